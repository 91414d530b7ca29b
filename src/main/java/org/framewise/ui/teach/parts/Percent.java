package org.framewise.ui.teach.parts;

/** Shares in figures. */
public final class Percent {
    private Percent() {}

    /** @param share 0 to 1 */
    public static String of(double share) {
        return Long.toString(Math.round(100 * share));
    }

    /** The class that colours a score: everything, a part, nothing. */
    public static String level(double share) {
        return share >= 1 ? "full" : share > 0 ? "part" : "none";
    }
}
