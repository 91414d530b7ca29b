package org.framewise.results.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column: its documentation and its value in each row.
 *
 * @param value a text, a number, a boolean, or null
 */
public record Column<R>(Explained explained, Function<R, @Nullable Object> value) {
    /** The name of the column with the learner's name, which comes first wherever rows are about a learner. */
    static final String LEARNER = "learner";

    /** The unit of a timestamp. */
    static final String MOMENT = "CSV: ISO 8601 in UTC; XLSX: date and time of the school’s time zone";

    public static <R> Column<R> of(
            String name, String meaning, String unit, String range, Function<R, @Nullable Object> value) {
        return new Column<>(new Explained(name, meaning, unit, range), value);
    }

    public String name() {
        return explained.name();
    }
}
