package org.framewise.attempt;

/** Lets tests of other packages write drafts when they want it. */
public final class DraftWriting {
    private DraftWriting() {}

    public static void write(Drafts drafts) {
        drafts.write();
    }
}
