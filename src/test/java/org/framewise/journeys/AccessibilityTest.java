package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.framewise.classroom.Learner;
import org.framewise.classroom.SetUpCode;
import org.framewise.classroom.Teachers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every screen that a learner sees, before and after, light and dark, on a desk and on a phone: no finding of axe (all its default rules, nothing left out), nothing to scroll sideways, everything large enough for a thumb.
 */
class AccessibilityTest extends BrowserTest {
    /** Colours fade from light to dark, in the shadow trees of components too: a picture in between is nobody's. */
    private static final String STILL = """
            () => {
              const roots = root => [root, ...Array.from(root.querySelectorAll('*'))
                  .filter(e => e.shadowRoot).flatMap(e => roots(e.shadowRoot))];
              return roots(document).every(root => root.getAnimations().every(a => a.playState !== 'running'));
            }""";

    @Autowired
    Teachers teachers;

    @Autowired
    SetUpCode setUpCode;

    private final List<String> found = new ArrayList<>();

    @AfterEach
    void nothingWasFound() {
        assertThat(found).isEmpty();
    }

    @Test
    void homeStartAndErrors() {
        page.navigate("/");
        assertThat(page.locator(".quiz-card")).hasCount(5);
        look("home");
        page.navigate("/start/A");
        page.locator("#start").click();
        assertThat(page.getByText("Please type a nickname")).isVisible();
        look("start, nickname missing");
        page.navigate("/start/E");
        page.locator("#start").waitFor();
        look("start of the check");
        page.navigate("/resume");
        page.locator("#resume").waitFor();
        look("resume");
        page.getByLabel("Your code").fill("ABCD-2345");
        page.locator("#resume").click();
        assertThat(page.getByText("There is nobody with this code.")).isVisible();
        look("resume, wrong code");
        page.navigate("/nothing");
        assertThat(page.locator("h1")).hasText("There is nothing here");
        look("not found");
        page.navigate("/take/00000000-0000-4000-8000-000000000000");
        assertThat(page.locator("h1")).hasText("This quiz isn’t open in this browser");
        look("no such attempt");
    }

    @Test
    void homeAndStartWithProgress() {
        Learner learner = enrolled("A nickname of exactly forty characters!!");
        begun(learner, "A", 4);
        submitted(learner, "B");
        submitted(learner, "E");
        page.navigate("/");
        assertThat(page.locator(".who-name")).isVisible();
        look("home with progress");
        page.navigate("/start/B");
        page.locator("#start").waitFor();
        look("start as somebody known");
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
        look(name + " before");
        take.answerAnything(sureAsked);
        take.submit().click();
        take.verdict().waitFor();
        look(name + " after");
    }

    @Test
    void whatIsChosenAndWhatIsOpen() {
        Learner learner = enrolled("Mia");
        TakePage take = take(begun(learner, "E", 1).id(), 1);
        take.kind();
        take.submit().click();
        assertThat(page.locator("#submit-anyway")).isVisible();
        look("made-up text with open parts");
        take.answerAnything(true);
        look("made-up text, sorted");
        take = take(begun(learner, "A", 5).id(), 5);
        take.answerAnything(false);
        look("marked words");
    }

    @Test
    void endAndLookingBack() {
        var attempt = submitted(enrolled("Mia"), "A");
        page.navigate("/end/" + attempt.id());
        assertThat(page.locator(".calibration")).isVisible();
        assertThat(page.locator(".habits")).isVisible();
        look("end");
        page.navigate("/look-back/" + attempt.id());
        assertThat(page.locator(".look-back-item")).hasCount(10);
        look("looking back");
    }

    @Test
    void theCheck() {
        Learner learner = enrolled("Mia");
        var first = submitted(learner, "E");
        page.navigate("/end/" + first.id());
        assertThat(page.locator("h1")).hasText("Your answers are in");
        look("between the two parts");
        page.navigate("/take/" + first.id() + "/1");
        assertThat(page.locator(".kept")).isVisible();
        look("an answer of the check");
        page.navigate("/end/" + submitted(learner, "E").id());
        assertThat(page.locator("h1")).hasText("Before and after");
        look("both parts");
    }

