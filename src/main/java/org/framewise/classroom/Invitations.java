package org.framewise.classroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links that teachers send to colleagues for creating an account. */
@Service
public class Invitations {
    /** How long a link is valid. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final InvitationTable table;
    private final TransactionTemplate transaction;
    private final Teachers teachers;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(InvitationTable table, TransactionTemplate transaction, Teachers teachers, Audit audit, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.teachers = teachers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates an invitation.
     *
     * @param by the name of the inviting teacher
     * @return its code, which can't be retrieved again
     * @throws IllegalStateException if the inviting teacher's account has been closed
     */
    public InvitationCode invite(TeacherId teacher, String by) {
        InvitationCode code = InvitationCode.random(random);
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (!teachers.lock(teacher)) {
                throw new IllegalStateException("the account is closed");
            }
            table.insert(code, teacher, now, now.plus(LIFE));
            audit.record(by, null, Audit.Action.TEACHER_INVITED, "");
        });
        return code;
    }

    /** The name of the teacher who created the invitation; empty if the code can't be used to create an account now. */
    public Optional<String> invitedBy(InvitationCode code) {
        return table.invitedBy(code, clock.instant());
    }

    /**
     * Creates an account; works once for each invitation.
     *
     * @return empty if the invitation is unknown, withdrawn, expired or used up
     * @throws IllegalArgumentException if name or password have an invalid length
     * @throws NameTaken if another account has the name; the invitation stays open
     */
    public Optional<Teacher> accept(InvitationCode code, String name, String password) {
        if (invitedBy(code).isEmpty()) {
            return Optional.empty();
        }
        Teacher teacher = teachers.prepare(name, password);
        return Objects.requireNonNull(transaction.execute(status -> {
            // with two concurrent calls, the second waits here and finds the invitation used
            if (!table.use(code, clock.instant())) {
                return Optional.empty();
            }
            teachers.insert(teacher);
            table.setUser(code, teacher.id());
            audit.record(teacher.name(), null, Audit.Action.ACCOUNT_MADE, teacher.name());
            return Optional.of(teacher);
        }));
    }

    /** The valid invitations of all teachers, newest first. */
    public List<Open> open() {
        return table.open(clock.instant());
    }

    /**
     * Withdraws an invitation. Any teacher may, because it gives access to an installation they all share.
     *
     * @param by the name of the teacher who withdraws it
     * @return whether the invitation was still open
     */
    public boolean withdraw(InvitationId id, String by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean gone = table.delete(id);
            if (gone) {
                audit.record(by, null, Audit.Action.INVITATION_WITHDRAWN, "");
            }
            return gone;
        }));
    }

    /** A valid invitation. */
    public record Open(InvitationId id, String by, Instant madeAt, Instant expiresAt) {}
}
