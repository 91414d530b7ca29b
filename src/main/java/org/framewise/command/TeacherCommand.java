package org.framewise.command;

import java.util.List;
import org.framewise.message.Message;
import org.framewise.storage.DataLock;
import org.framewise.storage.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Manages teachers' accounts from the command line of the machine that runs the program. */
@Command(
        name = "teacher",
        description = "command.help.teacher",
        sortOptions = false,
        subcommands = {TeacherCommand.Reset.class, TeacherCommand.Close.class})
@SuppressWarnings("NullAway.Init")
final class TeacherCommand implements Runnable, RequiresSubcommand {
    private static final Message WHOSE = Message.of("command.teacher.whose");
    private static final Message WHICH = Message.of("command.teacher.which");
    private static final Message WHAT = Message.of("command.teacher.what");

    @ParentCommand
    private Run run;

    @Override
    public Message missing() {
        return WHAT;
    }

    @Override
    public void run() {
        throw new UserError(WHAT);
    }

    @Command(
            name = "reset",
            description = {"command.help.reset", "command.help.reset.more"},
            sortOptions = false)
    static final class Reset implements Runnable, RequiresSubcommand {
        @ParentCommand
        private TeacherCommand teacher;

        @Spec
        private CommandSpec spec;

        /** A name that contains spaces may be given with or without quotation marks. */
        @Parameters(arity = "1..*", paramLabel = "NAME")
        private List<String> name;

        @Override
        public Message missing() {
            return WHOSE;
        }

        @Override
        public void run() {
            String wanted = String.join(" ", name).strip();
            if (wanted.isEmpty()) {
                throw new UserError(WHOSE);
            }
            Options options = teacher.run.options();
            try (DataLock lock = Preflight.checkForAccount(options, "reset")) {
                spec.commandLine()
                        .getOut()
                        .println(PasswordReset.run(
                                options,
                                wanted,
                                PasswordReset.PROMPT,
                                spec.commandLine().getErr()::println));
            }
        }
    }

    @Command(
            name = "close",
            description = {"command.help.close", "command.help.close.more"},
            sortOptions = false)
    static final class Close implements Runnable, RequiresSubcommand {
        @ParentCommand
        private TeacherCommand teacher;

        @Spec
        private CommandSpec spec;

        /** A name that contains spaces may be given with or without quotation marks. */
        @Parameters(arity = "1..*", paramLabel = "NAME")
        private List<String> name;

        @Option(names = "--to", arity = "1..*", paramLabel = "OTHER", descriptionKey = "command.help.close.to")
        private List<String> to = List.of();

        @Override
        public Message missing() {
            return WHICH;
        }

        @Override
        public void run() {
            String leaving = String.join(" ", name).strip();
            if (leaving.isEmpty()) {
                throw new UserError(WHICH);
            }
            Options options = teacher.run.options();
            try (DataLock lock = Preflight.checkForAccount(options, "close")) {
                spec.commandLine()
                        .getOut()
                        .println(AccountClosure.run(
                                options,
                                leaving,
                                String.join(" ", to).strip(),
                                spec.commandLine().getErr()::println));
            }
        }
    }
}
