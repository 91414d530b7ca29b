package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.measures.Discernment;
import org.framewise.measures.GroupDiscernment;
import org.framewise.quiz.FormId;
import org.framewise.results.items.AnswerSheet;

/**
 * How learners sorted the same statements: whether they tell opinion from fact, and which side they lean to.
 *
 * @param form the form that contains them
 * @param signals number of statements keyed opinion
 * @param noises number of statements keyed factual
 * @param sorters each learner once
 */
public record StatementSet(FormId form, int signals, int noises, List<Sorter> sorters) {
    /**
     * Minimum number of statements of each kind for showing d′ and c of a single learner; below it only the counts are
     * shown.
     */
    public static final int FEWEST_FOR_A_LEARNER = 8;

    private static final Comparator<StatementSet> BY_FORM = Comparator.comparing(
                    (StatementSet set) -> set.form().value())
            .thenComparing(
                    Comparator.comparingInt((StatementSet set) -> set.sorters().size())
                            .reversed())
            .thenComparingInt(StatementSet::signals)
            .thenComparingInt(StatementSet::noises);

    public StatementSet {
        sorters = List.copyOf(sorters);
    }

    /**
     * Groups learners by the statements they were given, because d′ and c can't be compared between different numbers
     * of statements. Ordered by form; within a form, the set with the most learners comes first. Empty if nobody has
     * sorted any.
     *
     * @param sheets first attempts
     */
    public static List<StatementSet> of(List<AnswerSheet> sheets) {
        Map<SortedStatements, List<Sorter>> sets = new LinkedHashMap<>();
        sheets.forEach(sheet -> Sorter.of(sheet)
                .ifPresent(sorter -> sets.computeIfAbsent(
                                new SortedStatements(
                                        sheet.form().id(),
                                        sorter.all().signals(),
                                        sorter.all().noises()),
                                set -> new ArrayList<>())
                        .add(sorter)));
        return sets.entrySet().stream()
                .map(set ->
                        new StatementSet(set.getKey().form, set.getKey().signals, set.getKey().noises, set.getValue()))
                .sorted(BY_FORM)
                .toList();
    }

    private record SortedStatements(FormId form, int signals, int noises) {}

    /** Whether there are enough statements of each kind for computing the values. */
    public boolean isEnough() {
        return Math.min(signals, noises) >= Discernment.FEWEST_STATEMENTS;
    }

    /** Whether there are enough statements to show a single learner more than their counts. */
    public boolean tellsLearners() {
        return Math.min(signals, noises) >= FEWEST_FOR_A_LEARNER;
    }

    /** A learner's d′ and c; empty if they left statements unsorted, or the set is too small for single learners. */
    public Optional<Discernment> of(Sorter sorter) {
        return tellsLearners() ? sorter.discernment() : Optional.empty();
    }

    /** The number of learners who sorted every statement. */
    public int complete() {
        return Math.toIntExact(sorters.stream().filter(Sorter::isComplete).count());
    }

    /** The discernment of the learners who sorted every statement; empty if there are too few to show it. */
    public Optional<GroupDiscernment> group() {
        return GroupDiscernment.of(sorters.stream()
                        .flatMap(sorter -> sorter.discernment().stream())
                        .toList())
                .flatMap(GroupDiscernment::shown);
    }
}
