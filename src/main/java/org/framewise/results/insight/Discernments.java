package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.framewise.quiz.FormId;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.insight.StatementSet.Sorter;
import org.springframework.stereotype.Service;

/** Whether a class tells opinion from fact, and to which side it leans. */
@Service
public class Discernments {
    private static final Comparator<StatementSet> BY_FORM = Comparator.comparing(
                    (StatementSet set) -> set.form().value())
            .thenComparing(
                    Comparator.comparingInt((StatementSet set) -> set.sorters().size())
                            .reversed())
            .thenComparingInt(StatementSet::signals)
            .thenComparingInt(StatementSet::noises);

    private static final Comparator<Sorter> BY_NAME = Comparator.comparing(
                    (Sorter sorter) -> sorter.who().name().isEmpty())
            .thenComparing(sorter -> sorter.who().name().orElse("").toLowerCase(Locale.ROOT))
            .thenComparing(sorter -> sorter.who().id().value());

    private final SortedStatements statements;

    Discernments(SortedStatements statements) {
        this.statements = statements;
    }

    /**
     * The learners by the statements that they were given, for d′ and c from different numbers of statements can't be compared: forms one
     * after the other, in each the set first that most learners had. None when nobody has sorted any.
     */
    public List<StatementSet> of(Sight sight, QuizId quiz, Selection selection) {
        Map<Given, List<Sorter>> sets = new LinkedHashMap<>();
        statements
                .of(sight, quiz, selection)
                .forEach((attempt, sorted) -> sets.computeIfAbsent(
                                new Given(
                                        sorted.form(),
                                        sorted.all().signals(),
                                        sorted.all().noises()),
                                set -> new ArrayList<>())
                        .add(new Sorter(sorted.who(), attempt, sorted.counts())));
        List<StatementSet> all = new ArrayList<>();
        sets.forEach((given, sorters) ->
                all.add(new StatementSet(given.form, given.signals, given.noises, sorted(sorters))));
        all.sort(BY_FORM);
        return all;
    }

    private static List<Sorter> sorted(List<Sorter> sorters) {
        return sorters.stream().sorted(BY_NAME).toList();
    }

    private record Given(FormId form, int signals, int noises) {}
}
