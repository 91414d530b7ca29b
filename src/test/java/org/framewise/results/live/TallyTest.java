package org.framewise.results.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void choicesAreTalliedIncludingUnchosenOnes() {
        var item = Items.choice("A-1")
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .distractor("c", Misconception.HALF_READ)
                .build();

        assertThat(Tally.of(
                        item,
                        List.of(
                                new Response.SingleChoice("b"),
                                new Response.SingleChoice("b"),
                                new Response.SingleChoice("a"),
                                new Response.SingleChoice(""),
                                new Response.SingleChoice("of another revision"))))
                .isEqualTo(new Tally.Choices(5, Map.of("a", 1, "b", 2, "c", 0)));
    }

    @Test
    void multipleChoiceTicksAreCountedIndividually() {
        var item = Items.multipleChoice("A-2")
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .build();

        assertThat(Tally.of(
                        item,
                        List.of(
                                new Response.MultipleChoice(Set.of("a", "b")),
                                new Response.MultipleChoice(Set.of("a")),
                                new Response.MultipleChoice(Set.of()))))
                .isEqualTo(new Tally.Choices(3, Map.of("a", 2, "b", 1)));
    }

    @Test
    void markedSegmentsAreCounted() {
        var item = Items.hottext("B-1")
                .target("flay")
                .glue("the")
                .distractor("deal", Misconception.ALL_IS_OPINION)
                .build();
        SegmentRef flay = new SegmentRef(0, 0);
        SegmentRef deal = new SegmentRef(0, 2);

        assertThat(Tally.of(
                        item, List.of(new Response.Hottext(Set.of(flay, deal)), new Response.Hottext(Set.of(flay)))))
                .isEqualTo(new Tally.Segments(2, Map.of(flay, 2, deal, 1)));
    }

    @Test
    void sortedStatementsAreCountedByCategory() {
        var item = Items.classify("A-3").opinion("A-3.1").factual("A-3.2").build();

        assertThat(Tally.of(
                        item,
                        List.of(
                                new Response.Classify(Map.of("A-3.1", "opinion", "A-3.2", "opinion")),
                                new Response.Classify(Map.of("A-3.1", "opinion")))))
                .isEqualTo(new Tally.Sorted(
                        2,
                        Map.of(
                                "A-3.1", Map.of("factual", 0, "opinion", 2),
                                "A-3.2", Map.of("factual", 0, "opinion", 1))));
    }

    @Test
    void pairsAreCountedByBothSides() {
        var item = Items.match("C-1")
                .pair("1", "A", Misconception.MISREAD)
                .pair("2", "B", Misconception.MISREAD)
                .build();

        assertThat(Tally.of(
                        item,
                        List.of(
                                new Response.Match(Map.of("1", "A", "2", "spare")),
                                new Response.Match(Map.of("1", "B")))))
                .isEqualTo(new Tally.Pairs(
                        2,
                        Map.of(
                                "1", Map.of("A", 1, "B", 1, "spare", 0),
                                "2", Map.of("A", 0, "B", 0, "spare", 1))));
    }

    @Test
    void ordersAreCountedMostFrequentFirstWithMeanPositions() {
        var item = Items.order("D-1").key("e1", "e2", "e3").build();

        assertThat(Tally.of(
                        item,
                        List.of(
                                new Response.Order(List.of("e2", "e1", "e3")),
                                new Response.Order(List.of("e1", "e2", "e3")),
                                new Response.Order(List.of("e2", "e1", "e3")),
                                new Response.Order(List.of()))))
                .isEqualTo(new Tally.Orders(
                        4,
                        List.of(
                                new Tally.Orders.Counted(List.of("e2", "e1", "e3"), 2),
                                new Tally.Orders.Counted(List.of("e1", "e2", "e3"), 1)),
                        Map.of("e1", 5 / 3.0, "e2", 4 / 3.0, "e3", 3.0)));
        assertThat(Tally.of(item, List.of(new Response.Order(List.of()))))
                .isEqualTo(new Tally.Orders(1, List.of(), Map.of()));
    }

    @Test
    void blankTextsAreCountedButNotListed() {
        assertThat(Tally.of(
                        Items.extendedText("A-9").build(),
                        List.of(new Response.ExtendedText(" "), new Response.ExtendedText("Words"))))
                .isEqualTo(new Tally.Texts(2, List.of("Words")));
    }
}
