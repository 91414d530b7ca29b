package org.framewise.results.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.framewise.classroom.Learner;
import org.framewise.classroom.TeacherId;
import org.framewise.measures.Agreement;
import org.framewise.measures.ChoiceThirds;
import org.framewise.measures.CompleteScores;
import org.framewise.measures.Consistency;
import org.framewise.measures.Discrimination;
import org.framewise.measures.Facility;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.live.Tally;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Score;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.Many;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.Property;
import org.framewise.testing.TwoTeachers;
import org.framewise.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("property")
class QuizItemsTest extends OnEachEngine {
    private static final double TOLERANCE = 0.0005;
    private static final TeacherScope OUTSIDE = new TeacherScope(new TeacherId(new UUID(0, 1)));

    /** The rows of the plan's first worked example for M5. */
    private static final List<String> ROWS = List.of("1111", "1110", "1101", "1010", "1000", "0000");

    private static Item choice(String id) {
        return Items.choice(id)
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .distractor("c", Misconception.HALF_READ)
                .build();
    }

    private void fourChoices() {
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2"), choice("A-3"), choice("A-4")));
    }

    /** Lets one learner per row take the quiz; 1 stands for a right response. */
    private void take(List<String> rows) {
        for (String row : rows) {
            World.Taking taking = world.start(world.guest(), "A");
            for (int i = 0; i < row.length(); i++) {
                taking.chooses("A-" + (i + 1), row.charAt(i) == '1' ? "a" : "b");
            }
        }
    }

    private List<AnswerSheet> sheets(TeacherScope teacherScope) {
        return the(AnswerSheets.class).of(teacherScope, new QuizId("A"), Selection.all(ZoneOffset.UTC));
    }

    private QuizItems items(TeacherScope teacherScope) {
        return QuizItems.of(
                the(UsedQuizzes.class)
                        .find(teacherScope, new QuizId("A"), Selection.all(ZoneOffset.UTC))
                        .orElseThrow(),
                sheets(teacherScope));
    }

    private FormItems form() {
        return items(OUTSIDE).forms().getFirst();
    }

    private ItemFigures item(String id) {
        return items(OUTSIDE).item(new ItemId(id)).orElseThrow();
    }

    private static void assertDiscrimination(FormItems form, double... expected) {
        assertThat(form.items()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(form.items().get(i).discrimination().orElseThrow().correlation())
                    .isCloseTo(expected[i], within(TOLERANCE));
        }
    }

    /** Takes each row twice, which leaves correlations and alpha unchanged and gives enough learners to report them. */
    @Test
    void thePlansFirstWorkedExampleIsReproduced() {
        fourChoices();
        take(ROWS);
        take(ROWS);

        FormItems form = form();

        assertThat(form.items())
                .extracting(item -> item.facility().orElseThrow().mean())
                .satisfiesExactly(
                        mean -> assertThat(mean).isCloseTo(0.8333, within(TOLERANCE)),
                        mean -> assertThat(mean).isEqualTo(0.5),
                        mean -> assertThat(mean).isEqualTo(0.5),
                        mean -> assertThat(mean).isCloseTo(0.3333, within(TOLERANCE)));
        assertDiscrimination(form, 0.5394, 0.7071, 0.3015, 0.4417);
        assertThat(form.complete()).isEqualTo(12);
        assertThat(form.consistency().orElseThrow().alpha()).isCloseTo(0.6974, within(TOLERANCE));
    }

