package org.framewise.ui.take;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.framewise.attempt.Attempt;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.Test;

/** Tests the home page, the start page, and returning with a personal code. */
class StartTest extends ScreenTest {
    private static ChoiceItem choice(String id) {
        return Items.twoChoices(id);
    }

    private void quizzes() {
        catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
    }

    private Attempt finish(Learner learner, String quiz) {
        Attempt attempt = start(learner, quiz);
        for (var item : attempt.items()) {
            attempt = attempts.respond(
                    attempt.id(),
                    learner.id(),
                    item.id(),
                    new org.framewise.attempt.ResponseInput(
                            Items.noResponse(item), java.util.Map.of(), java.time.Duration.ofSeconds(1)));
        }
        return attempt;
    }

    @Test
    void withoutQuizzesTheHomePageShowsAPlaceholder() {
        open("");

        assertThat(words()).contains("No quizzes yet");
        assertThat(links()).containsExactly("Join a class -> join", "Continue with your code -> resume");
    }

    @Test
    void theHomePageOffersEveryQuiz() {
        quizzes();
        open("");

        assertThat(words())
                .contains(
                        "Title of A",
                        "Summary of A",
                        "2 questions · about 15 minutes · feedback after each question",
                        "Two parts of 1 question each");
        assertThat(links())
                .containsExactly(
                        "Start -> start/A",
                        "Start -> start/E",
                        "Join a class -> join",
                        "Continue with your code -> resume");
    }

    @Test
    void theHomePageShowsOnlyTheLearnersOwnOpenAttempts() {
        quizzes();
        Learner eve = learner("Eve");
        finish(eve, "A");
        finish(eve, "E");
        Learner ada = learner("Ada");
        Attempt open = start(ada, "A");
        open("");

        assertThat(links())
                .containsExactly(
                        "Continue with question 1 of 2 -> take/" + open.id(),
                        "Start -> start/E",
                        "Join a class -> join",
                        "Continue with your code -> resume",
                        "What is stored about me -> my-data");
    }

    @Test
    void theHomePageOffersResultsRetakesAndTheSecondPart() {
        quizzes();
        Learner ada = learner("Ada");
        Attempt a = finish(ada, "A");
        Attempt e = finish(ada, "E");
        open("");

        assertThat(links())
                .containsExactly(
                        "Your result -> end/" + a.id(),
                        "Take it again -> start/A",
                        "Your result -> end/" + e.id(),
                        "Start the second part -> start/E",
                        "Join a class -> join",
                        "Continue with your code -> resume",
                        "What is stored about me -> my-data");
    }

    @Test
    void enteringANicknameStartsTheQuiz() {
        quizzes();
        open("start/A");
        assertThat(words())
                .contains("Title of A", "2 questions, about 15 minutes", "You’ll practise: telling opinion from fact.");
        test(findInView(TextField.class).id("nickname")).setValue(" Ada ");
        press("start");

        Learner ada = current.find().orElseThrow();
        assertThat(ada.name()).map(Nickname::value).contains("Ada");
        assertThat(address())
                .isEqualTo("take/" + attempts.of(ada.id()).getFirst().id() + "/1");
    }

    @Test
    void aGuestStartsTheQuizWithoutANickname() {
        quizzes();
        open("start/A");
        press("guest");

        assertThat(current.find().orElseThrow().name()).isEmpty();
        assertThat(address()).startsWith("take/").endsWith("/1");
    }

    @Test
    void anEmptyNicknameIsAskedForAgain() {
        quizzes();
        open("start/A");
        press("start");

        TextField nickname = findInView(TextField.class).id("nickname");
        assertThat(nickname.isInvalid()).isTrue();
        assertThat(nickname.getErrorMessage())
                .isEqualTo("Type a nickname of up to 40 characters, or start as a guest.");
        assertThat(current.find()).isEmpty();
    }

