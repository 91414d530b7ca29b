package org.framewise.attempt;

/** Lets tests in other packages trigger the writing of drafts. */
public final class DraftWriting {
    private DraftWriting() {}

    public static void write(Drafts drafts) {
        drafts.write();
    }
}
