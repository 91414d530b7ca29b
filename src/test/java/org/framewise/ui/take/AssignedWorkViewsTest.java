package org.framewise.ui.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.attempt.Terms.FeedbackTiming.CLOSED;
import static org.framewise.attempt.Terms.FeedbackTiming.END;
import static org.framewise.attempt.Terms.FeedbackTiming.ITEM;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentControl;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.testing.ScreenTest;
import org.framewise.testing.World;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.review.feedback.FeedbackPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests how learners see an assignment: on the home page, before the start, and while taking it. */
@SuppressWarnings("NullAway.Init")
class AssignedWorkViewsTest extends ScreenTest {
    private static final String AT_NINE = "2026-03-02T09:00:00Z";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentControl control;

    @Autowired
    private AssignedWork work;

    private World world;
    private Classroom room;
    private Learner ada;

    @BeforeEach
    void aMember() {
        world = new World(program);
        catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        catalogue.put(Items.quiz("B", choice("B-1")));
        catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        room = world.the(Classrooms.class).create(world.teacher("Ms Lee").id(), "7b");
        ada = learner("Ada");
        Classes.join(world, room, ada);
    }

    private static ChoiceItem choice(String id) {
        return Items.twoChoicesWithConfidence(id);
    }

    private Attempt finished(Assignment assignment) {
        Attempt attempt = work.start(ada.id(), assignment.id());
        for (var item : attempt.items()) {
            attempt = attempts.respond(
                    attempt.id(),
                    ada.id(),
                    item.id(),
                    new ResponseInput(Items.noResponse(item), Map.of(), Duration.ofSeconds(1)));
        }
        return attempt;
    }

    private String plainWords() {
        return words().replace('\u202f', ' ');
    }

    private void choose(String id) {
        findInView(ChoiceGroup.class).withClassName("alternatives").single().setValue(Set.of(id));
    }

    private boolean asksHowSure() {
        return findInView(Component.class).withClassName("confidence").exists();
    }

    private static String start(Assignment assignment) {
        return "start/assignment/" + assignment.id();
    }

    @Test
    void theHomePageListsAssignmentsBeforePractice() {
        Assignment given = Classes.given(world, room, "A", ITEM, AT_NINE, 1, false);
        open("");

        assertThat(plainWords())
                .contains("From your teacher", "To do", "2 questions", "Open until Mar 2, 2026, 10:00 AM CET.")
                .contains("More to practise");
        assertThat(links())
                .containsExactly(
                        "Start -> " + start(given),
                        "Start -> start/B",
                        "Start -> start/E",
                        "Continue with your code -> resume",
                        "What is stored about me -> my-data");
        assertThat(findInView(H3.class).all())
                .extracting(H3::getText)
                .containsExactly("Title of A", "Title of B", "Title of E");
    }

    @Test
    void learnersWithoutAClassroomSeeOnlyQuizzes() {
        Classes.once(world, room, "A", ITEM);
        learner("Guest");
        open("");

        assertThat(words()).doesNotContain("From your teacher", "More to practise");
        assertThat(links()).filteredOn(link -> link.startsWith("Start")).hasSize(3);
    }

    @Test
    void theHomePageShowsEveryStateOfAnAssignment() {
        Assignment begun = Classes.once(world, room, "A", ITEM);
        Attempt.Open open = work.start(ada.id(), begun.id());
        Assignment twice = Classes.given(world, room, "B", ITEM, null, 2, false);
        Attempt done = finished(twice);
        Assignment pair = Classes.pair(world, room, "E");
        Attempt first = finished(pair);
        Assignment missed = Classes.given(world, room, "B", ITEM, "2026-03-02T08:30:00Z", 1, false);
        assignments.create(
                room.owner(),
                room,
                new QuizId("B"),
                new Window(Instant.parse("2026-03-09T08:00:00Z"), Instant.parse("2026-03-10T08:00:00Z")),
                Terms.USUAL,
                1,
                false);
        clock.set("2026-03-02T08:30:00Z");
        open("");

        assertThat(plainWords())
                .contains(
                        "Started: you’re on question 1 of 2.",
                        "Done. You have 1 attempt left.",
                        "First part done. Your teacher will open the second part.",
                        "Not open yet",
                        "Opens Mar 9, 2026, 9:00 AM CET, closes Mar 10, 2026, 9:00 AM CET.",
                        "Closed before you started",
                        "Closed Mar 2, 2026, 9:30 AM CET.");
        assertThat(links())
                .contains(
                        "Continue with question 1 of 2 -> take/" + open.id(),
                        "Your result -> end/" + done.id(),
                        "Take it again -> " + start(twice),
                        "Your result -> end/" + first.id())
                .doesNotContain("Start -> " + start(missed));
        control.openPost(room.owner(), pair);
        open("");
        assertThat(words()).contains("The second part is open for you.");
        assertThat(links()).contains("Start the second part -> " + start(pair));
    }

