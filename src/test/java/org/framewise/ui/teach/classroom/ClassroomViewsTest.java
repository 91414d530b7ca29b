package org.framewise.ui.teach.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSettings;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.EndOfClassrooms;
import org.framewise.classroom.Handover;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.quiz.Items;
import org.framewise.ui.parts.Confirm;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the pages on which teachers manage their classrooms. */
@SuppressWarnings("NullAway.Init")
class ClassroomViewsTest extends TeacherScreens {
    private Classrooms classrooms;
    private Members members;
    private Teacher other;

    @BeforeEach
    void aColleagueWithAClassroom() {
        classrooms = world.the(Classrooms.class);
        members = world.the(Members.class);
        other = world.teacher("Mr Other");
        classrooms.create(other.id(), "Secret room");
    }

    private Classroom room(String... names) {
        Classroom room = classrooms.create(teacher.id(), "7b");
        Classes.add(world, room.id(), teacher, String.join("\n", names));
        return room;
    }

    private Member member(Classroom room, String name) {
        return members.of(room).stream()
                .filter(one ->
                        one.name().map(Nickname::value).filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Classroom now(Classroom room) {
        return classrooms.find(room.id(), teacher.id()).orElseThrow();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
        roundTrip();
    }

    private void type(String id, String text) {
        test($(TextField.class).withId(id).single()).setValue(text);
    }

    /** Restores the first entry in the bin. */
    private void undo() {
        Button undo = $(BinList.class)
                .single()
                .getChildren()
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        test(undo).click();
        roundTrip();
    }

    private void confirm() {
        press("confirm");
    }

    private String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    @Test
    void anEmptyClassroomListExplainsClassrooms() {
        open("teach/classrooms");

        assertThat(words()).contains("Your classrooms will appear here").doesNotContain("Secret room");
    }

    @Test
    void creatingAClassroomNeedsOnlyAName() {
        open("teach/classrooms");
        type("classroom-name", " 7b ");
        press("make");

        Classroom made = classrooms.of(teacher.id()).getFirst();
        assertThat(address()).isEqualTo("teach/classroom/" + made.id());
        assertThat(words())
                .contains(
                        made.code().spaced(), "/join/" + made.code(), "Nobody has joined yet", "Show on the projector");
        assertThat($(QrCode.class).all()).hasSize(1);
    }

    @Test
    void creatingAClassroomWithoutANameIsRefused() {
        open("teach/classrooms");
        press("make");

        assertThat($(TextField.class).withId("classroom-name").single().getErrorMessage())
                .isEqualTo("Please type a name of at most 80 characters.");
        assertThat(classrooms.of(teacher.id())).isEmpty();
    }

    @Test
    void theClassroomListShowsMemberCountsAndCodes() {
        Classroom room = room("Mia", "Ben");
        world.the(ClassroomSettings.class)
                .setJoining(classrooms.create(teacher.id(), "8a").id(), teacher, true);

        open("teach/classrooms");

        assertThat(texts("queue", "tbody tr"))
                .contains("7b 2 open, code " + room.code().spaced() + " Tuesday, March 2, 2027")
                .hasSize(2);
    }

    @Test
    void theNavigationLinksToClassroomsFirst() {
        open("teach");

        assertThat(words()).contains("Create a classroom");
        assertThat(linkAddresses().stream()
                        .filter(link -> link.startsWith("teach"))
                        .findFirst())
                .contains("teach/classrooms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/board", "/codes", "/settings"})
    void aColleaguesClassroomIsNotFound(String page) {
        open("teach/classroom/" + classrooms.of(other.id()).getFirst().id() + page);

        assertThat(words()).contains("Page not found").doesNotContain("Secret room");
    }

    @Test
    void aMemberIsFoundOnlyInTheirOwnClassroom() {
        Classroom room = room("Mia");
        Classroom second = classrooms.create(teacher.id(), "8a");
        Classroom secret = classrooms.of(other.id()).getFirst();
        Classes.add(world, secret.id(), other, "Eve");
        Member eve = members.of(secret).getFirst();

        for (String address : List.of(
                "teach/classroom/" + secret.id() + "/member/" + eve.id().value(),
                "teach/classroom/" + room.id() + "/member/" + eve.id().value(),
                "teach/classroom/" + second.id() + "/member/"
                        + member(room, "Mia").id().value(),
                "teach/classroom/" + room.id() + "/member/nobody",
                "teach/classroom/nothing")) {
            open(address);
            assertThat(words()).as(address).contains("Page not found").doesNotContain("Eve");
        }
    }

    @Test
    void joiningCanBeClosedAndReopened() {
        Classroom room = room();
        open("teach/classroom/" + room.id());
        press("joining");

        assertThat(now(room).joining()).isFalse();
        assertThat(words()).contains("Joining is closed");
        assertThat($(QrCode.class).all()).isEmpty();
        press("joining");
        assertThat(now(room).joining()).isTrue();
    }

    @Test
    void renewingTheCodeStatesItsConsequencesFirst() {
        Classroom room = room();
        open("teach/classroom/" + room.id());
        press("renew");

        assertThat(words()).contains("will stop working", "Learners who have already joined stay");
        assertThat(now(room).code()).isEqualTo(room.code());
        confirm();
        assertThat(now(room).code()).isNotEqualTo(room.code());
        assertThat(words()).contains(now(room).code().spaced()).contains("The class has a new code.");
    }

    @Test
    void aPastedListOfNamesIsPreviewed() {
        Classroom room = room("Mia");
        open("teach/classroom/" + room.id());
        TextArea list = $(TextArea.class).withId("list").single();
        test(list).setValue("MIA\nBen\tB.\n\n" + "x".repeat(41));
        roundTrip();

        assertThat(words().replaceAll("[\u2068\u2069]", ""))
                .contains(
                        "1 name will be added: Ben",
                        "Already there, or twice on the list: MIA (line 1).",
                        "Longer than 40 characters");
        assertThat(members.count(room.id())).isEqualTo(1);
        press("add");
        assertThat(texts("members", "tbody th")).containsExactly("Ben", "Mia");
        assertThat(words()).contains("1 name added.", "2 members");
    }

    @Test
    void aListWithoutNewNamesStaysInTheField() {
        Classroom room = room("Mia");
        open("teach/classroom/" + room.id());
        TextArea list = $(TextArea.class).withId("list").single();
        press("add");
        assertThat(list.getErrorMessage()).isEqualTo("Please type or paste at least one name.");
        test(list).setValue("mia");
        press("add");
        assertThat(list.getErrorMessage()).startsWith("None of these names can be added.");
        assertThat(list.getValue()).isEqualTo("mia");
    }

    @Test
    void listedNamesAreEscapedAndCodesHiddenOnScreen() {
        Classroom room = room("<b>Mia</b>");
        open("teach/classroom/" + room.id());

        assertThat(texts("members", "tbody th")).containsExactly("<b>Mia</b>");
        assertThat(words())
                .contains("never")
                .doesNotContain(member(room, "<b>Mia</b>").code().toString());
    }

    @Test
    void theCodesOfAllMembersArePrinted() {
        Classroom room = room("Mia", "Ben");
        open("teach/classroom/" + room.id() + "/codes");

        assertThat($(Paragraph.class).all().stream()
                        .filter(one -> one.hasClassName("slip-code"))
                        .map(Paragraph::getText))
                .containsExactly(
                        member(room, "Ben").code().toString(),
                        member(room, "Mia").code().toString());
        assertThat(words()).contains("Ben", "Mia", "/resume");
    }

    @Test
    void withoutMembersThereAreNoCodesToPrint() {
        open("teach/classroom/" + room().id() + "/codes");

        assertThat(words()).contains("There are no codes to print yet");
    }

    @Test
    void theBoardCountsMembersWithoutNames() {
        Classroom room = room("Mia");
        open("teach/classroom/" + room.id() + "/board");
        assertThat(words())
                .contains("7b", room.code().spaced(), "1 has joined", "/join")
                .doesNotContain("Mia");

        Classes.add(world, room.id(), teacher, "Ben");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(3000);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), true));
        assertThat(words()).contains("2 have joined");

