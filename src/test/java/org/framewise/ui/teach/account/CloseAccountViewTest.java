package org.framewise.ui.teach.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.framewise.classroom.AccountClosing;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Enlisting;
import org.framewise.classroom.NameList;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class CloseAccountViewTest extends TeacherScreens {
    private static final String PASSWORD = "a long password";

    private Classrooms classrooms;
    private Teacher ode;

    @BeforeEach
    void aColleague() {
        classrooms = world.the(Classrooms.class);
        ode = world.teacher("Mr Ode");
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
        roundTrip();
    }

    private PasswordField password() {
        return $(PasswordField.class).withId("close-password").single();
    }

    private TextField colleague() {
        return $(TextField.class).withId("colleague").single();
    }

    private void enter(String password) {
        test(password()).setValue(password);
        press("close-account");
    }

    private boolean asked() {
        return $(Button.class).withId("confirm").exists();
    }

    private boolean isOpen() {
        return world.the(Teachers.class).find(teacher.id()).isPresent();
    }

    /** Selects the second option for a classroom, which is to erase it. */
    @SuppressWarnings("unchecked")
    private void erase(Classroom room) {
        RadioButtonGroup<Object> fate = $(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getLabel().contains(Words.isolated(room.name())))
                .findFirst()
                .orElseThrow();
        fate.setValue(fate.getListDataView().getItem(1));
        roundTrip();
    }

    private List<String> leadsTo() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .flatMap(call -> call.getParameters().stream())
                .map(String::valueOf)
                .toList();
    }

    @Test
    void theAccountPageLinksToClosingTheAccount() {
        open("teach/account");

        assertThat(linkAddresses()).contains("teach/account/close");
    }

    @Test
    void withoutClassroomsOnlyThePasswordIsAskedFor() {
        open("teach/account/close");
        assertThat(words()).doesNotContain("Classrooms that you don’t share", "Classrooms that you share");

        enter("");
        assertThat(password().getErrorMessage()).isEqualTo("Please type your current password.");
        enter("not my password");
        assertThat(password().getErrorMessage()).isEqualTo("This is not your current password.");
        assertThat(asked()).isFalse();
        enter(PASSWORD);
        assertThat(words()).contains("Close your account for good?", "This can’t be undone.");
        assertThat(isOpen()).isTrue();
        test($(Button.class).withId("confirm").single()).click();

        assertThat(isOpen()).isFalse();
        assertThat(leadsTo()).contains("sign-in?closed");
    }

    @Test
    void theConfirmationSaysWhichClassroomsAreHandedOverOrErased() {
        Classroom kept = classrooms.create(teacher.id(), "7b");
        Classroom gone = classrooms.create(teacher.id(), "9c");
        world.the(Enlisting.class).add(gone.id(), teacher, NameList.of("Mia\nBen"));
        Classroom shared = classrooms.create(teacher.id(), "8a");
        world.the(ClassroomSharing.class).share(shared.id(), teacher, "Mr Ode");
        classrooms.delete(classrooms.create(teacher.id(), "old"), teacher);
        open("teach/account/close");
        assertThat($(RadioButtonGroup.class).all())
                .extracting(RadioButtonGroup::getLabel)
                .containsExactlyInAnyOrder(
                        Words.isolated("9c") + " (2 members)", Words.isolated("7b") + " (no members)");
        assertThat(words()).contains("“" + Words.isolated("8a") + "”: " + Words.isolated("Mr Ode") + " will own it.");

        erase(gone);
        enter(PASSWORD);
        assertThat(colleague().getErrorMessage()).isEqualTo("Please type the name of the colleague who takes over.");
        test(colleague()).setValue("Mr Nobody");
        press("close-account");
        assertThat(colleague().getErrorMessage()).startsWith("There is no teacher account with this name.");
        test(colleague()).setValue("ms lee");
        press("close-account");
        assertThat(colleague().getErrorMessage()).startsWith("This is your own name.");
        test(colleague()).setValue("mr ode");
        press("close-account");
        assertThat(words())
                .contains(
                        Words.isolated("Mr Ode") + " takes over “" + Words.isolated("7b") + "”.",
                        "Erased at once, with all members and responses: “" + Words.isolated("9c") + "”.",
                        "The classroom you deleted in the last 24 hours can no longer be restored.");
        press("confirm");

        assertThat(isOpen()).isFalse();
        assertThat(classrooms.of(ode.id()))
                .extracting(Classroom::name)
                .containsExactlyInAnyOrder(kept.name(), shared.name());
    }

    @Test
    void noColleagueIsAskedForIfEverythingIsErased() {
        Classroom gone = classrooms.create(teacher.id(), "9c");
        open("teach/account/close");
        erase(gone);

        assertThat($(TextField.class).withId("colleague").exists()).isFalse();
        enter(PASSWORD);
        press("confirm");
        assertThat(isOpen()).isFalse();
        assertThat(classrooms.of(ode.id())).isEmpty();
    }

    @Test
    void theOnlyAccountCannotBeClosedAndThePageSaysWhy() {
        close(ode);

        open("teach/account/close");

        assertThat(words()).contains("Yours is the only account", "Invite a colleague first");
        assertThat($(Button.class).withId("close-account").exists()).isFalse();
    }

    @Test
    void aColleagueWhoClosedTheirAccountMeanwhileIsReported() {
        classrooms.create(teacher.id(), "7b");
        world.teacher("Ms Third");
        open("teach/account/close");
        test(colleague()).setValue("Mr Ode");
        enter(PASSWORD);
        close(ode);
        press("confirm");

        assertThat(isOpen()).isTrue();
        assertThat(colleague().getErrorMessage()).startsWith("There is no teacher account with this name.");
        assertThat(classrooms.of(teacher.id())).hasSize(1);
    }

    @Test
    void becomingTheOnlyAccountMeanwhileIsReported() {
        open("teach/account/close");
        enter(PASSWORD);
        close(ode);
        press("confirm");

        assertThat(isOpen()).isTrue();
        assertThat(words()).contains("Yours is the only account");
    }

    private void close(Teacher other) {
        AccountClosing closing = world.the(AccountClosing.class);
        closing.close(other, closing.leaving(other.id()), new AccountClosing.Wish(Set.of(), null), other.name());
    }
}
