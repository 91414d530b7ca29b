package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A teacher invites a colleague, changes the password, and closes the account. */
@SuppressWarnings("NullAway.Init")
@Tag("long")
class ColleaguesTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";
    private static final String OTHER = "read it three times";
    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in.*");
    private static final Pattern RESULTS = Pattern.compile(".*/teach(\\?continue)?$");

    @Autowired
    Teachers teachers;

    @BeforeEach
    void oneTeacher() {
        nobody();
        teachers.create("Ms Lee", PASSWORD);
    }

    @AfterEach
    void nobodyIsLeft() {
        nobody();
    }

    private void signIn(Page tab, String name, String password) {
        tab.navigate("/teach");
        TeacherPage.signIn(tab, name, password);
        assertThat(tab).hasURL(RESULTS);
    }

    @Test
    void aColleagueCreatesAnAccountWithALinkThatIsShownOnce() {
        signIn(page, "Ms Lee", PASSWORD);
        page.locator("a.who-name").click();
        assertThat(page.locator("h1")).hasText("Your account");
        page.locator("#invite").click();
        String link = page.locator(".copy-row input").first().inputValue();
        assertThat(page.getByText("It is shown only once")).isFocused();
        page.locator(".copy-row vaadin-button").first().click();
        assertThat(page.getByText(Pattern.compile("Link copied|The link is selected")))
                .isVisible();

        Page colleague = newDevice(PHONE).newPage();
        colleague.navigate(link.replaceFirst("^https?://[^/]+", ""));
        assertThat(colleague.locator("h1")).hasText("Your Framewise account");
        colleague.locator("#name input").fill("Ms Lee");
        colleague.locator("#password input").fill(OTHER);
        colleague.locator("#again input").fill(OTHER);
        colleague.locator("#make").click();
        assertThat(colleague.getByText("Someone already has this name.").first())
                .isVisible();
        assertThat(colleague.locator("#password input")).hasValue(OTHER);
        colleague.locator("#name input").fill("Mr Ode");
        colleague.locator("#again input").press("Enter");
        assertThat(colleague.locator("h1")).hasText("Your account is ready");
        signIn(colleague, "Mr Ode", OTHER);

        Page late = newDevice(PHONE).newPage();
        late.navigate(link.replaceFirst("^https?://[^/]+", ""));
        assertThat(late.locator("h1")).hasText("This invitation no longer works");
    }

    @Test
    void aPasswordChangeSignsOutOnlyTheOtherDevice() {
        signIn(page, "Ms Lee", PASSWORD);
        Page elsewhere = newDevice(PHONE).newPage();
        signIn(elsewhere, "Ms Lee", PASSWORD);

        page.navigate("/teach/account");
        page.locator("#old input").fill(PASSWORD);
        page.locator("#password input").fill(OTHER);
        page.locator("#again input").fill(OTHER);
        page.locator("#change").click();
        assertThat(page.getByText("Your password has been changed.").first()).isVisible();

        elsewhere.navigate("/teach/rate");
        assertThat(elsewhere).hasURL(SIGN_IN);
        page.navigate("/teach/rate");
        assertThat(page.locator("h1")).hasText("Texts to rate");
    }

    @Test
    void aClosedAccountIsSignedOutOnAllDevicesAndCannotSignInAgain() {
        Teacher lee = teachers.byName("Ms Lee").orElseThrow();
        teachers.create("Mr Ode", OTHER);
        the(Classrooms.class).create(lee.id(), "7b");
        signIn(page, "Ms Lee", PASSWORD);
        Page elsewhere = newDevice(PHONE).newPage();
        signIn(elsewhere, "Ms Lee", PASSWORD);

        page.navigate("/teach/account");
        page.locator("#close").click();
        page.locator("#colleague input").fill("Mr Ode");
        page.locator("#close-password input").fill(PASSWORD);
        page.locator("#close-account").click();
        page.locator("#confirm").click();
        assertThat(page).hasURL(SIGN_IN);
        assertThat(page.getByText("Your account has been closed").first()).isVisible();
        page.goBack();
        assertThat(page.locator("vaadin-login-form")).isVisible();

        elsewhere.navigate("/teach/account");
        assertThat(elsewhere).hasURL(SIGN_IN);
        TeacherPage.signIn(elsewhere, "Ms Lee", PASSWORD);
        assertThat(elsewhere.getByText("Wrong name or password")).isVisible();
        signIn(elsewhere, "Mr Ode", OTHER);
        elsewhere.navigate("/teach/classrooms");
        assertThat(elsewhere.locator("table.queue tbody th")).hasText("7b");
    }

    @Test
    void theProgramSetsExactlyFourCookies() {
        page.navigate("/");
        signIn(page, "Ms Lee", PASSWORD);
        enrolled("Mia");
        page.navigate("/privacy");

        assertThat(device.cookies().stream().map(cookie -> cookie.name).sorted())
                .containsExactly("JSESSIONID", "framewise-cookies", "framewise-learner", "framewise-teacher");
        for (String name : new String[] {"JSESSIONID", "framewise-cookies", "framewise-learner", "framewise-teacher"}) {
            assertThat(page.locator(".privacy dt").getByText(name)).isVisible();
        }
    }
}
