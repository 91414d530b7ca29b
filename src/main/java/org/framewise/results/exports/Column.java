package org.framewise.results.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its documentation and its value in each row.
 *
 * @param value returns the value in a row: a text, a number, a boolean, a timestamp, or null
 */
public record Column<R>(Explained explained, Function<R, @Nullable Object> value) {
    /** The name of the column with the learner's nickname, which is the first column in each table about learners. */
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
