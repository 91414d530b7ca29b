package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.framewise.attempt.Rating;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.StoredResponse;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.scoring.Score;
import org.framewise.ui.parts.Tags;

/** The verdict on the whole response: right, partly right, not yet, or waiting for a teacher's rating. */
final class VerdictLine extends Div {
    private static final long serialVersionUID = 1L;

    /** @param inPoints whether a partial score is shown in points */
    VerdictLine(ReviewedItem reviewed, boolean inPoints) {
        addClassName("verdict");
        getElement().setAttribute("tabindex", "-1");
        StoredResponse stored = reviewed.response();
        Score score = stored == null ? null : stored.score();
        if (stored == null) {
            showVerdict("none", getTranslation("verdict.none"));
        } else if (!stored.counted()) {
            showVerdict("none", getTranslation("verdict.not-counted"));
        } else if (score == null) {
            showVerdict("waiting", getTranslation("verdict.waiting"));
        } else if (score.isFull()) {
            showVerdict("right", getTranslation("verdict.right"));
        } else if (score.earned() > 0) {
            showVerdict(
                    "partly",
                    inPoints
                            ? getTranslation("verdict.partly", Math.round(score.earned()), Math.round(score.max()))
                            : getTranslation("verdict.partly-share", Math.round(100 * score.fraction())));
        } else {
            showVerdict("not-yet", getTranslation("verdict.not-yet"));
        }
        Rating rating = reviewed.rating();
        if (rating != null) {
            add(new Paragraph(getTranslation("verdict.rated", rating.points(), ExtendedTextItem.MAX_POINTS)));
            if (!rating.note().isEmpty()) {
                add(Tags.p("teacher-note", rating.note()));
            }
        }
    }

    private void showVerdict(String kind, String text) {
        addClassName("verdict-" + kind);
        add(Tags.span("verdict-text", text));
    }
}
