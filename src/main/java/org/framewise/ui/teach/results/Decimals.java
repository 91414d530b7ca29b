package org.framewise.ui.teach.results;

import java.util.Locale;
import org.framewise.measures.Interval;

/** Formats decimal numbers for a locale, with a real minus sign. */
record Decimals(Locale locale) {
    /** @param digits after the decimal point */
    String of(double value, int digits) {
        String text = String.format(locale, "%." + digits + "f", Math.abs(value));
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "−" + text : text;
    }

    /** With a plus sign if the number is above 0. */
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