    @Test
    void knownLearnersStartTheQuizWithoutEnteringANickname() {
        quizzes();
        learner("Ada");
        open("start/A");
        assertThat(words()).contains("You are Ada.");
        assertThat(isShown(TextField.class)).isFalse();
        press("start");

        assertThat(address()).startsWith("take/");
    }

    @Test
    void aThirdCheckIsRefusedWithAMessage() {
        quizzes();
        Learner ada = learner("Ada");
        finish(ada, "E");
        finish(ada, "E");
        open("start/E");
        assertThat(words()).contains("You’ll get feedback once you’ve handed in both");
        press("start");

        assertThat(words()).contains("You have taken both parts. Your result is on the home page.");
        assertThat(address()).isEqualTo("start/E");
    }

    @Test
    void aQuizWithAMissingFileIsNotListedAndSaysWhy() {
        quizzes();
        catalogue.remove(new QuizId("A"));
        open("");
        assertThat(words()).doesNotContain("Title of A");
        open("start/A");

        assertThat(words()).contains("This quiz isn’t available any more", "It has been taken down.");
    }

    @Test
    void startedAttemptsOfAMissingFileCanBeContinuedAndReviewed() {
        quizzes();
        Learner ada = learner("Ada");
        Attempt open = start(ada, "A");
        catalogue.remove(new QuizId("A"));
        catalogue.remove(new QuizId("E"));
        open("");
        assertThat(words())
                .contains("Title of A", "This quiz isn’t available any more.")
                .doesNotContain("Title of E");
        assertThat(links()).contains("Continue with question 1 of 2 -> take/" + open.id());
        open("take/" + open.id());
        assertThat(words()).contains("Stem of A-1");

        finish(ada, "A");
        open("");
        assertThat(links()).contains("Your result -> end/" + open.id()).noneMatch(link -> link.contains("start/A"));
        open("look-back/" + open.id());
        assertThat(words()).contains("Title of A");
    }

    @Test
    void theSecondPartOfACheckIsOfferedEvenIfItsFileIsMissing() {
        quizzes();
        finish(learner("Ada"), "E");
        catalogue.remove(new QuizId("E"));
        open("");
        assertThat(links()).anyMatch(link -> link.endsWith("-> start/E"));
        open("start/E");
        press("start");

        assertThat(address()).startsWith("take/");
    }

    @Test
    void anUnknownQuizHasNoPage() {
        open("start/nothing");
        assertThat(words()).contains("Page not found");
        open("start/%20%2e");
        assertThat(words()).contains("Page not found");
    }

    @Test
    void aPersonalCodeReturnsLearnersToTheirOpenAttempt() {
        quizzes();
        Learner ada = learners.enrol(Nickname.of("Ada").orElseThrow());
        Attempt open = start(ada, "A");
        open("resume");
        test(findInView(TextField.class).id("code"))
                .setValue(ada.code().toString().toLowerCase());
        press("resume");

        assertThat(address()).isEqualTo("take/" + open.id() + "/1");
        assertThat(current.find()).contains(ada);
    }

    @Test
    void aPersonalCodeLeadsHomeUnlessExactlyOneAttemptIsOpen() {
        quizzes();
        Learner ada = learners.enrol(null);
        finish(ada, "A");
        open("resume");
        test(findInView(TextField.class).id("code")).setValue(ada.code().toString());
        press("resume");

        assertThat(address()).isEmpty();
        assertThat(links()).anyMatch(link -> link.startsWith("Your result"));
    }

    @Test
    void aWrongPersonalCodeIsReportedAndCanBeCorrected() {
        open("resume");
        TextField code = findInView(TextField.class).id("code");
        for (String wrong : List.of("", "ABCD", "2222-2222", "'; DROP TABLE")) {
            test(code).setValue(wrong);
            press("resume");
            assertThat(code.isInvalid()).isTrue();
            assertThat(code.getErrorMessage()).startsWith("We can’t find that code.");
        }
        assertThat(current.find()).isEmpty();
    }
}
