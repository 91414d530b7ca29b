package org.framewise.ui.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.attempt.Terms.FeedbackTiming.ITEM;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Draft;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.testing.ScreenTest;
import org.framewise.testing.World;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.answer.LateAnswers;
import org.framewise.ui.parts.ChoiceGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Tests how the server handles copies of answers that a browser has stored. */
@SuppressWarnings("NullAway.Init")
class AnswerCopiesTest extends ScreenTest {
    private static final String IS_BACK = "What you had chosen or written here is back. You haven’t handed it in yet.";
    private static final ItemId FIRST = new ItemId("A-1");
    private static final ItemId TEXT = new ItemId("A-2");

    @Autowired
    private ConfigurableApplicationContext program;

    @Autowired
    private Drafts drafts;

    private Learner ada;
    private Attempt attempt;

    @BeforeEach
    void anAttempt() {
        Item choice = Items.twoChoicesWithConfidence("A-1");
        catalogue.put(Items.quiz("A", choice, Items.extendedText("A-2").build()));
        ada = learner("Ada");
        attempt = start(ada, "A");
    }

    private void browser(Class<? extends Component> on, String event, String detail) {
        Element element = find(on).single().getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        element, event, JsonMapper.shared().readTree("{\"event.detail\": " + detail + "}")));
        roundTrip();
    }

    private static String copy(String item, Instant at, String chosen, String more) {
        return "{\"item\": \"" + item + "\", \"at\": " + at.toEpochMilli() + ", \"chosen\": [\"" + chosen + "\"]" + more
                + "}";
    }

    private static String choice(Instant at, String chosen) {
        return copy("A-1", at, chosen, ", \"sure\": [\"P95\"]");
    }

    private static String text(Instant at, String text) {
        return copy("A-2", at, text, ", \"sure\": []");
    }

    private Set<String> chosen() {
        return findInView(ChoiceGroup.class)
                .withClassName("alternatives")
                .single()
                .getValue();
    }

    private void respond(ItemId item, Response response) {
        attempts.respond(attempt.id(), ada.id(), item, new ResponseInput(response, Map.of(), Duration.ofSeconds(1)));
    }

    /** The scripts queued for the browser. */
    private static List<PendingJavaScriptInvocation> scripts(String function) {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(script -> script.getInvocation().getExpression().contains("." + function + "("))
                .toList();
    }

    @Test
    void aCopyNewerThanTheDraftIsRestoredWithAMessage() {
        drafts.keep(
                attempt.id(),
                FIRST,
                new ResponseInput(
                        new Response.SingleChoice("a"), Map.of("A-1", Confidence.P50), Duration.ofSeconds(40)));
        clock.advance(Duration.ofSeconds(2));
        open("take/" + attempt.id());
        assertThat(chosen()).containsExactly("a");
        browser(AnswerKeeper.class, "offered", choice(clock.instant(), "b"));

        assertThat(chosen()).containsExactly("b");
        assertThat(findInView(ChoiceGroup.class)
                        .withClassName("levels")
                        .single()
                        .getValue())
                .containsExactly("P95");
        assertThat(words()).contains(IS_BACK);
        assertThat(drafts.latest(attempt.id(), FIRST))
                .contains(new Draft(
                        new ResponseInput(
                                new Response.SingleChoice("b"), Map.of("A-1", Confidence.P95), Duration.ofSeconds(40)),
                        clock.instant()));
        press("submit");
        assertThat(attempts.response(attempt.id(), FIRST))
                .hasValueSatisfying(
                        stored -> assertThat(stored.input().response()).isEqualTo(new Response.SingleChoice("b")));
    }

    @Test
    void aDraftNewerThanTheCopyIsKept() {
        drafts.keep(attempt.id(), FIRST, new ResponseInput(new Response.SingleChoice("a"), Map.of(), Duration.ZERO));
        open("take/" + attempt.id());
        browser(AnswerKeeper.class, "offered", choice(clock.instant().minusMillis(1), "b"));

        assertThat(chosen()).containsExactly("a");
        assertThat(words()).doesNotContain(IS_BACK);
        assertThat(drafts.find(attempt.id(), FIRST).orElseThrow().response()).isEqualTo(new Response.SingleChoice("a"));
    }

    @Test
    void anUndeliveredSubmitIsReportedAsNotHandedIn() {
        open("take/" + attempt.id());
        browser(AnswerKeeper.class, "kept", choice(clock.instant(), "b"));
        open("take/" + attempt.id());
        browser(
                AnswerKeeper.class,
                "offered",
                copy("A-1", clock.instant(), "b", ", \"sure\": [\"P95\"], \"pressed\": true"));

        assertThat(chosen()).containsExactly("b");
        assertThat(words()).contains(IS_BACK);
    }

    @Test
    void aFastBrowserClockDoesNotMakeItsDraftTheNewestForever() {
        open("take/" + attempt.id());
        browser(AnswerKeeper.class, "kept", choice(clock.instant().plus(Duration.ofDays(1)), "b"));

        assertThat(drafts.latest(attempt.id(), FIRST).orElseThrow().changedAt()).isEqualTo(clock.instant());
    }

    @Test
    void copiesThatDoNotFitTheItemAreNeitherStoredNorRestored() {
        open("take/" + attempt.id());
        for (String detail : List.of(choice(clock.instant(), "<img src=x>"), "{}", "null", "[1]")) {
            browser(AnswerKeeper.class, "kept", detail);
            browser(AnswerKeeper.class, "offered", detail);
        }

        assertThat(chosen()).isEmpty();
        assertThat(drafts.find(attempt.id(), FIRST)).isEmpty();
        assertThat(words()).doesNotContain(IS_BACK);
    }

    @Test
    void aResponseFromElsewhereWinsAndTheLateTextIsShownUntilRemoved() {
        respond(FIRST, new Response.SingleChoice("a"));
        respond(TEXT, new Response.ExtendedText("From the phone"));
        open("take/" + attempt.id() + "/2");
        browser(LateAnswers.class, "offered", text(clock.instant(), "<b>From</b> the laptop"));

        assertThat(words()).contains("You had already answered this in another tab or on another device.");
        assertThat(find(Component.class).withClassName("late-answer").all()).hasSize(1);
        assertThat(words()).contains("<b>From</b> the laptop");
        assertThat(attempts.response(attempt.id(), TEXT).orElseThrow().input().response())
                .isEqualTo(new Response.ExtendedText("From the phone"));
        test(find(com.vaadin.flow.component.button.Button.class)
                        .withText("Delete this text from this browser")
                        .single())
                .click();
        assertThat(words()).doesNotContain("From the laptop");
        assertThat(scripts("remove")).hasSize(1);
    }

    @Test
    void aCopyOfTheCountedResponseIsRemovedSilently() {
        respond(FIRST, new Response.SingleChoice("a"));
        respond(TEXT, new Response.ExtendedText("From this browser"));
        open("end/" + attempt.id());
        browser(LateAnswers.class, "offered", text(clock.instant(), " From this browser\\n"));

        assertThat(words()).doesNotContain("had already answered");
        assertThat(scripts("remove")).hasSize(1);
    }

    @Test
    void aSubmitFromASecondTabIsReportedAsNotCounted() {
        open("take/" + attempt.id());
        findInView(ChoiceGroup.class).withClassName("alternatives").single().setValue(Set.of("b"));
        respond(FIRST, new Response.SingleChoice("a"));
        press("submit");
        press("submit-anyway");

        assertThat(words()).contains("You had already answered this in another tab or on another device.");
    }

    private Attempt.Open assigned(String closes) {
        World world = new World(program);
        Classroom room =
                world.the(Classrooms.class).create(world.teacher("Ms Lee").id(), "7b");
        Classes.join(world, room, ada);
        Assignment given = Classes.given(world, room, "A", ITEM, closes, 1, false);
        return world.the(AssignedWork.class).start(ada.id(), given.id());
    }

    @Test
    void aTextThatArrivesAfterClosingIsShownOnTheResultPage() {
        attempt = assigned("2026-03-02T09:00:00Z");
        respond(FIRST, new Response.SingleChoice("a"));
        clock.set("2026-03-02T09:00:01Z");
        open("take/" + attempt.id() + "/2");
        assertThat(address()).isEqualTo("end/" + attempt.id());
        browser(LateAnswers.class, "offered", text(clock.instant(), "Typed while the connection was lost"));

        assertThat(words())
                .contains("The quiz closed before your last change to question 2 was saved.")
                .contains("Typed while the connection was lost");
        assertThat(attempts.response(attempt.id(), TEXT)).isEmpty();
    }

    @Test
    void aChangeAfterClosingIsReportedNextToTheForm() {
        attempt = assigned("2026-03-02T09:00:00Z");
        respond(FIRST, new Response.SingleChoice("a"));
        open("take/" + attempt.id() + "/2");
        browser(AnswerKeeper.class, "kept", text(clock.instant(), "In time"));
        clock.set("2026-03-02T09:00:01Z");
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), true));
        assertThat(words()).contains("This quiz has closed.").doesNotContain("your last change");
        browser(AnswerKeeper.class, "kept", text(clock.instant(), "Too late"));

        assertThat(words()).contains("The quiz closed before your last change to question 2 was saved.");
        assertThat(isShown(TextArea.class)).isTrue();
        assertThat(attempts.response(attempt.id(), TEXT).orElseThrow().input().response())
                .isEqualTo(new Response.ExtendedText("In time"));
    }

    @Test
    void onlyTheLearnersOwnCopiesAreKept() {
        Attempt evesAttempt = start(learners.enrol(null), "A");
        open("");
        scripts("");
        browser(
                LearnerLayout.class,
                "held",
                "[\"" + attempt.id() + "\", \"" + evesAttempt.id() + "\", \"no attempt\"]");

        assertThat(scripts("drop"))
                .singleElement()
                .satisfies(script -> assertThat(
                                Objects.toString(script.getInvocation().getParameters()))
                        .contains(evesAttempt.id().toString(), "no attempt")
                        .doesNotContain(attempt.id().toString()));
    }
}
