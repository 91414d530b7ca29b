package org.framewise.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A learner's response to an item. An empty response is also a response, and scores 0. */
public sealed interface Response {
    /** Whether nothing was chosen or written. */
    boolean isEmpty();

    /** Statement id → category, for the statements that were sorted. */
    record Classify(Map<String, String> categories) implements Response {
        public Classify {
            categories = java.util.Collections.unmodifiableMap(new TreeMap<>(categories));
        }

        @Override
        public boolean isEmpty() {
            return categories.isEmpty();
        }
    }

    /** The id of the chosen alternative, or "" for none. */
    record SingleChoice(String choice) implements Response {
        @Override
        public boolean isEmpty() {
            return choice.isEmpty();
        }
    }

    /** The ids of the ticked choices. */
    record MultipleChoice(Set<String> choices) implements Response {
        public MultipleChoice {
            choices = java.util.Collections.unmodifiableSet(new TreeSet<>(choices));
        }

        @Override
        public boolean isEmpty() {
            return choices.isEmpty();
        }
    }

    /** The marked segments. */
    record Hottext(Set<SegmentRef> marked) implements Response {
        public Hottext {
            marked = java.util.Collections.unmodifiableSet(new TreeSet<>(marked));
        }

        @Override
        public boolean isEmpty() {
            return marked.isEmpty();
        }
    }

    /** Left entry → right entry, for the entries that were paired; each right entry occurs at most once. */
    record Match(Map<String, String> pairs) implements Response {
        public Match {
            pairs = java.util.Collections.unmodifiableMap(new TreeMap<>(pairs));
        }

        @Override
        public boolean isEmpty() {
            return pairs.isEmpty();
        }
    }

    /** All elements in the learner's order, or empty. */
    record Order(List<String> elements) implements Response {
        public Order {
            elements = List.copyOf(elements);
        }

        @Override
        public boolean isEmpty() {
            return elements.isEmpty();
        }
    }

    /** The text as written. */
    record ExtendedText(String text) implements Response {
        /** Maximum length of a text, in characters. */
        public static final int MAX_LENGTH = 4000;

        public ExtendedText {
            Require.that(text.length() <= MAX_LENGTH, "at most " + MAX_LENGTH + " characters");
        }

        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }
    }
}
