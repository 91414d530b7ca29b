package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.framewise.attempt.Attempt;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole journey without a mouse. Every tab stop is visible, and after every change the focus is on what is new. */
@SuppressWarnings("NullAway.Init")
class KeyboardOnlyTest extends BrowserTest {
    private Keyboard keys;

    @BeforeEach
    void noMouse() {
        keys = new Keyboard(page);
    }

    @Test
    @Tag("long")
    void aQuizCanBeTakenAndReviewedByKeyboard() {
        page.navigate("/");
        assertThat(page.locator(".quiz-card")).hasCount(5);
        keys.tabTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start: Opinion or fact?")));
        keys.press("Enter");
        keys.headingHasFocus("Opinion or fact?");
        keys.tabTo(page.getByLabel("Nickname"));
        keys.type("Mia");
        keys.press("Enter");

        TakePage take = new TakePage(page);
        take.isAt(1, 10);
        page.waitForURL("**/take/**");
        Attempt attempt = attempts.find(attemptIn(page)).orElseThrow();
        for (int number = 1; number <= attempt.items().size(); number++) {
            Item item = attempt.items().get(number - 1);
            take.isAt(number, 10);
            keys.headingHasFocus(item.title());
            answer(take, item.confidenceAsked());
            handIn(take);
            keys.tabTo(take.next());
            keys.press("Enter");
        }

        keys.headingHasFocus("Your result");
        keys.tabTo(page.getByText("Look back at every question"));
        keys.press("Enter");
        keys.headingHasFocus("Look back");
        keys.tabTo(page.locator(".contents a").nth(6));
        keys.press("Enter");
        assertThat(page.locator("#item-7")).isFocused();
        assertThat(page.locator("#item-7")).isInViewport();
        assertThat(page.locator(".look-back-item")).hasCount(10);
    }

    @Test
    void matchAndOrderItemsCanBeAnsweredByKeyboard() {
        Learner learner = enrolled("Mia");
        TakePage take = take(begun(learner, "B", 3).id(), 3);
        answer(take, false);
        handIn(take);
        take = take(begun(learner, "D", 1).id(), 1);
        answer(take, false);
        handIn(take);
    }

    @Test
    void theSkipLinkLeadsPastTheHeader() {
        take(begun(enrolled("Mia"), "A", 5).id(), 5).kind();
        String address = page.url();
        keys.press("Tab");
        Locator skip = page.getByText("Skip to main content");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        keys.press("Enter");
        assertThat(page.locator("main")).isFocused();
        keys.press("Tab");
        assertThat(page.locator(".segment").first()).isFocused();
        assertThat(page.url()).isEqualTo(address);
    }

    @Test
    void submittingAnIncompleteAnswerFocusesTheUnansweredPart() {
        TakePage take = take(begun(enrolled("Mia"), "A", 1).id(), 1);
        take.kind();
        keys.tabTo(take.submit());
        keys.press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("6 parts of this question are not answered yet.");
        assertThat(page.locator(".categories input").first()).isFocused();
        keys.tabTo(page.locator("#submit-anyway"));
        keys.press("Enter");
        assertThat(take.verdict()).isFocused();
    }

    private void handIn(TakePage take) {
        keys.tabTo(take.submit());
        keys.press("Enter");
        assertThat(take.verdict()).isVisible();
        assertThat(take.verdict()).isFocused();
        assertThat(take.verdict()).isInViewport();
    }

    private void answer(TakePage take, boolean sure) {
        switch (take.kind()) {
            case CLASSIFY -> {
                for (Locator row : page.locator(".statement").all()) {
                    keys.tabTo(row.locator(".categories input").first());
                    keys.press("Space");
                    keys.press("ArrowRight");
                    assertThat(row.locator(".categories input").nth(1)).isChecked();
                    sure(sure, row);
                }
            }
            case CHOOSE -> {
                Locator inputs = page.locator(".alternatives input");
                boolean one = "radio".equals(inputs.first().getAttribute("type"));
                keys.tabTo(inputs.first());
                keys.press("Space");
                if (one) {
                    keys.press("ArrowDown");
                    assertThat(inputs.first()).not().isChecked();
                    assertThat(inputs.nth(1)).isChecked();
                    sure(sure, page.locator(".question"));
                } else {
                    keys.tabTo(inputs.nth(2));
                    keys.press("Space");
                    assertThat(inputs.first()).isChecked();
                    assertThat(inputs.nth(2)).isChecked();
                }
            }
            case MARK -> {
                Locator segments = page.locator(".segment");
                keys.tabTo(segments.first());
                keys.press("Space");
                assertThat(segments.first()).hasAttribute("aria-checked", "true");
                keys.press("Enter");
                assertThat(segments.first()).hasAttribute("aria-checked", "false");
                keys.tabTo(segments.nth(1));
                keys.press("Enter");
                assertThat(segments.nth(1)).hasAttribute("aria-checked", "true");
            }
            case PAIR -> {
                int place = 0;
                for (Locator select : page.locator(".pair select").all()) {
                    place++;
                    keys.tabTo(select);
                    // each list selects the entry after the one that the previous list has selected
                    for (int down = 0; down < place; down++) {
                        keys.press("ArrowDown");
                    }
                }
                keys.press("Tab");
                for (int pair = 0; pair < place; pair++) {
                    assertThat(page.locator(".pair select").nth(pair)).not().hasValue("");
                }
            }
            case ARRANGE -> {
                String last = take.order().getLast();
                keys.tabTo(take.moveUp(last));
                keys.press("Enter");
                assertThat(page.locator(".element-text").nth(3)).hasText(last);
                assertThat(take.moveUp(last)).isFocused();
                keys.press("Space");
                assertThat(page.locator(".element-text").nth(2)).hasText(last);
                assertThat(take.moveUp(last)).isFocused();
            }
            case WRITE -> {
                keys.tabTo(take.text());
                keys.type("Something that could be counted.");
            }
        }
    }

    private void sure(boolean asked, Locator part) {
        if (asked) {
            Locator first = part.locator(".confidence input").first();
            assertThat(first).isVisible();
            keys.press("Tab");
            assertThat(first).isFocused();
            keys.press("Space");
            assertThat(first).isChecked();
        }
    }
}
