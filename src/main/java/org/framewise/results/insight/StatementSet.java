package org.framewise.results.insight;

import java.util.List;
import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.FormId;
import org.framewise.results.Who;
import org.framewise.results.measures.Discernment;
import org.framewise.results.measures.GroupDiscernment;
import org.framewise.results.measures.SortingCounts;

/**
 * How learners sorted the same statements.
 *
 * @param form that has them
 * @param signals statements keyed opinion
 * @param noises statements keyed factual
 * @param sorters by name, each once
 */
public record StatementSet(FormId form, int signals, int noises, List<Sorter> sorters) {
    /** Fewest statements of each kind from which d′ and c of a single learner are shown; below it the counts alone are. */
    public static final int FEWEST_FOR_A_LEARNER = 8;

    public StatementSet {
        sorters = List.copyOf(sorters);
    }

    /** One learner. */
    public record Sorter(Who who, AttemptId attempt, SortingCounts counts) {}

    /** Whether there are enough statements of each kind to compute anything from them. */
    public boolean isEnough() {
        return Math.min(signals, noises) >= Discernment.FEWEST_STATEMENTS;
    }

    /** Whether there are enough statements to say something of a single learner beside her counts. */
    public boolean tellsLearners() {
        return Math.min(signals, noises) >= FEWEST_FOR_A_LEARNER;
    }

    /** Whether a learner sorted every statement: d′ of fewer can't be compared. */
    public boolean isComplete(Sorter sorter) {
        return sorter.counts.signals() == signals && sorter.counts.noises() == noises;
    }

    /** A learner's d′ and c; empty when she left statements open, or the set is too small to say so of a single learner. */
    public Optional<Discernment> of(Sorter sorter) {
        return tellsLearners() && isComplete(sorter) ? Discernment.of(sorter.counts) : Optional.empty();
    }

    /** Learners who sorted every statement. */
    public int complete() {
        return Math.toIntExact(sorters.stream().filter(this::isComplete).count());
    }

    /** The class: those who sorted every statement; empty while they are too few to be shown. */
    public Optional<GroupDiscernment> group() {
        return GroupDiscernment.of(sorters.stream()
                        .filter(this::isComplete)
                        .flatMap(sorter -> Discernment.of(sorter.counts).stream())
                        .toList())
                .flatMap(GroupDiscernment::shown);
    }
}
