package org.framewise.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.framewise.architecture.SharedState;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentControl;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSettings;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Handover;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.results.RatingDesk;
import org.framewise.results.TeacherScope;
import org.framewise.scoring.Correction;
import org.framewise.testing.World;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.teach.classroom.MemberListTest;
import org.framewise.ui.teach.parts.MomentField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ms Lee has a page open when Ms Ode changes the same data. Covers every page that saves data which both may change.
 */
@SuppressWarnings("NullAway.Init")
class OvertakenFormsTest extends TeacherScreens {
    private static final ItemId CHOICE = new ItemId("A-1");
    private static final ItemId TEXT = new ItemId("A-2");
    private static final Instant THURSDAY = Instant.parse("2026-03-05T11:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T11:00:00Z");

    private Assignments assignments;
    private Classrooms classrooms;
    private Members members;
    private Teacher ode;
    private Classroom room;
    private Assignment given;
    private World.Taking ada;

    @BeforeEach
    void aClassroomThatTwoTeachersShare() {
        assignments = world.the(Assignments.class);
        classrooms = world.the(Classrooms.class);
        members = world.the(Members.class);
        world.catalogue.put(Items.choiceAndText("A"));
        world.catalogue.put(Items.check(
                "E",
                List.of(Items.extendedText("EA-1").build()),
                List.of(Items.extendedText("EB-1").build())));
        ode = world.teacher("Ms Ode");
        room = classrooms.create(teacher.id(), "7b");
        world.the(ClassroomSharing.class).share(room.id(), teacher, "Ms Ode");
        Classes.add(world, room.id(), teacher, "Mia\nMia B.");
        given = give("A", false);
        ada = begins("Ada").chooses("A-1", "b").writes("A-2", "Words");
    }

    private Assignment give(String quiz, boolean pair) {
        return assignments.create(
                teacher.id(),
                room,
                new QuizId(quiz),
                new Window(world.clock.instant(), THURSDAY),
                Terms.USUAL,
                null,
                pair);
    }

    private World.Taking begins(String name) {
        Learner learner = Classes.member(world, room, name);
        return world.goesOn(learner, world.the(AssignedWork.class).start(learner.id(), given.id()));
    }

    /**
     * A page with something to save.
     *
     * @param address its URL
     * @param enter what Ms Lee enters
     * @param odes what Ms Ode saves in the meantime
     * @param press the button that saves
     * @param stored the stored value
     * @param told the message about Ms Ode's change that Ms Lee sees
     * @param input the value entered in the form; absent if there is only a button
     */
    private record Page(
            String address,
            Runnable enter,
            Runnable odes,
            String press,
            Supplier<?> stored,
            String told,
            Supplier<?> input) {}

