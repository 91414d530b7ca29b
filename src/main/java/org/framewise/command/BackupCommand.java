package org.framewise.command;

import java.nio.file.Path;
import java.time.Clock;
import org.framewise.storage.Backups;
import org.framewise.storage.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a backup of the data directory's database. */
@Command(
        name = "backup",
        description = "Writes a backup into FILE, also while Framewise is running.%n",
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class BackupCommand implements Runnable, RequiresSubcommand {
    @ParentCommand
    private Run run;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", converter = Run.Directory.class, description = "must not exist yet")
    private Path file;

    @Override
    public String missing() {
        return "Say into which file: ./run backup FILE. See ./run --help.";
    }

    @Override
    public void run() {
        Options options = run.options();
        if (options.database() != null) {
            throw new UserError("PostgreSQL has its own tool for backups: pg_dump --format=custom --file=FILE NAME. It"
                    + " works while Framewise is running.");
        }
        spec.commandLine().getOut().println(new Backups(options.data(), Clock.systemUTC()).backup(file));
    }
}
