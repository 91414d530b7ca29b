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
 * @param pairs learners who submitted both forms and have a comparable score for each, sorted by name
 * @param waiting number of learners who have submitted only one form so far
 * @param unscored number of learners who submitted both forms but have too few scored items in one of them
 * @param unlike learners whose written responses are not scored alike in both forms, sorted by name: their scores are
 *     based on different items
 * @param written number of pairs whose written responses are scored in both forms
 * @param unwritten number of pairs whose written responses are scored in neither form
 * @param unassigned number of learners who took at least one of both forms outside an assigned check before and after
 * @param gain empty without pairs
 * @param discernment change of d′ and c of the learners who sorted every statement both times; empty if there are no
 *     such learners
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

    /** A learner's two attempts and their scores. */
    public record Pair(LearnerLabel learnerLabel, AttemptId before, AttemptId after, Gain.Pair scores) {}

    /** The gain if both orders of the forms were used; empty if only one was. */
    public Optional<Gain.Balanced> balanced() {
        return gain.flatMap(Gain::balanced);
    }

    /** The order in which all learners took the forms; empty if both orders were used, or without pairs. */
    public Optional<Gain.Order> onlyOrder() {
        return pairs.isEmpty() || balanced().isPresent()
                ? Optional.empty()
                : Optional.of(pairs.getFirst().scores().order());
    }
}
