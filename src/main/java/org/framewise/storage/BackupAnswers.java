package org.framewise.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers backup requests from other processes: makes the backups that a {@link BackupRequest} asks for. */
@Component
class BackupAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(BackupAnswers.class);

    private final Path folder;
    private final DataSource source;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    BackupAnswers(@Value(DataDirectory.SETTING) Path data, DataSource source, Clock clock) {
        this.folder = DataDirectory.requests(data);
        this.source = source;
        this.clock = clock;
    }

    /**
     * Polls for requests. Another thread answers the requests one by one, so that a large backup doesn't block the
     * program's other scheduled tasks.
     */
    @Scheduled(fixedDelay = 1000)
    void poll() {
        if (Files.isDirectory(folder) && busy.compareAndSet(false, true)) {
            Thread.ofPlatform().name("backup").daemon().start(() -> {
                try {
                    answer();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    void answer() {
        try {
            for (Path wanted : wanted()) {
                String name = wanted.getFileName().toString();
                answer(wanted, name.substring(0, name.length() - BackupRequest.WANTED.length()));
            }
        } catch (IOException unreadable) {
            LOG.warn("The folder of requests for backups can't be read: {}", unreadable.getMessage());
        }
    }

    private List<Path> wanted() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(BackupRequest.WANTED))
                    .sorted()
                    .toList();
        }
    }

    private void answer(Path wanted, String id) throws IOException {
        Path taken = folder.resolve(id + BackupRequest.TAKEN);
        Files.move(wanted, taken, StandardCopyOption.ATOMIC_MOVE);
        try (Connection database = source.getConnection()) {
            if (!database.getMetaData().getDatabaseProductName().equals("H2")) {
                refuse(id, Messages.onTerminal(Message.of("storage.backup.postgresql")));
                return;
            }
            BackupFile.write(database, folder.resolve(id + BackupRequest.MADE), clock.instant());
            LOG.info("Backup created");
        } catch (SQLException | IOException | RuntimeException failed) {
            LOG.error("Backup failed", failed);
            refuse(id, Messages.onTerminal(Message.of("storage.backup.failed-there", folder)));
        } finally {
            Files.deleteIfExists(taken);
        }
    }

    private void refuse(String id, String sentence) throws IOException {
        Path part = folder.resolve(id + ".why");
        Files.writeString(part, sentence);
        Files.move(part, folder.resolve(id + BackupRequest.FAILED), StandardCopyOption.ATOMIC_MOVE);
    }
}
