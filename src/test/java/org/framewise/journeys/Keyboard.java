package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Operates a page by keyboard, and checks that every element that receives focus is visible. */
final class Keyboard {
    private static final int FAR = 150;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Moves the focus to the element and presses Enter. */
    void enter(Locator part) {
        tabTo(part);
        press("Enter");
    }

    void headingHasFocus(String text) {
        assertThat(page.locator("h1")).hasText(text);
        assertThat(page.locator("h1")).isFocused();
    }

    /** Presses Tab until the element has focus; it must be visible then. */
    void tabTo(Locator part) {
        assertThat(part).isVisible();
        for (int tabs = 0; tabs < FAR && !isFocused(part); tabs++) {
            press("Tab");
        }
        assertThat(isFocused(part)).as("Tab reaches " + part).isTrue();
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
    }

    private static boolean isFocused(Locator part) {
        return Boolean.TRUE.equals(part.evaluate("part => part === document.activeElement"));
    }
}
