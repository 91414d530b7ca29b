package org.framewise.command;

import java.util.Set;
import java.util.function.Consumer;
import org.framewise.classroom.AccountClosing;
import org.framewise.classroom.Leaving;
import org.framewise.classroom.Overtaken;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.framewise.storage.UserError;
import org.springframework.context.ConfigurableApplicationContext;

/** Closes a teacher's account from the command line of the machine that runs the program. */
final class AccountClosure {
    private AccountClosure() {}

    /**
     * Closes an account.
     *
     * @param to the name of the teacher who takes over the classrooms that have no other teacher; empty if nobody takes
     *     them over
     * @param terminal receives messages for the user about a database upgrade
     * @return the message to print on success
     * @throws UserError if the account can't be closed, in which case nothing has changed
     */
    static String run(Options options, String name, String to, Consumer<String> terminal) {
        try (ConfigurableApplicationContext services = WithoutPages.open(AccountServices.class, options, terminal)) {
            Teachers teachers = services.getBean(Teachers.class);
            Teacher teacher = teachers.byName(name).orElseThrow(() -> PasswordReset.unknown(name, teachers.names()));
            if (!to.isEmpty() && teachers.byName(to).isEmpty()) {
                throw PasswordReset.unknown(to, teachers.names());
            }
            AccountClosing closing = services.getBean(AccountClosing.class);
            Leaving leaving = closing.leaving(teacher.id());
            AccountClosing.Outcome outcome;
            try {
                outcome = closing.close(teacher, leaving, new AccountClosing.Wish(Set.of(), to), null);
            } catch (Overtaken overtaken) {
                throw new UserError(Message.of("command.close.changed", teacher.name()));
            }
            int alone = leaving.alone().size();
            return switch (outcome) {
                case CLOSED ->
                    done(teacher.name(), teachers.byName(to).map(Teacher::name).orElse(to), leaving);
                case ONLY_ACCOUNT -> throw new UserError(Message.of("command.close.only", teacher.name()));
                case NOBODY_NAMED -> throw new UserError(Message.of("command.close.nobody", teacher.name(), alone));
                case NO_SUCH_TEACHER -> throw PasswordReset.unknown(to, teachers.names());
                case ONESELF -> throw new UserError(Message.of("command.close.oneself", teacher.name()));
            };
        }
    }

    private static String done(String name, String to, Leaving leaving) {
        int alone = leaving.alone().size();
        Message closed = Message.of("command.close.done", name);
        return Messages.onTerminal(
                alone == 0 ? closed : Message.then(closed, Message.of("command.close.taken-over", to, alone)));
    }
}
