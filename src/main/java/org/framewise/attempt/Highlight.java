package org.framewise.attempt;

import java.util.ArrayList;
import java.util.List;
import org.framewise.quiz.Evidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A span of words to highlight.
 *
 * @param number counted from 1, in the order of the item's evidence
 * @param place the passage, statement, entry or choice that contains the words
 * @param start index of the first character in the text of the place
 * @param end index after the last character
 */
public record Highlight(int number, Place place, int start, int end) {
    /** A location within an item: a passage by its index counted from 0, everything else by its id. */
    public record Place(Kind kind, String id) {
        public static Place passage(int index) {
            return new Place(Kind.PASSAGE, Integer.toString(index));
        }
    }

    public enum Kind {
        PASSAGE,
        STATEMENT,
        ENTRY,
        CHOICE
    }

    /**
     * The spans of an item's evidence, each located in the first text that contains the words without overlapping
     * another span.
     */
    static List<Highlight> of(Item item) {
        List<Text> texts = texts(item);
        List<Highlight> highlights = new ArrayList<>();
        for (int i = 0; i < item.core().evidence().size(); i++) {
            Evidence evidence = item.core().evidence().get(i);
            int number = i + 1;
            texts.stream()
                    .filter(text -> evidence.source().equals(text.source)
                            && text.words.contains(evidence.text())
                            && highlights.stream().noneMatch(other -> other.covers(text, evidence)))
                    .findFirst()
                    .ifPresent(text -> {
                        int start = text.words.indexOf(evidence.text());
                        highlights.add(new Highlight(
                                number,
                                text.place,
                                start,
                                start + evidence.text().length()));
                    });
        }
        return highlights;
    }

    private boolean covers(Text text, Evidence evidence) {
        int start = text.words.indexOf(evidence.text());
        return place.equals(text.place)
                && start < end
                && start + evidence.text().length() > this.start;
    }

    private static List<Text> texts(Item item) {
        List<Text> texts = new ArrayList<>();
        for (int p = 0; p < item.passages().size(); p++) {
            var passage = item.passages().get(p);
            texts.add(new Text(Place.passage(p), passage.source(), passage.text()));
        }
        texts.addAll(Presentation.of(item).quoting());
        return texts;
    }

    /** A text that may contain evidence. */
    record Text(Place place, @Nullable SourceId source, String words) {}
}
