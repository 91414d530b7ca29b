package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ReviewedItem;
import org.framewise.ui.parts.CitedSources;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.StaticHtml;
import org.framewise.ui.parts.Tags;

/**
 * An item with the learner's response, the key and the explanation. Evidence is highlighted in the passages, and each
 * part of the response has a remark.
 */
public final class FeedbackPanel extends Div {
    private static final long serialVersionUID = 1L;

    public FeedbackPanel(ReviewedItem reviewed) {
        PresentedItem presented = reviewed.presented();
        FeedbackParts parts = new FeedbackParts(this, reviewed);
        ItemFeedback feedback = ItemFeedback.of(reviewed.item());
        QuizLanguage language = parts.language();
        addClassNames("item", "reviewed");
        if (presented.note() != null) {
            add(language.of(Tags.p("note", presented.note())));
        }
        if (!presented.clippings().isEmpty()) {
            add(ClippingCard.cardsOf(
                    language,
                    ClippingCard.Reader.LEARNER,
                    presented.clippings(),
                    place -> feedback.words(parts, place)));
        } else {
            addClassName("no-passages");
        }
        Section question = Tags.section("question");
        question.add(Tags.styled("stem", language.of(PageParts.stem(presented.stem()))), feedback.response(parts));
        if (!presented.cited().isEmpty()) {
            question.add(new CitedSources(language, presented.cited()));
        }
        question.add(new VerdictLine(reviewed, feedback.toldInPoints()));
        CorrectionLines.of(reviewed).ifPresent(question::add);
        question.add(new Explanation(reviewed));
        add(question);
        StaticHtml.render(this);
    }

    /** Focuses the verdict. */
    public void focusVerdict() {
        PageParts.focus(this, ".verdict");
    }
}
