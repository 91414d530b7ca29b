package org.framewise.results.items;

import java.util.List;

/** Something about an item that an author or teacher should check. */
public sealed interface ItemFlag {
    /** Facility below 0.20. */
    record VeryHard() implements ItemFlag {}

    /** Facility above 0.95. */
    record VeryEasy() implements ItemFlag {}

    /** Learners who do well on the other items do badly on this one: discrimination below 0. */
    record FailsTheStronger() implements ItemFlag {}

    /** The item hardly separates stronger from weaker learners: discrimination from 0 to 0.15. */
    record TellsLittle() implements ItemFlag {}

    /**
     * In the upper third, at least two more learners selected this distractor than the key, and more learners selected
     * it than in the lower third.
     *
     * @param choice its id
     */
    record KeyInDoubt(String choice) implements ItemFlag {}

    /**
     * More learners of the upper third than of the lower third selected this distractor.
     *
     * @param choice its id
     */
    record DrawsTheStronger(String choice) implements ItemFlag {}

    /**
     * Distractors that hardly anyone selects.
     *
     * @param choices their ids, at least one
     */
    record Idle(List<String> choices) implements ItemFlag {
        public Idle {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Whether the key may be wrong, in which case no other statistic of the item can be trusted until it is checked.
     */
    default boolean doubtsTheKey() {
        return this instanceof FailsTheStronger || this instanceof KeyInDoubt;
    }
}
