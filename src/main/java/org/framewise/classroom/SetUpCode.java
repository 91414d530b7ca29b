package org.framewise.classroom;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one-time code for creating the first teacher's account. It exists only while there is no account, changes with
 * each start, and is only shown on the terminal. With 77 bits, guesses need no limit.
 */
@Component
public class SetUpCode {
    private static final int LENGTH = 16;

    private final Teachers teachers;
    private final Audit audit;
    private final AtomicReference<@Nullable String> code = new AtomicReference<>();

    SetUpCode(Teachers teachers, Audit audit) {
        this.teachers = teachers;
        this.audit = audit;
    }

    /** The code; empty once there is an account. */
    public synchronized Optional<String> open() {
        if (!teachers.none()) {
            code.set(null);
            return Optional.empty();
        }
        String current = code.get();
        if (current == null) {
            current = CodeLetters.random(LENGTH, new SecureRandom()).replaceAll("(.{4})(?=.)", "$1-");
            code.set(current);
        }
        return Optional.of(current);
    }

    /**
     * Creates the first teacher's account; works once.
     *
     * @return empty if the code is wrong or used up
     * @throws IllegalArgumentException if name or password have an invalid length
     */
    public synchronized Optional<Teacher> redeem(String typed, String name, String password) {
        Optional<String> open = open();
        if (open.isEmpty() || !same(open.get(), typed)) {
            return Optional.empty();
        }
        Teacher teacher;
        try {
            teacher = teachers.create(name, password);
        } catch (NameTaken atAnotherNode) {
            return Optional.empty();
        }
        code.set(null);
        audit.record(teacher.name(), null, Audit.Action.ACCOUNT_MADE, teacher.name());
        return Optional.of(teacher);
    }

    /** Whether the code is correct. */
    public boolean accepts(String typed) {
        return open().filter(code -> same(code, typed)).isPresent();
    }

    private static boolean same(String code, String typed) {
        byte[] a = tidy(code).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] b = tidy(typed).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return java.security.MessageDigest.isEqual(a, b);
    }

    private static String tidy(String code) {
        return code.toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
