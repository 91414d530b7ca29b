package org.framewise.ui.teach.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.attempt.Terms.FeedbackTiming.CLOSED;
import static org.framewise.attempt.Terms.FeedbackTiming.END;
import static org.framewise.attempt.Terms.FeedbackTiming.ITEM;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
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
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.TeacherScreens;
import org.framewise.ui.teach.parts.MomentField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests assigning a quiz to a classroom, and changing and closing the assignment. */
class AssignmentViewsTest extends TeacherScreens {
    private Assignments assignments;
    private Classroom room;

    @BeforeEach
    void aClassroom() {
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        world.catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        assignments = world.the(Assignments.class);
        room = world.the(Classrooms.class).create(teacher.id(), "7b");
    }

    private static ChoiceItem choice(String id) {
        return Items.twoChoices(id);
    }

    private Learner member(String nickname) {
        return Classes.member(world, room, nickname);
    }

    private Attempt.Open begun(Learner learner, Assignment assignment) {
        return world.the(AssignedWork.class).start(learner.id(), assignment.id());
    }

    private String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
        roundTrip();
    }

    private ChoiceGroup group(String id) {
        return $(ChoiceGroup.class).withId(id).single();
    }

    private void choose(String id, String choice) {
        group(id).setValue(Set.of(choice));
        roundTrip();
    }

    private MomentField moment(String id) {
        return $(MomentField.class).withId(id).single();
    }

    private boolean isShown(String group) {
        return $(ChoiceGroup.class).withId(group).exists();
    }

    private Assignment only() {
        List<Assignment> all = assignments.of(room.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void openAssign() {
        open("teach/classroom/" + room.id() + "/assign");
    }

    private void open(Assignment assignment) {
        open("teach");
        open("teach/assignment/" + assignment.id());
    }

    @Test
    void anAssignmentSaysThatTheFileOfItsQuizIsMissing() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        begun(member("Ada"), given);
        open(given);
        assertThat(words()).doesNotContain("The file of this quiz");

        world.catalogue.remove(new QuizId("A"));
        for (String page : List.of("", "/live", "/discuss")) {
            open("teach/assignment/" + given.id() + page);
            assertThat(words()).as(page).contains("Title of A");
        }
        open("teach/quiz/A?assignment=" + given.id());
        assertThat(words()).contains("Title of A");
        open(given);

        assertThat(words())
                .contains(
                        "Title of A",
                        "The file of this quiz, " + Words.isolated("a.yaml")
                                + ", is missing. Learners still get the version from Sunday, March 1,"
                                + " 2026. Put the file back, or close the assignment if you no longer need it.");
        open("teach/classroom/" + room.id());
        assertThat(words()).contains("Title of A Open File missing");
    }

    @Test
    void pagesOfAnUnstartedAssignmentWorkWithoutTheFile() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        member("Ada");
        world.catalogue.remove(new QuizId("A"));

        for (String page : List.of("", "/live", "/discuss", "/item/A-1")) {
            open("teach/assignment/" + given.id() + page);
            assertThat(words()).as(page).contains("of A");
        }
        open("teach/quiz/A?assignment=" + given.id());
        assertThat(words()).contains("Title of A");
    }

    @Test
    void anAssignmentSaysThatTheFileOfItsQuizHasMistakes() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        world.catalogue.spoil(new QuizId("A"));
        open(given);

        assertThat(words())
                .contains("has errors. Until they are corrected, learners get the version from Sunday, March 1, 2026.");
    }

    @Test
    void anAssignmentWithAnUnknownQuizSaysThatLearnersCannotStart() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        world.catalogue.forget(new QuizId("A"));
        open(given);

        assertThat(words()).contains("no version of it is stored. Learners can’t start it.");
    }

    @Test
    void aQuizIsAssignedWithOneClick() {
        openAssign();
        assertThat(words())
                .contains(
                        "To 7b.",
                        "Title of A (2 items, about 15 minutes)",
                        "Times are in Central European Standard Time (Europe/Berlin).");
        choose("quiz", "A");
        assertThat(isShown("pair")).isFalse();
        press("assign");

        assertThat(only())
                .extracting(
                        Assignment::quiz,
                        Assignment::window,
                        Assignment::terms,
                        Assignment::maxAttempts,
                        Assignment::pair)
                .containsExactly(
                        new QuizId("A"), new Window(world.clock.instant(), null), new Terms(ITEM, true), 1, false);
        assertThat(address()).isEqualTo("teach/assignment/" + only().id());
    }

    @Test
    void aLinkCanPreselectTheQuiz() {
        open("teach/classroom/" + room.id() + "/assign?quiz=A");
        press("assign");

        assertThat(only().quiz()).isEqualTo(new QuizId("A"));
    }

    @Test
    void everySettingOfAnAssignmentCanBeChosen() {
        openAssign();
        choose("quiz", "A");
        choose("opens", "at");
        moment("opens-at").setValue("2026-03-03T08:00");
        choose("closes", "at");
        moment("closes-at").setValue("2026-03-30T18:30");
        choose("attempts", "any");
        choose("feedback", "closed");
        choose("confidence", "no");
        press("assign");

        assertThat(only())
                .extracting(Assignment::window, Assignment::terms, Assignment::maxAttempts)
                .containsExactly(
                        new Window(Instant.parse("2026-03-03T07:00:00Z"), Instant.parse("2026-03-30T16:30:00Z")),
                        new Terms(CLOSED, false),
                        null);
    }

    @Test
    void aCheckIsAssignedAsAPairByDefault() {
        openAssign();
        choose("quiz", "E");
        assertThat(words()).contains("half of the class starts with form A");
        assertThat(isShown("attempts")).isFalse();
        assertThat(isShown("feedback")).isFalse();
        press("assign");
        assertThat(only())
                .extracting(Assignment::pair, one -> one.terms().feedback())
                .containsExactly(true, END);
        world.the(AssignmentControl.class).delete(teacher.id(), only());

        openAssign();
        choose("quiz", "E");
        choose("pair", "once");
        assertThat(isShown("attempts")).isTrue();
        press("assign");
        assertThat(only())
                .extracting(Assignment::pair, one -> one.terms().feedback(), Assignment::maxAttempts)
                .containsExactly(false, ITEM, 1);
    }

    @Test
    void errorsAreShownAtTheFieldWithoutLosingInput() {
        openAssign();
        press("assign");
        assertThat(words()).contains("Please choose a quiz.");
        choose("quiz", "A");
        assertThat(words()).doesNotContain("Please choose a quiz.");
        choose("feedback", "closed");
        press("assign");
        assertThat(words()).contains("For feedback after closing, choose a closing day and time under “When”");
        choose("closes", "at");
        moment("closes-at").setValue("2026-03-02T09:00");
        press("assign");
        assertThat(moment("closes-at").complaint()).startsWith("It would close before it opens.");
        choose("opens", "at");
        moment("opens-at").setValue("2026-03-01T09:00");
        press("assign");
        assertThat(moment("closes-at").complaint()).startsWith("This time has passed.");
        moment("closes-at").setValue("");
        press("assign");
        assertThat(moment("closes-at").complaint()).isEqualTo("Please fill in both the day and the time.");
        moment("closes-at").setValue("2026-03-02T18:00");
        moment("opens-at").setValue("+200000-01-01T00:00");
        press("assign");
        assertThat(moment("opens-at").complaint()).isEqualTo("Please fill in both the day and the time.");
        assertThat(assignments.of(room.id())).isEmpty();
        moment("opens-at").setValue("2026-03-02T10:00");
        press("assign");
        assertThat(only().terms().feedback()).isEqualTo(CLOSED);
    }

    @Test
    void assigningWithoutAQuizShowsAMessage() {
        world.catalogue.clear();
        openAssign();

        assertThat(words()).contains("No quiz can be assigned yet");
    }

    @Test
    void aColleaguesAssignmentHasNoPage() {
        Classroom theirs =
                world.the(Classrooms.class).create(world.teacher("Mr Other").id(), "8a");
        Assignment given = Classes.once(world, theirs, "A", ITEM);
        for (String address : List.of(
                "teach/classroom/" + theirs.id() + "/assign",
                "teach/assignment/" + given.id(),
                "teach/classroom/x/assign",
                "teach/assignment/x")) {
            open(address);
            assertThat(words()).contains("Page not found").doesNotContain("8a");
        }
    }

    @Test
    void closingAnAssignmentStatesTheNumberOfOpenAttempts() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        Attempt attempt = begun(member("Ada"), given);
        begun(member("Ben"), given);
        member("Cem");
        open(given);
        assertThat(words()).contains("Open", "From Mar 2, 2026, 9:00 AM CET, until you close it", "2 of 3", "0 of 3");
        press("close-now");
        assertThat(words()).contains("2 open attempts will be handed in as they are.");
        press("not-sure");
        assertThat(words()).doesNotContain("2 open attempts");
        press("close-now");
        press("sure");

        assertThat(words()).contains("Closed. 2 attempts were handed in.", "Reopen");
        assertThat(world.the(Attempts.class).find(attempt.id())).containsInstanceOf(Attempt.Submitted.class);
    }

    @Test
    void aClosedAssignmentCanBeReopened() {
        Assignment given = Classes.given(world, room, "A", CLOSED, "2026-03-02T08:30:00Z", 1, false);
        world.clock.set("2026-03-02T08:30:00Z");
        open(given);
        assertThat(words()).contains("While it was closed, learners could see what is right and why.");
        assertThat($(ChoiceGroup.class).withId("closes").exists()).isFalse();
        moment("again-closes-at").setValue("2026-03-02T09:30");
        press("open-again");
        assertThat(moment("again-closes-at").complaint()).startsWith("This time has passed.");
        moment("again-closes-at").setValue("2026-03-02T12:00");
        press("open-again");

        assertThat(words()).contains("It is open again.");
        assertThat(only().window().closesAt()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
    }

    @Test
    void withoutFeedbackAfterClosingAnAssignmentIsReopenedWithoutAnEnd() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        world.the(AssignmentControl.class).close(teacher.id(), given);
        open(given);
        press("open-again");

        assertThat(only().window().closesAt()).isNull();
    }

    @Test
    void openingTheSecondPartStatesHowManyFinishedTheFirst() {
        Assignment pair = Classes.pair(world, room, "E");
        member("Ada");
        member("Ben");
        open(pair);
        assertThat(words())
                .contains(
                        "Before-and-after check · feedback when both parts are handed in",
                        "first part 0, both parts 0 of 2");
        press("open-post");
        assertThat(words()).contains("0 of 2 learners have handed in the first part.");
        press("sure");

        assertThat(words()).contains("The second part is open.", "Second part open since Mar 2, 2026, 9:00 AM CET");
        assertThat(only().postOpenedAt()).isEqualTo(world.clock.instant());
        assertThat($(Button.class).withId("open-post").exists()).isFalse();
    }

    @Test
    void theSettingsOfAnAssignmentCanBeChanged() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        world.clock.set("2026-03-02T08:10:00Z");
        open(given);
        assertThat($(ChoiceGroup.class).withId("opens").exists()).isFalse();
        choose("closes", "at");
        moment("closes-at").setValue("2026-03-02T09:05");
        press("save");
        assertThat(moment("closes-at").complaint()).startsWith("This time has passed.");
        moment("closes-at").setValue("2026-03-02T12:00");
        choose("attempts", "3");
        choose("feedback", "end");
        press("save");

        assertThat(words()).contains("Settings saved.", "3 attempts · feedback at the end · asks “How sure are you?”");
        assertThat(only().window())
                .isEqualTo(new Window(Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T11:00:00Z")));
    }

    @Test
    void deletingAnAssignmentStatesWhatIsDeletedWithIt() {
        Assignment given = Classes.once(world, room, "A", ITEM);
        begun(member("Ada"), given);
        open(given);
        press("delete");
        assertThat(words()).contains("1 attempt by 1 learner will be deleted with their answers, ratings and results.");
        press("sure");

        assertThat(assignments.of(room.id())).isEmpty();
        assertThat(address()).isEqualTo("teach/classroom/" + room.id());
    }

    @Test
    void theClassroomsPanelListsItsAssignments() {
        Assignment once = Classes.given(world, room, "A", ITEM, "2026-03-02T11:00:00Z", 2, false);
        world.clock.set("2026-03-02T08:00:01Z");
        Assignment pair = Classes.pair(world, room, "E");
        begun(member("Ada"), once);
        member("Ben");

        AssignmentsPanel panel = new AssignmentsPanel(
                room, assignments, world.catalogue, program.getBean(SchoolTime.class), world.clock.instant());
        UI.getCurrent().add(panel);

        assertThat(texts("assignments", "tbody tr"))
                .containsExactly(
                        "Title of E Open From Mar 2, 2026, 9:00 AM CET, until you close it"
                                + " Before-and-after check · feedback when both parts are handed in · asks “How sure are you?”"
                                + " Second part not open yet 0 of 2 first part 0, both parts 0 of 2 Results",
                        "Title of A Open Mar 2, 2026, 9:00 AM CET to Mar 2, 2026, 12:00 PM CET"
                                + " 2 attempts · feedback after each item · asks “How sure are you?” 1 of 2 0 of 2 Results");
        assertThat(table("assignments").select("tbody a").eachAttr("href"))
                .containsExactly(
                        "teach/assignment/" + pair.id(),
                        "teach/quiz/E?assignment=" + pair.id(),
                        "teach/assignment/" + once.id(),
                        "teach/quiz/A?assignment=" + once.id());
        assertThat(linkAddresses()).contains("teach/classroom/" + room.id() + "/assign");
    }

    @Test
    void anEmptyPanelOffersTheFirstAssignment() {
        UI.getCurrent()
                .add(new AssignmentsPanel(
                        room, assignments, world.catalogue, program.getBean(SchoolTime.class), world.clock.instant()));

        assertThat(words()).contains("Nothing is assigned yet", "From your teacher");
        assertThat(linkAddresses()).contains("teach/classroom/" + room.id() + "/assign");
    }
}
