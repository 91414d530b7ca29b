package org.framewise.quiz;

import java.util.regex.Pattern;

/** Argument checks for the constructors of the value types. */
final class Require {
    private Require() {}

    static String matches(String value, Pattern pattern, String what) {
        if (value.length() > 200 || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("not a valid " + what);
        }
        return value;
    }

    static String text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return value;
    }

    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
