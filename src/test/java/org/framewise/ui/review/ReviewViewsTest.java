package org.framewise.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the end page of an attempt, and its review. */
class ReviewViewsTest extends ScreenTest {
    @Autowired
    private Ratings ratings;

    @Autowired
    private Teachers teachers;

    private Learner ada;

    @BeforeEach
    void aLearner() {
        ada = learner("Ada");
    }

    private static ChoiceItem choice(String id) {
        return Items.twoChoicesWithConfidence(id);
    }

    private Attempt respond(Attempt attempt, String item, Response response, Map<String, Confidence> confidence) {
        return attempts.respond(
                attempt.id(),
                ada.id(),
                new ItemId(item),
                new ResponseInput(response, confidence, Duration.ofSeconds(1)));
    }

    private Attempt finish(Attempt attempt) {
        Attempt now = attempt;
        for (Item item : attempt.items()) {
            now = respond(now, item.id().value(), Items.rightResponse(item), Map.of());
        }
        return now;
    }

    /** Six statements give six answers but are only one item. */
    @Test
    void anAttemptWithFewItemsShowsNoCalibration() {
        catalogue.put(Items.quiz(
                "A",
                Items.classify("A-1")
                        .opinion("o1", "o2", "o3")
                        .factual("f1", "f2", "f3")
                        .confidenceAsked()
                        .build()));
        Attempt attempt = start(ada, "A");
        respond(
                attempt,
                "A-1",
                Items.rightResponse(attempt.items().getFirst()),
                Map.of(
                        "o1", Confidence.P95,
                        "o2", Confidence.P95,
                        "o3", Confidence.P95,
                        "f1", Confidence.P95,
                        "f2", Confidence.P95,
                        "f3", Confidence.P95));

        open("end/" + attempt.id());

        assertThat(words())
                .contains(
                        "You were 95% sure on average, and 100% of these answers were right. That’s too few questions",
                        "6 of 6")
                .doesNotContain("You have a good sense");
    }

    @Test
    void theEndPageShowsScoreSkillsAndSorting() {
        catalogue.put(Items.quiz(
                "A",
                Items.classify("A-1")
                        .opinion("o1", "o2")
                        .factual("f1", "f2")
                        .countsForDiscernment()
                        .build(),
                choice("A-2"),
                Items.extendedText("A-3").build()));
        Attempt attempt = start(ada, "A");
        respond(
                attempt,
                "A-1",
                new Response.Classify(Map.of("o1", "opinion", "o2", "factual", "f1", "factual", "f2", "factual")),
                Map.of());
        respond(attempt, "A-2", new Response.SingleChoice("b"), Map.of());
        respond(attempt, "A-3", new Response.ExtendedText("Words"), Map.of());
        open("end/" + attempt.id());

        // 3/4 and 0
        assertThat(words())
                .contains(
                        "38 of 100",
                        "Based on 2 of 3 questions.",
                        "Your teacher hasn’t rated 1 of your texts yet.",
                        "telling opinion from fact",
                        "You spotted 1 of 2 opinions",
                        "You spotted 2 of 2 factual statements",
                        "Nothing stood out.")
                .doesNotContain("How sure you were and how often you were right", "When in doubt");
        assertThat(links())
                .containsExactly(
                        "Look back at every question -> look-back/" + attempt.id(), "Back to the quizzes -> .");
    }

    @Test
    void theEndPageShowsConfidenceAndAccuracy() {
        Item[] items = {choice("A-1"), choice("A-2"), choice("A-3"), choice("A-4"), choice("A-5")};
        catalogue.put(Items.quiz("A", items));
        Attempt attempt = start(ada, "A");
        for (int i = 1; i <= 5; i++) {
            respond(attempt, "A-" + i, new Response.SingleChoice(i < 4 ? "b" : "a"), Map.of("A-" + i, Confidence.P95));
        }
        open("end/" + attempt.id());

        assertThat(words())
                .contains(
                        "You were 95% sure on average, and 40% of these answers were right. You were too sure",
                        "2 of 5");
        assertThat(isShown(CalibrationPicture.class)).isTrue();
    }

    @Test
    void anOpenAttemptHasNoEndPage() {
        catalogue.put(Items.quiz("A", choice("A-1")));
        Attempt attempt = start(ada, "A");
        open("end/" + attempt.id());

        assertThat(address()).isEqualTo("take/" + attempt.id() + "/1");
    }

