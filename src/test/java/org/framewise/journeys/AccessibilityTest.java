package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.framewise.classroom.Learner;
import org.framewise.classroom.SetUpCode;
import org.framewise.classroom.Teachers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen that a learner sees, and the teacher's door, as {@link Look} looks at them. */
class AccessibilityTest extends BrowserTest {
    @Autowired
    Teachers teachers;

    @Autowired
    SetUpCode setUpCode;

    private Look look;

    @BeforeEach
    void look() {
        look = new Look(page);
    }

    @AfterEach
    void nothingWasFound() {
        look.foundNothing();
    }

    @Test
    void aLookFindsWhatIsWrong() {
        page.setContent("""
                <main><h1>Faults</h1><input><p style="color: #999; background: #aaa">Hard to read</p></main>""");
        org.assertj.core.api.Assertions.assertThat(Axe.violations(page, Axe.Rules.COLOURS))
                .singleElement()
                .asString()
                .startsWith("color-contrast");
        org.assertj.core.api.Assertions.assertThat(Axe.violations(page, Axe.Rules.ALL_BUT_COLOURS))
                .anyMatch(found -> found.startsWith("label"))
                .noneMatch(found -> found.startsWith("color-contrast"));
        org.assertj.core.api.Assertions.assertThat(Axe.violations(page, Axe.Rules.ALL))
                .anyMatch(found -> found.startsWith("label"))
                .anyMatch(found -> found.startsWith("color-contrast"));
    }

    @Test
    void homeStartAndErrors() {
        page.navigate("/");
        assertThat(page.locator(".quiz-card")).hasCount(5);
        look.at("home");
        page.navigate("/start/A");
        page.locator("#start").click();
        assertThat(page.getByText("Please type a nickname").first()).isVisible();
        look.at("start, nickname missing");
        page.navigate("/start/E");
        page.locator("#start").waitFor();
        look.at("start of the check");
        page.navigate("/resume");
        page.locator("#resume").waitFor();
        look.at("resume");
        page.getByLabel("Your code").fill("ABCD-2345");
        page.locator("#resume").click();
        assertThat(page.getByText("There is nobody with this code.").first()).isVisible();
        look.at("resume, wrong code");
        page.navigate("/nothing");
        assertThat(page.locator("h1")).hasText("There is nothing here");
        look.at("not found");
        page.navigate("/take/00000000-0000-4000-8000-000000000000");
        assertThat(page.locator("h1")).hasText("This quiz isn’t open in this browser");
        look.at("no such attempt");
    }

    @Test
    void homeAndStartWithProgress() {
        Learner learner = enrolled("A nickname of exactly forty characters!!");
        begun(learner, "A", 4);
        submitted(learner, "B");
        submitted(learner, "E");
        page.navigate("/");
        assertThat(page.locator(".who-name")).isVisible();
        look.at("home with progress");
        page.navigate("/start/B");
        page.locator("#start").waitFor();
        look.at("start as somebody known");
    }

    @ParameterizedTest
    @CsvSource({
        "classify, A, 1, true",
        "choice, A, 4, true",
        "hottext, A, 5, false",
        "multiple choice, A, 8, false",
        "match, B, 3, false",
        "order, D, 1, false",
        "extended text, D, 10, false",
        "four categories beside two sources, D, 4, false"
    })
    void anItemBeforeAndAfter(String name, String quiz, int number, boolean sureAsked) {
        TakePage take = take(begun(enrolled("Mia"), quiz, number).id(), number);
        take.kind();
        look.at(name + " before");
        take.answerAnything(sureAsked);
        take.submit().click();
        take.verdict().waitFor();
        look.at(name + " after");
    }

    @Test
    void whatIsChosenAndWhatIsOpen() {
        Learner learner = enrolled("Mia");
        TakePage take = take(begun(learner, "E", 1).id(), 1);
        take.kind();
        take.submit().click();
        assertThat(page.locator("#submit-anyway")).isVisible();
        look.at("made-up text with open parts");
        take.answerAnything(true);
        look.at("made-up text, sorted");
        take = take(begun(learner, "A", 5).id(), 5);
        take.answerAnything(false);
        look.at("marked words");
    }

    @Test
    void endAndLookingBack() {
        var attempt = submitted(enrolled("Mia"), "A");
        page.navigate("/end/" + attempt.id());
        assertThat(page.locator(".calibration")).isVisible();
        assertThat(page.locator(".habits")).isVisible();
        look.at("end");
        page.navigate("/look-back/" + attempt.id());
        assertThat(page.locator(".look-back-item")).hasCount(10);
        look.at("looking back");
    }

    @Test
    void theCheck() {
        Learner learner = enrolled("Mia");
        var first = submitted(learner, "E");
        page.navigate("/end/" + first.id());
        assertThat(page.locator("h1")).hasText("Your answers are in");
        look.at("between the two parts");
        page.navigate("/take/" + first.id() + "/1");
        assertThat(page.locator(".kept")).isVisible();
        look.at("an answer of the check");
        page.navigate("/end/" + submitted(learner, "E").id());
        assertThat(page.locator("h1")).hasText("Before and after");
        look.at("both parts");
    }

    @Test
    void theTeachersDoor() {
        nobody();
        page.navigate("/sign-in");
        assertThat(page.locator("h1")).hasText("There is no teacher’s account yet");
        look.at("sign-in without an account");
        page.navigate("/set-up?code=" + setUpCode.open().orElseThrow());
        page.locator("#make").waitFor();
        look.at("set-up");
        page.locator("#make").click();
        assertThat(page.getByText("Please choose a name").first()).isVisible();
        look.at("set-up with gaps");
        teachers.create("Ms Frame", "a long password");
        page.navigate("/sign-in");
        page.locator("vaadin-login-form").waitFor();
        look.at("sign-in");
        page.navigate("/sign-in?problem=wrong");
        assertThat(page.getByText("Name or password is wrong").first()).isVisible();
        look.at("sign-in, wrong");
        page.navigate("/sign-in?problem=slow");
        assertThat(page.getByText("Too many wrong tries").first()).isVisible();
        look.at("sign-in, slow");
    }

    @Test
    void nothingScrollsSidewaysOnTheNarrowestPhone() {
        Learner learner = enrolled("A nickname of exactly forty characters!!");
        page.setViewportSize(320, 640);
        page.navigate("/");
        assertThat(page.locator(".quiz-card")).hasCount(5);
        look.sideways("home", 320);
        TakePage take = take(begun(learner, "A", 1).id(), 1);
        take.kind();
        take.answerAnything(true);
        look.sideways("classify", 320);
        take.submit().click();
        take.verdict().waitFor();
        look.sideways("classify after", 320);
    }
}
