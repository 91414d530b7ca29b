package org.framewise.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.framewise.classroom.InvitationCode;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A colleague creates an account with a one-time link. */
@SuppressWarnings("NullAway.Init")
class InvitationTest extends ScreenTest {
    private static final String PASSWORD = "a short sentence";

    @Autowired
    private Teachers teachers;

    @Autowired
    private Invitations invitations;

    private Teacher lee;
    private InvitationCode code;

    @BeforeEach
    void anInvitation() {
        lee = teachers.create("Ms Lee", PASSWORD);
        code = invitations.invite(lee.id(), lee.name());
    }

    private void fill(String name, String password, String again) {
        test(findInView(TextField.class).id("name")).setValue(name);
        test(findInView(PasswordField.class).id("password")).setValue(password);
        test(findInView(PasswordField.class).id("again")).setValue(again);
        press("make");
    }

    private void openInvitation(InvitationCode invitation) {
        open("invitation/" + invitation.value());
    }

    @Test
    void anInvitationLinkCreatesOnlyOneAccount() {
        openInvitation(code);
        assertThat(words()).contains("Ms Lee invites you");
        fill(" Mr New ", PASSWORD, PASSWORD);

        assertThat(words()).contains("Your account is ready", "Welcome, Mr New.");
        assertThat(links()).containsExactly("Sign in -> teach");
        assertThat(teachers.byName("mr new")).isPresent();

        openInvitation(code);
        assertThat(words()).contains("This invitation no longer works", "Ask your colleague for a new one.");
    }

    @Test
    void expiredUnknownAndTruncatedInvitationLinksAreReported() {
        clock.advance(Duration.ofDays(7));
        openInvitation(code);
        assertThat(words()).contains("This invitation no longer works");

        open("invitation/23456789ABCDEFGHJKMN");
        assertThat(words()).contains("This invitation no longer works");
        open("invitation/" + code.value().substring(3));
        assertThat(words()).contains("This invitation no longer works");
    }

    @Test
    void aTakenNameIsReportedAndTheFormStays() {
        openInvitation(code);
        fill("MS LEE", PASSWORD, PASSWORD);

        assertThat(findInView(TextField.class).id("name").getErrorMessage())
                .isEqualTo("Someone already has this name. Add a first name or a number.");
        assertThat(findInView(PasswordField.class).id("password").getValue()).isEqualTo(PASSWORD);

        fill("Ms Lee 2", PASSWORD, PASSWORD);
        assertThat(words()).contains("Welcome, Ms Lee 2.");
    }

    @Test
    void everyFieldShowsItsOwnError() {
        openInvitation(code);
        fill(" ", "short", "shorter");

        assertThat(findInView(TextField.class).id("name").getErrorMessage())
                .isEqualTo("Please choose a name to sign in with.");
        assertThat(findInView(PasswordField.class).id("password").getErrorMessage())
                .isEqualTo("Please use at least 15 characters.");
        assertThat(findInView(PasswordField.class).id("again").getErrorMessage())
                .isEqualTo("The two passwords don’t match.");
        assertThat(invitations.invitedBy(code)).isPresent();
    }

    @Test
    void theSecondUserOfALinkSeesAMessageAndKeepsTheirInput() {
        openInvitation(code);
        invitations.accept(code, "Mr First", PASSWORD);
        fill("Mr Second", PASSWORD, PASSWORD);

        assertThat(words()).contains("It has been used or withdrawn, is more than seven days old");
        assertThat(findInView(TextField.class).id("name").getValue()).isEqualTo("Mr Second");
        assertThat(teachers.byName("Mr Second")).isEmpty();
    }
}
