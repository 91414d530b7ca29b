package org.framewise.ui.teach.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.framewise.classroom.InvitationCode;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.Teachers;
import org.framewise.ui.security.SignedInTeacher;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

@SuppressWarnings("NullAway.Init")
class AccountViewTest extends TeacherScreens {
    private static final String OLD = "a long password";
    private static final String NEW = "another sentence";

    private PasswordField field(String id) {
        return $(PasswordField.class).withId(id).single();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
        roundTrip();
    }

    private void change(String old, String password, String again) {
        test(field("old")).setValue(old);
        test(field("password")).setValue(password);
        test(field("again")).setValue(again);
        press("change");
    }

    private boolean passwordIs(String password) {
        return world.the(PasswordEncoder.class)
                .matches(
                        password,
                        world.the(Teachers.class).byName("Ms Lee").orElseThrow().passwordHash());
    }

    private static SignedInTeacher signedIn() {
        return (SignedInTeacher) Objects.requireNonNull(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                        .getPrincipal());
    }

    @Test
    void theTeachersNameInTheHeaderLinksToTheAccountPage() {
        open("teach");
        assertThat(linkAddresses()).contains("teach/account", "teach/audit", "privacy");

        open("teach/account");
        assertThat(words()).contains("Your account", "You are signed in as Ms Lee.");
    }

    @Test
    void changingThePasswordKeepsThisSession() {
        open("teach/account");
        change(OLD, NEW, NEW);

        assertThat(words()).contains("Your password has been changed. You are signed out everywhere else.");
        assertThat(passwordIs(NEW)).isTrue();
        assertThat(field("old").getValue()).isEmpty();
        assertThat(field("password").getValue()).isEmpty();
        SignedInTeacher now = signedIn();
        assertThat(world.the(Teachers.class).isCurrent(now.id(), now.getPassword()))
                .isTrue();

        open("teach");
        open("teach/account");
        change(NEW, OLD, OLD);
        assertThat(passwordIs(OLD)).isTrue();
    }

    @Test
    void passwordErrorsAreReportedAndTheInputStays() {
        open("teach/account");
        change("not my password", NEW, NEW);
        assertThat(field("old").getErrorMessage()).isEqualTo("This is not your current password.");
        assertThat(field("password").getValue()).isEqualTo(NEW);

        change("", "short", "shorter");
        assertThat(field("old").getErrorMessage()).isEqualTo("Please type your current password.");
        assertThat(field("password").getErrorMessage()).isEqualTo("Please use at least 15 characters.");
        assertThat(field("again").getErrorMessage()).isEqualTo("The two passwords don’t match.");
        assertThat(passwordIs(OLD)).isTrue();
    }

    @Test
    void guessingTheOldPasswordIsSlowedDownLikeSigningIn() {
        teacher = world.teacher("Ms Guessed");
        SignedInTeacher principal = new SignedInTeacher(teacher);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        open("teach/account");
        for (int guess = 1; guess <= 5; guess++) {
            change("guess number " + guess, NEW, NEW);
        }

        change(OLD, NEW, NEW);

        assertThat(words()).contains("Too many wrong passwords. Wait half a minute and try again");
        assertThat(field("password").getValue()).isEqualTo(NEW);
    }

    @Test
    void anInvitationLinkIsShownOnceAndListedWithoutItsCode() {
        open("teach/account");
        press("invite");

        TextField link = $(TextField.class).single();
        assertThat(link.isReadOnly()).isTrue();
        String address = link.getValue();
        InvitationCode code = InvitationCode.of(address.substring(address.lastIndexOf('/') + 1))
                .orElseThrow();
        assertThat(address).contains("invitation/");
        assertThat(world.the(Invitations.class).invitedBy(code)).contains("Ms Lee");
        assertThat(words())
                .contains(
                        "It is shown only once", "From Ms Lee, Mar 2, 2026, 9:00 AM; valid until Mar 9, 2026, 9:00 AM")
                .doesNotContain(code.value());

        open("teach");
        open("teach/account");
        assertThat($(TextField.class).all()).isEmpty();
        assertThat(words()).contains("Open invitations");
    }

    @Test
    void anyTeacherCanWithdrawAnInvitation() {
        InvitationCode code =
                world.the(Invitations.class).invite(world.teacher("Mr Ode").id(), "Mr Ode");
        world.clock.advance(Duration.ofMinutes(1));
        open("teach/account");
        List<Button> withdraw = $(Button.class).withClassName("withdraw").all();
        assertThat(withdraw).hasSize(1);
        assertThat(withdraw.getFirst().getAriaLabel().orElseThrow()).startsWith("Withdraw: From Mr Ode");

        test(withdraw.getFirst()).click();
        roundTrip();

        assertThat(words()).contains("The invitation is withdrawn").doesNotContain("Open invitations");
        assertThat(world.the(Invitations.class).invitedBy(code)).isEmpty();
    }

    @Test
    void anInvitationUsedMeanwhileIsReportedAsUsed() {
        InvitationCode code = world.the(Invitations.class).invite(teacher.id(), "Ms Lee");
        open("teach/account");
        world.the(Invitations.class).accept(code, "Mr New", OLD);

        test($(Button.class).withClassName("withdraw").single()).click();
        roundTrip();

        assertThat(words()).contains("This invitation has already been used or withdrawn.");
    }
}
