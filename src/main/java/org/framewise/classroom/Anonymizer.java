package org.framewise.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.springframework.stereotype.Component;

/**
 * Anonymizes the members of an ended classroom. Files downloaded earlier contain names next to ids and times. Learners
 * and their attempts therefore get new ids that are in no file, and their times keep only the day on which the learner
 * joined or the attempt started.
 */
@Component
class Anonymizer {
    private final MemberTable members;
    private final LearnerTable table;
    private final MemberAttemptTable attempts;
    private final Learners learners;

    Anonymizer(MemberTable members, LearnerTable table, MemberAttemptTable attempts, Learners learners) {
        this.members = members;
        this.table = table;
        this.attempts = attempts;
        this.learners = learners;
    }

    /**
     * Replaces every member of a classroom with an anonymous copy. Drafts and assigned first forms are deleted;
     * responses, ratings and scores stay. Must run in a transaction.
     */
    void replaceMembers(ClassroomId classroom) {
        members.lockAll(classroom).forEach((member, joined) -> replace(member, joined, classroom));
    }

    private void replace(LearnerId member, Instant joined, ClassroomId classroom) {
        LearnerId nobody = learners.insertNameless(classroom, day(joined));
        table.copySimulated(member, nobody);
        attempts.startedAt(member).forEach((attempt, started) -> {
            AttemptId fresh = new AttemptId(UUID.randomUUID());
            attempts.copy(attempt, fresh, nobody, day(started));
            attempts.moveRatings(attempt, fresh);
        });
        table.delete(member);
    }

    /** Noon UTC of that day, so that the date is the same for schools east and west of Greenwich. */
    private static Instant day(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
    }
}