    @Test
    void theTeachersDoor() {
        noTeachers();
        page.navigate("/sign-in");
        assertThat(page.locator("h1")).hasText("There is no teacher’s account yet");
        look("sign-in without an account");
        page.navigate("/set-up?code=" + setUpCode.open().orElseThrow());
        page.locator("#make").waitFor();
        look("set-up");
        page.locator("#make").click();
        assertThat(page.getByText("Please choose a name")).isVisible();
        look("set-up with gaps");
        teachers.create("Ms Frame", "a long password");
        page.navigate("/sign-in");
        page.locator("vaadin-login-form").waitFor();
        look("sign-in");
        page.navigate("/sign-in?problem=wrong");
        assertThat(page.getByText("Name or password is wrong")).isVisible();
        look("sign-in, wrong");
        page.navigate("/sign-in?problem=slow");
        assertThat(page.getByText("Too many wrong tries")).isVisible();
        look("sign-in, slow");
    }

    @Test
    void nothingScrollsSidewaysOnTheNarrowestPhone() {
        Learner learner = enrolled("A nickname of exactly forty characters!!");
        page.setViewportSize(320, 640);
        page.navigate("/");
        assertThat(page.locator(".quiz-card")).hasCount(5);
        sideways("home", 320);
        TakePage take = take(begun(learner, "A", 1).id(), 1);
        take.kind();
        take.answerAnything(true);
        sideways("classify", 320);
        take.submit().click();
        take.verdict().waitFor();
        sideways("classify after", 320);
    }

    /** Looks at the screen in every light and width. */
    private void look(String screen) {
        for (Viewport viewport : List.of(DESKTOP, PHONE)) {
            page.setViewportSize(viewport.width(), viewport.height());
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                page.waitForFunction(STILL);
                for (Rule rule :
                        new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
                    found.add(screen + ", " + viewport.width() + ", " + scheme + ": " + rule.getId() + " "
                            + rule.getNodes().stream()
                                    .limit(3)
                                    .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                    .collect(Collectors.joining(" | ")));
                }
            }
        }
        sideways(screen, PHONE.width());
        thumbs(screen);
        page.setViewportSize(DESKTOP.width(), DESKTOP.height());
    }

    /** Everything in the light; in the dark again what depends on colours. */
    private AxeBuilder axe(ColorScheme scheme) {
        AxeRunOptions told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(told);
        return scheme == ColorScheme.LIGHT ? axe : axe.withRules(List.of("color-contrast", "link-in-text-block"));
    }

    private void sideways(String screen, int width) {
        int needed = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        if (needed > width) {
            found.add(screen + ": " + needed + " pixels wide on a screen of " + width);
        }
    }

    /** Whatever is pressed is 44 pixels high at least; links in running text are as high as their line. */
    private void thumbs(String screen) {
        Object small = page.evaluate("""
                () => {
                  const inText = link => getComputedStyle(link).display === 'inline'
                      && Array.from(link.parentElement.childNodes).some(n => n.nodeType === 3 && n.textContent.trim());
                  const parts = Array.from(document.querySelectorAll(
                      'header :is(a, button, vaadin-button), main :is(a, button, vaadin-button, label.choice, select, summary)'));
                  document.querySelectorAll('main :is(vaadin-text-field, vaadin-password-field)').forEach(
                      field => parts.push(field.shadowRoot.querySelector('[part="input-field"]')));
                  return parts
                      .filter(part => part.checkVisibility() && !inText(part) && !part.closest('vaadin-password-field [slot=reveal]')
                          && !part.matches('[slot=reveal]'))
                      .map(part => [part.getBoundingClientRect().height, part.outerHTML.slice(0, 120)])
                      .filter(([height]) => height < 43.5)
                      .map(String);
                }""");
        ((List<?>) small).forEach(part -> found.add(screen + ": too small for a thumb: " + part));
    }

    private void noTeachers() {
        jdbc.sql("DELETE FROM rating").update();
        jdbc.sql("DELETE FROM teacher").update();
    }
}