        open("teach/classroom/" + room.id());
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void aMemberCanBeRenamed() {
        Classroom room = room("Mia", "Ben");
        open("teach/classroom/" + room.id() + "/member/"
                + member(room, "Mia").id().value());
        type("member-name", "ben");
        press("rename");
        assertThat($(TextField.class).withId("member-name").single().getErrorMessage())
                .contains("is taken by another member");
        type("member-name", "x".repeat(41));
        press("rename");
        assertThat($(TextField.class).withId("member-name").single().getErrorMessage())
                .contains("at most 40 characters");
        type("member-name", "Amelia");
        press("rename");

        assertThat(members.of(room))
                .extracting(one -> one.name().orElseThrow().value())
                .containsExactly("Amelia", "Ben");
        assertThat(words()).contains("The nickname is");
    }

    @Test
    void mergingMembersStatesItsConsequencesFirst() {
        world.catalogue.put(Items.quiz("A", Items.twoChoices("A-1")));
        Classroom room = room("Mia", "Mia B.");
        Learner gone =
                world.the(Learners.class).find(member(room, "Mia B.").id()).orElseThrow();
        world.start(gone, "A").chooses("A-1", "a");
        open("teach/classroom/" + room.id() + "/member/"
                + member(room, "Mia").id().value());
        press("merge");
        @SuppressWarnings("unchecked")
        ComboBox<Member> choice = $(ComboBox.class).withId("other").single();
        assertThat(choice.getErrorMessage()).startsWith("Please choose the member");
        test(choice).selectItem("Mia B.");
        press("merge");

        assertThat(words().replaceAll("[\u2068\u2069]", ""))
                .contains("The attempt of Mia B. will be moved to Mia", "The learner continues with the code of Mia.");
        confirm();
        assertThat(members.of(room)).hasSize(1);
        assertThat(member(room, "Mia").attempts()).isEqualTo(1);
        assertThat(words()).contains("are now one member", "Title of A");
    }

