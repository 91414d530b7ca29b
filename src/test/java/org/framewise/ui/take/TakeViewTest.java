package org.framewise.ui.take;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.StoredResponse;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Score;
import org.framewise.testing.ScreenTest;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.review.feedback.FeedbackPanel;
import org.framewise.ui.take.form.MarkableSegment;
import org.framewise.ui.take.form.PickList;
import org.framewise.ui.take.form.ResponseForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@SuppressWarnings("NullAway.Init")
class TakeViewTest extends ScreenTest {
    private static final Item CHOICE = Items.choice("A-1")
            .key("a")
            .distractor("b", Misconception.MISREAD)
            .confidenceAsked()
            .quoting(Items.GAZETTE, "The council voted.")
            .build();
    private static final Item SECOND = Items.twoChoices("A-2");

    private Learner ada;
    private Attempt attempt;

    @BeforeEach
    void somebodyElseAtWork() {
        catalogue.put(Items.quiz("A", CHOICE, SECOND));
        start(learner("Eve"), "A");
        ada = learner("Ada");
    }

    private void take(String quiz) {
        attempt = start(ada, quiz);
        open("take/" + attempt.id());
    }

    private void take(Item item) {
        catalogue.put(Items.quiz("T", item));
        take("T");
    }

    private Attempt now() {
        return attempts.find(attempt.id()).orElseThrow();
    }

    private List<StoredResponse> stored() {
        return List.copyOf(attempts.responses(attempt.id()).values());
    }

    private void assertVerdict(String words, Response response, double earned, double max) {
        assertThat(isShown(FeedbackPanel.class)).isTrue();
        assertThat(wordsOf("verdict")).isEqualTo(words);
        assertThat(words()).contains("Why", "Explanation of");
        assertThat(stored()).singleElement().satisfies(one -> {
            assertThat(one.input().response()).isEqualTo(response);
            assertThat(one.score()).isEqualTo(new Score(earned, max));
        });
    }

    private List<ChoiceGroup> groups(String className) {
        return findInView(ChoiceGroup.class).withClassName(className).all();
    }

    private static void choose(ChoiceGroup group, String... ids) {
        group.setValue(Set.of(ids));
    }

    @Test
    void theFirstItemIsShownWithItsPassageAndNoKey() {
        take("A");

        assertThat(address()).isEqualTo("take/" + attempt.id() + "/1");
        assertThat(words())
                .contains(
                        "Title of A-1", "Stem of A-1", "1 of 2", "The Gazette", "The council voted.", "Check my answer")
                .doesNotContain("Rationale", "Explanation");
        assertThat(find(Component.class).withClassName("confidence").all()).isEmpty();
    }

    @Test
    void anAnswerOvertakenByAnotherTabIsReportedAsNotCounted() {
        take("A");
        choose(groups("alternatives").getFirst(), "b");
        choose(groups("levels").getFirst(), "P75");
        attempts.respond(
                attempt.id(),
                ada.id(),
                CHOICE.id(),
                new ResponseInput(new Response.SingleChoice("a"), Map.of(), Duration.ofSeconds(1)));
        press("submit");

        assertThat(words()).contains("You had already answered this in another tab", "Next question");
        assertThat(stored())
                .singleElement()
                .satisfies(one -> assertThat(one.input().response()).isEqualTo(new Response.SingleChoice("a")));

        press("next");
        choose(groups("alternatives").getFirst(), "a");
        press("submit");
        assertThat(words()).doesNotContain("You had already answered this");
    }

    @Test
    void aChoiceItemAsksForConfidenceAndGivesFeedback() {
        take("A");
        choose(groups("alternatives").getFirst(), "b");
        choose(groups("levels").getFirst(), "P75");
        clock.advance(Duration.ofSeconds(42));
        press("submit");

        assertThat(isShown(FeedbackPanel.class)).isTrue();
        assertThat(words()).contains("Not right", "Rationale of b", "You were 75% sure.", "Next question");
        assertThat(stored()).singleElement().satisfies(one -> {
            assertThat(one.input().confidence()).isEqualTo(Map.of("A-1", Confidence.P75));
            assertThat(one.input().timeTaken()).isEqualTo(Duration.ofSeconds(42));
        });
    }

