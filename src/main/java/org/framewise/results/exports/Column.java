package org.framewise.results.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column: what it is called, what that means, and what stands in it.
 *
 * @param value a text, a number, a yes or no, or nothing
 */
public record Column<R>(Explained explained, Function<R, @Nullable Object> value) {
    /** The column with a name, the first one wherever rows are about somebody. */
    static final String LEARNER = "learner";

    /** The unit of a moment. */
    static final String MOMENT = "CSV: ISO 8601 in UTC; XLSX: date and time of the school’s time zone";

    public static <R> Column<R> of(
            String name, String meaning, String unit, String range, Function<R, @Nullable Object> value) {
        return new Column<>(new Explained(name, meaning, unit, range), value);
    }

    public String name() {
        return explained.name();
    }
}
