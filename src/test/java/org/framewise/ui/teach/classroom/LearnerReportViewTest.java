package org.framewise.ui.teach.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewise.quiz.Items;
import org.framewise.testing.TwoTeachers;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class LearnerReportViewTest extends TeacherScreens {
    private TwoTeachers two;

    @BeforeEach
    void twoTeachersAndTwoQuizzes() {
        two = new TwoTeachers(world, teacher);
        for (String quiz : new String[] {"A", "B"}) {
            world.catalogue.put(Items.quiz(quiz, Items.twoChoices(quiz + "-1")));
        }
    }

    @Test
    void aLearnersReportHasTheNewestSubmittedAttemptAtEachQuiz() {
        world.start(two.leesLearner, "A").chooses("A-1", "b");
        world.clock.set("2026-03-03T08:00:00Z");
        world.start(two.leesLearner, "A").chooses("A-1", "a");
        world.start(two.leesLearner, "B");

        open(Addresses.report(two.leesRoom.id(), two.leesLearner.id()));

        assertThat(words())
                .contains(
                        "Ada",
                        "Classroom 7b",
                        "Created on Tuesday, March 3, 2026",
                        "100 of 100, the average of 1 of 1 questions.")
                .doesNotContain("0 of 100, the average of 1 of 1 questions. Skill 0", "Title of B");
        assertThat(texts("report-skills", "tbody tr")).isNotEmpty();
    }

    @Test
    void aMemberWithoutSubmissionsHasAnEmptyReport() {
        open(Addresses.report(two.leesRoom.id(), two.leesLearner.id()));

        assertThat(words()).contains("Nothing has been handed in yet");
    }

    @Test
    void aColleaguesLearnerHasNoReport() {
        world.start(two.odesLearner, "A").chooses("A-1", "a");

        open(Addresses.report(two.odesRoom.id(), two.odesLearner.id()));
        assertThat(words()).contains("Page not found").doesNotContain("Ben");

        open(Addresses.report(two.leesRoom.id(), two.odesLearner.id()));
        assertThat(words()).contains("Page not found").doesNotContain("Ben");
    }
}
