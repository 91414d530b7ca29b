package org.framewise.attempt;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the revision and form of an attempt, and starts it. Callers must hold the lock on the learner. */
@Component
class Starting {
    private final AttemptTable table;
    private final Catalogue catalogue;
    private final Revisions revisions;
    private final AssignmentBook assignments;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Starting(AttemptTable table, Catalogue catalogue, Revisions revisions, AssignmentBook assignments, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Implements {@link Attempts#start}. */
    Attempt.Open start(LearnerId learner, QuizId quiz) {
        List<Attempt> earlier = of(learner, quiz, null);
        boolean second = !earlier.isEmpty() && earlier.getFirst().quiz().isCheck();
        return open(earlier)
                .orElseGet(() -> second
                        ? other(learner, earlier, null, Terms.USUAL)
                        : fresh(learner, quiz, null, null, Terms.USUAL));
    }

    /** Implements {@link Attempts#startAssigned}. */
    Attempt.Open startAssigned(LearnerId learner, QuizId quiz, AssignmentId assignment, @Nullable FormId form) {
        Terms terms = requireOpen(assignment);
        List<Attempt> earlier = of(learner, quiz, assignment);
        boolean second = form != null && !earlier.isEmpty();
        return open(earlier)
                .orElseGet(() -> second
                        ? other(learner, earlier, assignment, terms)
                        : fresh(learner, quiz, form, assignment, terms));
    }

    private List<Attempt> of(LearnerId learner, QuizId quiz, @Nullable AssignmentId assignment) {
        return table.of(learner).stream()
                .filter(attempt -> attempt.quiz().id().equals(quiz))
                .filter(attempt -> Objects.equals(attempt.head().assignment(), assignment))
                .toList();
    }

    private static Optional<Attempt.Open> open(List<Attempt> attempts) {
        return attempts.stream()
                .filter(Attempt.Open.class::isInstance)
                .map(Attempt.Open.class::cast)
                .findFirst();
    }

    /** Starts the second attempt at a check, with the other form. */
    private Attempt.Open other(
            LearnerId learner, List<Attempt> earlier, @Nullable AssignmentId assignment, Terms terms) {
        if (earlier.size() >= 2) {
            throw new Refusal(Refusal.Reason.CHECK_TAKEN);
        }
        Attempt.Head first = earlier.getFirst().head();
        Form form = first.quiz().forms().stream()
                .filter(other -> !other.id().equals(first.form().id()))
                .findFirst()
                .orElseThrow();
        return insert(learner, first.revision(), first.quiz(), form, assignment, terms);
    }

    /**
     * Starts an attempt at the current revision or, if the quiz is assigned and its file is gone, at the last known
     * revision.
     */
    private Attempt.Open fresh(
            LearnerId learner, QuizId quiz, @Nullable FormId wanted, @Nullable AssignmentId assignment, Terms terms) {
        Revision revision = (assignment == null ? catalogue.find(quiz) : catalogue.lastKnown(quiz))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_QUIZ));
        revisions.keep(revision);
        List<Form> forms = revision.quiz().forms();
        Form form = Optional.ofNullable(wanted)
                .flatMap(revision.quiz()::form)
                .orElseGet(() -> forms.get(random.nextInt(forms.size())));
        return insert(learner, revision.id(), revision.quiz(), form, assignment, terms);
    }

    private Attempt.Open insert(
            LearnerId learner,
            RevisionId revision,
            Quiz quiz,
            Form form,
            @Nullable AssignmentId assignment,
            Terms terms) {
        Attempt.Head head = new Attempt.Head(
                AttemptId.random(),
                learner,
                revision,
                quiz,
                form,
                assignment,
                terms,
                table.nextSitting(learner, quiz.id()),
                random.nextLong(),
                clock.instant());
        table.insert(head);
        return new Attempt.Open(head, Set.of());
    }

    private Terms requireOpen(AssignmentId assignment) {
        AssignmentBook.Entry entry = assignments.of(assignment);
        if (entry.window().isClosedAt(clock.instant())) {
            throw new Refusal(Refusal.Reason.CLOSED);
        }
        if (!entry.window().isOpenAt(clock.instant())) {
            throw new Refusal(Refusal.Reason.NOT_OPEN_YET);
        }
        return entry.terms();
    }
}
