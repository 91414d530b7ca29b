package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases data past its retention period: the names and codes of classrooms whose last day is over, and inactive guests.
 *
 * @see "docs/decisions/0010-nothing-links-an-old-export-to-an-ended-classroom.md"
 */
@Service
public class EndOfClassrooms {
    /** After how many days of inactivity a guest is erased. */
    public static final int GUEST_DAYS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(EndOfClassrooms.class);

    /** The time zone where a day ends last, so that nothing is erased before the last day is over everywhere. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final ClassroomTable classrooms;
    private final MemberTable members;
    private final LearnerTable learnerTable;
    private final Learners learners;
    private final MemberAttemptTable attempts;
    private final BinTable bin;
    private final TransactionTemplate transaction;
    private final Anonymizer anonymizer;
    private final Audit audit;
    private final Erasures erasures;
    private final Clock clock;

    EndOfClassrooms(
            ClassroomTable classrooms,
            MemberTable members,
            LearnerTable learnerTable,
            Learners learners,
            MemberAttemptTable attempts,
            BinTable bin,
            TransactionTemplate transaction,
            Anonymizer anonymizer,
            Audit audit,
            Erasures erasures,
            Clock clock) {
        this.classrooms = classrooms;
        this.members = members;
        this.learnerTable = learnerTable;
        this.learners = learners;
        this.attempts = attempts;
        this.bin = bin;
        this.transaction = transaction;
        this.anonymizer = anonymizer;
        this.audit = audit;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Runs at startup, and again an hour after each run. Idempotent, and safe on several nodes. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void eraseWhatIsDue() {
        try {
            classrooms.due(today()).forEach(this::endOne);
            eraseGuests();
        } catch (DataAccessException databaseAway) {
            LOG.warn("Data due for erasure could not be erased; next try in an hour", databaseAway);
        }
    }

    /** Ends a classroom. Only logs a database error, so that the other classrooms still end. */
    private void endOne(ClassroomId id) {
        try {
            transaction.executeWithoutResult(status -> end(id));
        } catch (DataAccessException failed) {
            LOG.error("Classroom {} could not be ended; next try in an hour", id, failed);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAST_ZONE);
    }

    private void end(ClassroomId id) {
        Classroom classroom = classrooms
                .lock(id)
                .filter(one -> !one.ended())
                .filter(one -> one.endsOn().isBefore(today()))
                .orElse(null);
        if (classroom == null) {
            return;
        }
        erasures.record(Erasures.Kind.ENDED, id.value());
        bin.deleteOf(id);
        switch (classroom.afterEnd()) {
            case COUNTS -> makeAnonymous(id);
            case NOTHING -> members.deleteOf(id);
        }
        classrooms.end(id, clock.instant());
        audit.record(
                null,
                id,
                Audit.Action.CLASSROOM_ENDED,
                classroom.name() + ": " + classroom.afterEnd().id());
    }

    private void makeAnonymous(ClassroomId id) {
        // stop further input: an attempt still open on a screen could submit a text with a name in it
        attempts.submitAll(id, clock.instant());
        attempts.blankNotes(id);
        // a response that isn't rated yet can't be rated without its text
        attempts.deleteUnrated(id, ResponseJson.WRITTEN_PATTERN);
        attempts.replaceResponses(id, ResponseJson.WRITTEN_PATTERN, ResponseJson.write(new Response.ExtendedText("")));
        anonymizer.replaceMembers(id);
    }

    private void eraseGuests() {
        int erased = 0;
        for (LearnerId guest : learnerTable.guestsIdleSince(clock.instant().minus(Duration.ofDays(GUEST_DAYS)))) {
            // false if the guest has joined a class since the query
            if (learners.erase(guest)) {
                erased++;
            }
        }
        if (erased > 0) {
            audit.record(null, null, Audit.Action.GUESTS_ERASED, Integer.toString(erased));
        }
    }
}
