package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The browsers in which teachers have signed in before. Wrong passwords entered elsewhere don't throttle sign-ins from
 * these browsers. A browser's key alone doesn't sign anyone in. A browser shared by several teachers is known for each
 * of them.
 */
@Service
public class KnownBrowsers {
    /** How long a browser is known after the last sign-in. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final Logger LOG = LoggerFactory.getLogger(KnownBrowsers.class);

    private final KnownBrowserTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KnownBrowsers(KnownBrowserTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether someone has signed in under this name before in the browser with this key. */
    public boolean knows(String key, String name) {
        return SecretKeys.isKey(key) && table.knows(Sha256.hex(key), Teachers.fold(name), clock.instant());
    }

    /**
     * Records that a teacher has signed in.
     *
     * @param before the browser's previous key, which is replaced to prevent key fixation; absent if the browser has
     *     none
     * @return the key that the browser keeps for {@link #LIFE}
     */
    public String remember(TeacherId teacher, @Nullable String before) {
        String key = SecretKeys.random();
        transaction.executeWithoutResult(status -> {
            if (before != null && SecretKeys.isKey(before)) {
                table.delete(Sha256.hex(before), teacher);
                table.replace(Sha256.hex(before), Sha256.hex(key));
            }
            table.insert(Sha256.hex(key), teacher, clock.instant().plus(LIFE));
        });
        return key;
    }

    /** Forgets all browsers of an account whose password may have been known to someone else. */
    void forget(TeacherId teacher) {
        table.deleteOf(teacher);
    }

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteExpired() {
        try {
            table.deleteExpired(clock.instant());
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Unused known browsers could not be deleted; next try in an hour: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }
}
