package org.framewise.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import org.framewise.message.Message;

/**
 * Asks the program that is running on a data directory for a backup: one file in the directory is the request, and
 * another file is the answer. Anyone who may write to the directory can read the database anyway, so this grants nobody
 * additional access. No port needs to be open.
 *
 * @see "docs/decisions/0021-a-backup-is-requested-by-a-file-in-the-data-directory.md"
 */
final class BackupRequest {
    /** Suffix of a request. */
    static final String WANTED = ".wanted";

    /** Suffix of a request that is being answered. */
    static final String TAKEN = ".taken";

    /** Suffix of a successful answer: the backup. */
    static final String MADE = ".zip";

    /** Suffix of the answer after a failure: a text file with the reason, in one sentence. */
    static final String FAILED = ".failed";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final Path data;
    private final String id = UUID.randomUUID().toString();

    BackupRequest(Path data) {
        this.data = data;
        this.folder = DataDirectory.requests(data);
    }

    /**
     * Writes the request and waits for the answer.
     *
     * @return the backup, in the data directory
     * @throws UserError if the program doesn't start on the request within 20 seconds, stops, or reports a failure
     */
    Path answer() throws IOException {
        OwnerOnly.createFolder(folder);
        Path asking = Files.createFile(folder.resolve(id + ".asking"));
        Path wanted = Files.move(asking, folder.resolve(id + WANTED), StandardCopyOption.ATOMIC_MOVE);
        long given = System.nanoTime();
        while (true) {
            if (Files.exists(folder.resolve(id + MADE))) {
                return folder.resolve(id + MADE);
            }
            if (Files.exists(folder.resolve(id + FAILED))) {
                String why = Files.readString(folder.resolve(id + FAILED));
                Files.delete(folder.resolve(id + FAILED));
                throw new UserError(Message.text(why));
            }
            boolean waiting = Files.exists(wanted);
            if (waiting && System.nanoTime() - given > PATIENCE.toNanos() && Files.deleteIfExists(wanted)) {
                throw silent();
            }
            if (!waiting && isStopped()) {
                throw silent();
            }
            pause();
        }
    }

    /** Whether the program has ended without an answer: it has then released its lock on the data directory. */
    private boolean isStopped() {
        try (DataLock lock = DataLock.tryToTake(data)) {
            return lock != null
                    && !Files.exists(folder.resolve(id + MADE))
                    && !Files.exists(folder.resolve(id + FAILED));
        }
    }

    private UserError silent() {
        return new UserError(Message.of("storage.backup.silent", data));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UserError(Message.of("storage.backup.stopped"));
        }
    }
}
