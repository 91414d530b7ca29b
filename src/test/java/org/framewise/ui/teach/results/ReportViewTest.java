package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.framewise.quiz.Items;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.TwoTeachers;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportViewTest extends TeacherScreens {
    @BeforeEach
    void aQuiz() {
        world.catalogue.put(Items.quiz("A", Items.twoChoices("A-1"), Items.twoChoices("A-2")));
    }

    @Test
    void theReportShowsParticipationScoresAndFindingsWithoutNames() {
        world.start(world.learner("Ada Lovelace"), "A").chooses("A-1", "a").chooses("A-2", "a");
        world.start(world.learner("Ben Nevis"), "A").chooses("A-1", "b").chooses("A-2", "a");
        world.start(world.learner("Cleo"), "A");

        open("teach/quiz/A/report");

        assertThat(words())
                .contains(
                        "Title of A",
                        "Created on Monday, March 2, 2026",
                        "Chosen 1 of 4 times. Where: A-1 Title of A-1")
                .doesNotContain("Lovelace", "Nevis", "NaN");
        assertThat(texts("items", "tbody tr"))
                .hasSize(2)
                .first()
                .asString()
                .contains("A-1 Title of A-1telling opinion from fact 2");
    }

    @Test
    void thePrintedReportStatesWhichAttemptsItCovers() {
        world.catalogue.put(Items.check("E", List.of(Items.twoChoices("EA-1")), List.of(Items.twoChoices("EB-1"))));
        ClassAtWork room = new ClassAtWork(world, teacher, "E", true);
        room.begins(room.member("Ada"), "A");

        open("teach/quiz/E/report?form=A&day=2026-03-02&assignment=" + room.id().value());

        assertThat(onPaper())
                .contains("All learners I can see", "Form A", "Only attempts started on Monday, March 2, 2026.")
                .anySatisfy(line -> assertThat(line).startsWith("Only attempts from the assignment to"));

        open("teach/quiz/E/report");

        assertThat(onPaper())
                .contains("All learners I can see")
                .noneSatisfy(line -> assertThat(line).startsWith("Only"));
    }

    private List<String> onPaper() {
        return $(Div.class)
                .withClassName("report-paper")
                .single()
                .getChildren()
                .map(line -> plain(line.getElement().getTextRecursively()))
                .toList();
    }

    @Test
    void theTeachersNoteIsPrintedInTheReport() {
        world.start(world.learner("Ada"), "A");
        open("teach/quiz/A/report");

        test($(TextField.class).withId("report-title").single()).setValue("After week three");
        test($(TextArea.class).withId("report-remark").single()).setValue("<b>We go on</b> with quiz B.");

        assertThat(words()).contains("After week three", "<b>We go on</b> with quiz B.");
    }

    @Test
    void noReportContainsAColleaguesUnsharedData() {
        TwoTeachers two = new TwoTeachers(world, teacher);
        world.start(two.leesLearner, "A").chooses("A-1", "a").chooses("A-2", "a");
        world.start(two.odesLearner, "A").chooses("A-1", "b").chooses("A-2", "b");

        open("teach/quiz/A/report");
        assertThat(texts("items", "tbody tr").getFirst())
                .contains("Title of A-1telling opinion from fact 1")
                .doesNotContain("Title of A-1telling opinion from fact 2");
        assertThat(words()).doesNotContain("Class 8a");

        open("teach/quiz/A/report?classroom=" + two.leesRoom.id());
        assertThat(words()).contains("Classroom 7b");

        open("teach/quiz/A/report?classroom=" + two.odesRoom.id());
        assertThat(words()).contains("Page not found");
    }
}
