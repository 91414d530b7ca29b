package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.QuizId;
import org.framewise.testing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates classrooms with members and assignments for tests. Each test specifies only what matters to it. */
public final class Classes {
    private Classes() {}

    /** Creates a learner who is a member of the classroom. */
    public static Learner member(World world, Classroom classroom, String nickname) {
        Learner learner = world.learner(nickname);
        join(world, classroom, learner);
        return learner;
    }

    public static List<Learner> members(World world, Classroom classroom, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> member(world, classroom, "Member " + number))
                .toList();
    }

    /** Adds a list of names, one per line, as the classroom's page does. */
    public static Enlisting.Plan add(World world, ClassroomId classroom, Teacher by, String list) {
        return world.the(Enlisting.class).add(classroom, by, NameList.of(list)).plan();
    }

    public static void join(World world, Classroom classroom, Learner learner) {
        world.the(JdbcClient.class)
                .sql("UPDATE learner SET classroom_id = :classroom WHERE id = :learner")
                .param("classroom", classroom.id().value())
                .param("learner", learner.id().value())
                .update();
    }

    /** Assigns a quiz, open from now on without a closing time, with one attempt and the confidence question. */
    public static Assignment once(World world, Classroom classroom, String quiz, Terms.FeedbackTiming feedback) {
        return given(world, classroom, quiz, feedback, null, 1, false);
    }

    /** Assigns a check as a before-and-after pair, open from now on without a closing time. */
    public static Assignment pair(World world, Classroom classroom, String quiz) {
        return given(world, classroom, quiz, Terms.FeedbackTiming.END, null, null, true);
    }

    /** @param closes an instant such as {@code 2026-03-02T09:00:00Z} */
    public static Assignment given(
            World world,
            Classroom classroom,
            String quiz,
            Terms.FeedbackTiming feedback,
            @Nullable String closes,
            @Nullable Integer maxAttempts,
            boolean pair) {
        return world.the(Assignments.class)
                .create(
                        classroom.owner(),
                        classroom,
                        new QuizId(quiz),
                        new Window(world.clock.instant(), closes == null ? null : Instant.parse(closes)),
                        new Terms(feedback, true),
                        maxAttempts,
                        pair);
    }

    /** Asserts that the action is refused for that reason. */
    static void refused(ClassroomRefusal.Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(ClassroomRefusal.class)
                .isThrownBy(change)
                .extracting(ClassroomRefusal::reason)
                .isEqualTo(reason);
    }
}
