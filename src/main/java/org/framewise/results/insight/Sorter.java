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
 * @param counts how she sorted them
 * @param all what they would come to if each were sorted rightly
 */
public record Sorter(LearnerId learner, AttemptId attempt, SortingCounts counts, SortingCounts all) {
    /** Empty for an attempt in which no set of such statements was handed in. */
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

    /** Whether she sorted every statement: d′ of fewer can't be compared. */
    public boolean isComplete() {
        return counts.signals() == all.signals() && counts.noises() == all.noises();
    }

    /** Her d′ and c; empty when she left statements open, or they are too few to compute anything from them. */
    Optional<Discernment> discernment() {
        return isComplete() ? Discernment.of(counts) : Optional.empty();
    }
}
