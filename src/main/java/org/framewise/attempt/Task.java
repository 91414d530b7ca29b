package org.framewise.attempt;

import java.util.List;

/** What an item asks learners to do, without the key. The seed of the attempt determines the order of the parts. */
public sealed interface Task {
    record Classify(List<String> categories, List<Sortable> statements) implements Task {}

    record Choose(List<Alternative> alternatives) implements Task {}

    record ChooseSeveral(List<Alternative> alternatives) implements Task {}

    /** Asks learners to mark segments of the clippings. */
    record Mark() implements Task {}

    record Pair(List<Sortable> left, List<Alternative> right) implements Task {}

    record Arrange(List<Alternative> elements) implements Task {}

    record Write(int maxLength) implements Task {}

    /** A quoted passage to sort or pair. */
    record Sortable(String id, Clipping clipping) {}

    /** An alternative to choose, pair or arrange. */
    record Alternative(String id, String text) {}
}
