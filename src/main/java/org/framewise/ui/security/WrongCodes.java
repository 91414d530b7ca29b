package org.framewise.ui.security;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts wrong codes that were looked up, and warns the operator if somebody is guessing. */
@Component
class WrongCodes {
    /** More wrong codes in an hour than a large school mistypes. */
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

    /** Starts a new hour. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Hour endHour() {
        Hour hour = new Hour(joinCodes.sumThenReset(), personalCodes.sumThenReset());
        if (hour.joinCodes() + hour.personalCodes() > MANY) {
            LOG.warn(
                    "Somebody guesses codes: {} wrong join codes and {} wrong personal codes within an hour. Codes are long enough for that.",
                    hour.joinCodes(),
                    hour.personalCodes());
        }
        return hour;
    }

    /** Wrong codes looked up within an hour. */
    record Hour(long joinCodes, long personalCodes) {}
}