    @Test
    void thePlansSecondWorkedExampleWithPartialCreditIsReproduced() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.classify("A-1")
                        .factual("A-1.1", "A-1.2", "A-1.3", "A-1.4", "A-1.5")
                        .build(),
                Items.match("A-2")
                        .pair("1", "A", Misconception.MISREAD)
                        .pair("2", "B", Misconception.MISREAD)
                        .pair("3", "C", Misconception.MISREAD)
                        .pair("4", "D", Misconception.MISREAD)
                        .build(),
                choice("A-3")));
        int[][] right = {{5, 3, 1}, {4, 2, 1}, {3, 2, 0}, {2, 1, 0}, {5, 4, 1}};
        for (int copy = 0; copy < 2; copy++) {
            for (int[] row : right) {
                world.start(world.guest(), "A")
                        .gives("A-1", new Response.Classify(some(5, row[0], "A-1.", "factual")))
                        .gives("A-2", new Response.Match(pairs(row[1])))
                        .chooses("A-3", row[2] == 1 ? "a" : "c");
            }
        }

        FormItems form = form();

        assertDiscrimination(form, 0.9727, 0.7969, 0.8304);
        assertThat(form.consistency().orElseThrow().alpha()).isCloseTo(0.8698, within(TOLERANCE));
    }

    private static Map<String, String> some(int of, int right, String before, String key) {
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i <= of; i++) {
            given.put(before + i, i <= right ? key : "opinion");
        }
        return given;
    }

    private static Map<String, String> pairs(int right) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < right; i++) {
            given.put(Integer.toString(i + 1), Character.toString('A' + i));
        }
        return given;
    }

    @Test
    void theFacilityIntervalForEighteenOfTwentyFourMatchesThePlan() {
        fourChoices();
        for (int i = 0; i < 24; i++) {
            world.start(world.guest(), "A").chooses("A-1", i < 18 ? "a" : "b");
        }

        Facility facility = item("A-1").facility().orElseThrow();

        assertThat(facility.mean()).isEqualTo(0.75);
        assertThat(facility.low()).isCloseTo(0.5510, within(TOLERANCE));
        assertThat(facility.high()).isCloseTo(0.8800, within(TOLERANCE));
    }

    @Test
    void withoutLearnersNoItemHasFigures() {
        fourChoices();

        FormItems form = form();

        assertThat(form.items()).hasSize(4).allSatisfy(item -> {
            assertThat(item.n()).isZero();
            assertThat(item.facility()).isEmpty();
            assertThat(item.discrimination()).isEmpty();
            assertThat(item.thirds()).isEmpty();
            assertThat(item.medianTime()).isEmpty();
            assertThat(item.calibration()).isEmpty();
            assertThat(item.flags()).isEmpty();
        });
        assertThat(form.consistency()).isEmpty();
    }

    @Test
    void nineLearnersGiveAnIntervalButNoDiscrimination() {
        fourChoices();
        take(ROWS);
        take(ROWS.subList(0, 3));

        FormItems form = form();

        assertThat(form.complete()).isEqualTo(9);
        assertThat(form.consistency()).isEmpty();
        assertThat(form.items()).allSatisfy(item -> {
            assertThat(item.facility().orElseThrow().pointShown()).isEmpty();
            assertThat(item.discrimination()).isEmpty();
            assertThat(item.flags()).isEmpty();
        });
    }

    @Test
    void ifAllAreCorrectThereIsNoDiscriminationRatherThanZero() {
        fourChoices();
        for (int i = 0; i < 10; i++) {
            take(List.of("1111"));
        }

        FormItems form = form();

        assertThat(form.complete()).isEqualTo(10);
        assertThat(form.consistency()).isEmpty();
        assertThat(form.items())
                .allSatisfy(item -> assertThat(item.discrimination()).isEmpty())
                .allSatisfy(item -> assertThat(item.flags()).containsExactly(new ItemFlag.VeryEasy()));
    }

    @Test
    void aLaterSittingCountsTowardsNoFigure() {
        fourChoices();
        Learner ada = world.learner("Ada");
        world.start(ada, "A").chooses("A-1", "b").givesUp();
        world.start(ada, "A").chooses("A-1", "a").givesUp();

        assertThat(item("A-1").n()).isEqualTo(1);
        assertThat(item("A-1").facility().orElseThrow().mean()).isZero();
    }

    @Test
    void anItemOnlyInAnOldRevisionComesLastWithoutDiscrimination() {
        fourChoices();
        take(List.of("1101"));
        world.clock.advance(Duration.ofDays(1));
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-5"), choice("A-3"), choice("A-4")));
        for (int i = 0; i < 2; i++) {
            world.start(world.guest(), "A").chooses("A-1", "b").chooses("A-5", "a");
        }

        FormItems form = form();

        assertThat(form.items())
                .extracting(item -> item.id().value())
                .containsExactly("A-1", "A-5", "A-3", "A-4", "A-2");
        assertThat(form.items()).extracting(ItemFigures::n).containsExactly(3, 2, 1, 1, 1);
        assertThat(form.items()).extracting(ItemFigures::compared).containsExactly(true, true, true, true, false);
        assertThat(form.items().getLast().number()).isEqualTo(2);
    }

    @Test
    void rewordedItemsCountInFiguresButNotInCharts() {
        fourChoices();
        take(List.of("1111"));
        world.clock.advance(Duration.ofDays(1));
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .key("a")
                        .distractor("b", Misconception.READS_IN)
                        .distractor("c", Misconception.HALF_READ)
                        .build()));
        world.start(world.guest(), "A").chooses("A-1", "b");

        ItemFigures item = item("A-1");
        ItemDetail detail = ItemDetail.of(item, sheets(OUTSIDE));

        assertThat(item.n()).isEqualTo(2);
        assertThat(detail.otherWording()).isEqualTo(1);
        assertThat(detail.tally()).isEqualTo(new Tally.Choices(1, Map.of("a", 0, "b", 1, "c", 0)));
    }

    @Test
    void itemsExcludedByACorrectionCountTowardsNoFigure() {
        fourChoices();
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "A");
        for (int i = 0; i < 10; i++) {
            World.Taking taking = room.begins("Learner " + i);
            taking.chooses("A-1", "b")
                    .chooses("A-2", i < 5 ? "a" : "b")
                    .chooses("A-3", i < 6 ? "a" : "b")
                    .chooses("A-4", i < 7 ? "a" : "b");
        }
        world.correct(room.teacherId(), room.id(), new ItemId("A-1"), new Correction.NotCounted(), "Two keys.");

        FormItems form = items(new TeacherScope(room.teacherId())).forms().getFirst();

        ItemFigures out = form.items().getFirst();
        assertThat(out.facility()).isEmpty();
        assertThat(out.uncounted()).isEqualTo(10);
        assertThat(out.compared()).isFalse();
        assertThat(form.comparedItems()).isEqualTo(3);
        assertThat(form.complete()).isEqualTo(10);
        assertThat(sheets(new TeacherScope(room.teacherId()))
                        .getFirst()
                        .total()
                        .orElseThrow()
                        .items())
                .isEqualTo(3);
    }

    @Test
    void responsesScoredWithACorrectedKeyAreCounted() {
        fourChoices();
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "A");
        room.begins("Ada").chooses("A-1", "b").chooses("A-2", "b");
        world.correct(room.teacherId(), room.id(), new ItemId("A-1"), new Correction.FullMarks(), "Two keys.");

        List<ItemFigures> items =
                items(new TeacherScope(room.teacherId())).forms().getFirst().items();

        assertThat(items).extracting(ItemFigures::corrected).containsExactly(1, 0, 0, 0);
        assertThat(items.getFirst().facility().orElseThrow().mean()).isEqualTo(1);
    }

    @Test
    void writtenItemsHaveADiscriminationOnceAllTextsAreRated() {
        world.catalogue.put(
                Items.quiz("A", choice("A-1"), Items.extendedText("A-2").build()));
        List<World.Taking> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            all.add(world.start(world.guest(), "A").chooses("A-1", "a").writes("A-2", "Because " + i));
        }
        var teacher = world.teacher("Ms Lee");
        world.rate(all.getFirst().attempt(), "A-2", 2, "", teacher);

        assertThat(form().comparedItems()).isEqualTo(1);
        assertThat(item("A-2").waiting()).isEqualTo(1);

        world.rate(all.getLast().attempt(), "A-2", 3, "", teacher);

        assertThat(form().comparedItems()).isEqualTo(2);
        assertThat(form().complete()).isEqualTo(2);
        assertThat(ItemDetail.of(item("A-2"), sheets(OUTSIDE)).points()).isEqualTo(Map.of(0, 0, 1, 0, 2, 1, 3, 1));
    }

    @Test
    void aDistractorThatBeatsTheKeyInTheUpperThirdQuestionsTheKey() {
        fourChoices();
        // the stronger learners on choose b in A-1, the weaker learners a
        for (int i = 0; i < 12; i++) {
            boolean strong = i >= 6;
            world.start(world.guest(), "A")
                    .chooses("A-1", strong ? "b" : "a")
                    .chooses("A-2", strong ? "a" : "c")
                    .chooses("A-3", strong ? "a" : "c")
                    .chooses("A-4", strong ? "a" : "c");
        }

        ItemFigures item = item("A-1");

        assertThat(item.flags()).containsExactly(new ItemFlag.KeyInDoubt("b"));
        assertThat(item.keyInDoubt()).isTrue();
        assertThat(item.thirds().orElseThrow().choices())
                .containsExactly(
                        new ChoiceThirds.Share("a", true, 0, 6, 0.5, 1, 0),
                        new ChoiceThirds.Share("b", false, 0, 6, 0.5, 0, 1),
                        new ChoiceThirds.Share("c", false, 0, 0, 0, 0, 0));
        assertThat(item.discrimination().orElseThrow().correlation()).isCloseTo(-1, within(TOLERANCE));
    }

    @Test
    void aLeadOfOneLearnerDoesNotQuestionTheKey() {
        fourChoices();
        // in the upper third, two learners choose b, one the key, one c
        List<String> upper = List.of("a", "b", "b", "c");
        for (int i = 0; i < 12; i++) {
            world.start(world.guest(), "A")
                    .chooses("A-1", i < 8 ? "a" : upper.get(i - 8))
                    .chooses("A-2", i < 4 ? "c" : "a")
                    .chooses("A-3", i < 8 ? "c" : "a")
                    .chooses("A-4", i < 8 ? "c" : "a");
        }

        ItemFigures item = item("A-1");

        assertThat(item.thirds().orElseThrow().choices())
                .extracting(ChoiceThirds.Share::upper)
                .containsExactly(0.25, 0.5, 0.25);
        assertThat(item.flags()).isEmpty();
    }

    @Test
    void idleDistractorsAreReportedFromTwentyLearners() {
        fourChoices();
        for (int i = 0; i < 19; i++) {
            take(List.of(i % 2 == 0 ? "1111" : "0000"));
        }
        assertThat(item("A-1").flags()).isEmpty();

        take(List.of("1111"));

        assertThat(item("A-1").flags()).containsExactly(new ItemFlag.Idle(List.of("c")));
    }

    @Test
    void meanConfidenceIsComparedWithAccuracy() {
        world.catalogue.put(Items.quiz("A", Items.twoChoicesWithConfidence("A-1")));
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "A")
                    .gives("A-1", new Response.SingleChoice(i < 4 ? "a" : "b"), Map.of("A-1", Confidence.P75));
        }

        ItemFigures item = item("A-1");

        assertThat(item.calibrationShown().orElseThrow().overconfidence()).isCloseTo(0.35, within(1e-9));
        assertThat(item.medianTime()).hasValue(Duration.ofMillis(1500));
        assertThat(ItemDetail.of(item, sheets(OUTSIDE)).times()).containsExactly(10, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void agreementOnMarkedSegmentsIsShownFromTenLearners() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.hottext("A-1")
                        .target("flay")
                        .glue("the")
                        .distractor("China", Misconception.ALL_IS_OPINION)
                        .build()));
        for (int i = 0; i < 9; i++) {
            world.start(world.guest(), "A").gives("A-1", new Response.Hottext(marked(i < 6)));
        }
        assertThat(ItemDetail.of(item("A-1"), sheets(OUTSIDE)).agreement()).isEmpty();

        world.start(world.guest(), "A").gives("A-1", new Response.Hottext(marked(false)));

        // by hand: n = 20, marked 6, not 14; D_o = 2·6·4/9/20 = 0.26667, D_e = (400 − 36 − 196)/(20·19) = 0.44211
        Agreement agreement =
                ItemDetail.of(item("A-1"), sheets(OUTSIDE)).agreement().orElseThrow();
        assertThat(agreement.units()).isEqualTo(2);
        assertThat(agreement.alpha()).isCloseTo(0.3968, within(TOLERANCE));
    }

    private static Set<SegmentRef> marked(boolean flay) {
        return flay ? Set.of(new SegmentRef(0, 0)) : Set.of();
    }

    @Test
    void aColleaguesClassCountsTowardsNoFigure() {
        fourChoices();
        TwoTeachers two = new TwoTeachers(world, world.teacher("Ms Lee"));
        world.start(two.leesLearner, "A").chooses("A-1", "a");
        world.start(two.odesLearner, "A").chooses("A-1", "b");

        assertThat(items(new TeacherScope(two.lee.id())).item(new ItemId("A-1")).orElseThrow())
                .satisfies(item -> assertThat(item.n()).isEqualTo(1))
                .satisfies(
                        item -> assertThat(item.facility().orElseThrow().mean()).isEqualTo(1));
        assertThat(sheets(new TeacherScope(two.ode.id()))).hasSize(1);
    }

    /** Whatever is stored, the figures equal the measures computed on the same scores. */
    @Test
    void itemFiguresMatchTheMeasures() {
        fourChoices();
        Property.holds(10, this::random);
    }

    private void random(RandomGenerator random) {
        the(JdbcClient.class).sql("DELETE FROM attempt").update();
        Quiz quiz = world.catalogue.find(new QuizId("A")).orElseThrow().quiz();
        List<Item> all = quiz.items().toList();
        List<List<Optional<Score>>> learners = new ArrayList<>();
        for (int l = Property.between(1, 14, random); l > 0; l--) {
            World.Taking taking = world.start(world.guest(), "A");
            List<Optional<Score>> scores = new ArrayList<>();
            for (Item item : all) {
                boolean right = random.nextBoolean();
                boolean given = random.nextInt(12) > 0;
                if (given) {
                    taking.chooses(item.id().value(), right ? "a" : "c");
                }
                scores.add(given ? Optional.of(new Score(right ? 1 : 0, 1)) : Optional.empty());
            }
            learners.add(scores);
        }

        FormItems form = form();

        CompleteScores complete = CompleteScores.of(learners, all.size());
        assertThat(form.complete()).isEqualTo(complete.learners());
        assertThat(form.consistency()).isEqualTo(Consistency.of(complete).flatMap(Consistency::shown));
        for (int place = 0; place < all.size(); place++) {
            int at = place;
            ItemFigures item = form.items().get(place);
            assertThat(item.facility())
                    .isEqualTo(Facility.of(
                            all.get(place),
                            learners.stream()
                                    .flatMap(scores -> scores.get(at).stream())
                                    .toList()));
            assertThat(item.discrimination().map(Discrimination::n))
                    .isEqualTo(Discrimination.of(complete, place)
                            .flatMap(Discrimination::shown)
                            .map(Discrimination::n));
            item.discrimination()
                    .ifPresent(known -> assertThat(known.correlation())
                            .isCloseTo(
                                    Discrimination.of(complete, at)
                                            .orElseThrow()
                                            .correlation(),
                                    within(1e-9)));
        }
    }

    @Test
    void hundredsOfAttemptsAreReadInBatchesWithoutGaps() {
        fourChoices();
        World.Taking first = world.start(world.guest(), "A").chooses("A-1", "a").chooses("A-2", "b");
        Many.starts(world, first, 601);
        the(JdbcClient.class)
                .sql("""
                        INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score, revision_id, responded_at)
                        SELECT a.id, r.item_id, r.chosen, r.confidence, r.time_taken_ms, r.score, r.max_score, r.revision_id, r.responded_at
                        FROM attempt a, response r WHERE r.attempt_id = :like AND a.id <> :like""")
                .param("like", first.attempt().id().value())
                .update();

        List<AnswerSheet> sheets = sheets(OUTSIDE);

        assertThat(sheets).hasSize(601);
        assertThat(sheets).allSatisfy(sheet -> {
            assertThat(sheet.score(new ItemId("A-1"))).contains(new Score(1, 1));
            assertThat(sheet.score(new ItemId("A-2"))).contains(new Score(0, 1));
            assertThat(sheet.answer(new ItemId("A-3"))).isEmpty();
        });
    }
}
