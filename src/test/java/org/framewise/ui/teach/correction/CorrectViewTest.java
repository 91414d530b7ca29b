package org.framewise.ui.teach.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.Set;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.StoredResponse;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.scoring.Score;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.World;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectViewTest extends TeacherScreens {
    private ClassAtWork room;
    private World.Taking ben;

    @BeforeEach
    void benHasChosenB() {
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
        room = new ClassAtWork(world, teacher, "T");
        world.clock.advance(Duration.ofSeconds(5));
        room.begins("Ada").chooses("T-choice", "a");
        ben = room.begins("Ben").chooses("T-choice", "b");
    }

    private StoredResponse stored() {
        return java.util.Objects.requireNonNull(
                world.the(Attempts.class).responses(ben.attempt().id()).get(new ItemId("T-choice")));
    }

    private void openItem(String item) {
        open("teach/assignment/" + room.id() + "/item/" + item);
    }

    private ChoiceGroup group(String id) {
        return $(ChoiceGroup.class).id(id);
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
        roundTrip();
    }

    @Test
    void acceptingAFurtherChoiceCanBeUndone() {
        openItem("T-choice");
        assertThat(words()).contains("Correct the key: Title of T-choice", "None: the key is the one");

        group("kind").setValue(Set.of("accept"));
        group("answer").setValue(Set.of("1"));
        $(TextArea.class).id("reason").setValue("The text says both.");
        click("correct");

        assertThat(words())
                .contains("Done. 1 score has changed.", "Also accepted: Text of b", "By Ms Lee, Mar 2, 2026, 9:00")
                .contains("The text says both.", "Ben", "0 of 1", "1 of 1");
        assertThat(stored().score()).isEqualTo(new Score(1, 1));
        assertThat($(TextArea.class).id("reason").getValue()).isEmpty();

        test($(Button.class).all().stream()
                        .filter(button -> button.hasClassName("undo"))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
        assertThat(words()).contains("Undone. 1 score has changed.", "Undone by Ms Lee");
        assertThat(stored().score()).isEqualTo(new Score(0, 1));
        assertThat($(Button.class).all()).noneMatch(button -> button.hasClassName("undo"));
    }

    @Test
    void aCorrectionNeedsAKindAnAnswerAndAReason() {
        openItem("T-choice");
        click("correct");
        assertThat(words()).contains("Please choose what to do.");
        group("kind").setValue(Set.of("accept"));
        click("correct");
        assertThat(words()).contains("Please choose the answer to accept.");
        group("answer").setValue(Set.of("2"));
        $(TextArea.class).id("reason").setValue("  ");
        click("correct");
        assertThat(words()).contains("Please give a reason", "None: the key is the one");
        assertThat(group("answer").getValue()).containsExactly("2");
    }

    @Test
    void anItemCanBeExcluded() {
        openItem("T-choice");
        group("kind").setValue(Set.of("not-counted"));
        $(TextArea.class).id("reason").setValue("Two keys.");
        click("correct");

        assertThat(words()).contains("Done. 2 scores have changed.", "not counted");
        assertThat(stored().counted()).isFalse();
        open("teach/quiz/T/grid");
        assertThat(texts("grid", "tbody td.not-counted")).containsExactly("× not counted", "× not counted");
        open("teach/attempt/" + ben.attempt().id());
        assertThat(words())
                .contains("Not counted", "Your teacher has decided that this question doesn’t count", "Two keys.");
    }

    @Test
    void anOrderItemOffersNoFurtherAnswerToAccept() {
        openItem("T-order");

        assertThat(words())
                .contains("For this type of item, you can’t accept another answer.")
                .doesNotContain("Accept another answer");
    }

    @Test
    void anUnknownItemIsNotFound() {
        openItem("Z-9");
        assertThat(words()).contains("Page not found");
    }
}
