package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.ui.parts.Tags;

/** Feedback to a written response: shows the text and the rubric by which it is rated. */
final class ExtendedTextFeedback extends ItemFeedback {
    private final ExtendedTextItem item;

    ExtendedTextFeedback(ExtendedTextItem item) {
        this.item = item;
    }

    @Override
    Component response(FeedbackParts parts) {
        String text = parts.response()
                .map(Response.ExtendedText.class::cast)
                .map(Response.ExtendedText::text)
                .orElse("");
        Div words = Tags.div("written", text.isBlank() ? parts.getTranslation("review.nothing-written") : text);
        NativeDetails rubric = Tags.styled(
                "rubric-details",
                new NativeDetails(
                        parts.getTranslation("review.rubric"),
                        new RubricLevels(
                                parts.language(), item, parts.reviewed().rating())));
        return new Div(new H2(parts.getTranslation("review.your-text")), words, rubric);
    }

    @Override
    boolean toldInPoints() {
        return true;
    }

    /** Never called: corrections can't accept a further answer to a written response. */
    @Override
    String accepted(Component on, Correction.Accept accept) {
        return accept.unit();
    }
}
