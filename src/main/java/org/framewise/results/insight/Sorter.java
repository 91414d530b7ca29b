package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.measures.Discernment;
import org.framewise.measures.SortingCounts;
import org.framewise.results.items.AnswerSheet;

/**
 * How a learner sorted the statements of a form that count for discernment.
 *
 * @param counts the learner's counts
 * @param all the counts if every statement were sorted correctly
 */
public record Sorter(LearnerId learner, AttemptId attempt, SortingCounts counts, SortingCounts all) {
    /** How the learner of an attempt sorted the statements; empty if the attempt has no response to such an item. */
    static Optional<Sorter> of(AnswerSheet sheet) {
        List<SortingCounts> sets = new ArrayList<>();
        sheet.forEachCounted(answer -> {
            if (answer.marked().item().core().countsForDiscernment()) {
                sets.add(answer.marked().sorting());
            }
        });
        return sets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sorter(
                        sheet.learner(),
                        sheet.attempt(),
                        sets.stream().reduce(SortingCounts.NONE, SortingCounts::plus),
                        sheet.statements()));
    }

    /** Whether the learner sorted every statement. If not, their d′ can't be compared with that of others. */
    public boolean isComplete() {
        return counts.signals() == all.signals() && counts.noises() == all.noises();
    }

    /**
     * The learner's d′ and c; empty if they left statements unsorted, or there are too few for computing the values.
     */
    Optional<Discernment> discernment() {
        return isComplete() ? Discernment.of(counts) : Optional.empty();
    }
}
