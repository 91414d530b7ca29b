package org.framewise.results.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.framewise.classroom.TeacherId;
import org.framewise.measures.Facility;
import org.framewise.measures.QuizScore;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RandomItems;
import org.framewise.quiz.Response;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.ItemFacilities;
import org.framewise.scoring.Score;
import org.framewise.testing.Many;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.framewise.testing.TwoTeachers;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class GridsTest extends OnEachEngine {
    private static final QuizId A = new QuizId("A");
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);
    private static final TeacherScope OUTSIDE = new TeacherScope(new TeacherId(new UUID(0, 1)));

    @BeforeEach
    void somebodyTookAnotherQuiz() {
        world.catalogue.put(Items.quiz("other", choice("X-1")));
        world.catalogue.put(Items.quiz(
                "A",
                choice("A-1"),
                Items.classify("A-2").opinion("A-2.1").factual("A-2.2").build(),
                Items.extendedText("A-3").build()));
        world.start(world.learner("Nobody"), "other").chooses("X-1", "a");
    }

    private static Item choice(String id) {
        return Items.choice(id).key("a").distractor("b", Misconception.READS_IN).build();
    }

    private static Response sorted(String first, String second) {
        return new Response.Classify(Map.of("A-2.1", first, "A-2.2", second));
    }

    private UsedQuiz quiz(TeacherScope teacherScope, Selection selection) {
        return the(UsedQuizzes.class).find(teacherScope, A, selection).orElseThrow();
    }

    private GridPage page(GridQuery query) {
        return the(Grids.class).page(OUTSIDE, quiz(OUTSIDE, ALL), ALL, query, "Guest");
    }

    private List<String> names(GridQuery query) {
        return page(query).rows().stream()
                .map(row -> row.learnerLabel().name().orElse("guest"))
                .toList();
    }

    private List<String> found(String search) {
        return names(GridQuery.ALL.searching(search));
    }

    private World.Taking starts(String nickname) {
        world.clock.advance(Duration.ofMinutes(1));
        return world.start(world.learner(nickname), "A");
    }

    private Map<ItemId, Facility> facilities() {
        return facilities(OUTSIDE, ALL);
    }

    private Map<ItemId, Facility> facilities(TeacherScope teacherScope, Selection selection) {
        return ItemFacilities.of(
                quiz(teacherScope, selection), the(AnswerSheets.class).of(teacherScope, A, selection));
    }

    @Test
    void anEmptyGridHasOneEmptyPage() {
        GridPage page = page(GridQuery.ALL);

        assertThat(page.rows()).isEmpty();
        assertThat(page.found()).isZero();
        assertThat(page.pages()).isEqualTo(1);
        assertThat(facilities()).isEmpty();
    }

    @Test
    void aCellShowsAScoreOrIsUnratedUnansweredOrNotCounted() {
        World.Taking ada =
                starts("Ada").gives("A-2", sorted("opinion", "opinion")).writes("A-3", "Because.");

        GridRow row = page(GridQuery.ALL).rows().getFirst();

        assertThat(row.learnerLabel().name()).contains("Ada");
        assertThat(row.submittedAt()).isNull();
        assertThat(row.cell(new ItemId("A-1"))).contains(new Cell.Unanswered());
        assertThat(row.cell(new ItemId("A-2"))).contains(new Cell.Scored(new Score(1, 2)));
        assertThat(row.cell(new ItemId("A-3"))).contains(new Cell.Waiting());
        assertThat(row.cell(new ItemId("X-1"))).isEmpty();
        assertThat(row.total()).isEmpty();

        takeOutOfTheCount(ada, "A-2");
        assertThat(page(GridQuery.ALL).rows().getFirst().cell(new ItemId("A-2")))
                .contains(new Cell.NotCounted());
    }

    private void takeOutOfTheCount(World.Taking taking, String item) {
        the(JdbcClient.class)
                .sql("UPDATE response SET max_score = 0 WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", taking.attempt().id().value())
                .param("item", item)
                .update();
    }

    @Test
    void theTotalIsTheMeanOfTheScoredItems() {
        starts("Ada")
                .chooses("A-1", "a")
                .gives("A-2", sorted("opinion", "opinion"))
                .writes("A-3", "Because.");

        assertThat(page(GridQuery.ALL).rows().getFirst().total()).contains(new QuizScore(75, 2, 3));
    }

    @Test
    void attemptsSortByStartTimeInBothDirections() {
        starts("Cleo");
        starts("Ada");
        starts("Ben");

        assertThat(names(GridQuery.ALL)).containsExactly("Cleo", "Ada", "Ben");
        assertThat(names(GridQuery.ALL.ordered(GridOrder.by(GridOrder.By.STARTED, true))))
                .containsExactly("Ben", "Ada", "Cleo");
    }

    @Test
    void namesSortIgnoringCaseAndAccentsWithGuestsLast() {
        world.start(world.guest(), "A");
        starts("zoë");
        starts("Özil");
        starts("ada");
        starts("Ömer");
        starts("Anna Lena");
        starts("Яна");
        starts("анна");

        assertThat(names(GridQuery.ALL.ordered(GridOrder.by(GridOrder.By.NAME, false))))
                .containsExactly("ada", "Anna Lena", "Ömer", "Özil", "zoë", "анна", "Яна", "guest");
        assertThat(names(GridQuery.ALL.ordered(GridOrder.by(GridOrder.By.NAME, true))))
                .containsExactly("Яна", "анна", "zoë", "Özil", "Ömer", "Anna Lena", "ada", "guest");
    }

    @Test
    void totalsSortWithMissingOnesLastInBothDirections() {
        starts("None");
        starts("Half").chooses("A-1", "b").gives("A-2", sorted("opinion", "factual"));
        starts("All").chooses("A-1", "a").gives("A-2", sorted("opinion", "factual"));
        starts("Quarter").chooses("A-1", "b").gives("A-2", sorted("opinion", "opinion"));

        assertThat(names(GridQuery.ALL.ordered(GridOrder.by(GridOrder.By.SCORE, true))))
                .containsExactly("All", "Half", "Quarter", "None");
        assertThat(names(GridQuery.ALL.ordered(GridOrder.by(GridOrder.By.SCORE, false))))
                .containsExactly("Quarter", "Half", "All", "None");
    }

    @Test
    void itemScoresSortWithMissingOnesLastInBothDirections() {
        starts("None");
        starts("Half").gives("A-2", sorted("opinion", "opinion"));
        starts("All").gives("A-2", sorted("opinion", "factual"));
        starts("Zero").gives("A-2", sorted("factual", "opinion"));
        takeOutOfTheCount(starts("Out").gives("A-2", sorted("opinion", "factual")), "A-2");

        assertThat(names(GridQuery.ALL.ordered(GridOrder.byItem(new ItemId("A-2"), true))))
                .containsExactly("All", "Half", "Zero", "None", "Out");
        assertThat(names(GridQuery.ALL.ordered(GridOrder.byItem(new ItemId("A-2"), false))))
                .containsExactly("Zero", "Half", "All", "None", "Out");
    }

    /** The SQL that computes totals duplicates the measure's rule; both must agree on every attempt. */
    @Test
    void totalsComputedInSqlMatchTheMeasure() {
        SplittableRandom random = new SplittableRandom(20_260_301);
        List<Item> items = Items.ofEveryType();
        world.catalogue.put(Items.quiz("A", items.toArray(Item[]::new)));
        for (int i = 0; i < 40; i++) {
            World.Taking taking = starts("Learner " + i);
            for (Item item : items) {
                if (random.nextInt(5) < 3) {
                    taking.gives(item.id().value(), RandomItems.response(item, random));
                    if (random.nextInt(4) == 0) {
                        takeOutOfTheCount(taking, item.id().value());
                    }
                }
            }
        }

        List<GridRow> rows = page(GridQuery.ALL.ordered(GridOrder.by(GridOrder.By.SCORE, true)))
                .rows();

        List<GridRow> expected = new ArrayList<>(rows);
        expected.sort(Comparator.comparing(
                        (GridRow row) -> row.total()
                                .map(total -> Math.rint(total.percent() * 1e7) / 1e7)
                                .orElse(null),
                        Comparator.nullsLast(Comparator.<Double>reverseOrder()))
                .thenComparing(GridRow::startedAt));
        assertThat(rows).hasSize(40).isEqualTo(expected);
        assertThat(rows)
                .anyMatch(row -> row.total().isEmpty())
                .anyMatch(row -> row.total().isPresent());
    }

    @Test
    void aSearchMatchesPartsOfNamesIgnoringCaseAccentsAndSpaces() {
        starts("Ada Lovelace");
        starts("Zoë");
        starts("Özlem Strauß");

        assertThat(found("LOVE")).containsExactly("Ada Lovelace");
        assertThat(found(" dal ")).containsExactly("Ada Lovelace");
        assertThat(found("zoe")).containsExactly("Zoë");
        assertThat(found("ZOË")).containsExactly("Zoë");
        assertThat(found("ozlem")).containsExactly("Özlem Strauß");
        assertThat(found("strauß")).containsExactly("Özlem Strauß");
        assertThat(found("STRAUSS")).containsExactly("Özlem Strauß");
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void sqlWildcardsInASearchAreMatchedLiterally() {
        starts("100%");
        starts("1000");
        starts("a_b");
        starts("axb");
        starts("wow!");

        assertThat(found("0%")).containsExactly("100%");
        assertThat(found("a_b")).containsExactly("a_b");
        assertThat(found("!")).containsExactly("wow!");
        assertThat(found("'; DROP TABLE learner; --")).isEmpty();
    }

    @Test
    void guestsAndNamesakesAreFoundByTheirSuffix() {
        World.Taking guest = world.start(world.guest(), "A");
        World.Taking first = starts("Ada");
        starts("Ada");
        starts("Ben");
        String suffix = first.learner().id().value().toString().substring(0, 6);
        String guests = guest.learner().id().value().toString().substring(0, 6);

        assertThat(found("guest " + guests)).containsExactly("guest");
        assertThat(page(GridQuery.ALL.searching("Ada · " + suffix)).rows())
                .extracting(GridRow::attempt)
                .containsExactly(first.attempt().id());
        assertThat(page(GridQuery.ALL).sharedNames()).containsExactly("Ada");
    }

    @Test
    void aPageHasTwoHundredAttemptsAndOverlargePageNumbersShowTheLast() {
        Many.starts(world, starts("Learner 1"), 202);
        starts("Learner 203").chooses("A-1", "a");

        GridPage first = page(GridQuery.ALL);
        assertThat(first.rows()).hasSize(200);
        assertThat(first.found()).isEqualTo(203);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.first()).isEqualTo(1);
        assertThat(first.last()).isEqualTo(200);

        GridPage second = page(GridQuery.ALL.atPage(2));
        assertThat(second.rows())
                .extracting(row -> row.learnerLabel().name().orElseThrow())
                .containsExactly("Learner 201", "Learner 202", "Learner 203");
        assertThat(second.first()).isEqualTo(201);
        assertThat(second.last()).isEqualTo(203);
        assertThat(page(GridQuery.ALL.atPage(9))).isEqualTo(second);

        assertThat(names(GridQuery.ALL.ordered(GridOrder.byItem(new ItemId("A-1"), true)))
                        .getFirst())
                .isEqualTo("Learner 203");
        assertThat(page(GridQuery.ALL.searching("learner 20")).found()).isEqualTo(5);

        List<String> all = new ArrayList<>();
        the(Grids.class)
                .forEach(
                        OUTSIDE,
                        quiz(OUTSIDE, ALL),
                        ALL,
                        row -> all.add(row.learnerLabel().name().orElseThrow()));
        assertThat(all).hasSize(203).startsWith("Learner 1", "Learner 2").endsWith("Learner 203");
    }

    @Test
    void facilityIsComputedFromFirstAttemptsOnly() {
        var ada = world.learner("Ada");
        world.start(ada, "A").chooses("A-1", "a");
        world.start(ada, "A").chooses("A-1", "b");
        starts("Ben").chooses("A-1", "b");

        Facility facility = Objects.requireNonNull(facilities().get(new ItemId("A-1")));

        assertThat(facility.n()).isEqualTo(2);
        assertThat(facility.mean()).isEqualTo(0.5);
    }

    @Test
    void eachFormsFirstAttemptCountsForItsItems() {
        world.catalogue.put(Items.check("A", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        var ada = world.learner("Ada");
        var first = world.start(ada, "A");
        first.chooses(first.has("EA-1") ? "EA-1" : "EB-1", "a");
        world.start(ada, "A").chooses(first.has("EA-1") ? "EB-1" : "EA-1", "a");

        assertThat(facilities().values()).hasSize(2).allMatch(facility -> facility.n() == 1);

        Selection formB = new Selection(new FormId("B"), null, null, ZoneOffset.UTC);
        GridPage page = the(Grids.class).page(OUTSIDE, quiz(OUTSIDE, formB), formB, GridQuery.ALL, "Guest");
        assertThat(page.rows()).extracting(row -> row.form().value()).containsExactly("B");
        assertThat(facilities(OUTSIDE, formB)).containsOnlyKeys(new ItemId("EB-1"));
    }

    @Test
    void facilityAgreesWithTheMeasureOfSingleScores() {
        starts("Ada").gives("A-2", sorted("opinion", "factual"));
        starts("Ben").gives("A-2", sorted("opinion", "opinion"));
        starts("Cleo").gives("A-2", sorted("opinion", "opinion"));

        Facility facility = Objects.requireNonNull(facilities().get(new ItemId("A-2")));

        assertThat(Optional.of(facility)).isEqualTo(Facility.ofPartialCredit(1, 0.5, 0.5));
        assertThat(facility.mean()).isCloseTo(0.6667, within(0.0001));
    }

    @Test
    void noPageOrFigureContainsAColleaguesUnsharedData() {
        TwoTeachers two = new TwoTeachers(world, world.teacher("Ms Lee"));
        TeacherScope lee = new TeacherScope(two.lee.id());
        world.start(two.leesLearner, "A").chooses("A-1", "a");
        world.start(two.odesLearner, "A").chooses("A-1", "b");
        world.start(two.outsider, "A").chooses("A-1", "a");
        Grids grids = the(Grids.class);

        for (GridOrder.By by : GridOrder.By.values()) {
            GridOrder order =
                    by == GridOrder.By.ITEM ? GridOrder.byItem(new ItemId("A-1"), false) : GridOrder.by(by, false);
            GridPage page = grids.page(lee, quiz(lee, ALL), ALL, GridQuery.ALL.ordered(order), "Guest");
            assertThat(page.rows())
                    .extracting(row -> row.learnerLabel().name().orElseThrow())
                    .containsExactlyInAnyOrder("Ada", "Cleo");
            assertThat(page.found()).isEqualTo(2);
        }
        assertThat(grids.page(lee, quiz(lee, ALL), ALL, GridQuery.ALL.searching("ben"), "Guest")
                        .found())
                .isZero();
        assertThat(Objects.requireNonNull(facilities(lee, ALL).get(new ItemId("A-1")))
                        .mean())
                .isEqualTo(1.0);
        List<String> all = new ArrayList<>();
        grids.forEach(
                lee,
                quiz(lee, ALL),
                ALL,
                row -> all.add(row.learnerLabel().name().orElseThrow()));
        assertThat(all).containsExactlyInAnyOrder("Ada", "Cleo");
    }

    @Test
    void sortOrdersRoundTripThroughTheUrl() {
        for (GridOrder order : List.of(
                GridOrder.USUAL,
                GridOrder.by(GridOrder.By.NAME, true),
                GridOrder.by(GridOrder.By.SCORE, false),
                GridOrder.byItem(new ItemId("A-1.x"), false),
                GridOrder.byItem(new ItemId("down.item.1"), true))) {
            assertThat(GridOrder.of(order.id())).contains(order);
        }
        assertThat(GridOrder.of("down.score")).contains(GridOrder.by(GridOrder.By.SCORE, true));
        assertThat(GridOrder.of("item.")).isEmpty();
        assertThat(GridOrder.of("item")).isEmpty();
        assertThat(GridOrder.of("weight")).isEmpty();
    }
}
