package org.framewise.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a classroom's course, which ends a few days before now. Days are in UTC.
 *
 * @param hour hours after the first lesson of the day, from 0 up
 */
record Timetable(Course course, Instant now, int hour) {
    private static final LocalTime FIRST_LESSON = LocalTime.of(8, 0);

    /** When the learners join: at the start of the first lesson. */
    Instant joined() {
        return course.lessons().stream().findFirst().map(this::begins).orElse(now);
    }

    Instant begins(Course.Lesson lesson) {
        return now.atOffset(ZoneOffset.UTC)
                .minusDays(lesson.daysAgo())
                .with(FIRST_LESSON.plusHours(hour))
                .toInstant();
    }

    /** When the quiz of the lesson closes; absent if the quiz never closes. */
    @Nullable
    Instant closes(Course.Lesson lesson) {
        Duration open = lesson.open();
        return open == null ? null : begins(lesson).plus(open);
    }

    /** When the quiz of the lesson closed; empty if the quiz is still open. */
    Optional<Instant> closed(Course.Lesson lesson) {
        return Optional.ofNullable(closes(lesson)).filter(closes -> !closes.isAfter(now));
    }

    Instant starts(Simulation.Taken taken) {
        return begins(taken.lesson())
                .plus(Duration.ofDays(taken.daysLate()))
                .plusSeconds(Math.round(60 * taken.minute()));
    }

    /** The time of the last response. */
    Instant ends(Simulation.Taken taken) {
        return starts(taken)
                .plus(taken.answers().stream()
                        .map(answer -> answer.input().timeTaken())
                        .reduce(Duration.ZERO, Duration::plus));
    }

    /** When the attempt was submitted, by its learner or because its quiz was closed; absent while it is open. */
    @Nullable
    Instant submitted(Simulation.Taken taken) {
        return taken.finished() ? ends(taken) : closed(taken.lesson()).orElse(null);
    }

    /** When a learner was last seen; absent if the learner never attended. */
    @Nullable
    Instant lastSeen(Simulation.Participant participant) {
        return participant.attempts().stream()
                .map(this::ends)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
