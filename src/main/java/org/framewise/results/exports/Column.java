package org.framewise.results.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column: what it is called, what that means, and what stands in it.
 *
 * @param value a text, a number, a yes or no, or nothing
 */
record Column<R>(Explained explained, Function<R, @Nullable Object> value) {
    static <R> Column<R> of(
            String name, String meaning, String unit, String range, Function<R, @Nullable Object> value) {
        return new Column<>(new Explained(name, meaning, unit, range), value);
    }

    String name() {
        return explained.name();
    }
}
