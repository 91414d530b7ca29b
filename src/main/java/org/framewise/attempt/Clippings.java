package org.framewise.attempt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.quiz.Item;
import org.framewise.quiz.Passage;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Source;
import org.framewise.quiz.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a quiz as shown to learners.
 *
 * @param outletsShown whether learners may see who published the words
 */
record Clippings(Quiz quiz, boolean outletsShown) {
    /** The passages of an item. If outlets are shown, each source gets one of the two columns. */
    List<Clipping> all(Item item, Presentation presentation) {
        Map<SourceId, Integer> columns = new LinkedHashMap<>();
        List<Clipping> clippings = new ArrayList<>();
        for (int p = 0; p < item.passages().size(); p++) {
            Passage passage = item.passages().get(p);
            int column = outletsShown ? columns.computeIfAbsent(passage.source(), id -> columns.size() % 2) : 0;
            clippings.add(clipping(passage, column, presentation.pieces(p, passage)));
        }
        return clippings;
    }

    /** The mastheads of those sources that no passage of the item is quoted from; empty while outlets are hidden. */
    List<Clipping.Masthead> cited(Item item, List<SourceId> sources) {
        if (!outletsShown) {
            return List.of();
        }
        Set<SourceId> inClippings =
                item.passages().stream().map(Passage::source).collect(Collectors.toSet());
        return sources.stream()
                .filter(source -> !inClippings.contains(source))
                .distinct()
                .map(source -> masthead(quiz.sources().get(source)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A passage to sort or pair, which is not shown in a column. */
    Clipping of(Passage passage) {
        return clipping(passage, 0, List.of(new Clipping.Piece(passage.text(), null)));
    }

    private Clipping clipping(Passage passage, int column, List<Clipping.Piece> pieces) {
        Source source = quiz.sources().get(passage.source());
        Clipping.Kind kind = passage.source().equals(SourceId.MADE_UP)
                ? Clipping.Kind.MADE_UP
                : passage.source().equals(SourceId.OURS) ? Clipping.Kind.OURS : Clipping.Kind.QUOTED;
        boolean quoted = kind == Clipping.Kind.QUOTED;
        return new Clipping(
                kind,
                outletsShown ? masthead(source) : null,
                column,
                passage.lead(),
                pieces,
                quoted && cutBefore(passage.text(), source),
                quoted && cutAfter(passage.text(), source));
    }

    private static Clipping.@Nullable Masthead masthead(@Nullable Source source) {
        return source == null
                ? null
                : new Clipping.Masthead(
                        source.outlet(),
                        source.label(),
                        source.author(),
                        source.headline(),
                        source.date(),
                        source.dating());
    }

    /**
     * Whether a quotation starts mid-sentence. A quotation from the headline does unless it starts the headline; any
     * other quotation does if its first letter is lower-case.
     */
    private static boolean cutBefore(String text, @Nullable Source source) {
        if (source != null && source.headline().contains(text)) {
            return !source.headline().startsWith(text);
        }
        return text.codePoints().filter(Character::isLetterOrDigit).limit(1).anyMatch(Character::isLowerCase);
    }

    /**
     * Whether a quotation ends mid-sentence. A quotation from the headline does unless it ends the headline; any other
     * quotation does if it doesn't end with a punctuation mark.
     */
    private static boolean cutAfter(String text, @Nullable Source source) {
        if (source != null && source.headline().contains(text)) {
            return !source.headline().endsWith(text);
        }
        return !text.matches("(?s).*[.!?)\\u2026][\"\\u201d\\u2019]?") && !text.matches("(?s).*[\\u201d\\u00b0]F?");
    }
}