    @Test
    void aMembersPersonalCodeCanBeRenewed() {
        Classroom room = room("Mia");
        Member mia = member(room, "Mia");
        open("teach/classroom/" + room.id() + "/member/" + mia.id().value());
        press("renew-code");
        assertThat(words()).contains("will stop working");
        confirm();

        assertThat(member(room, "Mia").code()).isNotEqualTo(mia.code());
        assertThat(words()).contains(member(room, "Mia").code().toString());
    }

    @Test
    void aMemberCanBeExcludedFromResearch() {
        Classroom room = room("Mia", "Ben");
        Member mia = member(room, "Mia");
        open("teach/classroom/" + room.id() + "/member/" + mia.id().value());

        press("leave-out");

        assertThat(world.the(Learners.class).isInResearch(mia.id())).isFalse();
        assertThat(words()).contains("They are left out of research files from now on.", "Left out of research files.");
        assertThat(find(Button.class).withId("leave-out").exists()).isFalse();
        open("teach/audit");
        assertThat(words()).contains("Left a member out of research files");
    }

    @Test
    void aRemovedMemberCanBeRestoredFromTheClassroomPage() {
        Classroom room = room("Mia", "Ben");
        open("teach/classroom/" + room.id() + "/member/"
                + member(room, "Mia").id().value());
        press("remove");
        assertThat(words()).contains("You can undo this for 24 hours.");
        confirm();
        assertThat(words()).contains("Deleted in the last 24 hours", Words.isolated("Mia") + ", member", "Deleted by");

        undo();

        assertThat(words())
                .contains(Words.isolated("Mia") + " is back.")
                .doesNotContain("Deleted in the last 24 hours");
        assertThat(members.count(room.id())).isEqualTo(2);
    }

    @Test
    void aDeletedClassroomCanBeRestoredFromTheClassroomList() {
        Classroom room = room("Mia");
        open("teach/classroom/" + room.id() + "/settings");
        press("delete");
        confirm();
        assertThat(address()).isEqualTo("teach/classrooms");
        assertThat(words()).contains("Deleted in the last 24 hours", room.name());

        undo();

        assertThat(words()).contains("is back.");
        assertThat(classrooms.of(teacher.id())).extracting(Classroom::id).containsExactly(room.id());
        assertThat(members.count(room.id())).isEqualTo(1);
    }

    @Test
    void leavingThePageClosesTheConfirmation() {
        Classroom room = room("Mia");
        open("teach/classroom/" + room.id() + "/member/"
                + member(room, "Mia").id().value());
        press("remove");
        assertThat($(Confirm.class).all()).hasSize(1);

        UI.getCurrent().navigate("teach/classroom/" + room.id());

        assertThat($(Confirm.class).all()).isEmpty();
        assertThat(members.count(room.id())).isEqualTo(1);
    }

