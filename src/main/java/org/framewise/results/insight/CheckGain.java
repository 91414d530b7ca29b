package org.framewise.results.insight;

import java.util.List;
import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.measures.DiscernmentChange;
import org.framewise.measures.Gain;
import org.framewise.quiz.FormId;
import org.framewise.results.LearnerLabel;

/**
 * The change between a check before and a check after.
 *
 * @param first the quiz's first form; order AB starts with it
 * @param second its second form
 * @param pairs learners who submitted both forms and have a score for each, by name
 * @param waiting number of learners who have submitted only one form so far
 * @param unscored number of learners who submitted both forms, with too few scores
 * @param unlike learners whose written responses are scored in only one form, by name: their scores are based on
 *     different items
 * @param written number of pairs whose written responses are scored in both forms
 * @param unwritten number of pairs whose written responses are scored in neither form
 * @param unassigned number of pairs taken at least partly outside an assigned check before and after
 * @param gain empty without pairs
 * @param discernment change of d′ and c of the learners who sorted every statement both times; empty if there are none
 */
public record CheckGain(
        FormId first,
        FormId second,
        List<Pair> pairs,
        int waiting,
        int unscored,
        List<LearnerLabel> unlike,
        int written,
        int unwritten,
        int unassigned,
        Optional<Gain> gain,
        Optional<DiscernmentChange> discernment) {
    public CheckGain {
        pairs = List.copyOf(pairs);
        unlike = List.copyOf(unlike);
    }

    /** One learner. */
    public record Pair(LearnerLabel learnerLabel, AttemptId before, AttemptId after, Gain.Pair scores) {}

    /** This gain if both orders were used; empty if only one was. */
    public Optional<Gain.Balanced> balanced() {
        return gain.flatMap(Gain::balanced);
    }

    /** The order of all learners, if only one was used. */
    public Optional<Gain.Order> onlyOrder() {
        return pairs.isEmpty() || balanced().isPresent()
                ? Optional.empty()
                : Optional.of(pairs.getFirst().scores().order());
    }
}
