package org.framewise.ui.security;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts look-ups of wrong codes, and logs a warning if there are so many that somebody must be guessing. */
@Component
class WrongCodes {
    /** Wrong codes per hour above which a warning is logged: more than a large school mistypes. */
    static final long MANY = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(WrongCodes.class);

    private final LongAdder joinCodes = new LongAdder();
    private final LongAdder personalCodes = new LongAdder();

    void countJoinCode() {
        joinCodes.increment();
    }

    void countPersonalCode() {
        personalCodes.increment();
    }

    /** Ends the current hour, logs a warning if necessary, and starts a new one. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Hour endHour() {
        Hour hour = new Hour(joinCodes.sumThenReset(), personalCodes.sumThenReset());
        if (hour.joinCodes() + hour.personalCodes() > MANY) {
            LOG.warn(
                    "Codes are being guessed: {} wrong join codes and {} wrong personal codes within an hour. Codes are long enough to withstand this.",
                    hour.joinCodes(),
                    hour.personalCodes());
        }
        return hour;
    }

    /** Numbers of wrong codes that were looked up within an hour. */
    record Hour(long joinCodes, long personalCodes) {}
}
