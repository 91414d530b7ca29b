package org.framewise.quiz;

import java.util.List;

/** An item that asks learners to write a few sentences, which a teacher rates against the rubric. */
public record ExtendedTextItem(
        ItemCore core, List<Passage> passages, List<RubricLevel> rubric, List<Misconception> misconceptionsToWatch)
        implements Item {
    /** The highest rating. */
    public static final int MAX_POINTS = 3;

    public ExtendedTextItem {
        passages = List.copyOf(passages);
        rubric = List.copyOf(rubric);
        misconceptionsToWatch = List.copyOf(misconceptionsToWatch);
        Require.that(
                rubric.stream().map(RubricLevel::score).toList().equals(List.of(3, 2, 1, 0)),
                "the rubric has the scores 3, 2, 1 and 0");
    }

    /**
     * One level of the rubric.
     *
     * @param score 0 to {@link #MAX_POINTS}
     * @param sample a response that earns this score
     */
    public record RubricLevel(int score, String descriptor, String sample) {}
}
