package org.framewise.ui.take;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.ui.parts.SchoolTime;

/** Confirms that the answer is saved, and says when feedback will be available. */
final class KeptNotice extends Div {
    private static final long serialVersionUID = 1L;

    KeptNotice(Attempt attempt, Assignments assignments, SchoolTime time) {
        Optional<Assignment> given =
                Optional.ofNullable(attempt.head().assignment()).flatMap(assignments::find);
        addClassName("kept");
        add(new Paragraph(text(attempt, given, time)));
    }

    private String text(Attempt attempt, Optional<Assignment> given, SchoolTime time) {
        boolean pair = given.map(Assignment::pair).orElse(true);
        return switch (attempt.head().terms().feedback()) {
            case ITEM -> getTranslation("take.kept");
            case END -> getTranslation(pair ? "take.kept" : "take.kept.end");
            case CLOSED ->
                given.map(one -> one.window().closesAt())
                        .map(closes -> getTranslation("take.kept.closed-at", time.momentInZone(closes, getLocale())))
                        .orElseGet(() -> getTranslation("take.kept.closed"));
        };
    }
}
