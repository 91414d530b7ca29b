package org.framewise.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.quiz.Misconception.AGREE_MEANS_FACT;
import static org.framewise.quiz.Misconception.ALL_IS_OPINION;
import static org.framewise.quiz.Misconception.FACTUAL_MEANS_TRUE;
import static org.framewise.quiz.Misconception.HALF_READ;
import static org.framewise.quiz.Misconception.HINDSIGHT;
import static org.framewise.quiz.Misconception.MISREAD;
import static org.framewise.quiz.Misconception.SURFACE_COMPARE;
import static org.framewise.quiz.Misconception.TONE_DECIDES;
import static org.framewise.quiz.Misconception.VOICE_MIXUP;
import static org.framewise.scoring.Mark.Verdict.MISSED;
import static org.framewise.scoring.Mark.Verdict.NEUTRAL;
import static org.framewise.scoring.Mark.Verdict.RIGHT;
import static org.framewise.scoring.Mark.Verdict.WRONG;
import static org.framewise.scoring.PlanItems.A_08;
import static org.framewise.scoring.PlanItems.B_01;
import static org.framewise.scoring.PlanItems.D_01;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final ChoiceItem CHOICE = Items.choice("A-04")
            .distractor("a", MISREAD)
            .key("b")
            .distractor("c", HALF_READ)
            .build();

    @Test
    void correctStatementsHaveNoRationaleAndMissingOnesNoMisconception() {
        Item item = Items.classify("A-01")
                .opinion("A-01.2")
                .factual("A-01.1", "A-01.3")
                .build();
        Response response = new Response.Classify(Map.of("A-01.1", "opinion", "A-01.2", "opinion"));

        assertThat(Marking.marks(item, response))
                .containsExactly(
                        new Mark("A-01.2", true, RIGHT, null, null),
                        new Mark("A-01.1", true, WRONG, ALL_IS_OPINION, "Rationale of A-01.1"),
                        new Mark("A-01.3", false, MISSED, null, "Rationale of A-01.3"));
    }

    @Test
    void aCorrectChoiceIsTheOnlyMark() {
        assertThat(Marking.marks(CHOICE, new Response.SingleChoice("b")))
                .containsExactly(new Mark("b", true, RIGHT, null, "Rationale of b"));
    }

    @Test
    void aWrongChoiceMarksTheChoiceAsWrongAndTheKeyAsMissed() {
        assertThat(Marking.marks(CHOICE, new Response.SingleChoice("c")))
                .containsExactly(
                        new Mark("b", false, MISSED, null, "Rationale of b"),
                        new Mark("c", true, WRONG, HALF_READ, "Rationale of c"));
    }

    @Test
    void anEmptyChoiceMarksTheKeyAsMissed() {
        assertThat(Marking.marks(CHOICE, new Response.SingleChoice("")))
                .containsExactly(new Mark("b", false, MISSED, null, "Rationale of b"));
    }

    @Test
    void anUnmarkedDistractorHasNoMark() {
        assertThat(Marking.marks(A_08, new Response.MultipleChoice(Set.of("c", "e"))))
                .containsExactly(
                        new Mark("b", false, MISSED, null, "Rationale of b"),
                        new Mark("c", true, WRONG, AGREE_MEANS_FACT, "Rationale of c"),
                        new Mark("d", false, MISSED, null, "Rationale of d"),
                        new Mark("e", true, RIGHT, null, "Rationale of e"));
    }

    @Test
    void segmentsAreMarkedInReadingOrderAndAnOptionalOneIsNeutral() {
        Response response = new Response.Hottext(
                Set.of(new SegmentRef(3, 2), new SegmentRef(2, 3), new SegmentRef(0, 1), new SegmentRef(1, 0)));

        assertThat(Marking.marks(B_01, response))
                .containsExactly(
                        new Mark("0.1", true, RIGHT, null, "Rationale of flay"),
                        new Mark("0.4", false, MISSED, null, "Rationale of massive"),
                        new Mark("1.0", true, RIGHT, null, "Rationale of dragging"),
                        new Mark("2.3", true, WRONG, FACTUAL_MEANS_TRUE, "Rationale of hundreds of thousands"),
                        new Mark("2.5", false, MISSED, null, "Rationale of real"),
                        new Mark("3.0", false, MISSED, null, "Rationale of finally"),
                        new Mark("3.2", true, NEUTRAL, null, "Rationale of turning around"));
    }

    @Test
    void anEntryIsMarkedLikeAStatement() {
        Item item = Items.match("C-01")
                .pair("1", "A", VOICE_MIXUP)
                .pair("2", "B", MISREAD)
                .pair("3", "C", TONE_DECIDES)
                .build();

        assertThat(Marking.marks(item, new Response.Match(Map.of("1", "A", "2", "spare"))))
                .containsExactly(
                        new Mark("1", true, RIGHT, null, null),
                        new Mark("2", true, WRONG, MISREAD, "Rationale of 2"),
                        new Mark("3", false, MISSED, null, "Rationale of 3"));
    }

    @Test
    void anOrderIsMarkedByTheWrongOrdersThatApply() {
        Mark withdrawalFirst = new Mark("e1<e2", true, WRONG, HINDSIGHT, "Rationale of e1<e2");
        Mark columnFirst = new Mark("e3<e5", true, WRONG, SURFACE_COMPARE, "Rationale of e3<e5");

        assertThat(Marking.marks(D_01, new Response.Order(List.of("e4", "e1", "e2", "e5", "e3"))))
                .containsExactly(withdrawalFirst);
        assertThat(Marking.marks(D_01, new Response.Order(List.of("e3", "e5", "e1", "e2", "e4"))))
                .containsExactly(withdrawalFirst, columnFirst);
        assertThat(Marking.marks(D_01, new Response.Order(List.of("e2", "e4", "e1", "e5", "e3"))))
                .isEmpty();
        assertThat(Marking.marks(D_01, new Response.Order(List.of()))).isEmpty();
    }

    @Test
    void anExtendedTextHasNoMarks() {
        assertThat(Marking.marks(Items.extendedText("A-10").build(), new Response.ExtendedText("Because.")))
                .isEmpty();
    }
}
