package org.framewise.attempt;

import java.util.List;
import org.framewise.quiz.PublicationDate;
import org.framewise.quiz.SegmentRef;
import org.jspecify.annotations.Nullable;

/**
 * A passage as shown to learners, without the roles and rationales of its segments.
 *
 * @param masthead who published the words; absent if the words are unpublished, or while the quiz hides the outlet
 * @param column 0 or 1: the column of its source when passages of two sources are shown side by side
 * @param lead a line of context, outside the quotation; absent if there is none
 * @param pieces the words in reading order
 * @param cutBefore whether the quotation starts mid-sentence
 * @param cutAfter whether the quotation ends mid-sentence
 */
public record Clipping(
        Kind kind,
        @Nullable Masthead masthead,
        int column,
        @Nullable String lead,
        List<Piece> pieces,
        boolean cutBefore,
        boolean cutAfter) {
    public Clipping {
        pieces = List.copyOf(pieces);
    }

    /** The words as one text. */
    public String text() {
        return String.join(" ", pieces.stream().map(Piece::text).toList());
    }

    public enum Kind {
        QUOTED,
        MADE_UP,
        OURS
    }

    /** Who published the words, when, and under which headline. */
    public record Masthead(
            String outlet,
            @Nullable String label,
            @Nullable String author,
            String headline,
            PublicationDate date,
            @Nullable String dating) {}

    /**
     * A piece of the passage.
     *
     * @param segment the segment to mark; absent if the piece can't be marked
     */
    public record Piece(String text, @Nullable SegmentRef segment) {}
}
