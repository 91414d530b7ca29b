package org.framewise.classroom;

import static org.framewise.attempt.Terms.FeedbackTiming.CLOSED;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Refusal;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists a learner's assignments and starts attempts at them. */
@Service
public class AssignedWork {
    private static final Comparator<Assigned> WHAT_COMES_NEXT = Comparator.comparing(Assigned::stage)
            .thenComparing(AssignedWork::due)
            .thenComparing(assigned -> assigned.assignment().createdAt(), Comparator.reverseOrder())
            .thenComparing(assigned -> assigned.assignment().id().toString());

    private final FirstFormTable firstForms;
    private final TransactionTemplate transaction;
    private final AssignmentTable assignments;
    private final Attempts attempts;
    private final Catalogue catalogue;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AssignedWork(
            FirstFormTable firstForms,
            TransactionTemplate transaction,
            AssignmentTable assignments,
            Attempts attempts,
            Catalogue catalogue,
            Clock clock) {
        this.firstForms = firstForms;
        this.transaction = transaction;
        this.assignments = assignments;
        this.attempts = attempts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private static Instant due(Assigned assigned) {
        Instant closes = assigned.assignment().window().closesAt();
        return assigned.stage() == Assigned.Stage.NOT_OPEN_YET
                ? assigned.assignment().window().opensAt()
                : closes == null ? Instant.MAX : closes;
    }

    /** The assignments of the learner's classroom with the learner's progress, most urgent first. */
    public List<Assigned> of(LearnerId learner) {
        List<Assignment> given = assignments.of(learner);
        if (given.isEmpty()) {
            return List.of();
        }
        Map<AssignmentId, List<Attempt>> begun = attempts.of(learner).stream()
                .filter(attempt -> attempt.head().assignment() != null)
                .map(attempts::submittedIfClosed)
                .collect(Collectors.groupingBy(
                        attempt -> Objects.requireNonNull(attempt.head().assignment())));
        return given.stream()
                .flatMap(one -> assigned(one, begun.getOrDefault(one.id(), List.of())).stream())
                .sorted(WHAT_COMES_NEXT)
                .toList();
    }

    /** An assignment, if it belongs to the learner's classroom. */
    public Optional<Assigned> find(LearnerId learner, AssignmentId id) {
        return of(learner).stream()
                .filter(assigned -> assigned.assignment().id().equals(id))
                .findFirst();
    }

    /** Whether the assignment belongs to the learner's classroom, even if no revision of its quiz is known. */
    public boolean isGiven(LearnerId learner, AssignmentId id) {
        return assignments.of(learner).stream()
                .anyMatch(assignment -> assignment.id().equals(id));
    }

    /**
     * The assignment that a learner is redirected to when starting the quiz on their own: an assignment of this quiz
     * that they have not taken yet, or whose keys they may not see yet.
     */
    public Optional<Assigned> insteadOf(LearnerId learner, QuizId quiz) {
        return of(learner).stream()
                .filter(assigned -> assigned.assignment().quiz().equals(quiz))
                .filter(assigned -> !assigned.assignment().window().isClosedAt(clock.instant()))
                .filter(assigned -> assigned.done() == 0
                        || assigned.assignment().pair()
                        || assigned.assignment().terms().feedback() == CLOSED)
                .findFirst();
    }

    /**
     * The assignment with the learner's progress. If the quiz file is gone, uses the last revision or, if no revision
     * is known, that of the learner's first attempt; empty if there is no attempt either.
     */
    private Optional<Assigned> assigned(Assignment assignment, List<Attempt> mine) {
        return catalogue
                .lastKnown(assignment.quiz())
                .map(Revision::quiz)
                .or(() -> mine.stream().findFirst().map(Attempt::quiz))
                .map(quiz -> new Assigned(assignment, quiz, stage(assignment, mine), mine));
    }

    private Assigned.Stage stage(Assignment assignment, List<Attempt> mine) {
        Instant now = clock.instant();
        if (assignment.window().isClosedAt(now)) {
            return mine.isEmpty() ? Assigned.Stage.MISSED : Assigned.Stage.DONE;
        }
        if (mine.stream().anyMatch(Attempt.Open.class::isInstance)) {
            return Assigned.Stage.IN_PROGRESS;
        }
        if (!assignment.window().isOpenAt(now)) {
            return Assigned.Stage.NOT_OPEN_YET;
        }
        if (mine.isEmpty()) {
            return Assigned.Stage.TO_START;
        }
        if (assignment.pair()) {
            return mine.size() > 1
                    ? Assigned.Stage.DONE
                    : assignment.postOpenedAt() == null
                            ? Assigned.Stage.WAITING_FOR_SECOND
                            : Assigned.Stage.SECOND_TO_START;
        }
        Integer max = assignment.maxAttempts();
        return max == null || mine.size() < max ? Assigned.Stage.AGAIN : Assigned.Stage.DONE;
    }

    /**
     * Returns the learner's open attempt at an assignment, or starts a new one. Concurrent calls return the same
     * attempt.
     *
     * @throws Refusal if the assignment isn't in the learner's classroom or isn't open now, their attempts are used up,
     *     the teacher has not opened the second part yet, or no revision of the quiz is known
     */
    public Attempt.Open start(LearnerId learner, AssignmentId id) {
        attempts.prepare(mine(learner, id).quiz());
        return Objects.requireNonNull(transaction.execute(status -> {
            attempts.lock(learner);
            assignments.lock(id);
            Assignment assignment = mine(learner, id);
            requireMayStart(learner, assignment);
            return attempts.startAssigned(
                    learner, assignment.quiz(), id, assignment.pair() ? firstForm(learner, assignment) : null);
        }));
    }

    private Assignment mine(LearnerId learner, AssignmentId id) {
        return assignments.of(learner).stream()
                .filter(assignment -> assignment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT));
    }

