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
 * Erases what is kept no longer: names and codes of classrooms that are over, and learners in no classroom after a while.
 *
 * @see "docs/decisions/0010-nothing-links-an-old-export-to-an-ended-classroom.md"
 */
@Service
public class EndOfClassrooms {
    /** After how many days without a sign of life a learner in no classroom is erased. */
    public static final int GUEST_DAYS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(EndOfClassrooms.class);

    /** Where a day ends last: nothing is erased as long as the last day lasts somewhere. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    /** Free text may hold names. It begins alike however it goes on. */
    private static final String WRITTEN = "{\"type\":\"extended-text\"%";

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

    /** Looks at the start and every hour for what is due. Safe to repeat, and on several nodes. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void eraseWhatIsDue() {
        try {
            classrooms.due(today()).forEach(this::endOne);
            eraseGuests();
        } catch (DataAccessException databaseAway) {
            LOG.warn("What is due could not be erased; the next try is in an hour", databaseAway);
        }
    }

    /** One that can't be ended keeps no other from its end. */
    private void endOne(ClassroomId id) {
        try {
            transaction.executeWithoutResult(status -> end(id));
        } catch (DataAccessException failed) {
            LOG.error("Classroom {} could not be ended; the next try is in an hour", id, failed);
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
        // nothing more comes in: an attempt that is open on some screen would take a text with a name in it
        attempts.submitAll(id, clock.instant());
        attempts.blankNotes(id);
        // without its text nobody can rate it any more
        attempts.deleteUnrated(id, WRITTEN);
        attempts.replaceResponses(id, WRITTEN, ResponseJson.write(new Response.ExtendedText("")));
        anonymizer.replaceMembers(id);
    }

    private void eraseGuests() {
        int erased = 0;
        for (LearnerId guest : learnerTable.guestsIdleSince(clock.instant().minus(Duration.ofDays(GUEST_DAYS)))) {
            // unless they have joined a class meanwhile
            if (learners.erase(guest)) {
                erased++;
            }
        }
        if (erased > 0) {
            audit.record(null, null, Audit.Action.GUESTS_ERASED, Integer.toString(erased));
        }
    }
}
