package org.framewise.ui.teach.results;

import java.util.Locale;
import org.framewise.measures.Interval;

/** Formats decimal numbers for a locale, with a minus sign (U+2212) instead of a hyphen. */
record Decimals(Locale locale) {
    /** @param digits number of digits after the decimal point */
    String of(double value, int digits) {
        String text = String.format(locale, "%." + digits + "f", Math.abs(value));
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "−" + text : text;
    }

    /** Formats a number with a plus sign if it is above 0. */
    String signed(double value, int digits) {
        String text = of(value, digits);
        return value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + text : text;
    }

    String low(Interval interval, int digits) {
        return of(interval.low(), digits);
    }

    String high(Interval interval, int digits) {
        return of(interval.high(), digits);
    }
}
