package org.framewise.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Form data from the browser is turned into the response that was filled in, or refused. */
class FormStateTest {
    private static final PresentedItem CLASSIFY = item(
            new Task.Classify(List.of("factual", "opinion"), List.of(sortable("s9"), sortable("s2"), sortable("s5"))));
    private static final PresentedItem CHOICE = item(new Task.Choose(List.of(alternative("b"), alternative("a"))));
    private static final PresentedItem SEVERAL =
            item(new Task.ChooseSeveral(List.of(alternative("c"), alternative("a"), alternative("b"))));
    private static final PresentedItem MARK = item(
            new Task.Mark(),
            clipping(piece("Yesterday", null), piece("finally", SegmentRef.parse("0.1"))),
            clipping(piece("real", SegmentRef.parse("1.0")), piece("jobs", SegmentRef.parse("1.1"))));
    private static final PresentedItem PAIR = item(new Task.Pair(
            List.of(sortable("l2"), sortable("l1")), List.of(alternative("C"), alternative("A"), alternative("B"))));
    private static final PresentedItem ARRANGE =
            item(new Task.Arrange(List.of(alternative("e3"), alternative("e1"), alternative("e2"))));
    private static final PresentedItem WRITE = item(new Task.Write(20));

    private static PresentedItem item(Task task, Clipping... clippings) {
        return new PresentedItem(
                Locale.ENGLISH,
                1,
                1,
                new org.framewise.quiz.ItemId("T-1"),
                "Title",
                "Stem",
                null,
                List.of(Confidence.P50, Confidence.P75),
                List.of(clippings),
                task,
                List.of());
    }

    private static Clipping clipping(Clipping.Piece... pieces) {
        return new Clipping(Clipping.Kind.OURS, null, 0, null, List.of(pieces), false, false);
    }

    private static Clipping.Piece piece(String text, @Nullable SegmentRef segment) {
        return new Clipping.Piece(text, segment);
    }

    private static Task.Sortable sortable(String id) {
        return new Task.Sortable(id, clipping(piece("Text of " + id, null)));
    }

    private static Task.Alternative alternative(String id) {
        return new Task.Alternative(id, "Text of " + id);
    }

    private static FormState chosen(String... chosen) {
        return new FormState(List.of(chosen), List.of());
    }

    private static FormState chosen(List<String> chosen, String... sure) {
        return new FormState(chosen, List.of(sure));
    }

    @Test
    void everyItemTypeIsReadFromItsForm() {
        assertThat(chosen("opinion", "", "factual").response(CLASSIFY))
                .isEqualTo(new Response.Classify(Map.of("s9", "opinion", "s5", "factual")));
        assertThat(chosen("a").response(CHOICE)).isEqualTo(new Response.SingleChoice("a"));
        assertThat(chosen("b", "c").response(SEVERAL)).isEqualTo(new Response.MultipleChoice(Set.of("b", "c")));
        assertThat(chosen("0", "2").response(MARK))
                .isEqualTo(new Response.Hottext(Set.of(SegmentRef.parse("0.1"), SegmentRef.parse("1.1"))));
        assertThat(chosen("", "C").response(PAIR)).isEqualTo(new Response.Match(Map.of("l1", "C")));
        assertThat(chosen("1", "2", "0").response(ARRANGE)).isEqualTo(new Response.Order(List.of("e1", "e2", "e3")));
        assertThat(chosen(" <b>Two</b>\nlines ").response(WRITE))
                .isEqualTo(new Response.ExtendedText("<b>Two</b>\nlines"));
    }

    @Test
    void anEmptyFormIsAnEmptyResponse() {
        assertThat(chosen("", "", "").response(CLASSIFY).isEmpty()).isTrue();
        for (PresentedItem item : List.of(CHOICE, SEVERAL, MARK)) {
            assertThat(chosen().response(item).isEmpty()).isTrue();
        }
        assertThat(chosen("", "").response(PAIR).isEmpty()).isTrue();
        assertThat(chosen(" ").response(WRITE).isEmpty()).isTrue();
    }

    @Test
    void confidenceIsKeptOnlyForWhatWasChosen() {
        assertThat(chosen(List.of("opinion", "", "factual"), "P75", "P50", "").confidence(CLASSIFY))
                .isEqualTo(Map.of("s9", Confidence.P75));
        assertThat(chosen(List.of("a"), "P50").confidence(CHOICE)).isEqualTo(Map.of("T-1", Confidence.P50));
        assertThat(chosen(List.of(), "P50").confidence(SEVERAL)).isEmpty();
        assertThat(chosen("a").confidence(CHOICE)).isEmpty();
    }

    static Stream<Object[]> whatFitsNoItem() {
        return Stream.of(
                new Object[] {CLASSIFY, chosen("opinion", "")},
                new Object[] {CLASSIFY, chosen("opinion", "", "<script>")},
                new Object[] {CHOICE, chosen("z")},
                new Object[] {CHOICE, chosen("a", "b")},
                new Object[] {SEVERAL, chosen("a", "z")},
                new Object[] {MARK, chosen("3")},
                new Object[] {MARK, chosen("-1")},
                new Object[] {MARK, chosen("one")},
                new Object[] {PAIR, chosen("A")},
                new Object[] {PAIR, chosen("A", "A")},
                new Object[] {PAIR, chosen("A", "Z")},
                new Object[] {ARRANGE, chosen("0", "1")},
                new Object[] {ARRANGE, chosen("0", "1", "1")},
                new Object[] {WRITE, chosen()},
                new Object[] {WRITE, chosen("x".repeat(21))});
    }

    @ParameterizedTest
    @MethodSource("whatFitsNoItem")
    void valuesThatDoNotFitTheItemAreRefused(PresentedItem item, FormState state) {
        assertThatIllegalArgumentException().isThrownBy(() -> state.response(item));
    }

    @Test
    void aConfidenceLevelThatIsNotOfferedIsRefused() {
        for (String level : Arrays.asList("P95", "sure")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> chosen(List.of("a"), level).confidence(CHOICE));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            chosen(List.of("opinion", "", ""), level, "", "").confidence(CLASSIFY));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen(List.of("a"), "P50", "P50").confidence(CHOICE));
    }
}