    @Test
    void theStartPageShowsTheTermsAndStarts() {
        Assignment given = Classes.given(world, room, "A", CLOSED, AT_NINE, 2, false);
        open(start(given));

        assertThat(plainWords())
                .contains(
                        "Title of A",
                        "2 questions, about 15 minutes",
                        "You’ll practise: telling opinion from fact.",
                        "Open until Mar 2, 2026, 10:00 AM CET.",
                        "You have 2 attempts.",
                        "You’ll see what is right and why once the quiz has closed (Mar 2, 2026, 10:00 AM CET).",
                        "You are Ada.");
        press("start");

        Attempt attempt = attempts.of(ada.id()).getFirst();
        assertThat(address()).isEqualTo("take/" + attempt.id() + "/1");
        assertThat(attempt.head().assignment()).isEqualTo(given.id());
        open(start(given));
        assertThat(links()).contains("Continue with question 1 of 2 -> take/" + attempt.id());
    }

    @Test
    void theStartPageExplainsAPair() {
        Assignment pair = Classes.pair(world, room, "E");
        open(start(pair));

        assertThat(words())
                .contains(
                        "Half of the class takes them in the opposite order",
                        "You’ll see what is right and why once you’ve handed in both parts.");
        Attempt first = finished(pair);
        open(start(pair));
        assertThat(words()).contains("First part done. Your teacher will open the second part.");
        assertThat(links()).containsExactly("Your result -> end/" + first.id(), "Back to the quizzes -> .");
        control.openPost(room.owner(), pair);
        open(start(pair));
        press("start");
        assertThat(address()).startsWith("take/");
    }

    @Test
    void upcomingAndClosedAssignmentsCannotBeStarted() {
        Assignment later = assignments.create(
                room.owner(),
                room,
                new QuizId("A"),
                new Window(Instant.parse(AT_NINE), Instant.parse("2026-03-02T10:00:00Z")),
                Terms.USUAL,
                1,
                false);
        open(start(later));
        assertThat(words()).contains("Not open yet");
        assertThat(links()).containsExactly("Back to the quizzes -> .");
        clock.set("2026-03-02T10:00:00Z");
        open(start(later));
        assertThat(words()).contains("Closed before you started");
    }

    @Test
    void startingAfterClosingShowsAMessage() {
        Assignment given = Classes.given(world, room, "A", ITEM, AT_NINE, 1, false);
        open(start(given));
        clock.set(AT_NINE);
        press("start");

        assertThat(words()).contains("This quiz has closed.", "Closed before you started");
        assertThat(attempts.of(ada.id())).isEmpty();
    }

    @Test
    void anAssignmentWithAMissingFileCanStillBeStarted() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        catalogue.remove(new QuizId("A"));
        open("");
        assertThat(words()).contains("From your teacher", "Title of A", "To do").doesNotContain("no longer offered");

        open("start/A");
        assertThat(address()).isEqualTo(start(given));
        assertThat(words()).contains("Title of A", "2 questions");
        press("start");

