package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.Highlight;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.SegmentRef;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.LitWords;

/** Shows the passages as a heat map: the more often a segment was marked, the darker it is. */
final class HottextStage extends StageContent {
    private static final int DISTRACTORS_SHOWN = 3;

    private final HottextItem item;
    private final Tally.Segments counts;

    HottextStage(HottextItem item, Tally.Segments counts) {
        this.item = item;
        this.counts = counts;
    }

    @Override
    Component words(StageParts parts, int place) {
        if (!parts.showsResponses()) {
            return super.words(parts, place);
        }
        Clipping clipping = parts.presented().clippings().get(place);
        List<Highlight> lit = parts.highlights(Highlight.Place.passage(place));
        return LitWords.segments("heat-map", clipping, lit, (part, piece) -> {
            if (piece.segment() != null) {
                heat(parts, part, piece.segment());
            }
        });
    }

    private void heat(StageParts parts, Span part, SegmentRef ref) {
        int count = count(ref);
        part.addClassName("heat");
        part.getStyle().set("--heat-share", StageParts.percent(count, counts.n()) + "%");
        Span figure = Tags.span("heat-figure", Integer.toString(count));
        figure.getElement().setAttribute("aria-hidden", "true");
        part.add(figure, parts.aside(parts.getTranslation("discuss.marked", count, counts.n())));
        if (parts.showsKey()) {
            HottextItem.Role role = item.segment(ref).role();
            if (role == HottextItem.Role.TARGET) {
                part.addClassName("heat-key");
                part.add(parts.aside(parts.getTranslation("discuss.key")));
            } else if (role == HottextItem.Role.OPTIONAL) {
                part.addClassName("heat-either");
                part.add(parts.aside(parts.getTranslation("discuss.key.either")));
            }
        }
    }

    @Override
    Component responses(StageParts parts) {
        Div all = new Div();
        if (parts.showsResponses()) {
            all.add(Tags.span("help", parts.getTranslation("discuss.heat.legend", counts.n())));
        }
        if (parts.showsKey()) {
            UnorderedList list = Tags.ul("stage-choices");
            Set<SegmentRef> often = oftenMarked();
            item.tappable()
                    .filter(ref -> item.segment(ref).role() != HottextItem.Role.DISTRACTOR || often.contains(ref))
                    .forEach(ref -> list.add(segment(parts, ref)));
            all.add(list);
        }
        return all;
    }

    private ListItem segment(StageParts parts, SegmentRef ref) {
        HottextItem.Segment segment = item.segment(ref);
        ListItem row = parts.row(
                parts.language().of(Tags.span("remark-words", segment.text())),
                count(ref),
                counts.n(),
                segment.role() == HottextItem.Role.TARGET);
        if (segment.role() == HottextItem.Role.OPTIONAL) {
            row.add(Tags.span("key-badge", parts.getTranslation("discuss.key.either")));
        }
        parts.why(row, segment.misconception(), segment.rationale());
        return row;
    }

    /**
     * The most frequently marked distractors, which get a comment. All other segments only show their figure in the
     * clipping.
     */
    private Set<SegmentRef> oftenMarked() {
        return item.tappable()
                .filter(ref -> item.segment(ref).role() == HottextItem.Role.DISTRACTOR)
                .filter(ref -> count(ref) > 0)
                .sorted(Comparator.comparing(this::count, Comparator.reverseOrder()))
                .limit(DISTRACTORS_SHOWN)
                .collect(Collectors.toSet());
    }

    private int count(SegmentRef ref) {
        return counts.counts().getOrDefault(ref, 0);
    }
}
