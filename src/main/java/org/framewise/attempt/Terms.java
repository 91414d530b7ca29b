package org.framewise.attempt;

/**
 * The conditions of an attempt, fixed when it starts: changing an assignment's terms doesn't affect attempts in
 * progress.
 *
 * @param feedback when the learner may see keys and rationales
 * @param confidenceAsked whether items that support it ask for confidence
 */
public record Terms(FeedbackTiming feedback, boolean confidenceAsked) {
    /** Immediate feedback, with confidence: the terms of attempts without an assignment. */
    public static final Terms USUAL = new Terms(FeedbackTiming.ITEM, true);

    /** When a learner may see keys and rationales. */
    public enum FeedbackTiming {
        /** As soon as their response to the item is in. */
        ITEM("item"),
        /** When their attempt is submitted. */
        END("end"),
        /** When the assignment closes. */
        CLOSED("closed");

        private final String id;

        FeedbackTiming(String id) {
            this.id = id;
        }

        /** The name in the database and in translations. */
        public String id() {
            return id;
        }

        /** @throws IllegalArgumentException if the name is unknown */
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
