package org.framewise.testing;

import java.util.ArrayList;
import java.util.List;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.FormId;
import org.framewise.quiz.QuizId;
import org.framewise.results.live.LearnerProgress;
import org.framewise.results.live.Picture;
import org.jspecify.annotations.Nullable;

/** A classroom with an open assignment, and learners in it. */
public final class ClassAtWork {
    private final World world;
    public final Teacher teacher;
    public final Classroom classroom;
    public final Assignment assignment;

    public ClassAtWork(World world, Teacher teacher, String quiz) {
        this(world, teacher, quiz, false);
    }

    /** @param pair whether the quiz is assigned as a before-and-after pair */
    public ClassAtWork(World world, Teacher teacher, String quiz, boolean pair) {
        this.world = world;
        this.teacher = teacher;
        this.classroom = world.classroom(teacher.id(), "Class of " + teacher.name());
        this.assignment = world.the(Assignments.class)
                .create(classroom, new QuizId(quiz), new Window(world.clock.instant(), null), Terms.USUAL, null, pair);
    }

    public AssignmentId id() {
        return assignment.id();
    }

    public TeacherId teacherId() {
        return teacher.id();
    }

    /** Adds a member. */
    public Learner member(String nickname) {
        return Classes.member(world, classroom, nickname);
    }

    /** Adds a member and starts their attempt. */
    public World.Taking begins(String nickname) {
        return begins(member(nickname), null);
    }

    public World.Taking begins(Learner member, @Nullable String form) {
        return world.goesOn(
                member,
                world.the(Attempts.class)
                        .startAssigned(
                                member.id(),
                                assignment.quiz(),
                                assignment.id(),
                                form == null ? null : new FormId(form)));
    }

    /** Returns a learner's progress on the live board. */
    public static LearnerProgress place(Picture picture, String name) {
        return picture.learners().stream()
                .filter(place -> place.learnerLabel().name().orElse("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Adds one member per choice, each of whom picks that choice in the item. */
    public List<World.Taking> choose(String item, String... choices) {
        List<World.Taking> all = new ArrayList<>();
        for (String choice : choices) {
            all.add(begins("Learner " + item + " " + (all.size() + 1)).chooses(item, choice));
        }
        return all;
    }
}
