package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Anonymizer anonymizer;
    private final Audit audit;
    private final Erasures erasures;
    private final Clock clock;

    EndOfClassrooms(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Anonymizer anonymizer,
            Audit audit,
            Erasures erasures,
            Clock clock) {
        this.jdbc = jdbc;
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
            due().forEach(this::endOne);
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

    private List<ClassroomId> due() {
        return jdbc.sql("SELECT id FROM classroom WHERE ended_at IS NULL AND ends_on < :today")
                .param("today", LocalDate.ofInstant(clock.instant(), LAST_ZONE))
                .query((row, n) -> new ClassroomId(row.getObject("id", UUID.class)))
                .list();
    }

    private void end(ClassroomId id) {
        Classroom classroom = jdbc.sql("SELECT * FROM classroom WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, n) -> Classrooms.classroom(row))
                .optional()
                .filter(one -> !one.ended())
                .filter(one -> one.endsOn().isBefore(LocalDate.ofInstant(clock.instant(), LAST_ZONE)))
                .orElse(null);
        if (classroom == null) {
            return;
        }
        erasures.record(Erasures.Kind.ENDED, id.value());
        jdbc.sql("DELETE FROM bin WHERE classroom_id = :id")
                .param("id", id.value())
                .update();
        switch (classroom.afterEnd()) {
            case COUNTS -> makeAnonymous(id);
            case NOTHING ->
                jdbc.sql("DELETE FROM learner WHERE classroom_id = :id")
                        .param("id", id.value())
                        .update();
        }
        jdbc.sql("UPDATE classroom SET ended_at = :now, joining = FALSE WHERE id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
        audit.record(
                null,
                id,
                Audit.Action.CLASSROOM_ENDED,
                classroom.name() + ": " + classroom.afterEnd().id());
    }

    private void makeAnonymous(ClassroomId id) {
        // nothing more comes in: an attempt that is open on some screen would take a text with a name in it
        ofMembers("UPDATE attempt SET submitted_at = :now WHERE submitted_at IS NULL AND id", id)
                .param("now", now())
                .update();
        ofMembers("UPDATE rating SET note = '' WHERE attempt_id", id).update();
        // without its text nobody can rate it any more
        ofMembers("DELETE FROM response WHERE score IS NULL AND chosen LIKE :written AND attempt_id", id)
                .param("written", WRITTEN)
                .update();
        ofMembers("UPDATE response SET chosen = :blank WHERE chosen LIKE :written AND attempt_id", id)
                .param("blank", ResponseJson.write(new Response.ExtendedText("")))
                .param("written", WRITTEN)
                .update();
        anonymizer.replaceMembers(id);
    }

    /** A statement about the attempts of a classroom's members. */
    private JdbcClient.StatementSpec ofMembers(String statement, ClassroomId id) {
        return jdbc.sql(
                        statement
                                + " IN (SELECT a.id FROM attempt a JOIN learner l ON l.id = a.learner_id WHERE l.classroom_id = :id)")
                .param("id", id.value());
    }

    private void eraseGuests() {
        OffsetDateTime before = now().minus(Duration.ofDays(GUEST_DAYS));
        List<UUID> guests =
                jdbc.sql("""
                SELECT id FROM learner WHERE classroom_id IS NULL AND created_at < :before
                  AND (seen_at IS NULL OR seen_at < :before)
                  AND NOT EXISTS (SELECT 1 FROM attempt a
                                  WHERE a.learner_id = learner.id AND a.started_at >= :before)
                  AND NOT EXISTS (SELECT 1 FROM response r JOIN attempt a ON a.id = r.attempt_id
                                  WHERE a.learner_id = learner.id AND r.responded_at >= :before)""").param("before", before).query(UUID.class).list();
        int erased = 0;
        for (UUID guest : guests) {
            erased += Objects.requireNonNull(transaction.execute(status -> eraseGuest(guest)));
        }
        if (erased > 0) {
            audit.record(null, null, Audit.Action.GUESTS_ERASED, Integer.toString(erased));
        }
    }

    /** Unless they have joined a class meanwhile. */
    private int eraseGuest(UUID guest) {
        int erased = jdbc.sql("DELETE FROM learner WHERE id = :id AND classroom_id IS NULL")
                .param("id", guest)
                .update();
        if (erased > 0) {
            erasures.record(Erasures.Kind.LEARNER, guest);
        }
        return erased;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
