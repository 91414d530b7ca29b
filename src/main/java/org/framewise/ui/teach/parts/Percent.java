package org.framewise.ui.teach.parts;

/** Formats shares as percentages. */
public final class Percent {
    private Percent() {}

    /** @param share 0 to 1 */
    public static String of(double share) {
        return Long.toString(Math.round(100 * share));
    }

    /** The CSS class for the color of a score: full, partial or zero. */
    public static String level(double share) {
        return share >= 1 ? "full" : share > 0 ? "part" : "none";
    }
}
