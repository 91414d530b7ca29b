package org.framewise.results.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewise.quiz.ClassifyItem.FACTUAL;
import static org.framewise.quiz.ClassifyItem.OPINION;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.framewise.measures.Discernment;
import org.framewise.measures.GroupDiscernment;
import org.framewise.measures.SortingCounts;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.LearnerLabel;
import org.framewise.results.Roster;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.items.AnswerSheets;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementSetTest extends OnEachEngine {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    private ClassAtWork room;

    @BeforeEach
    void aQuizWithEightStatementsOfEachKindInTwoItems() {
        world.catalogue.put(Items.quiz(
                "A",
                sorting("A-1", 5, 3),
                sorting("A-2", 3, 5),
                Items.classify("A-3").opinion("A-3.1").factual("A-3.2").build()));
        room = new ClassAtWork(world, world.teacher("Ms Lee"), "A");
        takes(new ClassAtWork(world, world.teacher("Mr Other"), "A"), "Stranger", 4, 4);
    }

    private static ClassifyItem sorting(String id, int opinions, int facts) {
        return Items.classify(id)
                .opinion(IntStream.range(0, opinions)
                        .mapToObj(i -> id + ".o" + i)
                        .toArray(String[]::new))
                .factual(IntStream.range(0, facts).mapToObj(i -> id + ".f" + i).toArray(String[]::new))
                .countsForDiscernment()
                .build();
    }

    /** Returns responses to both items that sort their statements with that many hits and false alarms. */
    private static Map<String, Response> sorted(int hits, int falseAlarms) {
        Map<String, String> one = new HashMap<>();
        Map<String, String> other = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            (i < 5 ? one : other).put(i < 5 ? "A-1.o" + i : "A-2.o" + (i - 5), i < hits ? OPINION : FACTUAL);
            (i < 3 ? one : other).put(i < 3 ? "A-1.f" + i : "A-2.f" + (i - 3), i < falseAlarms ? OPINION : FACTUAL);
        }
        return Map.of("A-1", new Response.Classify(one), "A-2", new Response.Classify(other));
    }

    private static World.Taking takes(ClassAtWork room, String name, int hits, int falseAlarms) {
        World.Taking taking = room.begins(name);
        sorted(hits, falseAlarms).forEach(taking::gives);
        return taking.givesUp();
    }

    private List<StatementSet> sets() {
        return sets("A");
    }

    private List<StatementSet> sets(String quiz) {
        return StatementSet.of(the(AnswerSheets.class).of(sight(), new QuizId(quiz), Selection.all(ZoneOffset.UTC)));
    }

    private TeacherScope sight() {
        return new TeacherScope(room.teacherId());
    }

    private List<String> names(StatementSet set) {
        return the(Roster.class)
                .of(sight(), set.sorters().stream().map(Sorter::learner).toList())
                .values()
                .stream()
                .sorted(LearnerLabel.BY_NAME)
                .map(learnerLabel -> learnerLabel.name().orElseThrow())
                .toList();
    }

    private Sorter sorter(StatementSet set, String name) {
        return set.sorters().stream()
                .filter(sorter -> the(Roster.class).of(sight(), List.of(sorter.learner())).values().stream()
                        .anyMatch(learnerLabel -> learnerLabel.name().orElse("").equals(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutResponsesThereIsNoStatementSet() {
        room.begins("Ada");

        assertThat(sets()).isEmpty();
    }

    @Test
    void learnersMayHaveTheSameSensitivityWithOppositeLeans() {
        takes(room, "Ben", 6, 1);
        takes(room, "Ada", 7, 2);
        takes(room, "Cem", 8, 8);

        assertThat(sets()).hasSize(1);
        StatementSet set = sets().getFirst();
        assertThat(set.signals()).isEqualTo(8);
        assertThat(set.noises()).isEqualTo(8);
        assertThat(names(set)).containsExactly("Ada", "Ben", "Cem");
        Discernment ada = set.of(sorter(set, "Ada")).orElseThrow();
        assertThat(ada.sensitivity()).isEqualTo(1.5569, TOLERANCE);
        assertThat(ada.criterion()).isEqualTo(-0.1890, TOLERANCE);
        assertThat(ada.sensitivityError()).isEqualTo(0.7079, TOLERANCE);
        Discernment ben = set.of(sorter(set, "Ben")).orElseThrow();
        assertThat(ben.sensitivity()).isEqualTo(1.5569, TOLERANCE);
        assertThat(ben.criterion()).isEqualTo(0.1890, TOLERANCE);
        Discernment cem = set.of(sorter(set, "Cem")).orElseThrow();
        assertThat(cem.sensitivity()).isEqualTo(0, TOLERANCE);
        assertThat(cem.criterion()).isEqualTo(-1.5932, TOLERANCE);
    }

    @Test
    void classDiscernmentIsShownFromTenLearnersWhoSortedEverything() {
        for (int i = 0; i < 9; i++) {
            takes(room, "Learner " + i, i % 2 == 0 ? 7 : 6, i % 2 == 0 ? 2 : 1);
        }
        room.begins("Halfway")
                .gives("A-1", Objects.requireNonNull(sorted(8, 0).get("A-1")))
                .givesUp();

        StatementSet nine = sets().getFirst();
        assertThat(nine.complete()).isEqualTo(9);
        assertThat(nine.group()).isEmpty();
        assertThat(nine.of(sorter(nine, "Halfway"))).isEmpty();
        assertThat(sorter(nine, "Halfway").counts()).isEqualTo(new SortingCounts(5, 5, 0, 3));

        takes(room, "Learner 9", 6, 1);
        GroupDiscernment ten = sets().getFirst().group().orElseThrow();
        assertThat(ten.n()).isEqualTo(10);
        assertThat(ten.sensitivity().mean()).isEqualTo(1.5569, TOLERANCE);
        assertThat(ten.criterion().mean()).isEqualTo(0, TOLERANCE);
        // sd = 0.1890 · √(10/9) = 0.1992; half = t(0.975; 9) · sd/√10 = 2.2622 · 0.0630
        assertThat(ten.criterion().interval().orElseThrow().high()).isEqualTo(0.1425, TOLERANCE);
    }

    @Test
    void aSecondAttemptDoesNotAffectDiscernment() {
        var ada = world.learner("Ada");
        World.Taking first = world.start(ada, "A");
        sorted(7, 2).forEach(first::gives);
        first.givesUp();
        World.Taking second = world.start(ada, "A");
        sorted(8, 0).forEach(second::gives);

        assertThat(sets().getFirst().sorters())
                .extracting(Sorter::counts)
                .containsExactly(new SortingCounts(7, 8, 2, 8));
    }

    @Test
    void fourStatementsOfEachKindMeasureTheClassButNotALearner() {
        world.catalogue.put(Items.quiz("E", sorting("E-1", 4, 4)));
        for (int i = 0; i < 10; i++) {
            world.start(world.learner("Learner " + i), "E")
                    .gives(
                            "E-1",
                            new Response.Classify(Map.of(
                                    "E-1.o0", OPINION, "E-1.o1", OPINION, "E-1.o2", OPINION, "E-1.o3", FACTUAL,
                                    "E-1.f0", OPINION, "E-1.f1", FACTUAL, "E-1.f2", FACTUAL, "E-1.f3", FACTUAL)));
        }

        StatementSet set = sets("E").getFirst();
        assertThat(set.tellsLearners()).isFalse();
        assertThat(set.isEnough()).isTrue();
        assertThat(set.of(set.sorters().getFirst())).isEmpty();
        assertThat(set.sorters().getFirst().counts()).isEqualTo(new SortingCounts(3, 4, 1, 4));
        assertThat(set.group().orElseThrow().sensitivity().mean()).isEqualTo(1.0488, TOLERANCE);
        assertThat(set.group().orElseThrow().criterion().mean()).isEqualTo(0, TOLERANCE);
    }

    @Test
    void twoStatementsOfEachKindAreTooFew() {
        world.catalogue.put(Items.quiz("S", sorting("S-1", 2, 2)));
        world.start(world.learner("Ada"), "S")
                .gives("S-1", new Response.Classify(Map.of("S-1.o0", OPINION, "S-1.f0", FACTUAL)));

        assertThat(sets("S").getFirst().isEnough()).isFalse();
        assertThat(sets("S").getFirst().group()).isEmpty();
    }

    @Test
    void eachFormIsItsOwnStatementSet() {
        world.catalogue.put(Items.check("E", List.of(sorting("EA-1", 4, 4)), List.of(sorting("EB-1", 4, 4))));
        var ada = world.learner("Ada");
        world.start(ada, "E").givesUp();
        World.Taking taking = world.start(ada, "E");
        taking.givesUp();
        world.start(world.learner("Ben"), "E").givesUp();

        assertThat(sets("E")).extracting(set -> set.form().value()).containsExactly("A", "B");
        assertThat(sets("E")).extracting(set -> set.sorters().size()).contains(1, 2);
    }

    @Test
    void aStatementForWhichBothKindsAreAcceptedIsNotCounted() {
        takes(room, "Ada", 7, 2);
        takes(new ClassAtWork(world, room.teacher, "A"), "Zoe", 7, 2);
        world.correct(
                room.teacherId(),
                room.id(),
                new ItemId("A-1"),
                new Correction.Accept("A-1.f0", OPINION),
                "Both can be said.");

        assertThat(sets()).hasSize(2);
        assertThat(sets().getFirst().noises()).isEqualTo(7);
        assertThat(sets().getFirst().sorters())
                .extracting(Sorter::counts)
                .containsExactly(new SortingCounts(7, 8, 1, 7));
        assertThat(sets().getFirst().complete()).isEqualTo(1);
        assertThat(names(sets().getLast())).containsExactly("Zoe");
    }

    @Test
    void anExcludedItemIsNotInTheStatementSet() {
        takes(room, "Ada", 7, 2);
        world.correct(
                room.teacherId(), room.id(), new ItemId("A-1"), new Correction.NotCounted(), "It was misprinted.");

        StatementSet set = sets().getFirst();
        assertThat(set.signals()).isEqualTo(3);
        assertThat(set.noises()).isEqualTo(5);
        assertThat(set.complete()).isEqualTo(1);
    }
}
