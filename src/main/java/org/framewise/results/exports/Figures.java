package org.framewise.results.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats numbers for files. */
public final class Figures {
    private Figures() {}

    /** Rounds a number to at most this many decimals, without trailing zeros. */
    public static BigDecimal of(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return new BigDecimal(rounded.toPlainString());
    }
}