    @Test
    void continuingShowsTheNextItemAndAfterTheLastTheResult() {
        take("A");
        choose(groups("alternatives").getFirst(), "a");
        choose(groups("levels").getFirst(), "P50");
        press("submit");
        press("next");
        assertThat(address()).isEqualTo("take/" + attempt.id() + "/2");
        choose(groups("alternatives").getFirst(), "a");
        press("submit");
        assertThat(words()).contains("Right", "See your result");
        press("next");

        assertThat(address()).isEqualTo("end/" + attempt.id());
        assertThat(now()).isInstanceOf(Attempt.Submitted.class);
    }

    @Test
    void statementsCanBeSorted() {
        take(Items.classify("T-1").opinion("o1").factual("f1", "f2").build());
        List<ChoiceGroup> statements = groups("categories");
        statements.forEach(statement -> choose(statement, "opinion"));
        press("submit");

        assertVerdict(
                "Partly right: 1 of 3",
                new Response.Classify(Map.of("o1", "opinion", "f1", "opinion", "f2", "opinion")),
                1,
                3);
    }

    @Test
    void multipleChoicesCanBeTicked() {
        take(Items.multipleChoice("T-1")
                .key("a")
                .key("b")
                .distractor("c", Misconception.MISREAD)
                .distractor("d", Misconception.MISREAD)
                .build());
        choose(groups("alternatives").getFirst(), "a", "b");
        press("submit");

        assertVerdict("Right", new Response.MultipleChoice(Set.of("a", "b")), 1, 1);
    }

    @Test
    void wordsCanBeMarkedAndUnmarked() {
        take(Items.hottext("T-1")
                .target("finally")
                .glue("said")
                .distractor("today", Misconception.ALL_IS_OPINION)
                .build());
        List<MarkableSegment> segments = findInView(MarkableSegment.class).all();
        assertThat(segments).extracting(MarkableSegment::getText).containsExactly("finally", "today");
        segments.forEach(MarkableSegment::toggle);
        assertThat(words()).contains("2 places marked.");
        segments.get(1).toggle();
        assertThat(words()).contains("1 place marked.");
        press("submit");

        assertVerdict("Right", new Response.Hottext(Set.of(org.framewise.quiz.SegmentRef.parse("0.0"))), 1, 1);
    }

    @Test
    void entriesCanBePairedUsingEachAnswerOnce() {
        take(Items.match("T-1")
                .pair("1", "A", Misconception.MISREAD)
                .pair("2", "B", Misconception.MISREAD)
                .build());
        List<PickList> picks = findInView(PickList.class).all();
        picks.get(0).pick("A");
        picks.get(1).pick("A");

        press("submit");
        assertThat(words()).contains("1 part of this question is not answered yet.");
        assertThat(stored()).isEmpty();
        assertThat(picks.get(0).getValue()).isEmpty();
        picks.get(0).pick("B");
        press("submit");

        assertThat(isShown(FeedbackPanel.class)).isTrue();
        assertThat(stored())
                .singleElement()
                .satisfies(one -> assertThat(((Response.Match) one.input().response())
                                .pairs()
                                .values())
                        .containsExactlyInAnyOrder("A", "B"));
    }

    @Test
    void linesOfAnOrderCanBeMovedWithButtons() {
        take(Items.order("T-1")
                .key("e1", "e2", "e3")
                .wrongOrder("e3", "e1", Misconception.HINDSIGHT)
                .build());
        for (String element : List.of("e2", "e1")) {
            for (int i = 0; i < 2; i++) {
                NativeButton up = moveUp(element);
                if (up.isEnabled()) {
                    test(up).click();
                }
            }
        }
        assertThat(moveUp("e1").isEnabled()).isFalse();
        press("submit");

        assertVerdict("Right", new Response.Order(List.of("e1", "e2", "e3")), 1, 1);
    }

