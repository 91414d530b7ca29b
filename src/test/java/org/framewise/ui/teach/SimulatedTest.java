package org.framewise.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.nio.file.Path;
import java.util.List;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Joining;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.demo.Attendance;
import org.framewise.demo.Course;
import org.framewise.demo.Population;
import org.framewise.demo.Simulation;
import org.framewise.demo.SimulationWriter;
import org.framewise.loading.FolderCatalogue;
import org.junit.jupiter.api.Test;

/** Wherever a teacher sees simulated data, it is marked as such. */
class SimulatedTest extends TeacherScreens {
    private Classroom simulated() {
        new FolderCatalogue(Path.of("quizzes")).revisions().forEach(revision -> world.catalogue.put(revision.quiz()));
        return world.the(SimulationWriter.class)
                .write(
                        teacher.id(),
                        "8a",
                        new Simulation(
                                Population.SCHOOL, Attendance.PERFECT, Course.of(world.catalogue.revisions()), 1),
                        0,
                        4);
    }

    @Test
    void everyPageOfASimulatedClassroomIsMarked() {
        Classroom room = simulated();
        LearnerId learner = world.the(Members.class).of(room).getFirst().id();
        Attempt attempt = world.the(Attempts.class).of(learner).get(1);
        Assignment given = world.the(Assignments.class).of(room.id()).stream()
                .filter(assignment -> assignment.quiz().value().equals("A"))
                .findFirst()
                .orElseThrow();
        String classroom = "teach/classroom/" + room.id();
        String assignment = "teach/assignment/" + given.id();

        for (String page : List.of(
                "teach",
                "teach/classrooms",
                classroom,
                classroom + "/settings",
                classroom + "/assign",
                classroom + "/codes",
                classroom + "/board",
                classroom + "/member/" + learner.value(),
                assignment,
                assignment + "/live",
                assignment + "/discuss?item=1",
                assignment + "/discuss?item=4&step=responses",
                assignment + "/item/A-04",
                "teach/quiz/A",
                "teach/quiz/A?classroom=" + room.id(),
                "teach/quiz/A/grid",
                "teach/attempt/" + attempt.id(),
                "teach/rate",
                "teach/rate/D/D-10",
                "teach/audit")) {
            open(page);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                    .as(page)
                    .isEqualTo(page.replaceFirst("\\?.*", ""));
            assertThat(words()).as(page).contains("Simulated");
        }
    }

    @Test
    void simulatedLearnersAreMarkedInNamesAndLists() {
        Classroom room = simulated();
        world.the(Joining.class).join(room.code(), Nickname.of("Ada").orElseThrow());

        open("teach/classroom/" + room.id());

        assertThat(texts("members", "tbody th"))
                .containsExactly(
                        "Ada", "Amber Badger (sim)", "Brisk Crane (sim)", "Calm Dolphin (sim)", "Dusty Egret (sim)");
    }

    @Test
    void realClassroomsAreNotMarked() {
        Classroom room = world.classroom(teacher.id(), "7b");

        for (String page : List.of("teach", "teach/classrooms", "teach/classroom/" + room.id() + "/board")) {
            open(page);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(page);
            assertThat(words()).as(page).contains("7b").doesNotContain("Simulated");
        }
    }

    @Test
    void colleaguesSeeNoMarkForClassroomsOutsideTheirScope() {
        new FolderCatalogue(Path.of("quizzes")).revisions().forEach(revision -> world.catalogue.put(revision.quiz()));
        world.the(SimulationWriter.class)
                .write(
                        world.teacher("Mr Ode").id(),
                        "8b",
                        new Simulation(
                                Population.SCHOOL, Attendance.PERFECT, Course.of(world.catalogue.revisions()), 1),
                        0,
                        2);

        world.classroom(teacher.id(), "7b");

        open("teach/classrooms");

        assertThat(words()).contains("7b").doesNotContain("Simulated", "8b");
    }
}
