package org.framewise.results.grid;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.measures.QuizScore;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.ClassroomLabel;
import org.framewise.results.LearnerLabel;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A row of a grid: an attempt with the score of each item.
 *
 * @param sitting 1 for the learner's first attempt at this quiz
 * @param submittedAt absent while the attempt is open
 * @param assignment absent for an attempt without an assignment
 * @param simulated whether the program made the learner up
 * @param cells one for each item of the attempt's own form and revision
 */
public record GridRow(
        AttemptId attempt,
        LearnerLabel learnerLabel,
        int sitting,
        FormId form,
        RevisionId revision,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable AssignmentId assignment,
        boolean simulated,
        Map<ItemId, Cell> cells) {
    public GridRow {
        cells = Map.copyOf(cells);
    }

    /** The learner's classroom; absent outside classrooms. */
    public @Nullable ClassroomLabel classroomLabel() {
        return learnerLabel.classroomLabel();
    }

    /** The cell for an item; empty if the attempt does not contain the item. */
    public Optional<Cell> cell(ItemId item) {
        return Optional.ofNullable(cells.get(item));
    }

    /** The score of the attempt; empty if fewer than half of the items that count have a score. */
    public Optional<QuizScore> total() {
        return QuizScore.of(cells.values().stream()
                .filter(cell -> !(cell instanceof Cell.NotCounted))
                .map(GridRow::score)
                .toList());
    }

    private static Optional<Score> score(Cell cell) {
        return cell instanceof Cell.Scored(Score score) ? Optional.of(score) : Optional.empty();
    }
}
