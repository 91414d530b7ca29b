package org.framewise.results.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they stand in files. */
public final class Figures {
    private Figures() {}

    /** A number with at most that many digits after the point and no more than it needs. */
    public static BigDecimal of(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return new BigDecimal(rounded.toPlainString());
    }
}
