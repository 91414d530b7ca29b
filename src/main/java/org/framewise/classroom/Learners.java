package org.framewise.classroom;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Learners come without an account: they are known by their browser, or by a resume code. */
@Service
public class Learners {
    static final Constraint CODE = new Constraint("learner_resume_code_unique");

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final ConstrainedWrites writes;
    private final BrowserKeys browserKeys;
    private final Erasures erasures;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Learners(
            JdbcClient jdbc,
            ConstrainedWrites writes,
            BrowserKeys browserKeys,
            Erasures erasures,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.browserKeys = browserKeys;
        this.erasures = erasures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new learner; a guest when no nickname is given. */
    public Learner enrol(@Nullable Nickname nickname) {
        return insert(nickname, null, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** A new member of a classroom, whose row the caller has locked and in which the nickname is free. */
    Learner insert(Nickname nickname, ClassroomId classroom) {
        return insert(nickname, classroom, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** A member without a name, whose codes nobody knows. */
    LearnerId insertNameless(ClassroomId classroom, OffsetDateTime createdAt) {
        return insert(null, classroom, createdAt).id();
    }

    private Learner insert(@Nullable Nickname nickname, @Nullable ClassroomId classroom, OffsetDateTime createdAt) {
        return withFreshCode(code -> {
            Learner learner = new Learner(new LearnerId(UUID.randomUUID()), nickname, code);
            jdbc.sql("""
                    INSERT INTO learner (id, nickname, folded_nickname, classroom_id, resume_code, created_at)
                    VALUES (:id, :nickname, :folded, :classroom, :code, :created)""")
                    .param("id", learner.id().value())
                    .param("nickname", nickname == null ? null : nickname.value())
                    .param("folded", nickname == null || classroom == null ? null : FoldedName.of(nickname))
                    .param("classroom", classroom == null ? null : classroom.value(), Types.OTHER)
                    .param("code", code.value())
                    .param("created", createdAt)
                    .update();
            return learner;
        });
    }

    /** Replaces what brings a learner back: their code, and what their browsers show. */
    void renewSecrets(LearnerId learner) {
        withFreshCode(code -> jdbc.sql("UPDATE learner SET resume_code = :code WHERE id = :id")
                .param("code", code.value())
                .param("id", learner.value())
                .update());
        browserKeys.endAll(learner);
    }

    private <T> T withFreshCode(Function<ResumeCode, T> write) {
        return writes.draw(() -> write.apply(ResumeCode.random(random)), CODE);
    }

    /** Notes that a learner is here. Written when the last note is some minutes old, so that it costs nothing. */
    public void seen(LearnerId learner) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE learner SET seen_at = :now WHERE id = :id AND (seen_at IS NULL OR seen_at < :before)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(SEEN_EVERY).atOffset(ZoneOffset.UTC))
                .param("id", learner.value())
                .update();
    }

    /**
     * Erases a learner with everything that is stored about her, if she is in no classroom: what a class did is kept
     * or deleted by its teacher.
     *
     * @return whether she is gone
     */
    public boolean erase(LearnerId learner) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int erased = jdbc.sql("DELETE FROM learner WHERE id = :id AND classroom_id IS NULL")
                    .param("id", learner.value())
                    .update();
            if (erased > 0) {
                erasures.record(Erasures.Kind.LEARNER, learner.value());
            }
            return erased > 0;
        }));
    }

    /** The learner with that code. Callers slow down those who guess. */
    public Optional<Learner> byCode(ResumeCode code) {
        return jdbc.sql("SELECT * FROM learner WHERE resume_code = :code")
                .param("code", code.value())
                .query((row, n) -> learner(row))
                .optional();
    }

    /** Whether the learner's responses may stand, under a pseudonym, in files for researchers. */
    public boolean isInResearch(LearnerId learner) {
        return jdbc.sql("SELECT research FROM learner WHERE id = :id")
                .param("id", learner.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Lets the learner's responses into files for researchers, or keeps them out. */
    public void setInResearch(LearnerId learner, boolean in) {
        jdbc.sql("UPDATE learner SET research = :in WHERE id = :id")
                .param("in", in)
                .param("id", learner.value())
                .update();
    }

    public Optional<Learner> find(LearnerId id) {
        return jdbc.sql("SELECT * FROM learner WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> learner(row))
                .optional();
    }

    static Learner learner(ResultSet row) throws SQLException {
        String nickname = row.getString("nickname");
        return new Learner(
                new LearnerId(row.getObject("id", UUID.class)),
                nickname == null ? null : new Nickname(nickname),
                new ResumeCode(row.getString("resume_code")));
    }
}
