package org.framewise.ui.review.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.scoring.Correction;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionLinesTest extends ScreenTest {
    private final Map<String, Item> items = Items.ofEveryType().stream()
            .collect(Collectors.toMap(item -> item.id().value(), item -> item));

    @BeforeEach
    void aPage() {
        open("");
    }

    private String told(String item, String unit, String value) {
        return CorrectionLines.accepted(
                UI.getCurrent(), Objects.requireNonNull(items.get(item)), new Correction.Accept(unit, value));
    }

    @Test
    void acceptedAnswersAreShownInTheItemsWords() {
        assertThat(told("T-choice", "b", "")).isEqualTo("Text of b");
        assertThat(told("T-multiple", "c", "")).isEqualTo("Text of c");
        assertThat(told("T-hottext", "0.2", "")).isEqualTo("today");
        assertThat(told("T-classify", "T-classify.1", "factual")).isEqualTo("Text of T-classify.1 → Factual");
        assertThat(told("T-match", "1", "B")).isEqualTo("Text of 1 → Text of B");
    }

    /** An unknown answer is, for example, a choice that only another revision had. */
    @Test
    void unknownAnswersAreShownById() {
        assertThat(told("T-choice", "z", "")).isEqualTo("z");
        assertThat(told("T-hottext", "7.7", "")).isEqualTo("7.7");
        assertThat(told("T-match", "9", "B")).isEqualTo("9");
        assertThat(told("T-order", "e1", "")).isEqualTo("e1");
        assertThat(told("T-text", "anything", "")).isEqualTo("anything");
    }
}
