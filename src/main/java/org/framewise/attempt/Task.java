package org.framewise.attempt;

import java.util.List;

/** What a learner is asked to do in an item, without the key. Lists are in the order of this attempt's seed. */
public sealed interface Task {
    record Classify(List<String> categories, List<Sortable> statements) implements Task {}

    record Choose(List<Alternative> alternatives) implements Task {}

    record ChooseSeveral(List<Alternative> alternatives) implements Task {}

    /** Mark segments of the clippings. */
    record Mark() implements Task {}

    record Pair(List<Sortable> left, List<Alternative> right) implements Task {}

    record Arrange(List<Alternative> elements) implements Task {}

    record Write(int maxLength) implements Task {}

    /** Something quoted that is sorted or paired. */
    record Sortable(String id, Clipping clipping) {}

    /** Something to choose, to pair with or to arrange. */
    record Alternative(String id, String text) {}
}
