package org.framewise.results.insight;

import java.util.List;
import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.measures.QuizScore;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.ScoredResponse;
import org.framewise.scoring.Kind;

/**
 * A submitted attempt at one form of a check.
 *
 * @param rated how many of its written items have a score
 */
record CheckedAttempt(AnswerSheet sheet, Rated rated) {
    enum Rated {
        /** The form has no written items, or none that count. */
        NONE_ASKED,
        ALL,
        SOME,
        NONE
    }

    static CheckedAttempt of(AnswerSheet sheet) {
        List<Item> written = sheet.items().stream()
                .filter(item -> Kind.of(item).isRated())
                .filter(item ->
                        sheet.answer(item.id()).map(ScoredResponse::counted).orElse(true))
                .toList();
        long scored = written.stream()
                .filter(item -> sheet.score(item.id()).isPresent())
                .count();
        if (written.isEmpty()) {
            return new CheckedAttempt(sheet, Rated.NONE_ASKED);
        }
        return new CheckedAttempt(sheet, scored == written.size() ? Rated.ALL : scored == 0 ? Rated.NONE : Rated.SOME);
    }

    AttemptId id() {
        return sheet.attempt();
    }

    FormId form() {
        return sheet.form().id();
    }

    /** The score of the attempt, computed as on all pages; empty if fewer than half of the items have one. */
    Optional<QuizScore> score() {
        return sheet.total();
    }
}
