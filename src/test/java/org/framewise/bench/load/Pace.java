package org.framewise.bench.load;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a learner thinks about an item. The time is spread over all their actions on the item; each pause lasts
 * between half and one and a half times the mean pause.
 */
record Pace(Duration perItem) {
    static final Pace NONE = new Pace(Duration.ZERO);

    /** @param parts the number of pauses on the item */
    void pause(int parts, RandomGenerator random) throws InterruptedException {
        long mean = perItem.toNanos() / parts;
        if (mean > 0) {
            Thread.sleep(Duration.ofNanos(random.nextLong(mean / 2, mean + mean / 2 + 1)));
        }
    }
}
