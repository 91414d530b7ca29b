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
 * How learners sorted the same statements: whether they tell opinion from fact, and to which side they lean.
 *
 * @param form that has them
 * @param signals statements keyed opinion
 * @param noises statements keyed factual
 * @param sorters each learner once
 */
public record StatementSet(FormId form, int signals, int noises, List<Sorter> sorters) {
    /** Fewest statements of each kind from which d′ and c of a single learner are shown; below it the counts alone are. */
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
     * The learners by the statements that they were given, for d′ and c from different numbers of statements can't be compared: forms one
     * after the other, in each the set first that most learners had. None when nobody has sorted any.
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

    /** Whether there are enough statements of each kind to compute anything from them. */
    public boolean isEnough() {
        return Math.min(signals, noises) >= Discernment.FEWEST_STATEMENTS;
    }

    /** Whether there are enough statements to say something of a single learner beside her counts. */
    public boolean tellsLearners() {
        return Math.min(signals, noises) >= FEWEST_FOR_A_LEARNER;
    }

    /** A learner's d′ and c; empty when she left statements open, or the set is too small to say so of a single learner. */
    public Optional<Discernment> of(Sorter sorter) {
        return tellsLearners() ? sorter.discernment() : Optional.empty();
    }

    /** Learners who sorted every statement. */
    public int complete() {
        return Math.toIntExact(sorters.stream().filter(Sorter::isComplete).count());
    }

    /** The class: those who sorted every statement; empty while they are too few to be shown. */
    public Optional<GroupDiscernment> group() {
        return GroupDiscernment.of(sorters.stream()
                        .flatMap(sorter -> sorter.discernment().stream())
                        .toList())
                .flatMap(GroupDiscernment::shown);
    }
}
