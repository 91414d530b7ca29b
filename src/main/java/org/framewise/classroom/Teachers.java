package org.framewise.classroom;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The teachers' accounts. The first one is made with the code that the program prints at its first start. */
@Service
public class Teachers {
    /** Longest name, in characters. */
    public static final int MAX_NAME = 60;

    private static final Constraint NAME = new Constraint("teacher_name_unique");

    private final TeacherTable table;
    private final InvitationTable invitations;
    private final ConstrainedWrites writes;
    private final TransactionTemplate transaction;
    private final PasswordEncoder encoder;
    private final KnownBrowsers knownBrowsers;
    private final Audit audit;
    private final Clock clock;

    Teachers(
            TeacherTable table,
            InvitationTable invitations,
            ConstrainedWrites writes,
            TransactionTemplate transaction,
            PasswordEncoder encoder,
            KnownBrowsers knownBrowsers,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.invitations = invitations;
        this.writes = writes;
        this.transaction = transaction;
        this.encoder = encoder;
        this.knownBrowsers = knownBrowsers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. */
    public boolean none() {
        return table.count() == 0;
    }

    /**
     * Makes an account.
     *
     * @throws IllegalArgumentException when the name has a wrong length, or {@link PasswordRules} refuse the password
     * @throws NameTaken when another account has the name
     */
    public Teacher create(String name, String password) {
        Teacher teacher = prepare(name, password);
        insert(teacher);
        return teacher;
    }

    /** An account that isn't stored yet. Hashing takes its time, and nobody should wait for it with a row locked. */
    Teacher prepare(String name, String password) {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        return new Teacher(new TeacherId(UUID.randomUUID()), tidy, hash(password, tidy));
    }

    private String hash(String password, String name) {
        PasswordRules.problem(password, name).ifPresent(problem -> {
            throw new IllegalArgumentException("password " + problem);
        });
        return encoder.encode(password);
    }

    /** @throws NameTaken when another account has the name */
    void insert(Teacher teacher) {
        if (!writes.unless(NAME, () -> table.insert(teacher, fold(teacher.name()), clock.instant()))) {
            throw new NameTaken();
        }
    }

    /**
     * Gives an account another password. Whoever calls this knows that it may be done. Sessions that began with the
     * one before end with their next request: see {@link #isCurrent}.
     *
     * @param by the name of who does it; absent for whoever has the machine's command line
     * @return the account as it is now
     * @throws IllegalArgumentException when {@link PasswordRules} refuse the password
     * @throws IllegalStateException when the account has been closed meanwhile
     */
    public Teacher changePassword(Teacher teacher, String password, @Nullable String by) {
        Teacher changed = new Teacher(teacher.id(), teacher.name(), hash(password, teacher.name()));
        transaction.executeWithoutResult(status -> {
            if (!table.setPassword(changed.id(), changed.passwordHash())) {
                throw new IllegalStateException("the account is closed");
            }
            if (by == null) {
                // somebody else may have known the password, and may have made invitations
                invitations.expire(teacher.id(), clock.instant());
                knownBrowsers.forget(teacher.id());
            }
            audit.record(
                    by, null, by == null ? Audit.Action.PASSWORD_RESET : Audit.Action.PASSWORD_CHANGED, changed.name());
        });
        return changed;
    }

    /** Whether there is that account and its password hasn't been changed since that hash was read. */
    public boolean isCurrent(TeacherId id, String passwordHash) {
        return table.hasPassword(id, passwordHash);
    }

    /** The names of all accounts, in the order of the alphabet. */
    public List<String> names() {
        return table.names();
    }

    /** The account of that name, whatever the case of its letters. */
    public Optional<Teacher> byName(String name) {
        return name.length() > MAX_NAME * 2 ? Optional.empty() : table.byFoldedName(fold(name.strip()));
    }

    /** An account that isn't closed. */
    public Optional<Teacher> find(TeacherId id) {
        return table.find(id);
    }

    /** By what name somebody did something, also when the account is closed by now. */
    public Optional<String> name(TeacherId id) {
        return table.name(id);
    }

    /**
     * Keeps an account from being closed until the transaction ends: whoever gives a teacher a classroom asks this first. Callers lock classrooms
     * before accounts, and several accounts in the order of their ids, so that no two wait for each other.
     *
     * @return whether there is that account, and it isn't closed
     */
    boolean lock(TeacherId id) {
        return table.lock(id);
    }

    /** Locks every account that isn't closed, and gives their ids. */
    Set<TeacherId> lockAll() {
        return table.ids().stream()
                .sorted()
                .map(TeacherId::new)
                .filter(this::lock)
                .collect(Collectors.toSet());
    }

    /** Leaves nothing of an account but its name. Callers have locked it. */
    void close(TeacherId id) {
        knownBrowsers.forget(id);
        invitations.deleteOf(id);
        table.close(id, clock.instant());
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
