package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.testing.Many;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridViewTest extends TeacherScreens {
    @BeforeEach
    void aQuiz() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.twoChoices("A-1"),
                Items.classify("A-2").opinion("A-2.1").factual("A-2.2").build(),
                Items.extendedText("A-3").build()));
    }

    private static Response sorted(String first, String second) {
        return new Response.Classify(Map.of("A-2.1", first, "A-2.2", second));
    }

    private void threeLearners() {
        world.start(world.learner("Cleo"), "A")
                .chooses("A-1", "b")
                .gives("A-2", sorted("opinion", "opinion"))
                .writes("A-3", "Because.");
        world.clock.advance(Duration.ofMinutes(1));
        world.start(world.learner("Ada"), "A").chooses("A-1", "a").gives("A-2", sorted("opinion", "factual"));
        world.clock.advance(Duration.ofMinutes(1));
        world.start(world.learner("Ben"), "A").chooses("A-1", "a");
    }

    @Test
    void scoresAreShownAsNumbersAndGapsAsSymbols() {
        threeLearners();

        open("teach/quiz/A/grid");

        assertThat(texts("grid", "tbody tr"))
                .containsExactly(
                        "Cleo Mar 2, 2026, 9:00 AM 25 0 50 … waiting to be rated",
                        "Ada Mar 2, 2026, 9:01 AM · not handed in 100 100 100 – not answered",
                        "Ben Mar 2, 2026, 9:02 AM · not handed in – not enough data yet 100 – not answered – not answered");
        assertThat(texts("grid", "tbody td.score-full")).containsExactly("100", "100", "100");
        assertThat(texts("grid", "tbody td.score-part")).containsExactly("50");
        assertThat(texts("grid", "tbody td.score-none")).containsExactly("0");
    }

    @Test
    void theGridsTableHasHeaderCellsAndACaption() {
        threeLearners();

        open("teach/quiz/A/grid");

        assertThat(texts("grid", "caption")).containsExactly("Scores in Title of A, learners by item");
        assertThat(table("grid").select("thead th[scope=col]")).hasSize(5);
        assertThat(table("grid").select("tbody th[scope=row]")).hasSize(3);
        assertThat(texts("grid", "thead th")).contains("A-1: Title of A-1");
    }

    @Test
    void forFewLearnersFacilityIsShownOnlyAsAnInterval() {
        threeLearners();

        open("teach/quiz/A/grid");

        assertThat(texts("grid", "tfoot tr:first-child td"))
                .containsExactly(
                        "n<10 fewer than 10 learners, so only the interval is shown",
                        "n<10 fewer than 10 learners, so only the interval is shown",
                        "– not enough data yet");
        assertThat(texts("grid", "tfoot tr:last-child td")).startsWith("21–94").endsWith("– not enough data yet");
        assertThat(words()).doesNotContain("NaN");
    }

    @Test
    void theGridCanBeSortedByNameAndScore() {
        threeLearners();

        open("teach/quiz/A/grid?sort=name");
        assertThat(texts("grid", "tbody th a")).containsExactly("Ada", "Ben", "Cleo");
        assertThat(table("grid").select("th[aria-sort=ascending]").text()).startsWith("Learner");

        open("teach/quiz/A/grid?sort=down.score");
        assertThat(texts("grid", "tbody th a")).containsExactly("Ada", "Cleo", "Ben");

        open("teach/quiz/A/grid?sort=score");
        assertThat(texts("grid", "tbody th a")).containsExactly("Cleo", "Ada", "Ben");
    }

    @Test
    void aSearchShowsOnlyMatchingNames() {
        threeLearners();
        open("teach/quiz/A/grid");

        test($(TextField.class).withId("search").single()).setValue(" AD");

        assertThat(texts("grid", "tbody th a")).containsExactly("Ada");
        assertThat(words()).contains("1 of 3 attempts");
    }

    @Test
    void everyLinkKeepsTheSortOrderTheSearchAndThePage() {
        threeLearners();

        open("teach/quiz/A/grid?sort=item.A-2&search=a%20d");

        assertThat(texts("grid", "tbody th a")).containsExactly("Ada");
        assertThat($(TextField.class).withId("search").single().getValue()).isEqualTo("a d");
        assertThat(table("grid").select("th[aria-sort=ascending] a").attr("href"))
                .isEqualTo("teach/quiz/A/grid?sort=down.item.A-2&search=a%20d");
        assertThat(table("grid").select("thead a").eachAttr("href"))
                .contains(
                        "teach/quiz/A/grid?sort=name&search=a%20d",
                        "teach/quiz/A/grid?search=a%20d", "teach/quiz/A/grid?sort=down.score&search=a%20d");
    }

    @Test
    void theGridCanBeSortedByItem() {
        threeLearners();

        open("teach/quiz/A/grid?sort=item.A-1");
        assertThat(texts("grid", "tbody th a")).containsExactly("Cleo", "Ada", "Ben");

        open("teach/quiz/A/grid?sort=down.item.A-2");
        assertThat(texts("grid", "tbody th a")).containsExactly("Ada", "Cleo", "Ben");
        assertThat(table("grid").select("th[aria-sort=descending]").text()).startsWith("A-2");
    }

    @Test
    void invalidUrlParametersAreIgnored() {
        threeLearners();

        open("teach/quiz/A/grid?sort=weight&page=-3");

        assertThat(texts("grid", "tbody th a")).containsExactly("Cleo", "Ada", "Ben");
    }

    @Test
    void aPageOfTheGridShowsTwoHundredLearners() {
        Many.starts(world, world.start(world.learner("Learner 1"), "A"), 201);

        open("teach/quiz/A/grid");
        assertThat(texts("grid", "tbody tr")).hasSize(200);
        assertThat(words()).contains("1–200 of 201 attempts");
        assertThat(linkAddresses()).contains("teach/quiz/A/grid?page=2");

        open("teach/quiz/A/grid?page=2");
        assertThat(texts("grid", "tbody th a")).containsExactly("Learner 201");
        assertThat(words()).contains("201–201 of 201 attempts", "Previous 200").doesNotContain("Next 200");
    }

    @Test
    void theLegendExplainsEveryColourAndSymbol() {
        threeLearners();

        open("teach/quiz/A/grid");

        assertThat(words())
                .contains("100 all points", "50 some points", "0 no points", "… waiting to be rated", "× not counted");
    }

    @Test
    void nicknamesInTheGridAreEscaped() {
        world.start(world.learner("<img src=x onerror=alert(1)>"), "A");

        open("teach/quiz/A/grid");

        assertThat(table("grid").select("img")).isEmpty();
        assertThat(texts("grid", "tbody th a")).containsExactly("<img src=x onerror=alert(1)>");
    }

    @Test
    void guestsAndNamesakesAreDistinguishedInTheGrid() {
        var first = world.start(world.learner("Ada"), "A").learner();
        world.clock.advance(Duration.ofMinutes(1));
        world.start(world.learner("Ada"), "A");
        world.clock.advance(Duration.ofMinutes(1));
        var guest = world.start(world.guest(), "A").learner();

        open("teach/quiz/A/grid");

        List<String> names = texts("grid", "tbody th a");
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.get(0))
                .isEqualTo("Ada · " + first.id().value().toString().substring(0, 6));
        assertThat(names.get(2))
                .isEqualTo("Guest " + guest.id().value().toString().substring(0, 6));
    }

    @Test
    void aLinkFromTheOverviewShowsOnlyItsDay() {
        world.start(world.learner("Ada"), "A");
        world.clock.set("2026-03-03T08:00:00Z");
        world.start(world.learner("Ben"), "A");

        open("teach/quiz/A/grid?day=2026-03-03");

        assertThat(texts("grid", "tbody th a")).containsExactly("Ben");
        assertThat(words()).contains("Only attempts started on Tuesday, March 3, 2026.", "Show all days");
    }

    @Test
    void aCheckCanBeFilteredByForm() {
        world.catalogue.put(Items.check(
                "E",
                List.of(Items.extendedText("EA-1").build()),
                List.of(Items.extendedText("EB-1").build())));
        var ada = world.learner("Ada");
        world.start(ada, "E").givesUp();
        world.start(ada, "E").givesUp();

        open("teach/quiz/E/grid");
        assertThat(texts("grid", "tbody tr")).hasSize(2);
        assertThat(words()).contains("Both forms", "Form A", "Form B", "attempt 2", "not part of this attempt");

        open("teach/quiz/E/grid?form=B");
        assertThat(texts("grid", "tbody tr")).hasSize(1);
        assertThat(texts("grid", "thead th")).last().isEqualTo("EB-1: Title of EB-1");
    }
}
