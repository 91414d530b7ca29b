package org.framewise.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.testing.Tongues;
import org.framewise.testing.World;
import org.junit.jupiter.api.Test;

/** A quiz in another language than the teacher's pages. */
class QuizLanguageForTeachersTest extends TeacherScreens {
    private static void spokenRight(String... texts) {
        Tongues heard = Tongues.heard();
        assertThat(heard.mistaken()).isEmpty();
        assertThat(heard.quiz()).contains(texts);
    }

    @Test
    void itemsAttemptsAndTextsAreSpokenInTheLanguageOfTheQuiz() {
        world.catalogue.put(
                Tongues.in(Locale.GERMAN, Items.quiz("A", Items.ofEveryType().toArray(Item[]::new))));
        World.Taking ada = world.start(world.learner("Ada"), "A");
        Items.ofEveryType().forEach(item -> ada.gives(item.id().value(), Items.rightResponse(item)));

        for (Item item : Items.ofEveryType()) {
            open("teach/quiz/A/items/" + item.id());
            spokenRight(
                    "Title of A",
                    item.id() + " Title of " + item.id(),
                    "Stem of " + item.id(),
                    "Explanation of " + item.id());
        }
        open("teach/attempt/" + ada.attempt().id());
        spokenRight("Title of T-classify", "Explanation of T-match");
        open("teach/rate/A/T-text");
        spokenRight("Title of T-text", "Stem of T-text", "Sample of 3", "3: Descriptor of 3");
    }
}
