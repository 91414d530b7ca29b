package org.framewise.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test advances it. */
public final class TestClock extends Clock {
    /** The time at which the clock starts, on a school day. */
    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private volatile Instant now = MORNING;

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock knows UTC only");
    }
}
