package org.framewise.results.items;

import java.util.List;

/** What an author or a teacher should look at in an item. */
public sealed interface ItemFlag {
    /** Facility below 0.20. */
    record VeryHard() implements ItemFlag {}

    /** Facility above 0.95. */
    record VeryEasy() implements ItemFlag {}

    /** Those who do well elsewhere fail here: discrimination below 0. */
    record FailsTheStronger() implements ItemFlag {}

    /** It hardly tells those who do well from those who don't: discrimination from 0 to 0.15. */
    record TellsLittle() implements ItemFlag {}

    /**
     * Of the upper third at least two learners more took this distractor than took the key, and more than of the lower third.
     *
     * @param choice its id
     */
    record KeyInDoubt(String choice) implements ItemFlag {}

    /**
     * More of the upper third took this distractor than of the lower third.
     *
     * @param choice its id
     */
    record DrawsTheStronger(String choice) implements ItemFlag {}

    /**
     * Distractors that hardly anybody takes.
     *
     * @param choices their ids, at least one
     */
    record Idle(List<String> choices) implements ItemFlag {
        public Idle {
            choices = List.copyOf(choices);
        }
    }

    /** Whether the key may be wrong, so that no other figure of the item can be trusted before it is checked. */
    default boolean doubtsTheKey() {
        return this instanceof FailsTheStronger || this instanceof KeyInDoubt;
    }
}
