package org.framewise.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.testing.ScreenTest;
import org.framewise.testing.Tongues;
import org.junit.jupiter.api.Test;

/** If quiz and page differ in language, texts must be marked so that screen readers switch languages. */
class QuizLanguageTest extends ScreenTest {
    private Learner takes(Item... items) {
        catalogue.put(Tongues.in(Locale.GERMAN, Items.quiz("A", items)));
        return learner("Ada");
    }

    private static void spokenRight(String... texts) {
        Tongues heard = Tongues.heard();
        assertThat(heard.mistaken()).isEmpty();
        assertThat(heard.quiz()).contains(texts);
    }

    @Test
    void itemsAndFeedbackAreMarkedWithTheQuizsLanguage() {
        Learner ada = takes(Items.ofEveryType().toArray(Item[]::new));
        Attempt attempt = start(ada, "A");
        for (int number = 1; number <= attempt.items().size(); number++) {
            Item item = attempt.items().get(number - 1);
            open("take/" + attempt.id() + "/" + number);
            spokenRight("Stem of " + item.id(), "Title of A", "Title of " + item.id());
            attempts.respond(
                    attempt.id(),
                    ada.id(),
                    item.id(),
                    new ResponseInput(Items.rightResponse(item), Map.of(), Duration.ofSeconds(1)));
            open("take/" + attempt.id() + "/" + number);
            spokenRight("Explanation of " + item.id(), "Stem of " + item.id());
        }
        open("end/" + attempt.id());
        spokenRight("Title of A");
        open("look-back/" + attempt.id());
        spokenRight("Explanation of T-match", "1. Title of T-classify", "Title of T-classify");
    }

    @Test
    void aClippingIsMarkedWithBothLanguages() {
        Learner ada = takes(Items.choice("A-1")
                .quoting(Items.GAZETTE, "Words of a paper.")
                .note("Note of A-1")
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .build());

        open("take/" + start(ada, "A").id());

        spokenRight("Words of a paper.", "The Gazette", "Headline of the Gazette", "Note of A-1", "Text of a");
        assertThat(words()).contains("By Ada Writer");
    }

    @Test
    void listedQuizzesAreMarkedWithTheirLanguage() {
        takes(Items.extendedText("A-1").build());

        open("");
        spokenRight("Title of A", "Summary of A");
        open("start/A");
        spokenRight("Title of A", "Summary of A");
    }

    @Test
    void aRightToLeftQuizKeepsItsDirectionInALeftToRightPage() {
        catalogue.put(Tongues.in(
                Locale.forLanguageTag("he"),
                Items.quiz("A", Items.extendedText("A-1").build())));
        learner("Ada");

        open("start/A");

        assertThat(getCurrentView().getElement().getOuterHTML())
                .containsPattern("<h1[^>]* dir=\"rtl\"[^>]* lang=\"he\"|<h1[^>]* lang=\"he\"[^>]* dir=\"rtl\"");
    }

    @Test
    void noLanguageIsMarkedIfPageAndQuizShareIt() {
        catalogue.put(Items.quiz("A", Items.ofEveryType().toArray(Item[]::new)));
        Attempt attempt = start(learner("Ada"), "A");

        open("take/" + attempt.id());

        assertThat(Tongues.heard().quiz()).isNotEmpty();
        assertThat(getCurrentView().getElement().getOuterHTML()).doesNotContain("lang=");
    }
}
