package org.framewise.testing;

import java.time.Duration;
import java.util.Map;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Teacher;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two teachers, each with a classroom, and a learner without one, for tests of what each teacher may see. */
public final class TwoTeachers {
    public final Teacher lee;
    public final Teacher ode;
    public final Classroom leesRoom;
    public final Classroom odesRoom;
    public final Learner leesLearner;
    public final Learner odesLearner;
    public final Learner outsider;
    private final World world;

    public TwoTeachers(World world, Teacher lee) {
        this.world = world;
        this.lee = lee;
        this.ode = world.teacher("Mr Ode");
        this.leesRoom = world.classroom(lee.id(), "7b");
        this.odesRoom = world.classroom(ode.id(), "Class 8a");
        this.leesLearner = member(leesRoom, "Ada");
        this.odesLearner = member(odesRoom, "Ben");
        this.outsider = world.learner("Cleo");
    }

    public Learner member(Classroom classroom, String nickname) {
        return Classes.member(world, classroom, nickname);
    }

    public void share(Classroom classroom, Teacher with) {
        world.the(JdbcClient.class)
                .sql("INSERT INTO classroom_teacher (classroom_id, teacher_id) VALUES (:classroom, :teacher)")
                .param("classroom", classroom.id().value())
                .param("teacher", with.id().value())
                .update();
    }

    public Assignment assign(Classroom classroom, String quiz) {
        return world.the(Assignments.class)
                .create(classroom, new QuizId(quiz), new Window(world.clock.instant(), null), Terms.USUAL, null, false);
    }

    /** Starts an attempt at an assignment and responds to one item. */
    public Attempt take(Learner learner, Assignment assignment, String item, Response response) {
        Attempt attempt =
                world.the(Attempts.class).startAssigned(learner.id(), assignment.quiz(), assignment.id(), null);
        return world.the(Attempts.class)
                .respond(
                        attempt.id(),
                        learner.id(),
                        new ItemId(item),
                        new ResponseInput(response, Map.of(), Duration.ofSeconds(1)));
    }
}
