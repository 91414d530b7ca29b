package org.framewise.ui.take.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.PresentedItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Form for marking words directly in the clippings, by tapping or with Tab and Space. */
final class MarkForm extends ResponseForm {
    private static final long serialVersionUID = 1L;

    private final Map<SegmentRef, MarkableSegment> segments = new LinkedHashMap<>();
    private final Paragraph count = Tags.p("mark-count");

    MarkForm(PresentedItem item) {
        addClassName("mark-form");
        Paragraph help = Tags.p("help", getTranslation("take.mark.help"));
        count.getElement().setAttribute("aria-live", "polite");
        add(help, count);
        for (Clipping clipping : item.clippings()) {
            for (Clipping.Piece piece : clipping.pieces()) {
                if (piece.segment() != null) {
                    segments.put(
                            piece.segment(),
                            new MarkableSegment(piece.text(), segments.size(), this::marked, this::changed));
                }
            }
        }
        ArrayNode counts = JsonNodeFactory.instance.arrayNode();
        for (int marked = 0; marked <= segments.size(); marked++) {
            counts.add(getTranslation("take.mark.count", marked));
        }
        count.getElement().setAttribute("data-counts", counts.toString());
        showCount();
    }

    @Override
    public Component passages(PresentedItem item) {
        return ClippingCard.cardsOf(
                new QuizLanguage(item.language()),
                ClippingCard.Reader.LEARNER,
                item.clippings(),
                place -> words(item.clippings().get(place)));
    }

    private Component words(Clipping clipping) {
        Span words = Tags.span("markable");
        for (int i = 0; i < clipping.pieces().size(); i++) {
            Clipping.Piece piece = clipping.pieces().get(i);
            if (i > 0) {
                words.add(new com.vaadin.flow.component.Text(" "));
            }
            MarkableSegment segment = piece.segment() == null ? null : segments.get(piece.segment());
            words.add(segment == null ? new Span(piece.text()) : segment);
        }
        return words;
    }

    private void marked() {
        showCount();
        changed();
    }

    private void showCount() {
        count.setText(getTranslation("take.mark.count", marked(segments).size()));
    }

    private static Set<SegmentRef> marked(Map<SegmentRef, MarkableSegment> segments) {
        Set<SegmentRef> marked = new TreeSet<>();
        segments.forEach((ref, segment) -> {
            if (segment.isMarked()) {
                marked.add(ref);
            }
        });
        return marked;
    }

    @Override
    public String kind() {
        return "mark";
    }

    @Override
    public Response response() {
        return new Response.Hottext(marked(segments));
    }

    @Override
    public void restore(Response response) {
        if (response instanceof Response.Hottext hottext) {
            segments.forEach(
                    (ref, segment) -> segment.setMarked(hottext.marked().contains(ref)));
            showCount();
        }
    }

    @Override
    public int open() {
        return marked(segments).isEmpty() ? 1 : 0;
    }

    @Override
    public void focusOpen() {
        segments.values().stream().findFirst().ifPresent(MarkableSegment::focusIt);
    }
}
