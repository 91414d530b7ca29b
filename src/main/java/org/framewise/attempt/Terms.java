package org.framewise.attempt;

/**
 * On what terms an attempt is taken. They are fixed when it starts: changing an assignment touches no attempt in hand.
 *
 * @param feedback when the learner may see keys and rationales
 * @param confidenceAsked whether items that ask how sure the learner is do so
 */
public record Terms(FeedbackTiming feedback, boolean confidenceAsked) {
    /** Feedback at once, confidence asked: what holds where nothing is assigned. */
    public static final Terms USUAL = new Terms(FeedbackTiming.ITEM, true);

    /** When a learner may see keys and rationales. */
    public enum FeedbackTiming {
        /** As soon as her response to the item is in. */
        ITEM("item"),
        /** When her attempt is submitted. */
        END("end"),
        /** When the assignment is closed. */
        CLOSED("closed");

        private final String id;

        FeedbackTiming(String id) {
            this.id = id;
        }

        /** How it is called in the database and in translations. */
        public String id() {
            return id;
        }

        /** @throws IllegalArgumentException when nothing is called so */
        public static FeedbackTiming of(String id) {
            for (FeedbackTiming timing : values()) {
                if (timing.id.equals(id)) {
                    return timing;
                }
            }
            throw new IllegalArgumentException("no timing of feedback: " + id);
        }
    }
}
