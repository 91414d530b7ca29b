package org.framewise.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.framewise.storage.UserError;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses and runs the command line of {@code ./run}. */
public final class Commands {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final CommandLine line;

    /**
     * @param home the directory that contains the data and quiz directories unless options name other directories
     * @param environment the environment variables of the process
     * @param server started if no subcommand is given
     */
    public Commands(Path home, Map<String, String> environment, Server server) {
        line = new CommandLine(new Run(home, environment, server));
        line.setOverwrittenOptionsAllowed(true);
        line.setExpandAtFiles(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(100);
        putHelpIntoWords(line);
        line.setParameterExceptionHandler((wrong, words) -> refuse(sentence(wrong)));
        line.setExecutionExceptionHandler((failure, command, result) ->
                failure instanceof UserError error ? refuse(error.sentence()) : fail(failure));
    }

    /**
     * Translates the help. The annotations contain message keys: this method translates the keys of commands, and
     * picocli those of options and parameters.
     */
    private static void putHelpIntoWords(CommandLine command) {
        CommandLine.Model.UsageMessageSpec help = command.getCommandSpec().usageMessage();
        help.header(worded(help.header())).description(worded(help.description()));
        command.getCommandSpec().resourceBundle(Messages.bundle());
        command.getSubcommands().values().forEach(Commands::putHelpIntoWords);
    }

    private static String[] worded(String... keys) {
        return Stream.of(keys)
                .map(key -> Messages.onTerminal(Message.of(key)) + "%n")
                .toArray(String[]::new);
    }

    /** The picocli command line, so that tests can capture its output. */
    CommandLine line() {
        return line;
    }

    /**
     * Runs the command.
     *
     * @return 0 on success or, for the server, once it has started; otherwise a nonzero exit code, after printing the
     * reason
     */
    public int execute(String... words) {
        return line.execute(words);
    }

    private int refuse(String sentence) {
        line.getErr().println(sentence);
        return REFUSED;
    }

    private int fail(Exception failure) {
        LoggerFactory.getLogger(Commands.class).error("The command failed", failure);
        line.getErr().println(Messages.onTerminal(Message.of("command.failed", firstLine(failure))));
        return FAILED;
    }

    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message : message + ".";
    }

    private static String sentence(ParameterException wrong) {
        return wrong.getCause() instanceof UserError error ? error.sentence() : Messages.onTerminal(message(wrong));
    }

    private static Message message(ParameterException wrong) {

        Object command = wrong.getCommandLine().getCommandSpec().userObject();
        if (wrong instanceof UnmatchedArgumentException unknown
                && (unknown.isUnknownOption() || !(command instanceof RequiresSubcommand))) {
            return Message.of("command.option.unknown", unknown.getUnmatched().getFirst());
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()
                && missing.getMissing().getFirst() instanceof CommandLine.Model.OptionSpec option) {
            return Message.of("command.option.value", option.longestName());
        }
        return command instanceof RequiresSubcommand words
                ? words.missing()
                : Message.of("command.wrong", String.valueOf(wrong.getMessage()));
    }
}