    private void requireMayStart(LearnerId learner, Assignment assignment) {
        List<Attempt> mine = attempts.of(learner).stream()
                .filter(attempt -> assignment.id().equals(attempt.head().assignment()))
                .toList();
        Instant now = clock.instant();
        if (assignment.window().isClosedAt(now)) {
            throw new Refusal(Refusal.Reason.CLOSED);
        }
        if (!assignment.window().isOpenAt(now)) {
            throw new Refusal(Refusal.Reason.NOT_OPEN_YET);
        }
        if (mine.stream().anyMatch(Attempt.Open.class::isInstance)) {
            return;
        }
        if (assignment.pair()) {
            if (mine.size() > 1) {
                throw new Refusal(Refusal.Reason.CHECK_TAKEN);
            }
            if (mine.size() == 1 && assignment.postOpenedAt() == null) {
                throw new Refusal(Refusal.Reason.POST_NOT_OPEN);
            }
            return;
        }
        Integer max = assignment.maxAttempts();
        if (max != null && mine.size() >= max) {
            throw new Refusal(Refusal.Reason.NO_ATTEMPTS_LEFT);
        }
    }

    /**
     * The form the learner starts with: the form that fewer learners have started with so far. Callers must have locked
     * the learner, then the assignment.
     */
    private FormId firstForm(LearnerId learner, Assignment assignment) {
        Optional<FormId> drawn = firstForms.find(assignment.id(), learner);
        if (drawn.isPresent()) {
            return drawn.get();
        }
        FormId form = rarer(assignment);
        firstForms.insert(assignment.id(), learner, form);
        return form;
    }

    private FormId rarer(Assignment assignment) {
        List<Form> forms = catalogue
                .lastKnown(assignment.quiz())
                .map(Revision::quiz)
                .filter(Quiz::isCheck)
                .map(Quiz::forms)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_QUIZ));
        Map<FormId, Long> begun = firstForms.of(assignment.id()).stream()
                .collect(Collectors.groupingBy(form -> form, Collectors.counting()));
        long fewest = forms.stream()
                .mapToLong(form -> begun.getOrDefault(form.id(), 0L))
                .min()
                .orElseThrow();
        List<FormId> rarest = forms.stream()
                .map(Form::id)
                .filter(form -> begun.getOrDefault(form, 0L) == fewest)
                .toList();
        return rarest.get(random.nextInt(rarest.size()));
    }
}
