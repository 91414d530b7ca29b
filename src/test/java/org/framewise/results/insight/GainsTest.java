package org.framewise.results.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewise.quiz.ClassifyItem.FACTUAL;
import static org.framewise.quiz.ClassifyItem.OPINION;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.framewise.attempt.Attempt;
import org.framewise.classroom.Learner;
import org.framewise.measures.DiscernmentChange;
import org.framewise.measures.EffectSize;
import org.framewise.measures.Gain;
import org.framewise.measures.Interval;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.items.AnswerSheets;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GainsTest extends OnEachEngine {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    private ClassAtWork room;

    /** A check of a hundred statements, so that every whole percentage is a possible score. */
    @BeforeEach
    void aCheck() {
        put(Items.check("E", List.of(hundred("EA-1")), List.of(hundred("EB-1"))));
        takes(new ClassAtWork(world, world.teacher("Mr Other"), "E", true), "Stranger", "A", 0, 100);
    }

    private void put(Quiz quiz) {
        world.catalogue.put(quiz);
        room = new ClassAtWork(
                world, world.teacher("Ms Lee " + quiz.id()), quiz.id().value(), true);
    }

    private static ClassifyItem hundred(String id) {
        return Items.classify(id)
                .factual(IntStream.range(0, 100).mapToObj(i -> id + "." + i).toArray(String[]::new))
                .build();
    }

    private static Response percent(String id, int right) {
        Map<String, String> categories = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            categories.put(id + "." + i, i < right ? FACTUAL : OPINION);
        }
        return new Response.Classify(categories);
    }

    private static World.Taking form(World.Taking taking, int percent) {
        String id = taking.has("EA-1") ? "EA-1" : "EB-1";
        return taking.gives(id, percent(id, percent));
    }

    private void takes(ClassAtWork room, String name, String first, int pre, int post) {
        Learner learner = room.member(name);
        form(room.begins(learner, first), pre).givesUp();
        world.clock.advance(Duration.ofDays(1));
        form(room.begins(learner, first), post).givesUp();
    }

    private void takesEach(String first, int[] pre, int[] post) {
        for (int i = 0; i < pre.length; i++) {
            takes(room, "Learner " + first + i, first, pre[i], post[i]);
        }
    }

    private CheckGain gain() {
        return gain(room.assignment.quiz()).orElseThrow();
    }

    private Optional<CheckGain> gain(QuizId quiz) {
        TeacherScope teacherScope = new TeacherScope(room.teacherId());
        Selection all = Selection.all(ZoneOffset.UTC);
        return the(Gains.class)
                .of(
                        teacherScope,
                        the(UsedQuizzes.class).find(teacherScope, quiz, all).orElseThrow(),
                        the(AnswerSheets.class).of(teacherScope, quiz, all));
    }

    @Test
    void gainOfEightLearnersWhoAllStartedWithTheFirstFormMatchesTheWorkedExample() {
        takesEach("A", new int[] {50, 60, 40, 70, 55, 65, 45, 75}, new int[] {60, 70, 55, 70, 70, 75, 50, 80});

        CheckGain gain = gain();

        assertThat(gain.pairs())
                .extracting(pair -> pair.learnerLabel().name().orElseThrow())
                .startsWith("Learner A0", "Learner A1");
        assertThat(gain.pairs().getFirst().scores()).isEqualTo(new Gain.Pair(Gain.Order.AB, 50, 60));
        Gain change = gain.gain().orElseThrow();
        assertThat(change.change().mean()).isEqualTo(8.75, TOLERANCE);
        assertThat(change.change().standardDeviation()).isEqualTo(5.1755, TOLERANCE);
        assertInterval(change.change().interval().orElseThrow(), 4.4232, 13.0768);
        EffectSize effect = change.effect().orElseThrow();
        assertThat(effect.standardized()).isEqualTo(0.7744, TOLERANCE);
        assertThat(effect.unbiased()).isEqualTo(0.6883, TOLERANCE);
        assertInterval(effect.interval().orElseThrow(), 0.2563, 1.2729);
        assertThat(change.intervalsShown()).isTrue();
        assertThat(change.ceiling()).isFalse();
        assertThat(gain.balanced()).isEmpty();
        assertThat(gain.onlyOrder()).contains(Gain.Order.AB);
        assertThat(gain.written() + gain.unwritten()).isZero();
        assertThat(gain.unassigned()).isZero();
        assertThat(gain.waiting()).isZero();
    }

    private static void assertInterval(Interval interval, double low, double high) {
        assertThat(interval.low()).isEqualTo(low, TOLERANCE);
        assertThat(interval.high()).isEqualTo(high, TOLERANCE);
    }

    @Test
    void fourLearnersAreTooFewForIntervals() {
        takesEach("B", new int[] {60, 70, 80, 50}, new int[] {60, 75, 75, 55});

        Gain change = gain().gain().orElseThrow();

        assertThat(change.change().mean()).isEqualTo(1.25, TOLERANCE);
        assertThat(change.intervalsShown()).isFalse();
        assertThat(gain().onlyOrder()).contains(Gain.Order.BA);
    }

    @Test
    void theFormEffectIsRemovedFromTheGain() {
        takesEach("A", new int[] {50, 60}, new int[] {62, 72});
        takesEach("B", new int[] {50, 60, 70}, new int[] {56, 66, 76});

        CheckGain gain = gain();

        assertThat(gain.balanced().orElseThrow().gain()).isEqualTo(9, TOLERANCE);
        assertThat(gain.balanced().orElseThrow().formEffect()).isEqualTo(3, TOLERANCE);
        assertThat(gain.balanced().orElseThrow().ab()).isEqualTo(2);
        assertThat(gain.balanced().orElseThrow().ba()).isEqualTo(3);
        assertThat(gain.onlyOrder()).isEmpty();
        assertThat(gain.first().value()).isEqualTo("A");
        assertThat(gain.second().value()).isEqualTo("B");
    }

    @Test
    void learnersWithOnlyOneFormAreListedAsWaiting() {
        form(room.begins(room.member("Ada"), "A"), 50).givesUp();
        Learner ben = room.member("Ben");
        form(room.begins(ben, "A"), 50).givesUp();
        room.begins(ben, "A");

        CheckGain gain = gain();

        assertThat(gain.pairs()).isEmpty();
        assertThat(gain.gain()).isEmpty();
        assertThat(gain.waiting()).isEqualTo(2);
    }

    @Test
    void aGuestWhoTookBothFormsIsAPairWithoutAnAssignment() {
        Learner guest = world.guest();
        World.Taking first = form(world.start(guest, "E"), 40);
        first.givesUp();
        form(world.start(guest, "E"), 60).givesUp();

        CheckGain gain = gain();

        assertThat(gain.pairs()).extracting(pair -> pair.scores().gain()).containsExactly(20.0);
        assertThat(gain.pairs().getFirst().scores().order())
                .isEqualTo(first.has("EA-1") ? Gain.Order.AB : Gain.Order.BA);
        assertThat(gain.unassigned()).isEqualTo(1);
    }

    @Test
    void aQuizThatIsNotACheckHasNoGain() {
        world.catalogue.put(Items.quiz("A", hundred("A-1")));

        assertThat(gain(new QuizId("A"))).isEmpty();
    }

    @Test
    void learnersWithTextsRatedInOnlyOneFormAreExcludedAndListed() {
        put(Items.check("W", withText("EA"), withText("EB")));
        Attempt before = written("Ada", "A", 50).attempt();
        Attempt after = written("Ada", "A", 50).attempt();

        assertThat(gain().unwritten()).isEqualTo(1);
        assertThat(gain().unlike()).isEmpty();
        assertThat(gain().pairs().getFirst().scores()).isEqualTo(new Gain.Pair(Gain.Order.AB, 50, 50));

        world.rate(before, "EA-2", 0, "", room.teacher);
        assertThat(gain().pairs()).isEmpty();
        assertThat(gain().unlike()).extracting(who -> who.name().orElseThrow()).containsExactly("Ada");

        world.rate(after, "EB-2", 3, "", room.teacher);
        assertThat(gain().written()).isEqualTo(1);
        assertThat(gain().unlike()).isEmpty();
        // (0.5 + 0)/2 and (0.5 + 1)/2
        assertThat(gain().pairs().getFirst().scores()).isEqualTo(new Gain.Pair(Gain.Order.AB, 25, 75));
    }

    private static List<Item> withText(String form) {
        return List.of(hundred(form + "-1"), Items.extendedText(form + "-2").build());
    }

    private final Map<String, Learner> members = new HashMap<>();

    private World.Taking written(String name, String form, int percent) {
        World.Taking taking = form(room.begins(members.computeIfAbsent(name, room::member), form), percent);
        return taking.writes(taking.has("EA-2") ? "EA-2" : "EB-2", "Because.");
    }

    @Test
    void aFormWithLessThanHalfScoredHasNoScore() {
        put(Items.check("H", mostlyTexts("EA"), mostlyTexts("EB")));
        Learner ada = room.member("Ada");
        form(room.begins(ada, "A"), 50).writes("EA-2", "One.").writes("EA-3", "Two.");
        form(room.begins(ada, "A"), 50).writes("EB-2", "One.").writes("EB-3", "Two.");

        assertThat(gain().pairs()).isEmpty();
        assertThat(gain().unscored()).isEqualTo(1);
    }

    private static List<Item> mostlyTexts(String form) {
        return List.of(
                hundred(form + "-1"),
                Items.extendedText(form + "-2").build(),
                Items.extendedText(form + "-3").build());
    }

    @Test
    void aRiseInLeanAloneIsReportedAsSuspicionNotSkill() {
        put(Items.check("S", List.of(eight("EA-1")), List.of(eight("EB-1"))));
        int[][] pre = {{2, 0}, {3, 1}, {3, 0}, {2, 1}};
        int[][] post = {{4, 2}, {4, 3}, {4, 1}, {4, 3}};
        for (int i = 0; i < 12; i++) {
            Learner learner = room.member("Learner " + i);
            sorts(room.begins(learner, i % 2 == 0 ? "A" : "B"), pre[i % 4]);
            sorts(room.begins(learner, i % 2 == 0 ? "A" : "B"), post[i % 4]);
        }

        DiscernmentChange change = gain().discernment().orElseThrow();

        assertThat(change.n()).isEqualTo(12);
        // hit and false-alarm rates before: 0.5 0.1 · 0.7 0.3 · 0.7 0.1 · 0.5 0.3; after: 0.9 0.5 · 0.9 0.7 · 0.9 0.3 ·
        // 0.9 0.7; d′ before: 1.2816 1.0488 1.8060 0.5244; after: 1.2816 0.7572 1.8060 0.7572; c before: 0.6408 0
        // 0.3786 0.2622; after: −0.6408 −0.9030 −0.3786 −0.9030
        assertThat(change.sensitivity().mean()).isEqualTo(-0.0147, TOLERANCE);
        assertThat(change.criterion().mean()).isEqualTo(-1.0267, TOLERANCE);
        assertThat(change.onlySuspicionRose()).isTrue();
        assertThat(change.shown()).isPresent();
    }

    private static ClassifyItem eight(String id) {
        return Items.classify(id)
                .opinion(id + ".o0", id + ".o1", id + ".o2", id + ".o3")
                .factual(id + ".f0", id + ".f1", id + ".f2", id + ".f3")
                .countsForDiscernment()
                .build();
    }

    private static void sorts(World.Taking taking, int[] hitsAndFalseAlarms) {
        String id = taking.has("EA-1") ? "EA-1" : "EB-1";
        Map<String, String> categories = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            categories.put(id + ".o" + i, i < hitsAndFalseAlarms[0] ? OPINION : FACTUAL);
            categories.put(id + ".f" + i, i < hitsAndFalseAlarms[1] ? OPINION : FACTUAL);
        }
        taking.gives(id, new Response.Classify(categories));
    }
}
