package org.framewise.classroom;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.KeyChanges;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Regrading;
import org.framewise.attempt.Revisions;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Revision;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets teachers correct a wrong key for their own assignments, and undo the correction.
 *
 * @see "docs/decisions/0007-key-corrections-are-a-layer-and-scores-are-recomputed-from-responses.md"
 */
@Service
public class KeyCorrections {
    private final MemberAttemptTable attempts;
    private final TransactionTemplate transaction;
    private final AssignmentAccess access;
    private final AssignmentTable table;
    private final Regrading regrading;
    private final KeyChanges changes;
    private final Revisions revisions;
    private final Catalogue catalogue;
    private final Teachers teachers;
    private final Audit audit;
    private final Clock clock;

    KeyCorrections(
            MemberAttemptTable attempts,
            TransactionTemplate transaction,
            AssignmentAccess access,
            AssignmentTable table,
            Regrading regrading,
            KeyChanges changes,
            Revisions revisions,
            Catalogue catalogue,
            Teachers teachers,
            Audit audit,
            Clock clock) {
        this.attempts = attempts;
        this.transaction = transaction;
        this.access = access;
        this.table = table;
        this.regrading = regrading;
        this.changes = changes;
        this.revisions = revisions;
        this.catalogue = catalogue;
        this.teachers = teachers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The quiz of an assignment, in the revision of its newest attempt or, if there are no attempts, in the current
     * revision.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public Optional<Quiz> quiz(TeacherId teacher, AssignmentId assignment) {
        Assignment theirs = access.require(assignment, teacher);
        return attempts.newestRevision(assignment)
                .map(revisions::quiz)
                .or(() -> catalogue.lastKnown(theirs.quiz()).map(Revision::quiz));
    }

    /**
     * Corrects the key of an item for an assignment, and regrades every response to it.
     *
     * @param reason 1 to {@link KeyChange#MAX_REASON} characters, shown to learners
     * @return how many scores changed
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms, or the quiz has no such item
     * @throws IllegalArgumentException if the reason is missing or too long, or the correction doesn't apply to the
     *     item
     * @throws Overtaken if someone else has corrected the item's key, or undone a correction
     */
    public int correct(
            TeacherId teacher,
            AssignmentId assignment,
            ItemId itemId,
            @AsShown List<KeyChange> shown,
            Correction correction,
            String reason) {
        Assignment theirs = access.require(assignment, teacher);
        String tidy = reason.strip();
        if (tidy.isEmpty() || tidy.length() > KeyChange.MAX_REASON) {
            throw new IllegalArgumentException("a reason has 1 to " + KeyChange.MAX_REASON + " characters");
        }
        Item item = quiz(teacher, assignment)
                .flatMap(quiz -> quiz.item(itemId))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
        if (!correction.fits(item)) {
            throw new IllegalArgumentException("item " + itemId + " has no such answer to accept");
        }
        KeyChange change = new KeyChange(
                UUID.randomUUID(), assignment, itemId, correction, tidy, teacher.value(), clock.instant(), null, null);
        int changed = Objects.requireNonNull(transaction.execute(status -> {
            table.lock(assignment);
            List<KeyChange> now = changes.of(assignment, itemId);
            Overtaken.unless(now.equals(shown), () -> last(now));
            record(teacher, theirs, Audit.Action.KEY_CHANGED, change);
            return regrading.make(change);
        }));
        return changed + regrading.again(assignment, itemId, change.id(), false);
    }

    /**
     * Undoes a correction; every score returns to its value without it.
     *
     * @return how many scores changed
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms, or the item has no such correction
     * @throws Overtaken if someone else has undone it
     */
    public int undo(TeacherId teacher, @AsShown KeyChange shown) {
        Assignment theirs = access.require(shown.assignment(), teacher);
        int changed = Objects.requireNonNull(transaction.execute(status -> {
            table.lock(shown.assignment());
            KeyChange change = changes.of(shown.assignment(), shown.item()).stream()
                    .filter(one -> one.id().equals(shown.id()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
            Overtaken.unless(change.active(), () -> last(List.of(change)));
            record(teacher, theirs, Audit.Action.KEY_CHANGE_UNDONE, change);
            return regrading.undo(change.assignment(), change.item(), change.id(), teacher.value());
        }));
        return changed + regrading.again(shown.assignment(), shown.item(), shown.id(), true);
    }

    /** The last time one of these corrections was made or undone, and by whom. */
    private Optional<Audit.Change> last(List<KeyChange> all) {
        return all.stream()
                .map(change -> change.undoneAt() == null || change.undoneBy() == null
                        ? changeBy(change.teacher(), change.madeAt())
                        : changeBy(change.undoneBy(), change.undoneAt()))
                .max(Comparator.comparing(Audit.Change::at));
    }

    private Audit.Change changeBy(UUID teacher, Instant at) {
        return new Audit.Change(teachers.name(new TeacherId(teacher)).orElse(null), at);
    }

    private void record(TeacherId teacher, Assignment assignment, Audit.Action action, KeyChange change) {
        audit.record(
                teachers.name(teacher).orElse(null),
                assignment.classroom(),
                action,
                assignment.quiz() + ", " + change.item() + ": " + KeyChanges.kind(change.correction()));
    }

    /**
     * The corrections of an item, including undone ones, newest first, with every score they have changed.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public List<Corrected> of(TeacherId teacher, AssignmentId assignment, ItemId item) {
        access.require(assignment, teacher);
        List<Regrading.ScoreChange> scores = regrading.history(assignment, item);
        Map<UUID, String> names = new HashMap<>();
        return changes.of(assignment, item).stream()
                .map(change -> new Corrected(
                        change,
                        name(change.teacher(), names),
                        change.undoneBy() == null ? null : name(change.undoneBy(), names),
                        scores.stream()
                                .filter(score -> score.change().equals(change.id()))
                                .toList()))
                .toList();
    }

    private String name(UUID teacher, Map<UUID, String> known) {
        return known.computeIfAbsent(
                teacher, id -> teachers.name(new TeacherId(id)).orElse(""));
    }

    /**
     * A correction with its author and its effects.
     *
     * @param by the name of the teacher who made it
     * @param undoneBy the name of the teacher who undid it; absent while it is in effect
     * @param scores every score changed by making or undoing the correction, newest change first
     */
    public record Corrected(
            KeyChange change, String by, @Nullable String undoneBy, List<Regrading.ScoreChange> scores) {
        public Corrected {
            scores = List.copyOf(scores);
        }

        /** How many scores changed when it was made. */
        public long changed() {
            return scores.stream().filter(score -> !score.undoing()).count();
        }
    }
}