    private Map<String, Page> pages() {
        String assignment = "teach/assignment/" + given.id();
        String settings = "teach/classroom/" + room.id() + "/settings";
        String member = "teach/classroom/" + room.id() + "/member/" + mia().id().value();
        String closes = "closes Fri, Mar 6, 12:00 PM instead of Thu, Mar 5, 12:00 PM.";
        return Map.ofEntries(
                Map.entry(
                        "AccountClosing.close",
                        new Page(
                                "teach/account/close",
                                this::closeAccount,
                                () -> world.the(Handover.class).leave(room.id(), ode),
                                "confirm",
                                () -> world.the(Teachers.class)
                                        .find(teacher.id())
                                        .isPresent(),
                                "“\u20687b\u2069” is no longer shared with anyone.",
                                () -> "")),
                Map.entry(
                        "AssignmentControl.change",
                        new Page(
                                assignment,
                                () -> moment("closes-at").setValue("2026-03-07T12:00"),
                                () -> odeMoves(given),
                                "save",
                                () -> stored(given).window(),
                                closes,
                                () -> moment("closes-at").getValue())),
                Map.entry(
                        "AssignmentControl.close",
                        new Page(
                                assignment,
                                () -> press("close-now"),
                                () -> odeMoves(given),
                                "sure",
                                () -> stored(given).window(),
                                closes,
                                () -> "")),
                Map.entry(
                        "AssignmentControl.delete",
                        new Page(
                                assignment,
                                () -> press("delete"),
                                () -> odeMoves(given),
                                "sure",
                                () -> assignments.find(given.id()).isPresent(),
                                closes,
                                () -> "")),
                Map.entry("AssignmentControl.openPost", pair(closes)),
                Map.entry("AssignmentControl.openAgain", closed()),
                Map.entry(
                        "ClassroomSettings.rename",
                        new Page(
                                settings,
                                () -> type("name", "9c"),
                                () -> world.the(ClassroomSettings.class).rename(stored(), ode, "8b"),
                                "rename",
                                () -> stored().name(),
                                "the name is “\u20688b\u2069” instead of “\u20687b\u2069”.",
                                () -> field("name").getValue())),
                Map.entry(
                        "ClassroomSettings.setEnd",
                        new Page(
                                settings,
                                () -> day().setValue(LocalDate.parse("2026-08-01")),
                                () -> world.the(ClassroomSettings.class)
                                        .setEnd(
                                                stored(),
                                                ode,
                                                LocalDate.parse("2026-07-01"),
                                                Classroom.AfterEnd.NOTHING),
                                "save-end",
                                () -> stored().endsOn(),
                                "the last day is Wednesday, July 1, 2026 instead of Tuesday, March 2, 2027;"
                                        + " kept after the last day: “Nothing: members and responses are deleted”.",
                                () -> day().getValue())),
                Map.entry(
                        "Classrooms.delete",
                        new Page(
                                settings,
                                () -> press("delete"),
                                () -> world.the(ClassroomSettings.class).rename(stored(), ode, "8b"),
                                "confirm",
                                () -> classrooms.find(room.id(), teacher.id()).isPresent(),
                                "the name is “\u20688b\u2069” instead of “\u20687b\u2069”.",
                                () -> "")),
                Map.entry(
                        "ClassroomSettings.renewCode",
                        new Page(
                                "teach/classroom/" + room.id(),
                                () -> press("renew"),
                                () -> world.the(ClassroomSettings.class).renewCode(stored(), ode),
                                "confirm",
                                () -> stored().code(),
                                "the code is ",
                                () -> "")),
                Map.entry(
                        "Members.rename",
                        new Page(
                                member,
                                () -> type("member-name", "Emily"),
                                this::odeRenamesMia,
                                "rename",
                                () -> mia().nickname(),
                                "the name is “\u2068Amelia\u2069” instead of “\u2068Mia\u2069”.",
                                () -> field("member-name").getValue())),
                Map.entry(
                        "Members.renewCode",
                        new Page(
                                member,
                                () -> press("renew-code"),
                                () -> members.renewCode(room.id(), ode, mia()),
                                "confirm",
                                () -> mia().code(),
                                "the code is ",
                                () -> "")),
                Map.entry(
                        "MemberMerging.merge",
                        new Page(
                                member,
                                () -> {
                                    other().setValue(member("Mia B."));
                                    press("merge");
                                },
                                this::odeRenamesMia,
                                "confirm",
                                () -> members.count(room.id()),
                                "the name is “\u2068Amelia\u2069” instead of “\u2068Mia\u2069”.",
                                () -> "")),
                Map.entry(
                        "Members.remove",
                        new Page(
                                member,
                                () -> press("remove"),
                                this::odeRenamesMia,
                                "confirm",
                                () -> members.count(room.id()),
                                "the name is “\u2068Amelia\u2069” instead of “\u2068Mia\u2069”.",
                                () -> "")),
                Map.entry(
                        "Removals.remove",
                        new Page(
                                "teach/classroom/" + room.id(),
                                () -> {
                                    tick(mia(), member("Mia B."));
                                    press("remove-selected");
                                },
                                this::odeRenamesMia,
                                "confirm",
                                () -> members.count(room.id()),
                                "the name is “\u2068Amelia\u2069” instead of “\u2068Mia\u2069”.",
                                () -> $(Button.class)
                                        .withId("remove-selected")
                                        .single()
                                        .getText())),
                Map.entry(
                        "KeyCorrections.correct",
                        new Page(
                                assignment + "/item/A-1",
                                () -> {
                                    group("kind").setValue(Set.of("full-marks"));
                                    $(TextArea.class).id("reason").setValue("Both are right.");
                                },
                                this::odeCorrects,
                                "correct",
                                this::corrections,
                                "Not counted (“Unclear.”).",
                                () -> $(TextArea.class).id("reason").getValue()
                                        + group("kind").getValue())),
                Map.entry(
                        "RatingDesk.rate",
                        new Page(
                                "teach/rate/A/A-2",
                                () -> {
                                    group("points").setValue(Set.of("1"));
                                    $(TextArea.class).id("note").setValue("Which word?");
                                },
                                () -> odeRates(2),
                                "save",
                                () -> world.the(Ratings.class)
                                        .history(ada.attempt().id(), TEXT)
                                        .size(),
                                "2 points, “\u2068Well read.\u2069”.",
                                () -> $(TextArea.class).id("note").getValue()
                                        + group("points").getValue())));
    }

