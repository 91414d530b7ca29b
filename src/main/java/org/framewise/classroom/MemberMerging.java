package org.framewise.classroom;

import java.util.HashMap;
import java.util.Map;
import org.framewise.attempt.LearnerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges two members if a learner has joined twice. The work of both is kept under the name and code of one of them.
 */
@Service
public class MemberMerging {
    /** An offset larger than any sitting number, to avoid collisions while sittings are renumbered. */
    private static final int FAR = 1_000_000;

    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final Members members;
    private final MemberTable table;
    private final LearnerTable learners;
    private final MemberAttemptTable attempts;
    private final FirstFormTable firstForms;
    private final Erasures erasures;
    private final Audit audit;

    MemberMerging(
            TransactionTemplate transaction,
            Classrooms classrooms,
            Members members,
            MemberTable table,
            LearnerTable learners,
            MemberAttemptTable attempts,
            FirstFormTable firstForms,
            Erasures erasures,
            Audit audit) {
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.members = members;
        this.table = table;
        this.learners = learners;
        this.attempts = attempts;
        this.firstForms = firstForms;
        this.erasures = erasures;
        this.audit = audit;
    }

    /**
     * Merges two members: the attempts of the second member move to the first, and all attempts are numbered in the
     * order in which they started; the second member's name and code are deleted.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's or has ended, or there is no such member
     * @throws IllegalArgumentException if both are the same
     * @throws Overtaken if someone else has renamed or removed one of them
     */
    public void merge(ClassroomId id, Teacher by, @AsShown Member shownKept, @AsShown Member shownGone) {
        LearnerId kept = shownKept.id();
        LearnerId gone = shownGone.id();
        if (kept.equals(gone)) {
            throw new IllegalArgumentException("a member is merged with another one");
        }
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            members.requireSameName(shownKept, members.require(classroom, shownKept));
            members.requireSameName(shownGone, members.require(classroom, shownGone));
            learners.lock(kept, gone);
            moveAttempts(kept, gone);
            firstForms.move(gone, kept);
            table.leaveOutOfResearchLike(gone, kept);
            erasures.record(Erasures.Kind.LEARNER, gone.value());
            learners.delete(gone);
            audit.record(
                    by.name(),
                    id,
                    Audit.Action.MEMBERS_MERGED,
                    classroom.name() + ": " + Audit.member(gone) + " → " + Audit.member(kept));
        });
    }

    private void moveAttempts(LearnerId kept, LearnerId gone) {
        attempts.shiftSittings(kept, FAR);
        attempts.move(gone, kept, 2 * FAR);
        Map<String, Integer> sittings = new HashMap<>();
        for (MemberAttemptTable.AtQuiz attempt : attempts.inOrder(kept)) {
            attempts.setSitting(attempt.id(), sittings.merge(attempt.quiz(), 1, Integer::sum));
        }
    }
}
