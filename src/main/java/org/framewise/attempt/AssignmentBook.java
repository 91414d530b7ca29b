package org.framewise.attempt;

/** What attempts need to know about assignments. Implemented by the package that manages assignments. */
public interface AssignmentBook {
    /**
     * The current state of the assignment.
     *
     * @throws Refusal if there is no such assignment
     */
    Entry of(AssignmentId assignment);

    /**
     * @param window when the assignment accepts responses; changes take effect immediately
     * @param terms the terms of attempts that start now
     * @param pair whether the assignment is a check before and after, which gives no feedback until both forms are
     *     submitted
     */
    record Entry(Window window, Terms terms, boolean pair) {}
}
