package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.Form;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.insight.CheckGain.Written;
import org.framewise.results.insight.SortedStatements.Sorted;
import org.framewise.results.measures.Discernment;
import org.framewise.results.measures.DiscernmentChange;
import org.framewise.results.measures.Gain;
import org.framewise.results.measures.QuizScore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Pairs the check that a learner took before with the one that she took after. */
@Service
public class Gains {
    private static final Comparator<CheckGain.Pair> BY_NAME = Comparator.comparing(
                    (CheckGain.Pair pair) -> pair.who().name().isEmpty())
            .thenComparing(pair -> pair.who().name().orElse("").toLowerCase(Locale.ROOT))
            .thenComparing(pair -> pair.who().id().value());

    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final SortedStatements statements;

    Gains(JdbcClient jdbc, UsedQuizzes quizzes, SortedStatements statements) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.statements = statements;
    }

    /**
     * The gain of the selected learners: of each the first attempt at either form. Days and forms of the selection are passed over, for a
     * pair has two of each. Empty for a quiz that is no check, and for one that never was.
     */
    public Optional<CheckGain> of(Sight sight, QuizId quiz, Selection selection) {
        Selection whole = new Selection(null, null, null, selection.zone(), selection.among(), selection.assignment());
        return quizzes.find(sight, quiz, whole)
                .filter(used -> used.latest().isCheck())
                .map(used -> gain(sight, used, whole));
    }

    private CheckGain gain(Sight sight, UsedQuiz used, Selection selection) {
        Map<LearnerId, List<CheckedAttempt>> byLearner = new LinkedHashMap<>();
        CheckedAttempt.of(jdbc, quizzes, sight, used.id(), selection)
                .forEach(attempt -> byLearner
                        .computeIfAbsent(attempt.who().id(), learner -> new ArrayList<>())
                        .add(attempt));
        List<Both> both = byLearner.values().stream()
                .filter(attempts -> attempts.size() > 1)
                .map(attempts -> new Both(attempts.getFirst(), attempts.get(1)))
                .toList();
        Written written = written(both);
        List<CheckGain.Pair> pairs = both.stream()
                .flatMap(one -> one.pair(written == Written.IN).stream())
                .sorted(BY_NAME)
                .toList();
        List<Form> forms = used.latest().forms();
        return new CheckGain(
                forms.getFirst().id(),
                forms.getLast().id(),
                pairs,
                byLearner.size() - both.size(),
                both.size() - pairs.size(),
                written,
                Math.toIntExact(both.stream().filter(one -> !one.isAssigned()).count()),
                Gain.of(pairs.stream().map(CheckGain.Pair::scores).toList()),
                discernment(pairs, statements.of(sight, used.id(), selection)));
    }

    /** A written response that waits would make scores rest on different items: all are in or none is. */
    private static Written written(List<Both> both) {
        List<CheckedAttempt.Sum> sums = both.stream()
                .flatMap(one -> Stream.of(one.before.written(), one.after.written()))
                .toList();
        if (sums.stream().allMatch(sum -> sum.items() == 0)) {
            return Written.NONE;
        }
        return sums.stream().allMatch(CheckedAttempt.Sum::isComplete) ? Written.IN : Written.OUT;
    }

    private static Optional<DiscernmentChange> discernment(List<CheckGain.Pair> pairs, Map<AttemptId, Sorted> sorted) {
        List<DiscernmentChange.Pair> changes = new ArrayList<>();
        for (CheckGain.Pair pair : pairs) {
            Sorted before = sorted.get(pair.before());
            Sorted after = sorted.get(pair.after());
            if (before != null && after != null && before.all().equals(after.all())) {
                complete(before)
                        .flatMap(pre -> complete(after).map(post -> new DiscernmentChange.Pair(pre, post)))
                        .ifPresent(changes::add);
            }
        }
        return DiscernmentChange.of(changes);
    }

    private static Optional<Discernment> complete(Sorted sorted) {
        boolean complete = sorted.counts().signals() == sorted.all().signals()
                && sorted.counts().noises() == sorted.all().noises();
        return complete ? Discernment.of(sorted.counts()) : Optional.empty();
    }

    /** What one learner took before and after. */
    private record Both(CheckedAttempt before, CheckedAttempt after) {
        boolean isAssigned() {
            return before.paired() && after.paired();
        }

        Optional<CheckGain.Pair> pair(boolean withWritten) {
            Optional<QuizScore> post = after.score(withWritten);
            return before.score(withWritten)
                    .flatMap(pre -> post.map(score -> new CheckGain.Pair(
                            before.who(),
                            before.id(),
                            after.id(),
                            new Gain.Pair(
                                    before.isFirstForm() ? Gain.Order.AB : Gain.Order.BA,
                                    pre.percent(),
                                    score.percent()))));
        }
    }
}
