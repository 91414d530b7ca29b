package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.ReviewedItem;
import org.framewise.quiz.Item;
import org.framewise.scoring.Correction;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;

/** Lists a teacher's corrections of an item's key, with the reasons. */
public final class CorrectionLines extends Div {
    private static final long serialVersionUID = 1L;

    private CorrectionLines(ReviewedItem reviewed) {
        addClassName("correction-lines");
        QuizLanguage language = new QuizLanguage(reviewed.presented().language());
        reviewed.changes().forEach(change -> add(language, reviewed.item(), change));
        if (reviewed.response() != null && reviewed.response().held()) {
            add(new Paragraph(getTranslation("review.held")));
        }
    }

    /** The lines; empty if there are no corrections. */
    public static Optional<Component> of(ReviewedItem reviewed) {
        CorrectionLines lines = new CorrectionLines(reviewed);
        return lines.getChildren().findAny().isPresent() ? Optional.of(lines) : Optional.empty();
    }

    private void add(QuizLanguage language, Item item, KeyChange change) {
        Paragraph line = switch (change.correction()) {
            case Correction.NotCounted c -> new Paragraph(getTranslation("review.changed.not-counted"));
            case Correction.FullMarks c -> new Paragraph(getTranslation("review.changed.full-marks"));
            case Correction.Accept accept ->
                language.fill(
                        new Paragraph(),
                        "review.changed.accept",
                        new QuizLanguage.Quoted(accepted(this, item, accept)));
        };
        add(line, Tags.span("correction-reason", getTranslation("review.changed.reason", change.reason())));
    }

    /** The text of an answer that is accepted in addition to the key. */
    public static String accepted(Component on, Item item, Correction.Accept accept) {
        return accept.fits(item) ? ItemFeedback.of(item).accepted(on, accept) : accept.unit();
    }
}
