package org.framewise.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.framewise.quiz.Misconception.HALF_READ;
import static org.framewise.quiz.Misconception.MISREAD;
import static org.framewise.scoring.PlanItems.A_08;
import static org.framewise.scoring.PlanItems.B_01;
import static org.framewise.scoring.PlanItems.C_08;
import static org.framewise.scoring.PlanItems.D_01;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTest {
    private static final ClassifyItem CLASSIFY = Items.classify("A-01")
            .opinion("A-01.1", "A-01.2")
            .factual("A-01.3", "A-01.4")
            .build();
    private static final ChoiceItem CHOICE = Items.choice("A-04")
            .distractor("a", MISREAD)
            .key("b")
            .distractor("c", HALF_READ)
            .build();
    private static final MatchItem MATCH = Items.match("C-01")
            .pair("1", "A", MISREAD)
            .pair("2", "B", MISREAD)
            .pair("3", "C", MISREAD)
            .spare("D")
            .build();
    private static final ExtendedTextItem TEXT = Items.extendedText("A-10").build();

    private static Response.Hottext marked(String... refs) {
        return new Response.Hottext(Arrays.stream(refs).map(SegmentRef::parse).collect(Collectors.toSet()));
    }

    private static Score score(Item item, Response response) {
        return Scoring.score(item, response).orElseThrow();
    }

    @Nested
    class Earned {
        @Test
        void aClassifyItemScoresTheStatementsSortedCorrectly() {
            Response response =
                    new Response.Classify(Map.of("A-01.1", "opinion", "A-01.2", "factual", "A-01.3", "factual"));

            assertThat(score(CLASSIFY, response)).isEqualTo(new Score(2, 4));
        }

        @Test
        void aChoiceIsRightOrWrong() {
            assertThat(score(CHOICE, new Response.SingleChoice("b"))).isEqualTo(new Score(1, 1));
            assertThat(score(CHOICE, new Response.SingleChoice("a"))).isEqualTo(new Score(0, 1));
        }

        @ParameterizedTest(name = "{0} earns {1}")
        @CsvSource({"b d e a, 0.6667", "a b c d e f, 0", "d, 0.3333", "b d e, 1", "a c f, 0"})
        void multipleChoiceIsScoredByPenalisedRecall(String ticked, double expected) {
            Score score = score(A_08, new Response.MultipleChoice(Set.of(ticked.split(" "))));

            assertThat(score.earned()).isEqualTo(expected, within(0.0005));
            assertThat(score.max()).isEqualTo(1);
        }

        @Test
        void hottextCountsTargetsAndDistractorsOverAllPassages() {
            // flay, dragging, real and "hundreds of thousands"
            assertThat(score(B_01, marked("0.1", "1.0", "2.5", "2.3"))).isEqualTo(new Score(0.5, 1));
        }

        @Test
        void markingEverySegmentEarnsNothing() {
            assertThat(score(B_01, new Response.Hottext(B_01.tappable().collect(Collectors.toSet()))))
                    .isEqualTo(new Score(0, 1));
        }

        @Test
        void anOptionalSegmentCountsNeitherWay() {
            assertThat(score(B_01, marked("0.1", "1.0", "2.5", "2.3", "3.2"))).isEqualTo(new Score(0.5, 1));
            assertThat(score(B_01, marked("0.1", "0.4", "1.0", "2.5", "3.0", "3.2")))
                    .isEqualTo(new Score(1, 1));
        }

        @Test
        void aComparisonPassageDoesNotCount() {
            // T = 3, D = 5, so a wrong mark costs 3/5 of a right one
            assertThat(score(C_08, marked("1.5", "1.6", "1.8")).earned()).isEqualTo(1);
            assertThat(score(C_08, marked("1.5", "1.6", "1.0")).earned()).isEqualTo(0.4667, within(0.0005));
        }

        @Test
        void aMatchItemScoresTheLeftEntriesPairedCorrectly() {
            assertThat(score(MATCH, new Response.Match(Map.of("1", "A", "2", "C", "3", "D"))))
                    .isEqualTo(new Score(1, 3));
        }

        @ParameterizedTest(name = "{0} earns {1}")
        @CsvSource({
            "e4 e2 e1 e5 e3, 1",
            "e4 e1 e2 e5 e3, 0.8",
            "e4 e1 e2 e3 e5, 0.6",
            "e3 e5 e1 e2 e4, 0",
            "e5 e4 e2 e1 e3, 0.4"
        })
        void anOrderEarnsCorrectPairsMinusInvertedPairs(String order, double expected) {
            Score score = score(D_01, new Response.Order(List.of(order.split(" "))));

            assertThat(score.earned()).isEqualTo(expected, within(0.0005));
            assertThat(score.max()).isEqualTo(1);
        }

        @Test
        void anExtendedTextHasNoScoreUntilItIsRated() {
            assertThat(Scoring.score(TEXT, new Response.ExtendedText("Because.")))
                    .isEmpty();
        }

        @Test
        void anEmptyExtendedTextNeedsNoRating() {
            assertThat(Scoring.score(TEXT, new Response.ExtendedText(" \n"))).contains(new Score(0, 3));
        }

        @Test
        void aRatingIsAScoreOutOfThree() {
            assertThat(Scoring.rate(2)).isEqualTo(new Score(2, 3));
            assertThatIllegalArgumentException().isThrownBy(() -> Scoring.rate(4));
            assertThatIllegalArgumentException().isThrownBy(() -> Scoring.rate(-1));
        }

        @Test
        void theKeyEarnsFullMarksAndAnEmptyResponseNone() {
            for (Item item : Items.ofEveryType()) {
                assertThat(Scoring.score(item, Items.rightResponse(item)).filter(score -> !score.isFull()))
                        .as("%s", item.id())
                        .isEmpty();
                assertThat(score(item, Items.noResponse(item)).earned())
                        .as("%s", item.id())
                        .isZero();
            }
        }
    }

    @Nested
    class Refused {
        @Test
        void aResponseOfAnotherTypeIsRefused() {
            List<Item> items = Items.ofEveryType();
            for (Item item : items) {
                for (Item other : items) {
                    Response response = Items.rightResponse(other);
                    if (!item.equals(other)) {
                        assertThatIllegalArgumentException()
                                .isThrownBy(() -> Scoring.requireFits(item, response))
                                .withMessageStartingWith("item " + item.id() + ": takes a ");
                    }
                }
            }
        }

        @Test
        void aResponseWithAnUnknownStatementOrCategoryIsRefused() {
            refuses(CLASSIFY, new Response.Classify(Map.of("A-02.1", "opinion")), "has no statement 'A-02.1'");
            refuses(CLASSIFY, new Response.Classify(Map.of("A-01.1", "mixed")), "has no category 'mixed'");
        }

        @Test
        void aResponseWithAnUnknownChoiceIsRefused() {
            refuses(CHOICE, new Response.SingleChoice("x"), "has no choice 'x'");
            refuses(A_08, new Response.MultipleChoice(Set.of("b", "")), "has no choice ''");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.3", "0.6", "4.0", "9.9"})
        void markingASegmentThatCannotBeMarkedIsRefused(String ref) {
            refuses(B_01, marked(ref), "has no segment to mark '" + ref + "'");
        }

        @Test
        void aResponseWithAnUnknownEntryIsRefused() {
            refuses(MATCH, new Response.Match(Map.of("4", "A")), "has no left entry '4'");
            refuses(MATCH, new Response.Match(Map.of("1", "E")), "has no right entry 'E'");
        }

        @Test
        void usingARightEntryTwiceIsRefused() {
            refuses(MATCH, new Response.Match(Map.of("1", "A", "2", "A")), "a right entry is used once at most");
        }

        @ParameterizedTest
        @ValueSource(strings = {"e4", "e4 e2 e1 e5", "e4 e2 e1 e5 e5", "e4 e2 e1 e5 e3 e3"})
        void anOrderThatLeavesOutElementsIsRefused(String order) {
            refuses(D_01, new Response.Order(List.of(order.split(" "))), "an order names every element once, or none");
        }

        @Test
        void anOrderWithAnUnknownElementIsRefused() {
            refuses(D_01, new Response.Order(List.of("e4", "e2", "e1", "e5", "e6")), "has no element 'e6'");
        }

        private static void refuses(Item item, Response response, String problem) {
            String message = "item " + item.id() + ": " + problem;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scoring.requireFits(item, response))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scoring.score(item, response))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Marking.marks(item, response))
                    .withMessage(message);
        }
    }
}
