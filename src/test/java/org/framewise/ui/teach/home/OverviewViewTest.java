package org.framewise.ui.teach.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import org.framewise.attempt.Terms;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentControl;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.testing.Told;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.Test;

class OverviewViewTest extends TeacherScreens {
    private void aQuiz() {
        world.catalogue.put(Items.choiceAndText("A"));
    }

    @Test
    void anEmptyProgramShowsAPlaceholderAndHowToStart() {
        open("teach");

        assertThat(words())
                .contains("Here you will see who took which quiz", "Nothing is waiting for you.", "Give your learners");
        assertThat($(Code.class).all()).isNotEmpty();
    }

    @Test
    void attemptsAreListedByQuizAndDayNewestFirst() {
        aQuiz();
        world.start(world.learner("Ada"), "A").chooses("A-1", "a").writes("A-2", "Because.");
        world.clock.set("2026-03-03T22:59:00Z");
        world.start(world.guest(), "A").chooses("A-1", "a");
        world.clock.set("2026-03-03T23:01:00Z");
        world.start(world.guest(), "A").chooses("A-1", "a");

        open("teach");

        assertThat(texts("days", "tbody tr"))
                .containsExactly(
                        "Wednesday, March 4, 2026 1 0 0",
                        "Tuesday, March 3, 2026 1 0 0",
                        "Monday, March 2, 2026 1 1 1");
        assertThat(table("days").select("tbody a").eachAttr("href")).contains("teach/quiz/A?day=2026-03-02");
    }

    @Test
    void theTeachersTasksComeFirst() {
        aQuiz();
        world.start(world.learner("Ada"), "A").writes("A-2", "Because.");
        world.start(world.learner("Ben"), "A").writes("A-2", "Why not.");
        world.catalogue.find(new Told("b.yaml", 3, "It is wrong.", "Mend it.").finding());

        open("teach");

        assertThat(words())
                .contains(
                        "2 texts to rate: Title of A-2 (Title of A, A-2)",
                        "The quiz files have 1 problem",
                        "Rate (2 waiting)",
                        "Quiz files (1 problem)");
        assertThat(linkAddresses()).contains("teach/rate/A/A-2", "teach/findings");
    }

    @Test
    void aMissingFileOfAnOpenAssignmentIsATaskForItsTeacher() {
        aQuiz();
        Classroom room = world.classroom(teacher.id(), "7b");
        Assignment given = Classes.once(world, room, "A", Terms.FeedbackTiming.ITEM);
        Classes.once(world, world.classroom(world.teacher("Mr Ode").id(), "8a"), "A", Terms.FeedbackTiming.ITEM);
        world.catalogue.remove(new QuizId("A"));

        open("teach");

        assertThat(words())
                .contains(
                        "The file of “Title of A” is missing. Learners still get the version from Sunday, March 1, 2026.",
                        "Quiz files (1 problem)")
                .doesNotContain("Nothing is waiting for you");
        assertThat(linkAddresses()).contains("teach/findings");

        world.the(AssignmentControl.class).close(teacher.id(), given);
        open("teach/classrooms");
        open("teach");
        assertThat(words()).contains("Nothing is waiting for you.");
    }

    @Test
    void aMissingFileOfAnUnknownQuizIsReportedAsBlockingLearners() {
        aQuiz();
        Classes.once(world, world.classroom(teacher.id(), "7b"), "A", Terms.FeedbackTiming.ITEM);
        world.catalogue.forget(new QuizId("A"));

        open("teach");

        assertThat(words())
                .contains("The file of quiz A is missing, and no version of it is stored: learners can’t start it.");
    }

    @Test
    void theHeaderShowsTheTeacherAndASignOutButton() {
        open("teach");

        assertThat(words()).contains("Ms Lee");
        assertThat($(Button.class).withId("sign-out").single().getText()).isEqualTo("Sign out");
    }
}
