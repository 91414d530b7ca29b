package org.framewise.classroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links with which teachers let colleagues make an account. */
@Service
public class Invitations {
    /** How long a link is good for. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Teachers teachers;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient jdbc, TransactionTemplate transaction, Teachers teachers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.teachers = teachers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an invitation.
     *
     * @param by the name of who invites
     * @return its code, which can't be had again
     * @throws IllegalStateException when the account has been closed meanwhile
     */
    public InvitationCode invite(TeacherId teacher, String by) {
        InvitationCode code = InvitationCode.random(random);
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (!teachers.lock(teacher)) {
                throw new IllegalStateException("the account is closed");
            }
            jdbc.sql("""
                    INSERT INTO invitation (id, code_hash, teacher_id, made_at, expires_at)
                    VALUES (:id, :hash, :teacher, :now, :end)""")
                    .param("id", UUID.randomUUID())
                    .param("hash", code.hash())
                    .param("teacher", teacher.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("end", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                    .update();
            audit.record(by, null, Audit.Action.TEACHER_INVITED, "");
        });
        return code;
    }

    /** The name of who made the invitation; empty when no account can be made with that code now. */
    public Optional<String> invitedBy(InvitationCode code) {
        return jdbc.sql("""
                SELECT t.name FROM invitation i JOIN teacher t ON t.id = i.teacher_id
                WHERE i.code_hash = :hash AND i.used_at IS NULL AND i.expires_at > :now""")
                .param("hash", code.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /**
     * Makes an account; works once for each invitation.
     *
     * @return empty when the invitation is unknown, withdrawn, too old or used up
     * @throws IllegalArgumentException when name or password have a wrong length
     * @throws NameTaken when another account has the name; the invitation stays open
     */
    public Optional<Teacher> accept(InvitationCode code, String name, String password) {
        if (invitedBy(code).isEmpty()) {
            return Optional.empty();
        }
        Teacher teacher = teachers.prepare(name, password);
        return Objects.requireNonNull(transaction.execute(status -> {
            // of two who do this at the same moment, the second waits here and finds it used
            if (mark(code) == 0) {
                return Optional.empty();
            }
            teachers.insert(teacher);
            jdbc.sql("UPDATE invitation SET used_by = :teacher WHERE code_hash = :hash")
                    .param("teacher", teacher.id().value())
                    .param("hash", code.hash())
                    .update();
            audit.record(teacher.name(), null, Audit.Action.ACCOUNT_MADE, teacher.name());
            return Optional.of(teacher);
        }));
    }

    private int mark(InvitationCode code) {
        return jdbc.sql("""
                UPDATE invitation SET used_at = :now
                WHERE code_hash = :hash AND used_at IS NULL AND expires_at > :now""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", code.hash())
                .update();
    }

    /** The invitations that are still good, of all teachers, the newest first. */
    public List<Open> open() {
        return jdbc.sql("""
                SELECT i.id, t.name, i.made_at, i.expires_at
                FROM invitation i JOIN teacher t ON t.id = i.teacher_id
                WHERE i.used_at IS NULL AND i.expires_at > :now ORDER BY i.made_at DESC, i.id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Open(
                        new InvitationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Takes an invitation back. Any teacher may: it opens the door to all.
     *
     * @param by the name of who does it
     * @return whether it was still open
     */
    public boolean withdraw(InvitationId id, String by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int gone = jdbc.sql("DELETE FROM invitation WHERE id = :id AND used_at IS NULL")
                    .param("id", id.value())
                    .update();
            if (gone > 0) {
                audit.record(by, null, Audit.Action.INVITATION_WITHDRAWN, "");
            }
            return gone > 0;
        }));
    }

    /** An invitation that nobody has used yet. */
    public record Open(InvitationId id, String by, Instant madeAt, Instant expiresAt) {}
}