    private Page pair(String closes) {
        Assignment pair = give("E", true);
        return new Page(
                "teach/assignment/" + pair.id(),
                () -> press("open-post"),
                () -> odeMoves(pair),
                "sure",
                () -> stored(pair).postOpenedAt() == null,
                closes,
                () -> "");
    }

    private Page closed() {
        Assignment closed = give("A", false);
        world.the(AssignmentControl.class).close(teacher.id(), stored(closed));
        return new Page(
                "teach/assignment/" + closed.id(),
                () -> {
                    group("again-closes").setValue(Set.of("at"));
                    moment("again-closes-at").setValue("2026-03-07T12:00");
                },
                () -> world.the(AssignmentControl.class).openAgain(ode.id(), stored(closed), FRIDAY),
                "open-again",
                () -> stored(closed).window(),
                "closes Fri, Mar 6, 12:00 PM instead of Mon, Mar 2, 9:00 AM.",
                () -> moment("again-closes-at").getValue());
    }

    private Assignment stored(Assignment assignment) {
        return assignments.find(assignment.id()).orElseThrow();
    }

    private Classroom stored() {
        return classrooms.find(room.id(), teacher.id()).orElseThrow();
    }

    private Member member(String name) {
        return members.of(room).stream()
                .filter(one -> new Nickname(name).equals(one.nickname()))
                .findFirst()
                .orElseThrow();
    }

