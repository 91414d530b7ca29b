package org.framewise.ui.take;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.framewise.ui.parts.PageParts;

/**
 * Shown to a learner who has to wait because very many are joining at once. Says how long to wait, then continues
 * automatically.
 */
final class WaitToJoin extends Polling {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final Instant due;
    private final transient Runnable next;

    WaitToJoin(Clock clock, Duration wait, Runnable next) {
        this.clock = clock;
        this.due = clock.instant().plus(wait);
        this.next = next;
        setId("wait");
        add(PageParts.message(getTranslation("join.wait", Math.max(1, wait.toSeconds())), "hint"));
    }

    @Override
    void poll() {
        if (!clock.instant().isBefore(due)) {
            removeFromParent();
            next.run();
        }
    }
}
