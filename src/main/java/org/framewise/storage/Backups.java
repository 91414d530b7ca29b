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
import org.jspecify.annotations.Nullable;

/** {@code ./run backup FILE} and {@code ./run restore FILE}, for the database in a data directory. */
public final class Backups {
    private final Path data;
    private final Clock clock;

    /** @param data the data directory */
    public Backups(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /**
     * Writes a backup. When a program is running on the directory it is asked to, else the database is opened here.
     *
     * @return what to say when it is done
     * @throws UserError when it can't be done; then there is no file
     */
    public String backup(Path file) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new UserError("There is a file " + target + " already. Name another one; nothing was overwritten.");
        }
        if (!Files.isDirectory(data) || !Files.exists(DataDirectory.database(data))) {
            throw new UserError("There is no database in " + data + ". Name the right directory: --data DIR.");
        }
        if (target.getParent() == null || !Files.isWritable(target.getParent())) {
            throw new UserError("The file " + target + " can't be written. Name another place for it.");
        }
        try (DataLock lock = DataLock.tryToTake(data)) {
            if (lock == null) {
                moveTo(target, new BackupRequest(data).answer());
            } else {
                writeHere(target);
            }
            return "The backup is in " + target + " (" + Files.size(target) / 1024 + " KB). Keep it like the data: it"
                    + " holds names, codes and responses.";
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
        return new UserError("The backup could not be written to " + target
                + ". Is there room on the disk, and may you write there? Nothing was changed.");
    }

    private static void moveTo(Path target, Path made) throws IOException {
        try {
            Files.move(made, target);
        } catch (FileAlreadyExistsException meanwhile) {
            Files.delete(made);
            throw new UserError("There is a file " + target + " already. Name another one; nothing was overwritten.");
        }
    }

    /**
     * Puts a backup into an empty data directory.
     *
     * @param current the data directory that was in use since the backup was made: what was deleted in it is deleted in the backup, too
     * @return what to say when it is done
     * @throws UserError when it can't be done; then nothing is changed
     */
    public String restore(Path file, @Nullable Path current) {
        try (DataLock lock = DataLock.acquire(data, "Stop that one, or name another directory: --data DIR.")) {
            if (!lock.isValid() || !DataDirectory.isEmpty(data)) {
                throw new UserError("The data directory " + data + " is not empty. Move it away, or name another one:"
                        + " ./run restore FILE --data DIR. Nothing was changed.");
            }
            Path part = DataDirectory.part(data);
            Files.deleteIfExists(part);
            Deletions deletions = current == null ? null : Deletions.of(current);
            Manifest manifest = BackupFile.extract(file.toAbsolutePath(), part);
            Deletions.Repeated repeated = deletions == null ? null : repeat(deletions, part);
            Files.move(part, DataDirectory.database(data), StandardCopyOption.ATOMIC_MOVE);
            return "The data of "
                    + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .withLocale(Locale.UK)
                            .withZone(ZoneId.systemDefault())
                            .format(manifest.madeAt())
                    + " (" + age(manifest.madeAt()) + ") are in " + data + ". "
                    + (repeated == null
                            ? "What was deleted since then is there again. If the directory that was in use until now still exists, empty "
                                    + data + " and restore again with --deletions-from that directory."
                            : "Of what was deleted since then, " + repeated.deleted()
                                    + " learners, classrooms and assignments were deleted again." + accounts(repeated))
                    + " Start Framewise with ./run.";
        } catch (IOException refused) {
            throw new UserError("The data directory " + data + " can't be written. Is there room on the disk?");
        }
    }

    private static String accounts(Deletions.Repeated repeated) {
        return repeated.locked() == 0
                ? ""
                : " Accounts closed since then: " + repeated.locked()
                        + ". They are in the backup with the classrooms that they had, and nobody can sign in with them. Close them again: ./run teacher"
                        + " close NAME --to OTHER.";
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
            throw new UserError("The deletions could not be repeated in the backup. Nothing was changed.");
        }
    }

    private String age(Instant made) {
        long hours = Duration.between(made, clock.instant()).toHours();
        if (hours < 48) {
            return hours == 1 ? "1 hour old" : Math.max(0, hours) + " hours old";
        }
        return hours / 24 + " days old";
    }
}
