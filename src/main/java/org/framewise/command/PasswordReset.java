package org.framewise.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.framewise.classroom.PasswordRules;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.framewise.storage.UserError;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets a new password for a teacher from the command line of the machine that runs the program. */
final class PasswordReset {
    /** At a terminal, asks for the password twice without echo; otherwise reads it from one line of standard input. */
    static final Prompt PROMPT = System.console() == null ? new Piped() : new Terminal(System.console());

    private PasswordReset() {}

    /**
     * Asks for the password and sets it.
     *
     * @param terminal receives messages for the user about a database upgrade
     * @return the message to print on success
     * @throws UserError if there is no such account, or the password is unacceptable or entered differently the second
     * time; nothing has changed in that case
     */
    static String run(Options options, String name, Prompt prompt, Consumer<String> terminal) {
        try (ConfigurableApplicationContext services = WithoutPages.open(AccountServices.class, options, terminal)) {
            Teachers teachers = services.getBean(Teachers.class);
            Teacher teacher = teachers.byName(name).orElseThrow(() -> unknown(name, teachers.names()));
            String password = prompt.ask(Messages.onTerminal(Message.of("command.reset.ask", teacher.name())) + " ");
            PasswordRules.problem(password, teacher.name()).ifPresent(problem -> {
                throw new UserError(Message.then(sentence(problem), Message.of("command.reset.unchanged")));
            });
            if (prompt.twice()
                    && !prompt.ask(Messages.onTerminal(Message.of("command.reset.again")) + " ")
                            .equals(password)) {
                throw new UserError(Message.of("command.reset.differ"));
            }
            teachers.changePassword(teacher, password, null);
            return Messages.onTerminal(Message.of("command.reset.done", teacher.name()));
        }
    }

    private static Message sentence(PasswordRules.Problem problem) {
        return switch (problem) {
            case TOO_SHORT -> Message.of("command.reset.short", PasswordRules.MIN_LENGTH);
            case TOO_LONG -> Message.of("command.reset.long", PasswordRules.MAX_LENGTH);
            case EASY_TO_GUESS -> Message.of("command.reset.easy");
        };
    }

    /** Returns the error for a name without an account; it lists the names of all accounts. */
    static UserError unknown(String name, List<String> names) {
        return new UserError(
                names.isEmpty()
                        ? Message.of("command.account.none")
                        : Message.of("command.account.unknown", name, String.join(", ", names)));
    }

    /** A source of passwords. */
    interface Prompt {
        /** Whether the password must be entered twice. */
        boolean twice();

        String ask(String question);
    }

    private record Terminal(Console console) implements Prompt {
        @Override
        public boolean twice() {
            return true;
        }

        @Override
        public String ask(String question) {
            char[] typed = console.readPassword("%s", question);
            return typed == null ? "" : new String(typed);
        }
    }

    private record Piped() implements Prompt {
        @Override
        public boolean twice() {
            return false;
        }

        @Override
        public String ask(String question) {
            try {
                String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
                return Optional.ofNullable(line).orElse("");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
