package org.framewise.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.RevisionTable;
import org.framewise.attempt.Revisions;
import org.framewise.loading.FolderCatalogue;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.framewise.quiz.Catalogue;
import org.framewise.results.AttemptPages;
import org.framewise.results.research.ResearchFile;
import org.framewise.storage.Backups;
import org.framewise.storage.DataDirectory;
import org.framewise.storage.DataLock;
import org.framewise.storage.OwnerOnly;
import org.framewise.storage.UserError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Exports all responses for researchers. */
@Command(name = "export", description = "command.help.export", sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Runnable, RequiresSubcommand {
    @ParentCommand
    private Run run;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", converter = Run.Directory.class, descriptionKey = "command.help.export.file")
    private Path file;

    @Override
    public Message missing() {
        return Message.of("command.export.missing");
    }

    @Override
    public void run() {
        Options options = run.options();
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new UserError(Message.of("storage.file.exists", target));
        }
        if (target.getParent() == null || !Files.isWritable(target.getParent())) {
            throw new UserError(Message.of("storage.file.unwritable", target));
        }
        long responses;
        if (options.database() != null) {
            responses = write(options, target);
        } else if (!DataDirectory.hasDatabase(options.data())) {
            throw new UserError(Message.of("storage.database.missing", options.data()));
        } else {
            try (DataLock lock = DataLock.tryToTake(options.data())) {
                responses = lock == null ? writeFromCopy(options, target) : write(options, target);
            }
        }
        spec.commandLine().getOut().println(Messages.onTerminal(Message.of("command.export.done", target, responses)));
    }

    /** Exports from a backup that the running program makes on request, since that program has locked the database. */
    private long writeFromCopy(Options options, Path target) {
        Path work = null;
        try {
            work = Files.createTempDirectory("framewise-export");
            Path backup = work.resolve("copy.zip");
            Path data = work.resolve("data");
            new Backups(options.data(), Clock.systemUTC()).backup(backup);
            new Backups(data, Clock.systemUTC()).restore(backup, null);
            return write(
                    new Options(
                            options.port(), data, options.quizzes(), null, options.demo(), false, options.network()),
                    target);
        } catch (IOException noRoom) {
            throw new UserError(
                    Message.of("command.export.no-room", String.valueOf(System.getProperty("java.io.tmpdir"))));
        } finally {
            delete(work);
        }
    }

    private long write(Options options, Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (ConfigurableApplicationContext services =
                WithoutPages.open(Services.class, options, spec.commandLine().getErr()::println)) {
            Files.deleteIfExists(part);
            long responses;
            try (OutputStream out = output(part)) {
                responses = services.getBean(ResearchFile.class).write(null, out);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return responses;
        } catch (IOException | UncheckedIOException failed) {
            delete(part);
            throw new UserError(Message.of("command.export.failed", target));
        }
    }

    private static OutputStream output(Path file) throws IOException {
        OwnerOnly.createFile(file);
        return Files.newOutputStream(file);
    }

    private static void delete(@Nullable Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException stillOpen) {
            if (path != null) {
                path.toFile().deleteOnExit();
            }
        }
    }

    @ComponentScan("org.framewise.results.research")
    @Import({
        WithoutPages.Database.class,
        ConstrainedWrites.class,
        RevisionTable.class,
        Revisions.class,
        AttemptPages.class
    })
    static final class Services {
        /** Revisions come from the database; the quiz folder is not read. */
        @Bean
        Catalogue catalogue() {
            return new FolderCatalogue(Path.of("."));
        }
    }
}
