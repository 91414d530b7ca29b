package org.framewise.command;

import java.nio.file.Path;
import org.framewise.message.Message;
import org.framewise.storage.Move;
import org.framewise.storage.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Moves an installation from the embedded H2 database to PostgreSQL. */
@Command(name = "migrate-from-h2", description = "command.help.move", sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class MoveCommand implements Runnable, RequiresSubcommand {
    @ParentCommand
    private Run run;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", converter = Run.Directory.class, descriptionKey = "command.help.move.file")
    private Path file;

    @Override
    public Message missing() {
        return Message.of("command.move.missing");
    }

    @Override
    public void run() {
        Database database = run.options().database();
        if (database == null) {
            throw new UserError(Message.of("command.move.where"));
        }
        spec.commandLine().getOut().println(new Move(database.url(), database.password()).moveFrom(file));
    }
}
