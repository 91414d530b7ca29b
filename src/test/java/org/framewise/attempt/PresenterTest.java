package org.framewise.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Form;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.SegmentRef;
import org.framewise.quiz.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenterTest {
    private static final ChoiceItem CHOICE = Items.choice("A-04")
            .key("a")
            .distractor("b", Misconception.MISREAD)
            .distractor("c", Misconception.HALF_READ)
            .distractor("d", Misconception.READS_IN)
            .build();

    @Test
    void theSameSeedAlwaysGivesTheSameOrder() {
        assertThat(order(1, CHOICE)).isEqualTo(order(1, CHOICE));
        assertThat(order(20_260_302, CHOICE)).containsExactly("d", "c", "a", "b");
        assertThat(order(-7, CHOICE)).containsExactly("d", "a", "c", "b");
    }

    @Test
    void differentSeedsReorderTheSameParts() {
        List<List<String>> orders = LongStream.range(0, 500)
                .mapToObj(seed -> order(seed, CHOICE))
                .distinct()
                .toList();

        assertThat(orders)
                .hasSize(24)
                .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder("a", "b", "c", "d"));
    }

    /** If all items were shuffled alike, the position would give the right answer away. */
    @Test
    void itemsOfAnAttemptAreShuffledIndependently() {
        List<Integer> ordersOfEight = new SplittableRandom(1)
                .longs(200)
                .mapToObj(seed -> (int) LongStream.range(1, 9)
                        .mapToObj(n -> order(
                                seed,
                                Items.choice("A-0" + n)
                                        .key("a")
                                        .distractor("b", Misconception.MISREAD)
                                        .distractor("c", Misconception.HALF_READ)
                                        .distractor("d", Misconception.READS_IN)
                                        .build()))
                        .distinct()
                        .count())
                .toList();

        // eight draws from 24 possible orders give 6.9 distinct orders on average
        assertThat(ordersOfEight.stream().mapToInt(n -> n).average()).hasValueCloseTo(6.9, within(0.3));
        assertThat(ordersOfEight).allMatch(n -> n >= 4);
    }

    @Test
    void statementsEntriesAndElementsAreShuffledToo() {
        for (Item item : Items.ofEveryType()) {
            long orders = LongStream.range(0, 100)
                    .mapToObj(seed ->
                            present(Items.quiz("T", item), seed, false, item).task())
                    .distinct()
                    .count();
            boolean shuffled = !(item instanceof HottextItem) && !(item instanceof org.framewise.quiz.ExtendedTextItem);
            assertThat(orders > 1).as("%s is shuffled", item.id()).isEqualTo(shuffled);
        }
    }

    @Test
    void passagesAndSegmentsKeepTheArticlesOrder() {
        HottextItem item = Items.hottext("B-01")
                .passage(Items.GAZETTE.id())
                .target("Finally")
                .glue("the council")
                .distractor("voted.", Misconception.ALL_IS_OPINION)
                .passage(Items.HERALD.id())
                .optional("Town")
                .distractor("votes", Misconception.ALL_IS_OPINION)
                .build();

        for (long seed = 0; seed < 50; seed++) {
            assertThat(present(Items.quiz("B", item), seed, false, item).clippings())
                    .extracting(Clipping::pieces)
                    .containsExactly(
                            List.of(
                                    new Clipping.Piece("Finally", new SegmentRef(0, 0)),
                                    new Clipping.Piece("the council", null),
                                    new Clipping.Piece("voted.", new SegmentRef(0, 2))),
                            List.of(
                                    new Clipping.Piece("Town", new SegmentRef(1, 0)),
                                    new Clipping.Piece("votes", new SegmentRef(1, 1))));
        }
    }

    @Test
    void categoriesAreNotShuffled() {
        ClassifyItem item = Items.classify("A-01").opinion("A-01.1").build();

        assertThat(LongStream.range(0, 50)
                        .mapToObj(seed -> present(Items.quiz("A", item), seed, false, item)
                                .task())
                        .map(task -> ((Task.Classify) task).categories()))
                .containsOnly(List.of("factual", "opinion"));
    }

    @Test
    void aHiddenOutletIsRevealedOnlyAfterTheResponse() {
        ChoiceItem item = Items.choice("A-04")
                .quoting(Items.GAZETTE, "The council voted.")
                .quoting(Items.HERALD, "The town voted.")
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .build();
        Quiz quiz = hidden(item);

        assertThat(present(quiz, 1, false, item).clippings()).allSatisfy(clipping -> {
            assertThat(clipping.masthead()).isNull();
            assertThat(clipping.column()).isZero();
        });
        assertThat(present(quiz, 1, true, item).clippings())
                .extracting(clipping -> String.valueOf(clipping.masthead()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("The Gazette", "Opinion", "Ada Writer"),
                        second -> assertThat(second).contains("The Herald"));
        assertThat(present(Items.quiz("A", item), 1, false, item).clippings())
                .extracting(Clipping::column)
                .containsExactly(0, 1);
    }

    @Test
    void fictionalAndOwnTextHasNoMasthead() {
        HottextItem madeUp = Items.hottext("B-01")
                .passage(SourceId.MADE_UP)
                .target("Finally")
                .distractor("a pool", Misconception.MISREAD)
                .build();
        ClassifyItem ours = Items.classify("A-01").opinion("A-01.1").build();

        assertThat(present(Items.quiz("B", madeUp), 1, true, madeUp).clippings())
                .singleElement()
                .satisfies(clipping -> {
                    assertThat(clipping.kind()).isEqualTo(Clipping.Kind.MADE_UP);
                    assertThat(clipping.masthead()).isNull();
                });
        Task.Classify task =
                (Task.Classify) present(Items.quiz("A", ours), 1, true, ours).task();
        assertThat(task.statements().getFirst().clipping().kind()).isEqualTo(Clipping.Kind.OURS);
        assertThat(task.statements().getFirst().clipping().cutAfter()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council voted.|false|false",
                "the council voted.|true|false",
                "The council voted|false|true",
                "and so the council|true|true",
                "“The council voted.”|false|false",
                "“the council|true|true",
                "Did it vote?|false|false",
                "Did it vote?”|false|false",
                "13 members voted,|false|true",
                "(as planned)|true|false",
                "It was 45°F|false|false",
                "Headline of the Gazette|false|false",
                "Headline of|false|true",
                "of the|true|true",
                "Gazette|true|false"
            })
    void omittedTextAroundAQuotationIsIndicated(String text, boolean before, boolean after) {
        ChoiceItem item = Items.choice("A-04")
                .quoting(Items.GAZETTE, text)
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .build();

        Clipping clipping =
                present(Items.quiz("A", item), 1, false, item).clippings().getFirst();

        assertThat(clipping.cutBefore()).as("before").isEqualTo(before);
        assertThat(clipping.cutAfter()).as("after").isEqualTo(after);
        assertThat(clipping.text()).isEqualTo(text);
    }

    @Test
    void confidenceHasThreeLevelsWithTwoAlternativesAndFourWithMore() {
        ClassifyItem two =
                Items.classify("A-01").opinion("A-01.1").confidenceAsked().build();
        ChoiceItem four = Items.choice("A-04")
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .distractor("c", Misconception.MISREAD)
                .distractor("d", Misconception.MISREAD)
                .confidenceAsked()
                .build();

        assertThat(present(Items.quiz("A", two), 1, false, two).levels())
                .containsExactly(Confidence.P50, Confidence.P75, Confidence.P95);
        assertThat(present(Items.quiz("A", four), 1, false, four).levels()).containsExactly(Confidence.values());
        assertThat(present(Items.quiz("A", CHOICE), 1, false, CHOICE).levels()).isEmpty();
    }

    private static Quiz hidden(Item... items) {
        return new Quiz(
                new QuizId("A"),
                "Hidden",
                "Outlets are hidden",
                5,
                Locale.ENGLISH,
                Quiz.Outlets.HIDDEN_UNTIL_RESPONSE,
                Quiz.FeedbackTime.AFTER_EACH_ITEM,
                Map.of(Items.GAZETTE.id(), Items.GAZETTE, Items.HERALD.id(), Items.HERALD),
                List.of(new Form(Form.ONLY, List.of(items))));
    }

    private static List<String> order(long seed, ChoiceItem item) {
        return ((Task.Choose) present(Items.quiz("A", item), seed, false, item).task())
                .alternatives().stream().map(Task.Alternative::id).toList();
    }

    private static PresentedItem present(Quiz quiz, long seed, boolean revealed, Item item) {
        return new Presenter(quiz, seed, true, revealed).present(item, 1, 1);
    }
}