    @Test
    void theFirstPartOfACheckShowsNoResult() {
        catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        Attempt first = finish(start(ada, "E"));
        open("end/" + first.id());

        assertThat(words())
                .contains("Your answers are in", "Your code is " + ada.code())
                .doesNotContain("of 100", "Right");
        open("look-back/" + first.id());
        assertThat(address()).isEqualTo("end/" + first.id());
    }

    @Test
    void bothPartsOfACheckAreCompared() {
        catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        Attempt first = start(ada, "E");
        respond(first, first.items().getFirst().id().value(), new Response.SingleChoice("b"), Map.of());
        Attempt second = finish(start(ada, "E"));
        open("end/" + second.id());

        assertThat(words()).contains("Before and after", "Before", "0 of 100", "After", "100 of 100");
        assertThat(links())
                .containsExactly(
                        "Look back at every question -> look-back/" + first.id(),
                        "Look back at every question -> look-back/" + second.id(),
                        "Back to the quizzes -> .");
    }

    @Test
    void theReviewShowsEveryAnsweredItemOfEveryType() {
        List<Item> items = Items.ofEveryType();
        catalogue.put(Items.quiz("T", items.toArray(Item[]::new)));
        Attempt attempt = finish(start(ada, "T"));
        open("look-back/" + attempt.id());

        assertThat(find(Component.class).withClassName("look-back-item").all()).hasSize(7);
        items.forEach(item -> assertThat(words()).contains("Title of " + item.id(), "Explanation of " + item.id()));
        assertThat(words()).contains("Your order is right", "Written in answer to T-text", "Back to your result");
    }

    @Test
    void theReviewShowsTheKeyForEmptyResponsesToo() {
        List<Item> items = Items.ofEveryType();
        catalogue.put(Items.quiz("T", items.toArray(Item[]::new)));
        Attempt attempt = start(ada, "T");
        for (Item item : items) {
            respond(attempt, item.id().value(), Items.noResponse(item), Map.of());
        }
        open("look-back/" + attempt.id());

        assertThat(words())
                .contains(
                        "You didn’t answer this one.",
                        "You didn’t answer this one.",
                        "Right, but you didn’t choose it",
                        "The right order",
                        "You didn’t write anything.");
    }

    @Test
    void openingTheReviewOfAnOpenAttemptContinuesTheAttempt() {
        catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        Attempt attempt = start(ada, "A");
        open("look-back/" + attempt.id());
        assertThat(words()).contains("Nothing to look back at yet");

        respond(attempt, "A-1", new Response.SingleChoice("a"), Map.of());
        open("");
        open("look-back/" + attempt.id());
        assertThat(words()).contains("Explanation of A-1").doesNotContain("Explanation of A-2");
        assertThat(links()).contains("Continue the quiz -> take/" + attempt.id());
    }

    @Test
    void aRatingIsShownWithItsNote() {
        catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        Attempt attempt = finish(start(ada, "A"));
        Teacher teacher = teachers.create("Ms Reader", "a short sentence");
        ratings.rate(
                attempt.id(), new ItemId("A-1"), 2, "Which year?", teacher.id().value());
        open("look-back/" + attempt.id());

        assertThat(words()).contains("Partly right: 2 of 3", "Your teacher gave you 2 out of 3 points.", "Which year?");
    }

    @Test
    void anotherLearnersResultIsNotFound() {
        catalogue.put(Items.quiz("A", choice("A-1")));
        Attempt attempt = finish(start(ada, "A"));
        learner("Eve");
        for (String page : List.of("end/", "look-back/", "take/")) {
            open(page + attempt.id());
            assertThat(words())
                    .contains("This quiz wasn’t started in this browser")
                    .doesNotContain("Title of A");
            assertThat(links()).containsExactly("Continue with your code -> resume");
        }
        current.forget();
        open("end/" + attempt.id());
        assertThat(words()).contains("This quiz wasn’t started in this browser");
    }

    @Test
    void anInvalidAttemptIdIsNotFound() {
        for (String page : List.of("end/1", "look-back/x", "take/00000000-0000-0000-0000-000000000000", "take/x/1")) {
            open(page);
            assertThat(words()).as(page).contains("This quiz wasn’t started in this browser");
        }
    }
}
