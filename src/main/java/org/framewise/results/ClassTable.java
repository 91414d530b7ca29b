package org.framewise.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.results.measures.Facility;
import org.framewise.results.measures.QuizScore;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * Learners × items of one quiz.
 *
 * @param forms of all revisions that are used, those of the newest revision first; one for a quiz without parallel forms
 * @param columns the items of the newest revision that is used, then those that only older ones have
 * @param rows one for each attempt, in the order in which they started
 */
public record ClassTable(
        QuizId quiz, String title, boolean check, List<FormId> forms, List<Column> columns, List<Row> rows) {
    public ClassTable {
        forms = List.copyOf(forms);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * An item.
     *
     * @param item as it is in the newest revision that has it
     * @param facility of first attempts only; empty when nobody has a score yet
     */
    public record Column(Item item, Optional<Facility> facility) {
        public ItemId id() {
            return item.id();
        }
    }

    /**
     * An attempt.
     *
     * @param sitting 1 for the learner's first attempt at this quiz
     * @param first whether it is the learner's first attempt at this form
     * @param submittedAt absent as long as it is open
     * @param room absent outside classrooms
     * @param assignment absent for an attempt that nobody has assigned
     * @param simulated whether the program has made the learner up
     * @param cells one for each item of the attempt's own form and revision
     * @param total empty when fewer than half of the items have a score
     */
    public record Row(
            AttemptId attempt,
            Who who,
            int sitting,
            boolean first,
            FormId form,
            String revision,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Room room,
            @Nullable AssignmentId assignment,
            boolean simulated,
            Map<ItemId, Cell> cells,
            Optional<QuizScore> total) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** What stands under an item; empty when the attempt does not have it. */
        public Optional<Cell> cell(ItemId item) {
            return Optional.ofNullable(cells.get(item));
        }
    }

    /** What an attempt shows for an item. */
    public sealed interface Cell {
        /** Has a score. */
        record Scored(Score score) implements Cell {}

        /** Was written and waits to be rated. */
        record Waiting() implements Cell {}

        /** Has no response. */
        record Unanswered() implements Cell {}

        /** Has a response that is in no figure: the item was taken out of the count, or the class had talked about it. */
        record NotCounted() implements Cell {}
    }
}