        assertThat(address()).startsWith("take/");
        assertThat(words()).contains("Stem of A-1");
        finishOpen();
        open("end/" + attempts.of(ada.id()).getFirst().id());
        assertThat(words()).contains("Title of A");
        open("look-back/" + attempts.of(ada.id()).getFirst().id());
        assertThat(words()).contains("Title of A");
    }

    private void finishOpen() {
        Attempt attempt = attempts.of(ada.id()).getFirst();
        for (var item : attempt.items()) {
            attempts.respond(
                    attempt.id(),
                    ada.id(),
                    item.id(),
                    new ResponseInput(Items.noResponse(item), Map.of(), Duration.ofSeconds(1)));
        }
    }

    @Test
    void anAssignmentWithAnUnknownQuizReportsTheMissingFile() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        catalogue.forget(new QuizId("A"));
        open(start(given));

        assertThat(words())
                .contains("This quiz can’t be started right now", "Its file is missing", "tell your teacher")
                .doesNotContain("someone else");
    }

    @Test
    void aDeletedAssignmentIsReportedAsDeleted() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        control.delete(room.owner(), given);
        open(start(given));

        assertThat(words()).contains("your teacher has deleted it").doesNotContain("someone else");
    }

    @Test
    void anotherClassroomsAssignmentHasNoPage() {
        Classroom other = world.the(Classrooms.class).create(room.owner(), "8a");
        Assignment theirs = Classes.once(world, other, "A", ITEM);
        for (String address : List.of(start(theirs), "start/assignment/x")) {
            open(address);
            assertThat(words())
                    .contains(
                            "This quiz isn’t assigned to you",
                            "It was assigned to another class, or your teacher has deleted it.")
                    .doesNotContain("Title of A");
        }
        current.forget();
        open(start(theirs));
        assertThat(words()).contains("This quiz wasn’t started in this browser");
    }

    @Test
    void anAssignedQuizLinksToItsAssignment() {
        Assignment pair = Classes.pair(world, room, "E");
        finished(pair);
        open("start/E");
        assertThat(address()).isEqualTo(start(pair));
        open("start/A");
        assertThat(address()).isEqualTo("start/A");
        Assignment given = Classes.once(world, room, "A", ITEM);
        press("start");
        assertThat(address()).isEqualTo(start(given));
        assertThat(attempts.of(ada.id())).hasSize(1);
    }

    @Test
    void anAnswerIsSavedWithoutFeedbackIfItComesAtTheEnd() {
        Assignment given = assignments.create(
                room.owner(),
                room,
                new QuizId("A"),
                new Window(clock.instant(), null),
                new Terms(END, false),
                1,
                false);
        Attempt.Open attempt = work.start(ada.id(), given.id());
        open("take/" + attempt.id());
        assertThat(words()).contains("Hand in my answer");
        choose("b");
        assertThat(asksHowSure()).isFalse();
        press("submit");

        assertThat(address()).isEqualTo("take/" + attempt.id() + "/2");
        assertThat(isShown(FeedbackPanel.class)).isFalse();
        open("take/" + attempt.id() + "/1");
        assertThat(words())
                .contains("Your answer is in. You’ll get feedback once you’ve handed in your last answer.")
                .doesNotContain("Rationale");
        open("look-back/" + attempt.id());
        assertThat(address()).isEqualTo("take/" + attempt.id() + "/2");
        choose("a");
        press("submit");
        assertThat(address()).isEqualTo("end/" + attempt.id());
        assertThat(words()).contains("50 of 100");
    }

    @Test
    void anAnswerSaysWhenFeedbackComesIfItIsReleasedAfterClosing() {
        Assignment given = Classes.given(world, room, "A", CLOSED, AT_NINE, 1, false);
        Attempt.Open attempt = work.start(ada.id(), given.id());
        open("take/" + attempt.id());
        choose("b");
        assertThat(asksHowSure()).isTrue();
        press("submit");
        press("submit-anyway");
        open("take/" + attempt.id() + "/1");

        assertThat(plainWords())
                .contains("You’ll get feedback when the quiz closes (Mar 2, 2026, 10:00 AM CET).")
                .doesNotContain("Rationale");
    }

    @Test
    void aResponseAfterClosingIsExplainedAndTheDraftSubmitted() {
        Assignment given = Classes.given(world, room, "B", ITEM, AT_NINE, 1, false);
        Attempt.Open attempt = work.start(ada.id(), given.id());
        open("take/" + attempt.id());
        choose("a");
        clock.set(AT_NINE);
        press("submit");
        press("submit-anyway");

        assertThat(words()).contains("This quiz has closed. Everything you’d answered by then was handed in");
        assertThat(links()).containsExactly("See what was handed in -> end/" + attempt.id());
        assertThat(attempts.find(attempt.id())).containsInstanceOf(Attempt.Submitted.class);
        assertThat(attempts.responses(attempt.id())).containsOnlyKeys(new ItemId("B-1"));
    }

    @Test
    void closingIsShownWithoutAClickAndTheInputStays() {
        Assignment given = Classes.given(world, room, "B", ITEM, AT_NINE, 1, false);
        Attempt.Open attempt = work.start(ada.id(), given.id());
        open("take/" + attempt.id());
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(5_000);
        choose("a");
        beat();
        assertThat(words()).doesNotContain("This quiz has closed");

        clock.set(AT_NINE);
        beat();

        assertThat(words()).contains("This quiz has closed. Everything you’d answered by then was handed in");
        assertThat(links()).containsExactly("See what was handed in -> end/" + attempt.id());
        assertThat($(ChoiceGroup.class).all())
                .anySatisfy(group -> assertThat(group.getValue()).containsExactly("a"));
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(20_000);
        choose("b");
        assertThat(attempts.responses(attempt.id()).get(new ItemId("B-1")))
                .extracting(stored -> stored.input().response())
                .isEqualTo(new Response.SingleChoice("a"));
    }

    private void beat() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();
    }

    @Test
    void pagesOfAttemptsThatCannotBeClosedPollAtTheDefaultRate() {
        open("take/" + attempts.start(ada.id(), new QuizId("B")).id());
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(20_000);
    }

    @Test
    void anAttemptClosedMeanwhileRedirectsToItsEndPage() {
        Assignment given = Classes.given(world, room, "A", ITEM, AT_NINE, 1, false);
        Attempt.Open attempt = work.start(ada.id(), given.id());
        clock.set(AT_NINE);
        for (String address : List.of("", "/1", "/2")) {
            open("take/" + attempt.id() + address);
            assertThat(address()).isEqualTo("end/" + attempt.id());
        }
    }
}
