package org.framewise.command;

import java.nio.file.Path;
import java.time.Clock;
import org.framewise.message.Message;
import org.framewise.storage.Backups;
import org.framewise.storage.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Restores a backup into an empty data directory. */
@Command(name = "restore", description = "command.help.restore", sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class RestoreCommand implements Runnable, RequiresSubcommand {
    @ParentCommand
    private Run run;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", converter = Run.Directory.class, descriptionKey = "command.help.restore.file")
    private Path file;

    @Option(
            names = "--deletions-from",
            paramLabel = "DIR",
            converter = Run.Directory.class,
            descriptionKey = "command.help.restore.deletions")
    private @Nullable Path current;

    @Override
    public Message missing() {
        return Message.of("command.restore.missing");
    }

    @Override
    public void run() {
        Options options = run.options();
        if (options.database() != null) {
            throw new UserError(Message.of("command.restore.postgresql"));
        }
        spec.commandLine().getOut().println(new Backups(options.data(), Clock.systemUTC()).restore(file, current));
    }
}
