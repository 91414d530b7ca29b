package org.framewise.command;

import java.nio.file.Path;
import java.time.Clock;
import org.framewise.message.Message;
import org.framewise.storage.Backups;
import org.framewise.storage.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Backs up the database of the data directory. */
@Command(name = "backup", description = "command.help.backup", sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class BackupCommand implements Runnable, RequiresSubcommand {
    @ParentCommand
    private Run run;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", converter = Run.Directory.class, descriptionKey = "command.help.backup.file")
    private Path file;

    @Override
    public Message missing() {
        return Message.of("command.backup.missing");
    }

    @Override
    public void run() {
        Options options = run.options();
        if (options.database() != null) {
            throw new UserError(Message.of("command.backup.postgresql"));
        }
        spec.commandLine().getOut().println(new Backups(options.data(), Clock.systemUTC()).backup(file));
    }
}
