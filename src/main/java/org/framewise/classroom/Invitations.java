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

/** One-time links with which teachers let colleagues make an account. */
@Service
public class Invitations {
    /** How long a link is good for. */
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
            table.insert(code, teacher, now, now.plus(LIFE));
            audit.record(by, null, Audit.Action.TEACHER_INVITED, "");
        });
        return code;
    }

    /** The name of who made the invitation; empty when no account can be made with that code now. */
    public Optional<String> invitedBy(InvitationCode code) {
        return table.invitedBy(code, clock.instant());
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
            if (!table.use(code, clock.instant())) {
                return Optional.empty();
            }
            teachers.insert(teacher);
            table.setUser(code, teacher.id());
            audit.record(teacher.name(), null, Audit.Action.ACCOUNT_MADE, teacher.name());
            return Optional.of(teacher);
        }));
    }

    /** The invitations that are still good, of all teachers, the newest first. */
    public List<Open> open() {
        return table.open(clock.instant());
    }

    /**
     * Takes an invitation back. Any teacher may: it opens the door to all.
     *
     * @param by the name of who does it
     * @return whether it was still open
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

    /** An invitation that nobody has used yet. */
    public record Open(InvitationId id, String by, Instant madeAt, Instant expiresAt) {}
}
