package org.framewise.results.insight;

import java.util.List;
import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.measures.DiscernmentChange;
import org.framewise.measures.Gain;
import org.framewise.quiz.FormId;
import org.framewise.results.LearnerLabel;

/**
 * What changed between a check before and a check after.
 *
 * @param first the quiz's first form; order AB began with it
 * @param second its second form
 * @param pairs learners who handed in both forms and have a score for each, by name
 * @param waiting learners who handed in one form so far
 * @param unscored learners who handed in both forms, too little of which is scored
 * @param unlike learners whose written responses are scored in one form and not in the other, by name: their scores rest on unlike items
 * @param written pairs whose written responses are scored in both forms
 * @param unwritten pairs whose written responses are scored in neither
 * @param unassigned pairs that were taken, in part at least, without a check before and after being assigned
 * @param gain empty without pairs
 * @param discernment change of d′ and c of those who sorted every statement both times; empty without any
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

    /** This gain where both orders were used; empty if only one was. */
    public Optional<Gain.Balanced> balanced() {
        return gain.flatMap(Gain::balanced);
    }

    /** The order that all have, where only one was used. */
    public Optional<Gain.Order> onlyOrder() {
        return pairs.isEmpty() || balanced().isPresent()
                ? Optional.empty()
                : Optional.of(pairs.getFirst().scores().order());
    }
}
