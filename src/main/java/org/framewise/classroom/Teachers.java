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

/**
 * Manages teachers' accounts. The first one is created with the {@linkplain SetUpCode code} that the program prints at
 * startup.
 */
@Service
public class Teachers {
    /** Maximum length of a name, in characters. */
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

    /** Whether there are no accounts yet. */
    public boolean none() {
        return table.count() == 0;
    }

    /**
     * Creates an account.
     *
     * @throws IllegalArgumentException if the name has an invalid length, or {@link PasswordRules} reject the password
     * @throws NameTaken if another account has the name
     */
    public Teacher create(String name, String password) {
        Teacher teacher = prepare(name, password);
        insert(teacher);
        return teacher;
    }

    /** Creates an account without storing it. Hashing is slow and must not happen while a row lock is held. */
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

    /** @throws NameTaken if another account has the name */
    void insert(Teacher teacher) {
        if (!writes.unless(NAME, () -> table.insert(teacher, fold(teacher.name()), clock.instant()))) {
            throw new NameTaken();
        }
    }

    /**
     * Changes the password of an account. Callers must have checked permissions. Sessions started with the previous
     * password end with their next request: see {@link #isCurrent}.
     *
     * @param by the name of the teacher who changes it; absent if it is changed from the command line
     * @return the changed account
     * @throws IllegalArgumentException if {@link PasswordRules} reject the password
     * @throws IllegalStateException if the account has been closed
     */
    public Teacher changePassword(Teacher teacher, String password, @Nullable String by) {
        Teacher changed = new Teacher(teacher.id(), teacher.name(), hash(password, teacher.name()));
        transaction.executeWithoutResult(status -> {
            if (!table.setPassword(changed.id(), changed.passwordHash())) {
                throw new IllegalStateException("the account is closed");
            }
            if (by == null) {
                // someone else may have known the password and created invitations
                invitations.expire(teacher.id(), clock.instant());
                knownBrowsers.forget(teacher.id());
            }
            audit.record(
                    by, null, by == null ? Audit.Action.PASSWORD_RESET : Audit.Action.PASSWORD_CHANGED, changed.name());
        });
        return changed;
    }

    /** Whether the account exists and its password hasn't changed since this hash was read. */
    public boolean isCurrent(TeacherId id, String passwordHash) {
        return table.hasPassword(id, passwordHash);
    }

    /** The names of all accounts, in alphabetical order. */
    public List<String> names() {
        return table.names();
    }

    /** The account with this name, ignoring case. */
    public Optional<Teacher> byName(String name) {
        return name.length() > MAX_NAME * 2 ? Optional.empty() : table.byFoldedName(fold(name.strip()));
    }

    /** The account, if it isn't closed. */
    public Optional<Teacher> find(TeacherId id) {
        return table.find(id);
    }

    /** The name of an account, for showing past actions, even if it is closed. */
    public Optional<String> name(TeacherId id) {
        return table.name(id);
    }

    /**
     * Keeps an account from being closed until the transaction ends. Must be called before giving a teacher a
     * classroom. To avoid deadlocks, callers must lock classrooms before accounts, and several accounts in the order of
     * their ids.
     *
     * @return whether the account exists and isn't closed
     */
    boolean lock(TeacherId id) {
        return table.lock(id);
    }

    /** Locks all accounts that aren't closed, and returns their ids. */
    Set<TeacherId> lockAll() {
        return table.ids().stream()
                .sorted()
                .map(TeacherId::new)
                .filter(this::lock)
                .collect(Collectors.toSet());
    }

    /** Deletes everything about an account except its name. Callers must have locked it. */
    void close(TeacherId id) {
        knownBrowsers.forget(id);
        invitations.deleteOf(id);
        table.close(id, clock.instant());
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
