package org.framewise.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.RandomItems;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Correction.Accept;
import org.framewise.scoring.Correction.FullMarks;
import org.framewise.scoring.Correction.NotCounted;
import org.framewise.scoring.Mark.Verdict;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class CorrectedScoringTest {
    private static final Item CHOICE = Items.choice("A-1")
            .key("a")
            .distractor("b", Misconception.MISREAD)
            .distractor("c", Misconception.HALF_READ)
            .build();

    private static ScoringOutcome grade(Item item, Response response, Correction... corrections) {
        return CorrectedScoring.outcome(new ItemResponse(item, response), OptionalInt.empty(), List.of(corrections));
    }

    private static ScoringOutcome scored(double earned, double max) {
        return new ScoringOutcome.Scored(new Score(earned, max));
    }

    @Test
    void withoutACorrectionTheScoreIsUnchanged() {
        assertThat(grade(CHOICE, new Response.SingleChoice("a"))).isEqualTo(scored(1, 1));
        assertThat(grade(CHOICE, new Response.SingleChoice("b"))).isEqualTo(scored(0, 1));
    }

    @Test
    void anAcceptedChoiceIsAsGoodAsTheKey() {
        Correction b = new Accept("b", "");

        assertThat(grade(CHOICE, new Response.SingleChoice("b"), b)).isEqualTo(scored(1, 1));
        assertThat(grade(CHOICE, new Response.SingleChoice("a"), b)).isEqualTo(scored(1, 1));
        assertThat(grade(CHOICE, new Response.SingleChoice("c"), b)).isEqualTo(scored(0, 1));
        assertThat(grade(CHOICE, new Response.SingleChoice(""), b)).isEqualTo(scored(0, 1));
    }

    @Test
    void anAcceptedMultipleChoiceOptionCountsNeitherWay() {
        Item item = Items.multipleChoice("A-2")
                .key("a")
                .key("b")
                .distractor("c", Misconception.MISREAD)
                .distractor("d", Misconception.READS_IN)
                .build();

        assertThat(grade(item, new Response.MultipleChoice(Set.of("a", "b", "c"))))
                .isEqualTo(scored(0.5, 1));
        assertThat(grade(item, new Response.MultipleChoice(Set.of("a", "b", "c")), new Accept("c", "")))
                .isEqualTo(scored(1, 1));
        assertThat(grade(item, new Response.MultipleChoice(Set.of("a", "b")), new Accept("c", "")))
                .isEqualTo(scored(1, 1));
        assertThat(grade(item, new Response.MultipleChoice(Set.of("c")), new Accept("c", "")))
                .isEqualTo(scored(0, 1));
        assertThat(grade(item, new Response.MultipleChoice(Set.of("a", "b", "d")), new Accept("c", "")))
                .isEqualTo(scored(0.5, 1));
    }

    @Test
    void anAcceptedSegmentCountsNeitherWay() {
        Item item = Items.hottext("B-1")
                .target("flay")
                .distractor("China", Misconception.ALL_IS_OPINION)
                .build();
        Response both = new Response.Hottext(Set.of(new SegmentRef(0, 0), new SegmentRef(0, 1)));

        assertThat(grade(item, both)).isEqualTo(scored(0, 1));
        assertThat(grade(item, both, new Accept("0.1", ""))).isEqualTo(scored(1, 1));
    }

    @Test
    void anAcceptedCategoryIsRightForItsStatementOnly() {
        Item item = Items.classify("A-3").opinion("A-3.1", "A-3.2").build();
        Response factual = new Response.Classify(Map.of("A-3.1", "factual", "A-3.2", "factual"));

        assertThat(grade(item, factual, new Accept("A-3.1", "factual"))).isEqualTo(scored(1, 2));
    }

    @Test
    void anAcceptedPartnerIsRightForItsEntryOnly() {
        Item item = Items.match("C-1")
                .pair("1", "A", Misconception.MISREAD)
                .pair("2", "B", Misconception.MISREAD)
                .build();
        Response crossed = new Response.Match(Map.of("1", "B", "2", "A"));

        assertThat(grade(item, crossed, new Accept("1", "B"))).isEqualTo(scored(1, 2));
        assertThat(grade(item, crossed, new Accept("1", "B"), new Accept("2", "A")))
                .isEqualTo(scored(2, 2));
        assertThat(grade(item, new Response.Match(Map.of("1", "B", "2", "A")), new Accept("2", "spare")))
                .isEqualTo(scored(0, 2));
    }

    @Test
    void fullMarksApplyToEveryResponse() {
        assertThat(grade(CHOICE, new Response.SingleChoice("c"), new FullMarks()))
                .isEqualTo(scored(1, 1));
        assertThat(grade(CHOICE, new Response.SingleChoice(""), new FullMarks()))
                .isEqualTo(scored(1, 1));
        assertThat(grade(Items.extendedText("A-9").build(), new Response.ExtendedText("Words"), new FullMarks()))
                .isEqualTo(scored(3, 3));
    }

    @Test
    void exclusionTakesPrecedenceOverOtherCorrections() {
        assertThat(grade(CHOICE, new Response.SingleChoice("a"), new FullMarks(), new NotCounted()))
                .isEqualTo(new ScoringOutcome.NotCounted());
    }

    @Test
    void aWrittenResponseIsScoredByItsRatingOrWaitsForIt() {
        Item item = Items.extendedText("A-9").build();
        ItemResponse written = new ItemResponse(item, new Response.ExtendedText("Words"));

        assertThat(grade(item, written.response())).isEqualTo(new ScoringOutcome.Waiting(3));
        assertThat(grade(item, new Response.ExtendedText(" "))).isEqualTo(scored(0, 3));
        assertThat(CorrectedScoring.outcome(written, OptionalInt.of(2), List.of()))
                .isEqualTo(scored(2, 3));
        assertThat(CorrectedScoring.outcome(written, OptionalInt.of(2), List.of(new NotCounted())))
                .isEqualTo(new ScoringOutcome.NotCounted());
    }

    @Test
    void onlyOfferedAnswersOutsideTheKeyCanBeAccepted() {
        assertThat(new Accept("b", "").fits(CHOICE)).isTrue();
        assertThat(new Accept("a", "").fits(CHOICE)).isFalse();
        assertThat(new Accept("z", "").fits(CHOICE)).isFalse();
        assertThat(new Accept("e1", "").fits(Items.order("D-1").key("e1", "e2").build()))
                .isFalse();
        assertThat(new Accept("0.1", "")
                        .fits(Items.hottext("B-1")
                                .target("flay")
                                .optional("at last")
                                .distractor("China", Misconception.MISREAD)
                                .build()))
                .isFalse();
        assertThat(new NotCounted().fits(Items.order("D-1").key("e1", "e2").build()))
                .isTrue();
    }

    @Test
    void answersAcceptedByACorrectionAreNotMarkedWrong() {
        assertThat(Marking.marks(
                        new ItemResponse(CHOICE, new Response.SingleChoice("b")), List.of(new Accept("b", ""))))
                .containsExactly(new Mark("b", true, Verdict.RIGHT, null, null));

        Item item = Items.classify("A-3").opinion("A-3.1", "A-3.2").build();
        assertThat(Marking.marks(
                        new ItemResponse(item, new Response.Classify(Map.of("A-3.1", "factual", "A-3.2", "factual"))),
                        List.of(new Accept("A-3.1", "factual"))))
                .extracting(Mark::verdict)
                .containsExactly(Verdict.RIGHT, Verdict.WRONG);
    }

    private static Correction correction(Item item, RandomGenerator random) {
        List<Accept> further = further(item);
        int which = random.nextInt(further.isEmpty() ? 1 : 4);
        return which == 0 ? new FullMarks() : further.get(random.nextInt(further.size()));
    }

    /** Returns every correction that an item allows. */
    private static List<Accept> further(Item item) {
        List<Accept> all = new ArrayList<>();
        switch (item) {
            case ClassifyItem classify ->
                classify.statements()
                        .forEach(statement -> classify.categories()
                                .forEach(category ->
                                        all.add(new Accept(statement.id().value(), category))));
            case ChoiceItem choice -> choice.choices().forEach(one -> all.add(new Accept(one.id(), "")));
            case MultipleChoiceItem several -> several.choices().forEach(one -> all.add(new Accept(one.id(), "")));
            case HottextItem hottext -> hottext.tappable().forEach(ref -> all.add(new Accept(ref.toString(), "")));
            case MatchItem match ->
                match.left()
                        .forEach(left -> match.right().forEach(right -> all.add(new Accept(left.id(), right.id()))));
            default -> {
                // the item has no further answer to accept
            }
        }
        all.removeIf(accept -> !accept.fits(item));
        return all;
    }

    private static double earned(ItemResponse given, Collection<Correction> corrections) {
        return ((ScoringOutcome.Scored) CorrectedScoring.outcome(given, OptionalInt.empty(), corrections))
                .score()
                .earned();
    }

    @Test
    void aCorrectionNeverLowersAScore() {
        Property.holds(random -> {
            Item item = RandomItems.item(random);
            ItemResponse given = new ItemResponse(item, RandomItems.response(item, random));
            List<Correction> corrections = new ArrayList<>();
            double before = Scoring.score(given).orElseThrow().earned();
            for (int i = 0; i < 4; i++) {
                corrections.add(correction(item, random));
                double after = earned(given, corrections);
                assertThat(after).isGreaterThanOrEqualTo(before);
                before = after;
            }
            corrections.add(new NotCounted());
            assertThat(CorrectedScoring.outcome(given, OptionalInt.empty(), corrections))
                    .isEqualTo(new ScoringOutcome.NotCounted());
        });
    }

    @Test
    void theScoreDoesNotDependOnTheOrderOfCorrections() {
        Property.holds(random -> {
            Item item = RandomItems.item(random);
            ItemResponse given = new ItemResponse(item, RandomItems.response(item, random));
            List<Correction> corrections = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                corrections.add(correction(item, random));
            }
            double once = earned(given, corrections);
            Collections.shuffle(corrections, random);

            assertThat(earned(given, corrections)).isEqualTo(once);
            assertThat(Marking.marks(given, corrections))
                    .hasSizeLessThanOrEqualTo(Marking.marks(given).size());
        });
    }
}
