package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.framewise.classroom.SetUpCode;
import org.framewise.classroom.Teachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests creating the first account, and signing in with the right password and with wrong passwords. */
class TeacherJourneyTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";
    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in.*");

    private static final Pattern RESULTS = Pattern.compile(".*/teach(\\?continue)?$");

    @Autowired
    Teachers teachers;

    @Autowired
    SetUpCode setUpCode;

    @BeforeEach
    void noAccountYet() {
        nobody();
    }

    @Test
    void theSetUpCodeFromTheTerminalCreatesOnlyTheFirstAccount() {
        page.navigate("/teach");
        assertThat(page.locator("h1")).hasText("There is no teacher account yet");
        String code = setUpCode.open().orElseThrow();
        page.navigate("/set-up?code=" + code);
        assertThat(field("set-up-code")).hasValue(code);

        field("name").fill("Ms Frame");
        field("password").fill("short");
        field("again").fill("short");
        page.locator("#make").click();
        assertThat(page.getByText("Please use at least 15 characters.").first()).isVisible();
        assertThat(field("name")).hasValue("Ms Frame");
        assertThat(field("password")).hasValue("short");
        assertThat(field("password")).isFocused();

        field("password").fill(PASSWORD);
        page.locator("#make").click();
        assertThat(page.getByText("The two passwords don’t match.").first()).isVisible();
        field("again").fill(PASSWORD);

        field("set-up-code").fill("AAAA-AAAA-AAAA-AAAA");
        page.locator("#make").click();
        assertThat(page.getByText("That code is not the current one.").first()).isVisible();
        assertThat(field("name")).hasValue("Ms Frame");
        assertThat(field("password")).hasValue(PASSWORD);

        field("set-up-code").fill(code);
        field("again").press("Enter");
        assertThat(page.locator("h1")).hasText("Your account is ready");
        assertThat(page.locator("main")).containsText("Welcome, Ms Frame.");

        page.navigate("/set-up?code=" + code);
        assertThat(page).hasURL(SIGN_IN);
        signIn("ms frame", PASSWORD);
        assertThat(page).hasURL(RESULTS);
    }

    @Test
    void aWrongPasswordIsReported() {
        teachers.create("Ms Wrong", PASSWORD);
        page.navigate("/teach");
        assertThat(page).hasURL(SIGN_IN);
        signIn("Ms Wrong", "read it once");
        assertThat(page.getByText("Wrong name or password").first()).isVisible();
        assertThat(page).hasURL(SIGN_IN);
        signIn("Ms Wrong", PASSWORD);
        assertThat(page).hasURL(RESULTS);
    }

    @Test
    @Tag("long")
    void guessingPasswordsDelaysEvenTheRightOne() {
        teachers.create("Ms Guessed", PASSWORD);
        teachers.create("Ms Other", PASSWORD);
        page.navigate("/sign-in");
        for (int wrong = 1; wrong <= 5; wrong++) {
            signIn("Ms Guessed", "guess number " + wrong);
            assertThat(page.getByText("Wrong name or password").first()).isVisible();
            page.navigate("/sign-in");
        }
        // in a new session, because an older session has its own allowance of attempts
        Page late = newDevice(DESKTOP).newPage();
        late.navigate("/sign-in");
        TeacherPage.signIn(late, "Ms Guessed", PASSWORD);
        assertThat(late.getByText("Too many wrong attempts").first()).isVisible();
        assertThat(late.getByText("Wait half a minute with this page open").first())
                .isVisible();

        Page other = newDevice(DESKTOP).newPage();
        other.navigate("/sign-in");
        TeacherPage.signIn(other, "Ms Other", PASSWORD);
        assertThat(other).hasURL(RESULTS);
    }

    @Test
    void signingOutEndsAccessToTeachersPages() {
        teachers.create("Ms Out", PASSWORD);
        page.navigate("/teach");
        signIn("Ms Out", PASSWORD);
        assertThat(page.locator(".teacher-page .who-name")).hasText("Ms Out");
        page.locator("#sign-out").click();
        assertThat(page.locator(".teacher-page")).hasCount(0);
        page.navigate("/teach");
        assertThat(page).hasURL(SIGN_IN);
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    @Test
    @Tag("long")
    void learnersCannotOpenTeachersPages() {
        teachers.create("Ms Frame", PASSWORD);
        enrolled("Mia");
        page.navigate("/");
        page.getByText("For teachers").click();
        assertThat(page.locator("vaadin-login-form")).isVisible();
        assertThat(page).hasURL(SIGN_IN);
        page.goBack();
        assertThat(page.locator("h1")).hasText("Read the news with your eyes open");
    }

    private Locator field(String id) {
        return page.locator("#" + id + " input");
    }

    private void signIn(String name, String password) {
        TeacherPage.signIn(page, name, password);
    }
}
