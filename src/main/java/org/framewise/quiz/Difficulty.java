package org.framewise.quiz;

/** The author's estimate of an item's difficulty, used until enough learners have answered it. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
