package org.framewise.attempt;

/** What attempts must know of assignments. Those who give assignments keep it. */
public interface AssignmentBook {
    /**
     * The assignment as it is now.
     *
     * @throws Refusal when there is no such assignment
     */
    Entry of(AssignmentId assignment);

    /**
     * @param window when it takes responses; a change counts at once
     * @param terms for attempts that start now
     * @param pair whether it is a check before and after: no feedback before both forms are in
     */
    record Entry(Window window, Terms terms, boolean pair) {}
}
