package org.framewise.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the snapshot kept by {@link Upgrade} once the day of the upgrade is over, because it may contain names that
 * have been erased since the upgrade.
 */
@Component
class DatabaseBeforeUpgrade {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBeforeUpgrade.class);

    private final Path kept;
    private final Clock clock;

    DatabaseBeforeUpgrade(@Value(DataDirectory.SETTING) Path data, Clock clock) {
        this.kept = Upgrade.snapshotOf(data);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void deleteWhenItsDayIsOver() {
        try {
            if (day(Files.getLastModifiedTime(kept).toInstant()).isBefore(day(clock.instant()))) {
                Files.delete(kept);
                LOG.info("Deleted the copy of the database from before the upgrade");
            }
        } catch (NoSuchFileException noUpgrade) {
            // nothing to delete
        } catch (IOException refused) {
            LOG.warn("{} can't be deleted: {}", kept, refused.getMessage());
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault());
    }
}
