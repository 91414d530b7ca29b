package org.framewise.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.jspecify.annotations.Nullable;

/** Implements {@code ./run backup FILE} and {@code ./run restore FILE} for the database in a data directory. */
public final class Backups {
    private final Path data;
    private final Clock clock;

    /** @param data the data directory */
    public Backups(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /**
     * Writes a backup. If a program is running on the directory, that program is asked to write it; otherwise this
     * process opens the database.
     *
     * @return the message to print on success
     * @throws UserError if the backup fails, in which case no file is left
     */
    public String backup(Path file) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new UserError(Message.of("storage.file.exists", target));
        }
        if (!Files.isDirectory(data) || !Files.exists(DataDirectory.database(data))) {
            throw new UserError(Message.of("storage.database.missing", data));
        }
        if (target.getParent() == null || !Files.isWritable(target.getParent())) {
            throw new UserError(Message.of("storage.file.unwritable", target));
        }
        try (DataLock lock = DataLock.tryToTake(data)) {
            if (lock == null) {
                moveTo(target, new BackupRequest(data).answer());
            } else {
                writeHere(target);
            }
            return Messages.onTerminal(Message.of("storage.backup.done", target, Files.size(target) / 1024));
        } catch (IOException unwritable) {
            throw cannotWrite(target);
        }
    }

    private void writeHere(Path target) {
        try (Connection database = DataDirectory.open(data)) {
            BackupFile.write(database, target, clock.instant());
        } catch (SQLException | IOException failed) {
            throw cannotWrite(target);
        }
    }

    private static UserError cannotWrite(Path target) {
        return new UserError(Message.of("storage.backup.failed", target));
    }

    private static void moveTo(Path target, Path made) throws IOException {
        try {
            Files.move(made, target);
        } catch (FileAlreadyExistsException meanwhile) {
            Files.delete(made);
            throw new UserError(Message.of("storage.file.exists", target));
        }
    }

    /**
     * Restores a backup into an empty data directory.
     *
     * @param current the data directory in use since the backup was made, whose deletions are repeated in the restored
     * data; null to repeat none
     * @return the message to print on success
     * @throws UserError if the restore fails, in which case nothing has changed
     */
    public String restore(Path file, @Nullable Path current) {
        try (DataLock lock = DataLock.acquire(data, Message.of("storage.restore.in-use"))) {
            if (!lock.isValid() || !DataDirectory.isEmpty(data)) {
                throw new UserError(Message.of("storage.restore.not-empty", data));
            }
            Path part = DataDirectory.part(data);
            Files.deleteIfExists(part);
            Deletions deletions = current == null ? null : Deletions.of(current);
            Manifest manifest = BackupFile.extract(file.toAbsolutePath(), part);
            Deletions.Repeated repeated = deletions == null ? null : repeat(deletions, part);
            Files.move(part, DataDirectory.database(data), StandardCopyOption.ATOMIC_MOVE);
            Message restored = Message.of(
                    "storage.restore.done",
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .withLocale(Locale.UK)
                            .withZone(ZoneId.systemDefault())
                            .format(manifest.madeAt()),
                    age(manifest.madeAt()),
                    data);
            return Messages.onTerminal(
                    Message.then(Message.then(restored, deleted(repeated)), Message.of("storage.restore.start")));
        } catch (IOException refused) {
            throw new UserError(Message.of("storage.restore.unwritable", data));
        }
    }

    private Message deleted(Deletions.@Nullable Repeated repeated) {
        if (repeated == null) {
            return Message.of("storage.restore.not-repeated", data);
        }
        Message deleted = Message.of("storage.restore.repeated", repeated.deleted());
        return repeated.locked() == 0
                ? deleted
                : Message.then(deleted, Message.of("storage.restore.accounts", repeated.locked()));
    }

    private static Deletions.Repeated repeat(Deletions deletions, Path part) throws IOException {
        String file = part.toString();
        Path name = Path.of(file.substring(0, file.length() - DataDirectory.SUFFIX.length()));
        try (Connection database = DriverManager.getConnection(DataDirectory.url(name) + ";IFEXISTS=TRUE")) {
            Deletions.Repeated repeated = deletions.repeatIn(database);
            Compaction.close(database);
            return repeated;
        } catch (SQLException failed) {
            Files.deleteIfExists(part);
            throw new UserError(Message.of("storage.restore.deletions"));
        }
    }

    private Message age(Instant made) {
        long hours = Duration.between(made, clock.instant()).toHours();
        if (hours < 48) {
            return Message.of("storage.restore.hours", Math.max(0, hours));
        }
        return Message.of("storage.restore.days", hours / 24);
    }
}