    @Test
    void removingAMemberStatesItsConsequencesFirst() {
        Classroom room = room("Mia");
        open("teach/classroom/" + room.id() + "/member/"
                + member(room, "Mia").id().value());
        assertThat(linkAddresses())
                .contains("teach/export/learner/" + member(room, "Mia").id().value() + ".json");
        press("remove");
        assertThat(words()).contains("will be removed from the class", "they can join again");
        assertThat(members.count(room.id())).isEqualTo(1);
        confirm();

        assertThat(members.count(room.id())).isZero();
        assertThat(address()).isEqualTo("teach/classroom/" + room.id());
    }

    @Test
    void aClassroomsSettingsChangeItsNameAndEnd() {
        Classroom room = room();
        open("teach/classroom/" + room.id() + "/settings");
        type("name", "8b");
        press("rename");
        assertThat(now(room).name()).isEqualTo("8b");

        DatePicker end = $(DatePicker.class).withId("end").single();
        end.setValue(LocalDate.parse("2026-01-01"));
        press("save-end");
        assertThat(end.getErrorMessage()).startsWith("Please choose a day from today until");
        end.setValue(LocalDate.parse("2026-07-31"));
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Classroom.AfterEnd> after =
                $(RadioButtonGroup.class).withId("after").single();
        after.setValue(Classroom.AfterEnd.NOTHING);
        press("save-end");
        assertThat(now(room).endsOn()).isEqualTo("2026-07-31");
        assertThat(now(room).afterEnd()).isEqualTo(Classroom.AfterEnd.NOTHING);
        assertThat(words()).contains("The last day is Friday, July 31, 2026.");
    }

    @Test
    void aClassroomCanBeSharedAndUnshared() {
        Classroom room = room();
        open("teach/classroom/" + room.id() + "/settings");
        type("colleague", "nobody");
        press("share");
        assertThat($(TextField.class).withId("colleague").single().getErrorMessage())
                .startsWith("There is no teacher account with this name.");
        type("colleague", "mr other");
        press("share");
        assertThat(classrooms.find(room.id(), other.id())).isPresent();
        assertThat(words()).contains("Mr Other");
        press("unshare-" + other.id().value());
        assertThat(classrooms.find(room.id(), other.id())).isEmpty();
        assertThat(words()).contains("Mr Other can no longer see this classroom.");
    }

    @Test
    void onlyTheOwnerCanShareOrDeleteAClassroom() {
        Classroom room = classrooms.create(other.id(), "9a");
        world.the(ClassroomSharing.class).share(room.id(), other, "Ms Lee");
        open("teach/classrooms");
        assertThat(texts("queue", "tbody th")).containsExactly("9a shared by Mr Other");

        open("teach/classroom/" + room.id() + "/settings");
        assertThat(words()).contains("The classroom belongs to Mr Other");
        assertThat($(Button.class).withId("share").exists()).isFalse();
        assertThat($(Button.class).withId("delete").exists()).isFalse();
    }

    @Test
    void anOwnerCanHandTheClassroomOverAndLeaveIt() {
        Classroom room = room("Mia");
        open("teach/classroom/" + room.id() + "/settings");
        TextField heir = $(TextField.class).withId("heir").single();
        test(heir).setValue("Mr Nobody");
        press("hand-over");
        assertThat(heir.getErrorMessage()).startsWith("There is no teacher account with this name.");
        test(heir).setValue("Ms Lee");
        press("hand-over");
        assertThat(heir.getErrorMessage()).startsWith("This is your own name.");
        test(heir).setValue("mr other");
        press("hand-over");
        assertThat(words())
                .contains("Hand " + Words.isolated(room.name()) + " over to " + Words.isolated("Mr Other") + "?");
        assertThat(classrooms.find(room.id(), other.id())).isEmpty();
        confirm();

        assertThat(address()).isEqualTo("teach/classrooms");
        assertThat(words()).contains(Words.isolated(room.name()) + " now belongs to " + Words.isolated("Mr Other"));
        assertThat(classrooms.of(teacher.id())).isEmpty();
        assertThat(classrooms.find(room.id(), other.id()).orElseThrow().owner()).isEqualTo(other.id());
        open("teach/classrooms");
        assertThat(words()).doesNotContain("belongs to");
    }

