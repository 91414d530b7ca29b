package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.framewise.attempt.Attempt;
import org.framewise.quiz.Item;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A before-and-after check reveals nothing until both parts have been handed in. */
@Tag("long")
class MixedCheckTest extends BrowserTest {
    private static final String ANYTHING_TOLD =
            ".verdict, .rationale, .explanation, .badge, mark.evidence, .reviewed, .figure, .score, .skills";

    @Test
    void aLearnerSeesTheResultsOfACheckOnlyAfterTakingBothForms() {
        var learner = enrolled("Mia");
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start: Mixed check"))
                .click();
        page.locator("#start").click();
        Attempt first = taken();
        page.waitForURL("**/end/**");
        assertThat(page.locator("h1")).hasText("Your answers are in");
        assertThat(page.locator(ANYTHING_TOLD)).hasCount(0);
        assertThat(page.locator("main")).containsText("Your code is " + learner.code());
        nothingIsToldAbout(first);

        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start the second part: Mixed check"))
                .click();
        page.locator("#start").click();
        Attempt second = taken();
        assertThat(second.head().form().id()).isNotEqualTo(first.head().form().id());
        assertThat(second.head().revision()).isEqualTo(first.head().revision());

        assertThat(page.locator("h1")).hasText("Before and after");
        assertThat(page.locator(".sittings h2:text-is('Before'), .sittings h2:text-is('After')"))
                .hasCount(2);
        assertThat(page.locator(".figure")).hasCount(2);
        page.getByText("Look back at every question").first().click();
        assertThat(page.locator(".look-back-item h2").first()).containsText("1.");
        assertThat(page.locator(".look-back-item .verdict")).hasCount(10);
        page.navigate("/start/E");
        page.locator("#start").click();
        assertThat(page.getByText("You have taken both parts.").first()).isVisible();
    }

    /** Completes the form that the page offers, and returns the attempt. */
    private Attempt taken() {
        TakePage take = new TakePage(page);
        page.waitForURL("**/take/**");
        Attempt attempt = attempts.find(attemptIn(page)).orElseThrow();
        int number = 0;
        for (Item item : attempt.items()) {
            number++;
            take.isAt(number, 10);
            assertThat(page.locator("h1")).hasText(item.title());
            take.answerAnything(item.confidenceAsked());
            assertThat(page.locator(ANYTHING_TOLD)).hasCount(0);
            take.submit().click();
        }
        page.waitForURL("**/end/**");
        assertThat(page.locator("main h1"))
                .not()
                .hasText(attempt.items().getLast().title());
        return attempt;
    }

    private void nothingIsToldAbout(Attempt attempt) {
        page.navigate("/take/" + attempt.id() + "/3");
        assertThat(page.locator(".kept")).containsText("You’ll get feedback once you’ve handed in both parts.");
        assertThat(page.locator(ANYTHING_TOLD)).hasCount(0);
        page.navigate("/look-back/" + attempt.id());
        assertThat(page.locator("h1")).hasText("Your answers are in");
        assertThat(page.locator(ANYTHING_TOLD)).hasCount(0);
    }
}
