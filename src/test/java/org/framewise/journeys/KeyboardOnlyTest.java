package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.framewise.attempt.Attempt;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Item;
import org.junit.jupiter.api.Test;

/** A whole journey without a mouse. Wherever Tab stops, it can be seen; after every change the keyboard is where the news is. */
class KeyboardOnlyTest extends BrowserTest {
    private static final int FAR = 150;

    @Test
    void aLearnerNeedsNoMouseFromTheHomePageToLookingBack() {
        page.navigate("/");
        assertThat(page.locator(".quiz-card")).hasCount(5);
        tabTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start: Opinion or fact?")));
        press("Enter");
        headingHasFocus("Opinion or fact?");
        tabTo(page.getByLabel("A nickname"));
        page.keyboard().type("Mia");
        press("Enter");

        TakePage take = new TakePage(page);
        take.isAt(1, 10);
        page.waitForURL("**/take/**");
        Attempt attempt = attempts.find(attemptIn(page)).orElseThrow();
        for (int number = 1; number <= attempt.items().size(); number++) {
            Item item = attempt.items().get(number - 1);
            take.isAt(number, 10);
            headingHasFocus(item.title());
            answer(take, item.confidenceAsked());
            handIn(take);
            tabTo(take.next());
            press("Enter");
        }

        headingHasFocus("Your result");
        tabTo(page.getByText("Look back on every item"));
        press("Enter");
        headingHasFocus("Look back");
        tabTo(page.locator(".contents a").nth(6));
        press("Enter");
        assertThat(page.locator("#item-7")).isFocused();
        assertThat(page.locator("#item-7")).isInViewport();
        assertThat(page.locator(".look-back-item")).hasCount(10);
    }

    @Test
    void matchAndOrderNeedNoMouseEither() {
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
        press("Tab");
        Locator skip = page.getByText("Skip to the content");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        press("Enter");
        assertThat(page.locator("main")).isFocused();
        press("Tab");
        assertThat(page.locator(".segment").first()).isFocused();
        assertThat(page.url()).isEqualTo(address);
    }

    @Test
    void whatIsOpenTakesTheKeyboard() {
        TakePage take = take(begun(enrolled("Mia"), "A", 1).id(), 1);
        take.kind();
        tabTo(take.submit());
        press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("6 parts are still open.");
        assertThat(page.locator(".categories input").first()).isFocused();
        tabTo(page.locator("#submit-anyway"));
        press("Enter");
        assertThat(take.verdict()).isFocused();
    }

    private void handIn(TakePage take) {
        tabTo(take.submit());
        press("Enter");
        assertThat(take.verdict()).isVisible();
        assertThat(take.verdict()).isFocused();
        assertThat(take.verdict()).isInViewport();
    }

    private void answer(TakePage take, boolean sure) {
        switch (take.kind()) {
            case CLASSIFY -> {
                for (Locator row : page.locator(".statement").all()) {
                    tabTo(row.locator(".categories input").first());
                    press("Space");
                    press("ArrowRight");
                    assertThat(row.locator(".categories input").nth(1)).isChecked();
                    sure(sure, row);
                }
            }
            case CHOOSE -> {
                Locator inputs = page.locator(".alternatives input");
                boolean one = "radio".equals(inputs.first().getAttribute("type"));
                tabTo(inputs.first());
                press("Space");
                if (one) {
                    press("ArrowDown");
                    assertThat(inputs.first()).not().isChecked();
                    assertThat(inputs.nth(1)).isChecked();
                    sure(sure, page.locator(".question"));
                } else {
                    tabTo(inputs.nth(2));
                    press("Space");
                    assertThat(inputs.first()).isChecked();
                    assertThat(inputs.nth(2)).isChecked();
                }
            }
            case MARK -> {
                Locator segments = page.locator(".segment");
                tabTo(segments.first());
                press("Space");
                assertThat(segments.first()).hasAttribute("aria-checked", "true");
                press("Enter");
                assertThat(segments.first()).hasAttribute("aria-checked", "false");
                tabTo(segments.nth(1));
                press("Enter");
                assertThat(segments.nth(1)).hasAttribute("aria-checked", "true");
            }
            case PAIR -> {
                int place = 0;
                for (Locator select : page.locator(".pair select").all()) {
                    place++;
                    tabTo(select);
                    // the way to the second entry leads past the first, which is taken already
                    for (int down = 0; down < place; down++) {
                        press("ArrowDown");
                    }
                }
                press("Tab");
                for (int pair = 0; pair < place; pair++) {
                    assertThat(page.locator(".pair select").nth(pair)).not().hasValue("");
                }
            }
            case ARRANGE -> {
                String last = take.order().getLast();
                tabTo(take.moveUp(last));
                press("Enter");
                assertThat(page.locator(".element-text").nth(3)).hasText(last);
                assertThat(take.moveUp(last)).isFocused();
                press("Space");
                assertThat(page.locator(".element-text").nth(2)).hasText(last);
                assertThat(take.moveUp(last)).isFocused();
            }
            case WRITE -> {
                tabTo(take.text());
                page.keyboard().type("Something that could be counted.");
            }
        }
    }

    private void sure(boolean asked, Locator part) {
        if (asked) {
            Locator first = part.locator(".confidence input").first();
            assertThat(first).isVisible();
            press("Tab");
            assertThat(first).isFocused();
            press("Space");
            assertThat(first).isChecked();
        }
    }

    private void headingHasFocus(String text) {
        assertThat(page.locator("h1")).hasText(text);
        assertThat(page.locator("h1")).isFocused();
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    /** Presses Tab until that part has the keyboard; it has to be seen there. */
    private void tabTo(Locator part) {
        assertThat(part).isVisible();
        for (int tabs = 0; tabs < FAR; tabs++) {
            press("Tab");
            if (Boolean.TRUE.equals(part.evaluate("part => part === document.activeElement"))) {
                assertThat(part.evaluate("""
                        part => {
                          const field = part.closest('vaadin-text-field, vaadin-text-area');
                          const ring = [part, part.closest('label'), field, field?.shadowRoot.querySelector('[part=input-field]')]
                              .some(e => e && getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) > 0);
                          if (!ring) return 'no focus ring';
                          const box = part.getBoundingClientRect();
                          const bar = part.closest('.action-bar') ? null : document.querySelector('.action-bar')?.getBoundingClientRect();
                          const bottom = bar ? Math.min(bar.top, innerHeight) : innerHeight;
                          return box.top < bottom && box.bottom > 0 ? 'seen' : 'hidden';
                        }""")).as(part.toString()).isEqualTo("seen");
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + part);
    }
}