    @Test
    void aColleagueCanLeaveUnlessTheyHaveBecomeTheOwner() {
        Classroom room = classrooms.create(other.id(), "9a");
        world.the(ClassroomSharing.class).share(room.id(), other, "Ms Lee");
        open("teach/classroom/" + room.id() + "/settings");
        assertThat($(Button.class).withId("hand-over").exists()).isFalse();
        press("leave");
        assertThat(words()).contains("Leave " + Words.isolated("9a") + "?");
        world.the(Handover.class).handOver(room.id(), other, "Ms Lee");
        confirm();
        assertThat(words()).contains("You now own this classroom.");

        world.the(Handover.class).handOver(room.id(), teacher, "Mr Other");
        world.the(ClassroomSharing.class).share(room.id(), other, "Ms Lee");
        open("teach/classroom/" + room.id() + "/settings");
        press("leave");
        confirm();
        assertThat(address()).isEqualTo("teach/classrooms");
        assertThat(words()).contains("You have left " + Words.isolated("9a") + ".");
        assertThat(classrooms.of(teacher.id())).isEmpty();
    }

    @Test
    void anOpenPageOfAnUnsharedClassroomIsRefused() {
        Classroom room = classrooms.create(other.id(), "9a");
        world.the(ClassroomSharing.class).share(room.id(), other, "Ms Lee");
        open("teach/classroom/" + room.id());
        world.the(ClassroomSharing.class).unshare(room.id(), other, teacher.id());
        press("joining");

        assertThat(words()).contains("You can no longer change this classroom.");
        assertThat(classrooms.find(room.id(), other.id()).orElseThrow().joining())
                .isTrue();
    }

    @Test
    void deletingAClassroomStatesItsConsequencesFirst() {
        Classroom room = room("Mia", "Ben");
        open("teach/classroom/" + room.id() + "/settings");
        press("delete");
        assertThat(words()).contains("Its 2 members will be deleted with all their attempts");
        confirm();

        assertThat(classrooms.of(teacher.id())).isEmpty();
        assertThat(address()).isEqualTo("teach/classrooms");
    }

    @Test
    void everyPageOfAClassroomAnnouncesItsApproachingEnd() {
        Classroom room = room("Mia");
        world.the(ClassroomSettings.class)
                .setEnd(room, teacher, LocalDate.parse("2026-03-20"), Classroom.AfterEnd.COUNTS);

        open("teach/classroom/" + room.id());
        assertThat(words())
                .contains(
                        "The last day of this classroom is Friday, March 20, 2026. After that, names, codes and written texts");
        open("teach/classrooms");
        assertThat(texts("queue", "tbody tr").getFirst()).endsWith("ends soon");
        open("teach");
        assertThat(words().replaceAll("[\u2068\u2069]", ""))
                .contains("The last day of 7b is Friday, March 20, 2026: names and codes will be erased after that");
        assertThat(linkAddresses()).contains("teach/classroom/" + room.id() + "/settings");
    }

    @Test
    void anEndedClassroomShowsTheRemainingData() {
        Classroom room = room("Mia");
        LearnerId before = member(room, "Mia").id();
        world.the(ClassroomSettings.class)
                .setEnd(room, teacher, LocalDate.parse("2026-03-20"), Classroom.AfterEnd.COUNTS);
        world.clock.set("2026-03-22T12:00:00Z");
        world.the(EndOfClassrooms.class).eraseWhatIsDue();

        open("teach/classroom/" + room.id());
        assertThat(words())
                .contains("This classroom ended on Friday, March 20, 2026.", "1 member")
                .doesNotContain("Mia", "Show on the projector");
        open("teach/classroom/" + room.id() + "/codes");
        assertThat(words()).contains("Page not found");
        open("teach/classroom/" + room.id() + "/member/" + before.value());
        assertThat(words()).contains("Page not found");
        Member left = members.of(room).getFirst();
        assertThat(left.id()).isNotEqualTo(before);
        open("teach/classroom/" + room.id() + "/member/" + left.id().value());
        assertThat(words()).contains("Learner ").doesNotContain("Mia", "Personal code");
        open("teach/classrooms");
        assertThat(texts("queue", "tbody tr").getFirst()).contains("ended").doesNotContain("ends soon");
    }
}
