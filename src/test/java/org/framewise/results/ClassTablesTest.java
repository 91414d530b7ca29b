package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.ClassTable.Cell;
import org.framewise.results.measures.Facility;
import org.framewise.results.measures.QuizScore;
import org.framewise.scoring.Score;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassTablesTest extends EachEngine {
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);

    @BeforeEach
    void somebodyTookAnotherQuiz() {
        world.catalogue.put(Items.quiz(
                "other",
                Items.choice("X-1")
                        .key("a")
                        .distractor("b", Misconception.READS_IN)
                        .build()));
        world.start(world.learner("Nobody"), "other").chooses("X-1", "a");
    }

    private void threeItems() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .build(),
                Items.classify("A-2").opinion("A-2.1").factual("A-2.2").build(),
                Items.extendedText("A-3").build()));
    }

    private ClassTable table() {
        return world.the(ClassTables.class).of(OUTSIDE, new QuizId("A"), ALL).orElseThrow();
    }

    @Test
    void thereIsNoTableOfAQuizThatNeverWas() {
        assertThat(world.the(ClassTables.class).of(OUTSIDE, new QuizId("never"), ALL))
                .isEmpty();
    }

    @Test
    void aQuizThatNobodyTookHasColumnsAndNoRows() {
        threeItems();

        assertThat(table().rows()).isEmpty();
        assertThat(table().columns()).extracting(column -> column.id().value()).containsExactly("A-1", "A-2", "A-3");
        assertThat(table().columns())
                .allSatisfy(column -> assertThat(column.facility()).isEmpty());
    }

    @Test
    void aCellHasAScoreOrWaitsOrIsUnanswered() {
        threeItems();
        world.start(world.learner("Ada"), "A")
                .gives("A-2", new Response.Classify(Map.of("A-2.1", "opinion", "A-2.2", "opinion")))
                .writes("A-3", "Because.");

        ClassTable.Row row = table().rows().getFirst();

        assertThat(row.who().name()).contains("Ada");
        assertThat(row.submittedAt()).isNull();
        assertThat(row.cell(new ItemId("A-1"))).contains(new Cell.Unanswered());
        assertThat(row.cell(new ItemId("A-2"))).contains(new Cell.Scored(new Score(1, 2)));
        assertThat(row.cell(new ItemId("A-3"))).contains(new Cell.Waiting());
        assertThat(row.cell(new ItemId("X-1"))).isEmpty();
        assertThat(row.total()).isEmpty();
    }

    @Test
    void theTotalIsTheMeanOfTheItemsThatHaveAScore() {
        threeItems();
        world.start(world.guest(), "A")
                .chooses("A-1", "a")
                .gives("A-2", new Response.Classify(Map.of("A-2.1", "opinion", "A-2.2", "opinion")))
                .writes("A-3", "Because.");

        ClassTable.Row row = table().rows().getFirst();

        assertThat(row.total()).contains(new QuizScore(75, 2, 3));
        assertThat(row.submittedAt()).isEqualTo(world.clock.instant());
        assertThat(row.who().name()).isEmpty();
    }

    @Test
    void facilityIsOfFirstAttemptsOnly() {
        threeItems();
        var ada = world.learner("Ada");
        world.start(ada, "A").chooses("A-1", "b").givesUp();
        world.start(ada, "A").chooses("A-1", "a").givesUp();
        world.start(world.learner("Ben"), "A").chooses("A-1", "a").givesUp();

        ClassTable table = table();

        assertThat(table.rows()).extracting(ClassTable.Row::sitting).containsExactlyInAnyOrder(1, 2, 1);
        Facility facility = table.columns().getFirst().facility().orElseThrow();
        assertThat(facility.n()).isEqualTo(2);
        assertThat(facility.mean()).isEqualTo(0.5);
        assertThat(facility.pointShown()).isEmpty();
    }

    @Test
    void bothFormsOfACheckAreFirstAttempts() {
        world.catalogue.put(Items.check(
                "A",
                List.of(Items.choice("A-1")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .build()),
                List.of(Items.choice("B-1")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .build())));
        var ada = world.learner("Ada");
        var first = world.start(ada, "A");
        first.chooses(first.has("A-1") ? "A-1" : "B-1", "a");
        world.start(ada, "A").chooses(first.has("A-1") ? "B-1" : "A-1", "a");

        assertThat(table().columns())
                .allSatisfy(column ->
                        assertThat(column.facility().orElseThrow().n()).isEqualTo(1));
    }

    @Test
    void tenLearnersWhoAreAllRightHaveAPointAndWilsonsInterval() {
        threeItems();
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "A").chooses("A-1", "a");
        }

        Facility facility = table().columns().getFirst().facility().orElseThrow();

        assertThat(facility.pointShown()).hasValue(1.0);
        assertThat(facility.low()).isCloseTo(0.7225, within(0.0001));
        assertThat(facility.flag()).contains(Facility.Flag.VERY_EASY);
    }

    @Test
    void anUnratedResponseHasNoPartInTheFacility() {
        threeItems();
        var ada = world.start(world.learner("Ada"), "A").writes("A-3", "Because.");
        world.start(world.learner("Ben"), "A").writes("A-3", "Why not.");
        world.rate(ada.attempt(), "A-3", 3, "", world.teacher("Ms Lee"));

        assertThat(table().columns().get(2).facility().orElseThrow().n()).isEqualTo(1);
        assertThat(table().columns().get(2).facility().orElseThrow().mean()).isEqualTo(1.0);
    }

    @Test
    void itemsOfAllRevisionsAreJoinedByIdWithTheNewestFirst() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .key("a")
                        .distractor("b", Misconception.READS_IN)
                        .build(),
                Items.choice("A-old")
                        .key("a")
                        .distractor("b", Misconception.READS_IN)
                        .build()));
        world.start(world.learner("Ada"), "A").chooses("A-1", "a").chooses("A-old", "a");
        world.clock.set("2026-03-03T08:00:00Z");
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-new")
                        .key("a")
                        .distractor("b", Misconception.READS_IN)
                        .build(),
                Items.choice("A-1")
                        .key("a")
                        .distractor("b", Misconception.READS_IN)
                        .build()));
        world.start(world.learner("Ben"), "A").chooses("A-1", "a");

        ClassTable table = table();

        assertThat(table.columns()).extracting(column -> column.id().value()).containsExactly("A-new", "A-1", "A-old");
        assertThat(table.columns().get(1).facility().orElseThrow().n()).isEqualTo(2);
        assertThat(table.rows().get(0).cell(new ItemId("A-new"))).isEmpty();
        assertThat(table.rows().get(1).cell(new ItemId("A-old"))).isEmpty();
    }

    @Test
    void aFormFilterShowsOnlyThatFormsAttemptsAndItems() {
        world.catalogue.put(Items.check(
                "A",
                List.of(Items.choice("EA-1")
                        .key("a")
                        .distractor("b", Misconception.READS_IN)
                        .build()),
                List.of(Items.choice("EB-1")
                        .key("a")
                        .distractor("b", Misconception.READS_IN)
                        .build())));
        var ada = world.learner("Ada");
        world.start(ada, "A").givesUp();
        world.start(ada, "A").givesUp();

        ClassTable both = table();
        ClassTable formB = world.the(ClassTables.class)
                .of(OUTSIDE, new QuizId("A"), new Selection(new FormId("B"), null, null, ZoneOffset.UTC))
                .orElseThrow();

        assertThat(both.check()).isTrue();
        assertThat(both.rows()).hasSize(2);
        assertThat(both.forms()).extracting(FormId::value).containsExactly("A", "B");
        assertThat(formB.rows()).extracting(row -> row.form().value()).containsExactly("B");
        assertThat(formB.columns()).extracting(column -> column.id().value()).containsExactly("EB-1");
        assertThat(formB.forms()).extracting(FormId::value).containsExactly("A", "B");
    }

    @Test
    void aRangeOfDaysTakesBothItsDays() {
        threeItems();
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (String start : List.of(
                "2026-03-01T22:59:00Z", "2026-03-01T23:00:00Z", "2026-03-03T22:59:59Z", "2026-03-03T23:00:00Z")) {
            world.clock.set(start);
            world.start(world.learner(start), "A");
        }

        var selection = new Selection(null, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), berlin);

        assertThat(world.the(ClassTables.class)
                        .of(OUTSIDE, new QuizId("A"), selection)
                        .orElseThrow()
                        .rows())
                .extracting(row -> row.startedAt().toString())
                .containsExactly("2026-03-01T23:00:00Z", "2026-03-03T22:59:59Z");
    }
}
