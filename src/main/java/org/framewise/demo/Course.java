package org.framewise.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The lessons in which a class takes its quizzes, in order: the check before, each quiz without parallel forms, the
 * check after. Missing parts are skipped; if there are several checks, only the first one is used.
 *
 * @param lessons at most one for each quiz, two for a check
 */
public record Course(List<Lesson> lessons) {
    /** Days from the check before until today. The other lessons are spread evenly between it and the check after. */
    private static final int FIRST = 25;

    private static final int LAST = 3;

    /** How long a quiz other than a check stays open. */
    private static final Duration OPEN = Duration.ofDays(10);

    public Course {
        lessons = List.copyOf(lessons);
    }

    /**
     * A lesson.
     *
     * @param revision the revision of the quiz that is taken
     * @param part the part of the check; absent for other quizzes
     * @param daysAgo days from the lesson until today
     * @param open how long the quiz accepts responses; absent if the quiz never closes
     * @param progress the share of the course completed so far, 0 to 1
     */
    public record Lesson(
            Revision revision,
            @Nullable Part part,
            int daysAgo,
            @Nullable Duration open,
            double progress) {
        Quiz quiz() {
            return revision.quiz();
        }
    }

    /** The parts of a check. */
    public enum Part {
        BEFORE,
        AFTER
    }

    /** Arranges these quizzes into a course. */
    public static Course of(List<Revision> revisions) {
        Optional<Revision> check =
                revisions.stream().filter(revision -> revision.quiz().isCheck()).findFirst();
        List<Revision> others = revisions.stream()
                .filter(revision -> !revision.quiz().isCheck())
                .toList();
        List<Lesson> lessons = new ArrayList<>();
        check.ifPresent(revision -> lessons.add(new Lesson(revision, Part.BEFORE, FIRST, null, 0)));
        for (int i = 0; i < others.size(); i++) {
            double progress = (i + 1.0) / (others.size() + 1);
            int daysAgo = (int) Math.round(FIRST - progress * (FIRST - LAST));
            lessons.add(new Lesson(others.get(i), null, daysAgo, OPEN, progress));
        }
        check.ifPresent(revision -> lessons.add(new Lesson(revision, Part.AFTER, LAST, null, 1)));
        return new Course(lessons);
    }
}
