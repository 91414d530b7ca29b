package org.framewise.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.quiz.ClassifyItem.FACTUAL;
import static org.framewise.quiz.ClassifyItem.OPINION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.quiz.Choice;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;
import org.junit.jupiter.api.Test;

/** Tests what each item type defines besides scores and marks. */
class KindTest {
    private static Kind kind(String item) {
        return Items.ofEveryType().stream()
                .filter(one -> one.id().value().equals(item))
                .map(Kind::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyItemTypeHasAName() {
        assertThat(Items.ofEveryType())
                .map(item -> Kind.of(item).id())
                .containsExactly("classify", "choice", "multiple-choice", "hottext", "match", "order", "extended-text");
    }

    @Test
    void responsesAreDescribedInTheLearnersWords() {
        assertThat(kind("T-classify").words(new Response.Classify(Map.of("T-classify.2", OPINION))))
                .isEqualTo("T-classify.2: " + OPINION);
        assertThat(kind("T-choice").words(new Response.SingleChoice("b"))).isEqualTo("b: Text of b");
        assertThat(kind("T-choice").words(new Response.SingleChoice(""))).isEmpty();
        assertThat(kind("T-multiple").words(new Response.MultipleChoice(Set.of("d", "a"))))
                .isEqualTo("a: Text of a | d: Text of d");
        assertThat(kind("T-match").words(new Response.Match(Map.of("1", "B")))).isEqualTo("Text of 1 → Text of B");
        assertThat(kind("T-order").words(new Response.Order(List.of("e2", "e1", "e3"))))
                .isEqualTo("Text of e2 | Text of e1 | Text of e3");
        assertThat(kind("T-text").words(new Response.ExtendedText("Mine.\nAll mine.")))
                .isEqualTo("Mine.\nAll mine.");
    }

    @Test
    void unitsAreDescribedInWords() {
        assertThat(kind("T-classify").text("T-classify.1")).isEqualTo("Text of T-classify.1");
        assertThat(kind("T-choice").text("c")).isEqualTo("Text of c");
        assertThat(kind("T-multiple").text("d")).isEqualTo("Text of d");
        assertThat(kind("T-multiple").text("gone")).isEqualTo("gone");
        assertThat(kind("T-hottext").text("0.0")).isEqualTo("finally");
        assertThat(kind("T-match").text("2")).isEqualTo("Text of 2");
        assertThat(kind("T-order").text("e2<e1")).isEqualTo("Text of e2 → Text of e1");
        assertThat(kind("T-text").text("any")).isEqualTo("any");
    }

    @Test
    void furtherAnswersAreTheOfferedOnesOutsideTheKey() {
        assertThat(kind("T-classify").furtherAnswers())
                .containsExactly(new Accept("T-classify.1", FACTUAL), new Accept("T-classify.2", OPINION));
        assertThat(kind("T-choice").furtherAnswers()).containsExactly(new Accept("b", ""), new Accept("c", ""));
        assertThat(kind("T-multiple").furtherAnswers()).containsExactly(new Accept("c", ""), new Accept("d", ""));
        assertThat(kind("T-hottext").furtherAnswers()).containsExactly(new Accept("0.2", ""));
        assertThat(kind("T-match").furtherAnswers())
                .contains(new Accept("1", "B"), new Accept("2", "A"))
                .doesNotContain(new Accept("1", "A"), new Accept("2", "B"));
        assertThat(kind("T-order").furtherAnswers()).isEmpty();
        assertThat(kind("T-text").furtherAnswers()).isEmpty();
    }

    @Test
    void onlySingleAndMultipleChoiceItemsHaveChoices() {
        assertThat(kind("T-choice").choices()).extracting(Choice::id).containsExactly("a", "b", "c");
        assertThat(kind("T-choice").rightChoices()).containsExactly("a");
        assertThat(kind("T-choice").chosen(new Response.SingleChoice("b"))).containsExactly("b");
        assertThat(kind("T-choice").chosen(new Response.SingleChoice(""))).isEmpty();
        assertThat(kind("T-multiple").choices()).hasSize(4);
        assertThat(kind("T-multiple").rightChoices()).containsExactlyInAnyOrder("a", "b");
        assertThat(kind("T-order").choices()).isEmpty();
        assertThat(kind("T-order").rightChoices()).isEmpty();
        assertThat(kind("T-order").chosen(new Response.Order(List.of()))).isEmpty();
    }

    @Test
    void aConfidenceIsStatedForChoicesAndStatements() {
        assertThat(kind("T-choice").judged(new Response.SingleChoice("b"))).isEqualTo(Map.of("T-choice", "b"));
        assertThat(kind("T-choice").judged(new Response.SingleChoice(""))).isEmpty();
        assertThat(kind("T-choice").alternatives()).isEqualTo(3);
        assertThat(kind("T-classify").judged(new Response.Classify(Map.of("T-classify.2", OPINION))))
                .isEqualTo(Map.of("T-classify.2", "T-classify.2"));
        assertThat(kind("T-classify").alternatives()).isEqualTo(2);
        assertThat(kind("T-match").judged(new Response.Match(Map.of("1", "B")))).isEmpty();
        assertThat(kind("T-match").alternatives()).isZero();
    }

    @Test
    void oneTypeIsDichotomousAndOneIsRated() {
        assertThat(Items.ofEveryType())
                .filteredOn(item -> Kind.of(item).isRightOrWrong())
                .containsExactly(kind("T-choice").item());
        assertThat(Items.ofEveryType())
                .filteredOn(item -> Kind.of(item).isRated())
                .containsExactly(kind("T-text").item());
    }
}
