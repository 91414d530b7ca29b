package org.framewise.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.framewise.classroom.Audit;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.storage.UserError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Tests {@code ./run teacher reset NAME}. */
class PasswordResetTest {
    private static final String OLD = "a short sentence";
    private static final String NEW = "another sentence";

    @TempDir
    private Path data;

    /** Simulates a terminal user who types these lines. */
    private static final class Typing implements PasswordReset.Prompt {
        private final Deque<String> lines;
        private final boolean twice;

        private Typing(boolean twice, String... lines) {
            this.twice = twice;
            this.lines = new ArrayDeque<>(List.of(lines));
        }

        @Override
        public boolean twice() {
            return twice;
        }

        @Override
        public String ask(String question) {
            return lines.remove();
        }
    }

    private Options options() {
        return new Options(8080, data, Path.of("quizzes"), null);
    }

    private void accounts(String... names) {
        try (var services = WithoutPages.open(AccountServices.class, options(), sentence -> {})) {
            for (String name : names) {
                services.getBean(Teachers.class).create(name, OLD);
            }
        }
    }

    private boolean passwordIs(String name, String password) {
        try (var services = WithoutPages.open(AccountServices.class, options(), sentence -> {})) {
            return services.getBean(PasswordEncoder.class)
                    .matches(
                            password,
                            services.getBean(Teachers.class)
                                    .byName(name)
                                    .orElseThrow()
                                    .passwordHash());
        }
    }

    private void assertTrouble(String name, Typing typing, String sentence) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> PasswordReset.run(options(), name, typing, upgrade -> {}))
                .extracting(trouble -> Objects.requireNonNull(trouble).sentence())
                .isEqualTo(sentence);
    }

    @Test
    void theNewPasswordIsAskedForTwiceSetAndLogged() {
        accounts("Ms Reader", "Mr Other");

        assertThat(PasswordReset.run(options(), "ms reader", new Typing(true, NEW, NEW), sentence -> {}))
                .isEqualTo("The password of Ms Reader has been changed.");

        assertThat(passwordIs("Ms Reader", NEW)).isTrue();
        assertThat(passwordIs("Mr Other", OLD)).isTrue();
        try (var services = WithoutPages.open(AccountServices.class, options(), sentence -> {})) {
            Teacher reader =
                    services.getBean(Teachers.class).byName("Ms Reader").orElseThrow();
            assertThat(services.getBean(Audit.class).page(reader.id(), 1).lines())
                    .extracting(line -> line.teacher() + " " + line.action() + " " + line.subject())
                    .containsExactly("null password-reset Ms Reader");
        }
    }

    @Test
    @Tag("long")
    void aPasswordPipedInIsReadOnlyOnce() {
        accounts("Ms Reader");

        PasswordReset.run(options(), "Ms Reader", new Typing(false, NEW), sentence -> {});

        assertThat(passwordIs("Ms Reader", NEW)).isTrue();
    }

    @Test
    @Tag("long")
    void anInvalidPasswordChangesNothing() {
        accounts("Ms Reader", "Mr Other");

        assertTrouble(
                "Ms Reader",
                new Typing(true, NEW, NEW + "!"),
                "The two passwords don't match. Nothing was changed; run the command again.");
        assertTrouble(
                "Ms Reader",
                new Typing(true, "short"),
                "A password needs at least 15 characters. Nothing was changed; run the command again.");
        assertTrouble(
                "Ms Reader",
                new Typing(true, "passwordpassword"),
                "This password is easy to guess. Use a few unrelated words. Nothing was changed; run the command again.");
        assertTrouble(
                "Ms Reeder",
                new Typing(true),
                "There is no account named Ms Reeder. The accounts are: Mr Other, Ms Reader.");
        assertThat(passwordIs("Ms Reader", OLD)).isTrue();
    }

    @Test
    void aResetWithoutAnyAccountsExplainsHowToCreateOne() {
        assertTrouble(
                "Ms Reader",
                new Typing(true),
                "There are no teachers' accounts yet. Start Framewise with ./run to create the first one.");
    }

    @Test
    void aPasswordCannotBeResetWhileTheProgramIsRunning() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        data.resolve("framewise.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> Preflight.checkForAccount(options(), "reset"))
                    .extracting(trouble -> Objects.requireNonNull(trouble).sentence())
                    .isEqualTo("The data directory " + data
                            + " is in use by another Framewise. Stop that one first, then run the command again.");
        }
    }

    @Test
    void aMissingDataDirectoryIsNotCreated() {
        Options elsewhere = new Options(8080, data.resolve("typo"), Path.of("quizzes"), null);

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> Preflight.checkForAccount(elsewhere, "reset"))
                .extracting(trouble -> Objects.requireNonNull(trouble).sentence())
                .isEqualTo("The data directory " + data.resolve("typo")
                        + " does not exist. Name the right one: ./run teacher reset NAME --data DIR.");
        assertThat(data.resolve("typo")).doesNotExist();
    }
}
