package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.LearnerId;
import org.framewise.measures.DiscernmentChange;
import org.framewise.measures.Gain;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.results.LearnerLabel;
import org.framewise.results.Roster;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.insight.CheckedAttempt.Rated;
import org.framewise.results.items.AnswerSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Pairs each learner's check before with their check after.
 *
 * @see "docs/decisions/0041-a-mean-only-combines-comparable-data.md"
 */
@Service
public class Gains {
    private static final String PAIRED = "SELECT id FROM assignment WHERE pair AND id IN (:ids)";

    private static final Comparator<CheckGain.Pair> BY_NAME =
            Comparator.comparing(CheckGain.Pair::learnerLabel, LearnerLabel.BY_NAME);

    private final JdbcClient jdbc;
    private final Roster roster;

    Gains(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /**
     * The gain over the learners' first attempts at each form. Empty for a quiz that is not a check.
     *
     * @param sheets first attempts at both forms, whichever day they were taken on
     */
    public Optional<CheckGain> of(TeacherScope teacherScope, UsedQuiz quiz, List<AnswerSheet> sheets) {
        return quiz.latest().isCheck() ? Optional.of(gain(teacherScope, quiz, sheets)) : Optional.empty();
    }

    private CheckGain gain(TeacherScope teacherScope, UsedQuiz quiz, List<AnswerSheet> sheets) {
        Map<LearnerId, List<AnswerSheet>> byLearner = sheets.stream()
                .filter(AnswerSheet::submitted)
                .sorted(Comparator.comparingInt(AnswerSheet::sitting))
                .collect(Collectors.groupingBy(AnswerSheet::learner, LinkedHashMap::new, Collectors.toList()));
        List<Both> both = byLearner.values().stream()
                .filter(attempts -> attempts.size() > 1)
                .map(attempts -> new Both(CheckedAttempt.of(attempts.getFirst()), CheckedAttempt.of(attempts.get(1))))
                .toList();
        Map<LearnerId, LearnerLabel> learners =
                roster.of(teacherScope, both.stream().map(Both::learner).toList());
        List<Both> alike = both.stream().filter(Both::isAlike).toList();
        List<Both> scored = alike.stream().filter(Both::isScored).toList();
        List<CheckGain.Pair> pairs = pairs(scored, learners, quiz.forms());
        List<Form> forms = quiz.latest().forms();
        return new CheckGain(
                forms.getFirst().id(),
                forms.getLast().id(),
                pairs,
                byLearner.size() - both.size(),
                alike.size() - pairs.size(),
                unlike(both, learners),
                rated(scored, Rated.ALL),
                rated(scored, Rated.NONE),
                unassigned(both),
                Gain.of(pairs.stream().map(CheckGain.Pair::scores).toList()),
                DiscernmentChange.of(scored.stream()
                        .flatMap(one -> one.discernment().stream())
                        .toList()));
    }

    private static List<CheckGain.Pair> pairs(
            List<Both> scored, Map<LearnerId, LearnerLabel> learners, List<FormId> forms) {
        List<CheckGain.Pair> pairs = new ArrayList<>();
        scored.forEach(one -> Optional.ofNullable(learners.get(one.learner()))
                .flatMap(learnerLabel -> one.pair(learnerLabel, forms))
                .ifPresent(pairs::add));
        pairs.sort(BY_NAME);
        return pairs;
    }

    private static List<LearnerLabel> unlike(List<Both> both, Map<LearnerId, LearnerLabel> learners) {
        return both.stream()
                .filter(one -> !one.isAlike())
                .flatMap(one -> Optional.ofNullable(learners.get(one.learner())).stream())
                .sorted(LearnerLabel.BY_NAME)
                .toList();
    }

    private static int rated(List<Both> both, Rated rated) {
        return Math.toIntExact(
                both.stream().filter(one -> one.before.rated() == rated).count());
    }

    private int unassigned(List<Both> both) {
        Set<UUID> given = both.stream()
                .flatMap(Both::sheets)
                .flatMap(sheet -> sheet.assignment().stream())
                .map(AssignmentId::value)
                .collect(Collectors.toSet());
        Set<UUID> paired = given.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql(PAIRED).param("ids", given).query(UUID.class).list());
        return Math.toIntExact(both.stream()
                .filter(one -> !one.sheets()
                        .allMatch(sheet -> sheet.assignment()
                                .filter(assignment -> paired.contains(assignment.value()))
                                .isPresent()))
                .count());
    }

    /** A learner's checks before and after. */
    private record Both(CheckedAttempt before, CheckedAttempt after) {
        LearnerId learner() {
            return before.sheet().learner();
        }

        Stream<AnswerSheet> sheets() {
            return Stream.of(before.sheet(), after.sheet());
        }

        /**
         * Whether both scores are based on the same kinds of items: of the written responses, either all must be scored
         * in both attempts, or none in either.
         */
        boolean isAlike() {
            return before.rated() == after.rated() && before.rated() != Rated.SOME;
        }

        boolean isScored() {
            return before.score().isPresent() && after.score().isPresent();
        }

        Optional<CheckGain.Pair> pair(LearnerLabel learnerLabel, List<FormId> forms) {
            Gain.Order order =
                    forms.indexOf(before.form()) < forms.indexOf(after.form()) ? Gain.Order.AB : Gain.Order.BA;
            return before.score()
                    .flatMap(pre -> after.score()
                            .map(post -> new CheckGain.Pair(
                                    learnerLabel,
                                    before.id(),
                                    after.id(),
                                    new Gain.Pair(order, pre.percent(), post.percent()))));
        }

        /** The d′ and c of both attempts; empty if their numbers of statements differ or a statement wasn't sorted. */
        Optional<DiscernmentChange.Pair> discernment() {
            return Sorter.of(before.sheet())
                    .flatMap(first -> Sorter.of(after.sheet())
                            .filter(second -> second.all().equals(first.all()))
                            .flatMap(second -> first.discernment()
                                    .flatMap(pre ->
                                            second.discernment().map(post -> new DiscernmentChange.Pair(pre, post)))));
        }
    }
}