    private Member mia() {
        return Stream.of("Mia", "Amelia", "Emily")
                .flatMap(name -> members.of(room).stream().filter(one -> new Nickname(name).equals(one.nickname())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> corrections() {
        return world.the(KeyCorrections.class).of(teacher.id(), given.id(), CHOICE).stream()
                .map(one -> one.change().reason())
                .toList();
    }

    private void odeMoves(Assignment assignment) {
        world.the(AssignmentControl.class)
                .change(
                        ode.id(),
                        stored(assignment),
                        new Window(assignment.window().opensAt(), FRIDAY),
                        Terms.USUAL,
                        null);
    }

    private void odeRenamesMia() {
        members.rename(room.id(), ode, mia(), new Nickname("Amelia"));
    }

    private void odeCorrects() {
        world.correct(ode.id(), given.id(), CHOICE, new Correction.NotCounted(), "Unclear.");
    }

    private void odeRates(int points) {
        world.the(RatingDesk.class)
                .rate(
                        new TeacherScope(ode.id()),
                        "Ms Ode",
                        List.of(new RatingDesk.Rated(ada.attempt().id(), null)),
                        TEXT,
                        points,
                        "Well read.");
    }

    private void tick(Member... chosen) {
        MemberListTest.tick($(Div.class).withClassName("member-list").single(), members.of(room), Set.of(chosen));
        roundTrip();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
        roundTrip();
    }

    private TextField field(String id) {
        return $(TextField.class).withId(id).single();
    }

    private void type(String id, String text) {
        test(field(id)).setValue(text);
    }

    /** Fills in the form for closing the account, up to the confirmation question. */
    private void closeAccount() {
        if ($(TextField.class).withId("colleague").exists()) {
            type("colleague", "Ms Ode");
        }
        test($(PasswordField.class).withId("close-password").single()).setValue("a long password");
        press("close-account");
    }

    private DatePicker day() {
        return $(DatePicker.class).withId("end").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Member> other() {
        return $(ComboBox.class).withId("other").single();
    }

    private ChoiceGroup group(String id) {
        return $(ChoiceGroup.class).withId(id).single();
    }

    private MomentField moment(String id) {
        return $(MomentField.class).withId(id).single();
    }

    private boolean isShown(String button) {
        return $(Button.class).withId(button).exists();
    }

    static List<String> guarded() {
        // the correction is already undone, as the teacher wanted: there is no conflict to resolve
        return SharedState.guardedMethods().stream()
                .filter(method -> !method.equals("KeyCorrections.undo"))
                .toList();
    }

    /** Opens the page, enters something, and saves it after Ms Ode has saved. */
    private Page overtaken(String method) {
        Page page = Objects.requireNonNull(pages().get(method), method);
        open("teach");
        open(page.address);
        page.enter.run();
        world.clock.advance(Duration.ofMinutes(42));
        page.odes.run();
        world.clock.advance(Duration.ofMinutes(1));
        Object stored = page.stored.get();
        Object input = page.input.get();

        press(page.press);

        assertThat(page.stored.get()).as(method).isEqualTo(stored);
        assertThat(page.input.get()).as(method).isEqualTo(input);
        assertThat(words()).as(method).contains("\u2068Ms Ode\u2069 changed this at 9:42 AM: " + page.told);
        return page;
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void theSecondSaverIsWarnedAndCanStillSaveTheirInput(String method) {
        Page page = overtaken(method);
        Object odes = page.stored.get();

        if (isShown("keep-mine")) {
            assertThat(words()).contains("Your changes are still here");
            assertThat(isShown(page.press)).isFalse();
            press("keep-mine");
        } else {
            assertThat(words()).contains("If you still want to do it, press the button again.");
            page.enter.run();
            press(page.press);
        }

        assertThat(page.stored.get()).as(method).isNotEqualTo(odes);
        assertThat(words()).doesNotContain("changed this at");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void theSecondSaverCanKeepTheOtherTeachersChange(String method) {
        Page page = overtaken(method);
        Object odes = page.stored.get();
        Object mine = page.input.get();
        if (!isShown("take-theirs")) {
            return;
        }
        press("take-theirs");

        assertThat(page.stored.get()).as(method).isEqualTo(odes);
        assertThat(words()).doesNotContain("changed this at");
        if (!method.equals("RatingDesk.rate") && !method.equals("AssignmentControl.openAgain")) {
            assertThat(page.input.get()).as(method).isNotEqualTo(mine);
        }
    }

    @Test
    void fieldsLeftUnchangedTakeTheOtherTeachersValue() {
        open("teach");
        open("teach/assignment/" + given.id());
        group("attempts").setValue(Set.of("2"));
        odeMoves(given);
        press("save");

        assertThat(moment("closes-at").getValue()).isEqualTo("2026-03-06T12:00");
        assertThat(group("attempts").getValue()).containsExactly("2");
        press("keep-mine");

        assertThat(stored(given).window().closesAt()).isEqualTo(FRIDAY);
        assertThat(stored(given).maxAttempts()).isEqualTo(2);
    }

    @Test
    void aFurtherChangeDuringAConflictIsReportedToo() {
        open("teach");
        open("teach/classroom/" + room.id() + "/settings");
        type("name", "9c");
        world.the(ClassroomSettings.class).rename(stored(), ode, "8b");
        press("rename");
        world.the(ClassroomSettings.class).rename(stored(), ode, "8c");
        press("keep-mine");

        assertThat(words()).contains("the name is “\u20688c\u2069” instead of “\u20688b\u2069”.");
        assertThat(stored().name()).isEqualTo("8c");
        press("keep-mine");
        assertThat(stored().name()).isEqualTo("9c");
    }

    @Test
    void aConflictWithTheTeachersOwnSecondTabSaysSo() {
        open("teach");
        open("teach/classroom/" + room.id() + "/settings");
        type("name", "9c");
        world.the(ClassroomSettings.class).rename(stored(), teacher, "8b");
        press("rename");

        assertThat(words()).contains("You changed this at 9:00 AM, in another tab or on another device:");
    }

    @Test
    void aConflictWithAChangeFromAnotherDayNamesTheDay() {
        open("teach");
        open("teach/classroom/" + room.id() + "/settings");
        type("name", "9c");
        world.the(ClassroomSettings.class).rename(stored(), ode, "8b");
        world.clock.advance(Duration.ofHours(20));
        press("rename");

        assertThat(words()).contains("\u2068Ms Ode\u2069 changed this on Mar 2, 2026, 9:00 AM:");
    }

    @Test
    void inputForDeletedThingsCanStillBeCopied() {
        open("teach");
        open("teach/assignment/" + given.id());
        moment("closes-at").setValue("2026-03-07T12:00");
        world.the(AssignmentControl.class).delete(ode.id(), stored(given));
        press("save");
        assertThat(words()).contains("\u2068Ms Ode\u2069 deleted this at 9:00 AM.", "still here to copy");
        assertThat(moment("closes-at").getValue()).isEqualTo("2026-03-07T12:00");

        open("teach/classroom/" + room.id() + "/member/" + mia().id().value());
        type("member-name", "Emily");
        members.remove(room.id(), ode, mia());
        press("rename");
        assertThat(words()).contains("\u2068Ms Ode\u2069 deleted this at 9:00 AM.", "still here to copy");
        assertThat(field("member-name").getValue()).isEqualTo("Emily");
    }

    @Test
    void aRatingOfATextThatIsDeletedCanStillBeCopied() {
        open("teach/rate/A/A-2");
        group("points").setValue(Set.of("1"));
        $(TextArea.class).id("note").setValue("Which word?");
        world.the(AssignmentControl.class).delete(ode.id(), stored(given));
        press("save");

        assertThat(words()).contains("You can no longer rate this text");
        assertThat($(TextArea.class).id("note").getValue()).isEqualTo("Which word?");
    }

    @Test
    void anAlreadyUndoneCorrectionIsReported() {
        odeCorrects();
        open("teach");
        open("teach/assignment/" + given.id() + "/item/A-1");
        world.clock.advance(Duration.ofMinutes(42));
        KeyCorrections all = world.the(KeyCorrections.class);
        all.undo(ode.id(), all.of(ode.id(), given.id(), CHOICE).getFirst().change());
        test($(Button.class).all().stream()
                        .filter(button -> button.hasClassName("undo"))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();

        assertThat(words()).contains("\u2068Ms Ode\u2069 changed this at 9:42 AM: undone: Not counted.");
    }

    @Test
    void aTickedTextThatAColleagueHasRatedLeavesTheList() {
        world.clock.advance(Duration.ofMinutes(1));
        World.Taking ben = begins("Ben").chooses("A-1", "a").writes("A-2", "Words");
        open("teach");
        open("teach/rate/A/A-2");
        group("points").setValue(Set.of("1"));
        group("alike").setValue(Set.of(ben.attempt().id().toString()));
        world.the(RatingDesk.class)
                .rate(
                        new TeacherScope(ode.id()),
                        "Ms Ode",
                        List.of(new RatingDesk.Rated(ben.attempt().id(), null)),
                        TEXT,
                        3,
                        "");
        press("save");

        assertThat(words()).contains("one of the texts ticked below now has a rating");
        press("keep-mine");
        assertThat(world.the(Ratings.class)
                        .newest(ada.attempt().id(), TEXT)
                        .orElseThrow()
                        .points())
                .isEqualTo(1);
        assertThat(world.the(Ratings.class)
                        .newest(ben.attempt().id(), TEXT)
                        .orElseThrow()
                        .points())
                .isEqualTo(3);
    }

    /** Settings entered but not yet saved survive any other action on the page. */
    @Test
    void unsavedSettingsSurviveOtherActionsOnThePage() {
        Assignment pair = give("E", true);
        open("teach");
        open("teach/assignment/" + pair.id());
        moment("closes-at").setValue("2026-03-07T12:00");
        press("open-post");
        press("sure");

        assertThat(words()).contains("The second part is open.");
        assertThat(moment("closes-at").getValue()).isEqualTo("2026-03-07T12:00");
    }
}
