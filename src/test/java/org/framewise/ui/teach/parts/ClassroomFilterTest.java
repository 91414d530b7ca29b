package org.framewise.ui.teach.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Set;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Ratings;
import org.framewise.classroom.Assignment;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.testing.TwoTeachers;
import org.framewise.testing.World;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests filtering results by classroom; a colleague's results are invisible. */
@SuppressWarnings("NullAway.Init")
class ClassroomFilterTest extends TeacherScreens {
    private TwoTeachers two;
    private World.Taking bens;

    @BeforeEach
    void threeTexts() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        two = new TwoTeachers(world, teacher);
        world.start(two.leesLearner, "A").writes("A-1", "Ada wrote.");
        bens = world.start(two.odesLearner, "A").writes("A-1", "Ben wrote.");
        world.start(two.outsider, "A").writes("A-1", "Cleo wrote.");
    }

    private String chosen() {
        return String.join(
                ", ",
                $(Anchor.class).withAttribute("aria-current", "true").all().stream()
                        .map(Anchor::getText)
                        .toList());
    }

    private List<String> learners() {
        return texts("grid", "tbody th a");
    }

    @Test
    void theOverviewHasARowForEachDayAndClassroom() {
        open("teach");

        assertThat(texts("days", "thead th")).containsExactly("Day", "Classroom", "Started", "Handed in", "To rate");
        assertThat(texts("days", "tbody tr"))
                .containsExactly("Monday, March 2, 2026 7b 1 1 1", "Monday, March 2, 2026 Without a classroom 1 1 1");
        assertThat(table("days").select("tbody a").eachAttr("href"))
                .containsExactly(
                        "teach/quiz/A?day=2026-03-02&classroom=" + two.leesRoom.id(),
                        "teach/quiz/A?day=2026-03-02&classroom=outside");
        assertThat(words())
                .contains("All teachers see them", "Rate (2 waiting)")
                .doesNotContain("Class 8a");
        assertThat(chosen()).isEqualTo("All");
    }

    @Test
    void theOverviewCanBeFilteredByClassroom() {
        open("teach?classroom=" + two.leesRoom.id());

        assertThat(texts("days", "tbody tr")).containsExactly("Monday, March 2, 2026 1 1 1");
        assertThat(linkAddresses())
                .contains(
                        "teach/export/responses.csv?csv=comma-point&classroom=" + two.leesRoom.id(),
                        "teach/quiz/A?classroom=" + two.leesRoom.id());
        assertThat(chosen()).isEqualTo("7b");

        open("teach?classroom=outside");
        assertThat(chosen()).isEqualTo("Without a classroom");
    }

    @Test
    void aClassroomWithoutAttemptsSaysSo() {
        var empty = world.classroom(teacher.id(), "9c");

        open("teach?classroom=" + empty.id());

        assertThat(words()).contains("Nobody here has started a quiz yet");
    }

    @Test
    void resultsCanBeFilteredByClassroom() {
        open("teach/quiz/A/grid");
        assertThat(learners()).containsExactlyInAnyOrder("Ada", "Cleo");
        assertThat(chosen()).isEqualTo("All");
        assertThat(texts("grid", "tbody th .meta").toString()).contains("7b · ");

        open("teach/quiz/A/grid?classroom=" + two.leesRoom.id());
        assertThat(learners()).containsExactly("Ada");
        assertThat(texts("grid", "tbody th .meta").toString()).doesNotContain("7b");
        open("teach/quiz/A/downloads?classroom=" + two.leesRoom.id());
        assertThat(linkAddresses())
                .contains("teach/export/responses.csv?quiz=A&classroom=" + two.leesRoom.id() + "&csv=comma-point");

        open("teach/quiz/A/grid?classroom=outside");
        assertThat(learners()).containsExactly("Cleo");
        assertThat(words()).contains("All teachers see them");
    }

    @Test
    void resultsCanBeFilteredByAssignment() {
        Assignment assignment = two.assign(two.leesRoom, "A");
        two.take(two.member(two.leesRoom, "Dan"), assignment, "A-1", new Response.ExtendedText("Dan wrote."));

        open("teach/quiz/A/grid?assignment=" + assignment.id());

        assertThat(learners()).containsExactly("Dan");
        assertThat(words()).contains("Only attempts from the assignment to 7b that opened on Mar 2, 2026, 9:00 AM.");
        assertThat(linkAddresses()).contains("teach/quiz/A/grid");
        open("teach/quiz/A/downloads?assignment=" + assignment.id());
        assertThat(linkAddresses())
                .contains(
                        "teach/export/scores.csv?quiz=A&assignment=" + assignment.id() + "&csv=comma-point",
                        "teach/quiz/A/downloads");
    }

    @Test
    void aTeacherWithoutClassroomsHasNoFilter() {
        world.the(JdbcClient.class)
                .sql("DELETE FROM classroom_teacher WHERE teacher_id = :id")
                .param("id", teacher.id().value())
                .update();

        open("teach/quiz/A/grid");

        assertThat(learners()).containsExactly("Cleo");
        assertThat(chosen()).isEmpty();
    }

    @Test
    void aColleaguesWorkIsNotFound() {
        Assignment assignment = two.assign(two.odesRoom, "A");
        Attempt assigned =
                two.take(two.member(two.odesRoom, "Dan"), assignment, "A-1", new Response.ExtendedText("Dan wrote."));
        for (String address : List.of(
                "teach?classroom=" + two.odesRoom.id(),
                "teach/quiz/A?classroom=" + two.odesRoom.id(),
                "teach/quiz/A?classroom=nonsense",
                "teach/quiz/A?assignment=" + assignment.id(),
                "teach/quiz/A?assignment=nonsense",
                "teach/attempt/" + bens.attempt().id(),
                "teach/attempt/" + assigned.id(),
                "teach/rate/A/A-1?response=" + bens.attempt().id())) {
            open(address);

            assertThat(words()).as(address).contains("Page not found").doesNotContain("Ben", "Dan", "Class 8a");
        }
    }

    @Test
    void aSharedClassroomIsFoundByBothTeachers() {
        two.share(two.odesRoom, teacher);

        open("teach/quiz/A/grid");
        assertThat(learners()).containsExactlyInAnyOrder("Ada", "Ben", "Cleo");
        open("teach/attempt/" + bens.attempt().id());
        assertThat(words()).contains("Ben wrote.");
    }

    @Test
    void theRatingQueueContainsOnlyTextsInScopeAndRatingsAreLogged() {
        open("teach/rate");
        assertThat(texts("queue", "tbody tr")).containsExactly("Title of A-1 Title of A, A-1 2 0");

        open("teach/rate/A/A-1");
        $(ChoiceGroup.class).withId("points").single().setValue(Set.of("2"));
        test($(Button.class).withId("save").single()).click();
        roundTrip();
        open("teach/audit");

        assertThat(texts("audit", "tbody tr")).singleElement().asString().contains("Ms Lee Rated a text A-1 · ");
    }

    @Test
    void aTextOutOfScopeCannotBeRated() {
        two.share(two.odesRoom, teacher);
        open("teach/rate/A/A-1?response=" + bens.attempt().id());
        world.the(JdbcClient.class)
                .sql("DELETE FROM classroom_teacher WHERE classroom_id = :room AND teacher_id = :id")
                .param("room", two.odesRoom.id().value())
                .param("id", teacher.id().value())
                .update();

        $(ChoiceGroup.class).withId("points").single().setValue(Set.of("2"));
        test($(Button.class).withId("save").single()).click();
        roundTrip();

        assertThat(words()).contains("You can no longer rate this text");
        assertThat(world.the(Ratings.class).history(bens.attempt().id(), new ItemId("A-1")))
                .isEmpty();
    }
}
