package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.framewise.classroom.ClassroomId;
import org.junit.jupiter.api.Test;

class JoinPaceTest {
    private final ClassroomId room = new ClassroomId(UUID.randomUUID());
    private long nanos = 1_000_000_000L;
    private final JoinPace pace = new JoinPace(() -> nanos);

    @Test
    void twoClassesJoinImmediatelyAndFurtherOnesQueue() {
        for (int learner = 0; learner < JoinPace.AT_ONCE; learner++) {
            assertThat(pace.book(room)).contains(Duration.ZERO);
        }
        assertThat(pace.book(room)).contains(Duration.ofSeconds(1));
        assertThat(pace.book(room)).contains(Duration.ofSeconds(2));

        nanos += Duration.ofSeconds(2).toNanos();
        assertThat(pace.book(room)).contains(Duration.ofSeconds(1));
        assertThat(pace.book(new ClassroomId(UUID.randomUUID()))).contains(Duration.ZERO);
    }

    @Test
    void aClassroomCannotBeFilledWithinAMinute() {
        long last = 0;
        int members = 0;
        while (members < 389) {
            Duration wait = pace.book(room).orElse(null);
            if (wait == null) {
                nanos += Duration.ofSeconds(1).toNanos();
            } else {
                members++;
                last = nanos - 1_000_000_000L + wait.toNanos();
            }
        }
        assertThat(Duration.ofNanos(last)).isEqualTo(Duration.ofSeconds(389 - JoinPace.AT_ONCE));
    }

    @Test
    void learnersWhoWouldWaitTooLongAreAskedToTryAgain() {
        for (int learner = 0; learner < JoinPace.AT_ONCE + JoinPace.LONGEST.toSeconds(); learner++) {
            assertThat(pace.book(room)).isPresent();
        }
        assertThat(pace.book(room)).isEmpty();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(pace.book(room)).isPresent();
    }
}
