package org.framewise.results.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Revisions;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.Presence;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Provides learners' progress in an assignment. Everyone who watches the same assignment shares one cached picture,
 * which is refreshed on request if it is at least 0.7 seconds old. A refresh takes two queries, however many people
 * watch and however large the class is.
 *
 * @see "docs/decisions/0006-the-live-view-polls-once-a-second.md"
 */
@Service
public class LiveBoard {
    /** How long a working learner may be silent before they count as gone. */
    public static final Duration GONE_AFTER = Duration.ofMinutes(2);

    private static final Duration FRESH = Duration.ofMillis(700);
    private static final Duration WATCHED = Duration.ofMinutes(1);

    private final PictureDrawing drawing;
    private final AssignmentAccess access;
    private final Clock clock;
    private final Map<AssignmentId, Shared> pictures = new ConcurrentHashMap<>();

    LiveBoard(
            JdbcClient jdbc,
            AssignmentAccess access,
            Presence presence,
            Revisions revisions,
            Catalogue catalogue,
            Clock clock) {
        this.drawing = new PictureDrawing(jdbc, presence, revisions, catalogue);
        this.access = access;
        this.clock = clock;
    }

    /**
     * The current picture of the class, at most 0.7 seconds old.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public Picture of(TeacherId teacher, AssignmentId id) {
        Assignment assignment = access.require(id, teacher);
        forgetUnwatched();
        return pictures.computeIfAbsent(id, any -> new Shared()).get(assignment);
    }

    private void forgetUnwatched() {
        Instant now = clock.instant();
        pictures.values().removeIf(shared -> shared.isUnwatched(now));
    }

    private final class Shared {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Picture picture;

        Picture get(Assignment assignment) {
            lock.lock();
            try {
                Picture last = picture;
                Instant now = clock.instant();
                if (last != null && age(last, now).compareTo(FRESH) < 0) {
                    return last;
                }
                Picture fresh = drawing.draw(assignment, now);
                picture = fresh;
                return fresh;
            } finally {
                lock.unlock();
            }
        }

        boolean isUnwatched(Instant now) {
            Picture last = picture;
            return last != null && age(last, now).compareTo(WATCHED) > 0;
        }

        /** The age of a picture. If the clock was set back, the picture counts as old enough to be refreshed. */
        private Duration age(Picture last, Instant now) {
            return now.isBefore(last.at()) ? WATCHED : Duration.between(last.at(), now);
        }
    }
}
