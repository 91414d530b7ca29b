package org.framewise.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.ResponseJson;
import org.framewise.attempt.Terms;
import org.framewise.classroom.Classroom;
import org.framewise.quiz.QuizId;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;

/** Converts the data of one classroom to rows. */
final class Storing {
    private final Tables tables;
    private final Timetable timetable;
    private final Classroom classroom;
    private final Map<QuizId, UUID> assignments = new HashMap<>();

    Storing(Tables tables, Timetable timetable, Classroom classroom) {
        this.tables = tables;
        this.timetable = timetable;
        this.classroom = classroom;
    }

    /** Assigns the quizzes of the course to the classroom. A check is assigned only once, for both parts. */
    void assign(Course course) {
        for (Course.Lesson lesson : course.lessons()) {
            if (lesson.part() != Course.Part.AFTER) {
                UUID id = UUID.randomUUID();
                assignments.put(lesson.quiz().id(), id);
                boolean pair = lesson.part() != null;
                tables.assignments.add(
                        id,
                        classroom.id().value(),
                        lesson.quiz().id().value(),
                        utc(timetable.begins(lesson)),
                        utc(timetable.closes(lesson)),
                        pair ? null : 1,
                        feedback(lesson),
                        pair,
                        pair
                                ? utc(lessonAfter(course, lesson)
                                        .map(timetable::begins)
                                        .orElse(null))
                                : null,
                        utc(timetable.closed(lesson).orElse(null)),
                        utc(timetable.begins(lesson)));
            }
        }
    }

    private static Optional<Course.Lesson> lessonAfter(Course course, Course.Lesson before) {
        return course.lessons().stream()
                .filter(lesson -> lesson.part() == Course.Part.AFTER
                        && lesson.quiz().id().equals(before.quiz().id()))
                .findFirst();
    }

    private static String feedback(Course.Lesson lesson) {
        return (lesson.part() == null ? Terms.FeedbackTiming.ITEM : Terms.FeedbackTiming.END).id();
    }

    /** @param number the number of the learner within the classroom */
    void store(LearnerId learner, int number, Simulation.Participant participant) {
        Map<QuizId, Integer> sittings = new HashMap<>();
        for (Simulation.Taken taken : participant.attempts()) {
            QuizId quiz = taken.lesson().quiz().id();
            UUID assignment = Objects.requireNonNull(assignments.get(quiz));
            if (taken.lesson().part() == Course.Part.BEFORE) {
                tables.firstForms.add(
                        assignment, learner.value(), taken.form().id().value());
            }
            UUID attempt = UUID.randomUUID();
            tables.attempts.add(
                    attempt,
                    learner.value(),
                    quiz.value(),
                    taken.lesson().revision().id().value(),
                    taken.form().id().value(),
                    assignment,
                    feedback(taken.lesson()),
                    sittings.merge(quiz, 1, Integer::sum),
                    taken.seed(),
                    utc(timetable.starts(taken)),
                    utc(timetable.submitted(taken)),
                    !taken.finished() && timetable.submitted(taken) != null);
            responses(attempt, number, taken);
        }
        tables.flushIfFull();
    }

    private void responses(UUID attempt, int number, Simulation.Taken taken) {
        Instant moment = timetable.starts(taken);
        for (Simulation.Answer answer : taken.answers()) {
            moment = moment.plus(answer.input().timeTaken());
            boolean rated = TeacherAtWork.rates(taken, answer, number);
            String item = answer.item().id().value();
            tables.responses.add(
                    attempt,
                    item,
                    ResponseJson.write(answer.input().response()),
                    ResponseJson.writeConfidence(answer.input().confidence()),
                    answer.input().timeTaken().toMillis(),
                    TeacherAtWork.score(answer, rated).map(Score::earned).orElse(null),
                    TeacherAtWork.max(answer, rated),
                    taken.lesson().revision().id().value(),
                    utc(moment));
            if (rated) {
                tables.ratings.add(
                        UUID.randomUUID(),
                        attempt,
                        item,
                        answer.points(),
                        classroom.owner().value(),
                        utc(moment.plus(TeacherAtWork.DELAY)));
            }
        }
    }

    /** Flushes the remaining rows. */
    void finish() {
        tables.flush();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
