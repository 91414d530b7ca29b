package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.Highlight;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Mark;
import org.framewise.ui.parts.Tags;
import org.jspecify.annotations.Nullable;

/** Feedback to marked segments: shows the passages with their marks, and lists the segments with remarks. */
final class HottextFeedback extends ItemFeedback {
    private final HottextItem item;

    HottextFeedback(HottextItem item) {
        this.item = item;
    }

    @Override
    Component response(FeedbackParts parts) {
        UnorderedList list = Tags.ul("remarks");
        for (Clipping clipping : parts.presented().clippings()) {
            for (Clipping.Piece piece : clipping.pieces()) {
                Mark mark = mark(parts, piece);
                if (mark != null) {
                    Span words = parts.language().of(Tags.span("remark-words", piece.text()));
                    ListItem row =
                            Tags.li("remark choice-" + FeedbackParts.verdict(mark), parts.choiceBadge(mark), words);
                    parts.rationale(mark).ifPresent(row::add);
                    list.add(row);
                }
            }
        }
        return list;
    }

    private static @Nullable Mark mark(FeedbackParts parts, Clipping.Piece piece) {
        return piece.segment() == null ? null : parts.mark(piece.segment().toString());
    }

    @Override
    Component words(FeedbackParts parts, int place) {
        Clipping clipping = parts.presented().clippings().get(place);
        List<Highlight> lit = parts.highlights(Highlight.Place.passage(place));
        return LitWords.segments("markable", clipping, lit, (part, piece) -> {
            Mark mark = mark(parts, piece);
            if (mark != null) {
                String verdict = " (" + parts.choiceVerdict(mark) + ")";
                part.add(parts.language().inUiLanguage(Tags.span("sr-only", verdict)));
                Tags.styled("segment segment-" + FeedbackParts.verdict(mark), part);
            }
        });
    }

    @Override
    boolean toldInPoints() {
        return false;
    }

    @Override
    String accepted(Component on, Correction.Accept accept) {
        return item.segment(SegmentRef.parse(accept.unit())).text();
    }
}
