package org.framewise.quiz;

/** How hard the author expects an item to be, until enough learners have answered it. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