    private NativeButton moveUp(String element) {
        return findInView(NativeButton.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Move up: Text of " + element))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWrittenTextWaitsForItsRating() {
        take(Items.extendedText("T-1").build());
        test(findInView(TextArea.class).single()).setValue("  It says when.  ");
        press("submit");

        assertThat(words()).contains("Your text is in. Your teacher will read it.", "It says when.");
        assertThat(stored()).singleElement().satisfies(one -> {
            assertThat(one.input().response()).isEqualTo(new Response.ExtendedText("It says when."));
            assertThat(one.score()).isNull();
        });
    }

    @Test
    void unansweredPartsAreReportedOnceAndCanBeHandedIn() {
        take(Items.classify("T-1").opinion("o1").factual("f1", "f2").build());
        choose(groups("categories").getFirst(), "opinion");
        press("submit");
        assertThat(words()).contains("2 parts of this question are not answered yet.", "Hand in this answer as it is");
        assertThat(stored()).isEmpty();

        choose(groups("categories").get(1), "opinion");
        assertThat(words()).doesNotContain("not answered yet");
        press("submit");
        press("submit-anyway");

        assertThat(stored())
                .singleElement()
                .satisfies(one -> assertThat(((Response.Classify) one.input().response()).categories())
                        .hasSize(2));
        assertThat(words()).contains("You didn’t answer this one.");
    }

    @Test
    void anAnswerWithoutConfidenceCountsAsIncomplete() {
        take("A");
        choose(groups("alternatives").getFirst(), "a");
        press("submit");

        assertThat(words()).contains("1 part of this question is not answered yet.");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aRefusedResponseIsReportedAndTheInputStays() {
        take("A");
        choose(groups("alternatives").getFirst(), "a");
        choose(groups("levels").getFirst(), "P75");
        new JdbcTemplate(source)
                .update("DELETE FROM attempt WHERE id = ?", attempt.id().value());
        press("submit");

        assertThat(words()).contains("We can’t find this attempt in this browser. Enter your code to continue it.");
        assertThat(groups("alternatives").getFirst().getValue()).containsExactly("a");
    }

    @Test
    void aDraftIsRestoredAfterAReload() {
        take("A");
        choose(groups("alternatives").getFirst(), "b");
        choose(groups("levels").getFirst(), "P95");
        clock.advance(Duration.ofSeconds(30));
        choose(groups("levels").getFirst(), "P75");
        open("");
        clock.advance(Duration.ofHours(2));
        open("take/" + attempt.id());

        assertThat(groups("alternatives").getFirst().getValue()).containsExactly("b");
        assertThat(groups("levels").getFirst().getValue()).containsExactly("P75");
        clock.advance(Duration.ofSeconds(12));
        press("submit");
        assertThat(stored())
                .singleElement()
                .satisfies(one -> assertThat(one.input().timeTaken()).isEqualTo(Duration.ofSeconds(42)));
    }

    @Test
    void aResponseFromASecondTabIsShownAndNotCountedTwice() {
        take("A");
        choose(groups("alternatives").getFirst(), "b");
        choose(groups("levels").getFirst(), "P75");
        attempts.respond(
                attempt.id(),
                ada.id(),
                new ItemId("A-1"),
                new org.framewise.attempt.ResponseInput(
                        new Response.SingleChoice("a"), Map.of(), Duration.ofSeconds(1)));
        press("submit");

        assertThat(words()).contains("Right");
        assertThat(stored())
                .singleElement()
                .satisfies(one -> assertThat(one.input().response()).isEqualTo(new Response.SingleChoice("a")));
    }

    @Test
    void anAnsweredItemIsShownWithItsFeedbackAgain() {
        take("A");
        choose(groups("alternatives").getFirst(), "a");
        choose(groups("levels").getFirst(), "P75");
        press("submit");
        open("take/" + attempt.id() + "/1");

        assertThat(isShown(FeedbackPanel.class)).isTrue();
        assertThat(isShown(ResponseForm.class)).isFalse();
    }

    @Test
    void itemsCannotBeSkippedByUrl() {
        take("A");
        open("take/" + attempt.id() + "/2");
        assertThat(address()).isEqualTo("take/" + attempt.id() + "/1");
        open("take/" + attempt.id() + "/0");
        assertThat(address()).isEqualTo("take/" + attempt.id() + "/1");
    }

    @Test
    void aSubmittedAttemptLeadsToItsResult() {
        take(SECOND);
        choose(groups("alternatives").getFirst(), "a");
        press("submit");
        open("take/" + attempt.id());

        assertThat(address()).isEqualTo("end/" + attempt.id());
    }

    @Test
    void noFeedbackIsShownWhileTakingACheck() {
        catalogue.put(Items.check("E", List.of(CHOICE, SECOND), List.of(CHOICE, SECOND)));
        take("E");
        choose(groups("alternatives").getFirst(), "b");
        choose(groups("levels").getFirst(), "P75");
        press("submit");

        assertThat(address()).isEqualTo("take/" + attempt.id() + "/2");
        open("take/" + attempt.id() + "/1");
        assertThat(words())
                .contains("Your answer is in. You’ll get feedback once you’ve handed in both parts.")
                .doesNotContain("Rationale", "Explanation", "Not right");
        assertThat(isShown(FeedbackPanel.class)).isFalse();
        press("next");
        assertThat(address()).isEqualTo("take/" + attempt.id() + "/2");
    }
}
