package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** Page object for the page on which a learner takes one item. */
final class TakePage {
    final Page page;

    TakePage(Page page) {
        this.page = page;
    }

    /** The kinds of answer forms, with their CSS classes. */
    enum Kind {
        CLASSIFY("classify-form"),
        CHOOSE("alternatives"),
        MARK("mark-form"),
        PAIR("pair-form"),
        ARRANGE("arrange-form"),
        WRITE("write-form");

        private final String className;

        Kind(String className) {
            this.className = className;
        }
    }

    /** Waits for an item with an answer form, and returns its kind. */
    Kind kind() {
        assertThat(submit()).isVisible();
        for (Kind kind : Kind.values()) {
            if (page.locator("." + kind.className).count() > 0) {
                return kind;
            }
        }
        throw new AssertionError("an item of no known kind");
    }

    void isAt(int number, int total) {
        assertThat(page.locator(".progress-count")).hasText(number + " of " + total);
    }

    Locator submit() {
        return page.locator("#submit");
    }

    Locator next() {
        return page.locator("#next");
    }

    Locator verdict() {
        return page.locator(".verdict");
    }

    /** Hands in the response, and waits for the verdict. */
    void check(String verdict) {
        submit().click();
        assertThat(page.locator(".verdict-text")).hasText(verdict);
    }

    /** Continues after the feedback, and waits until that item is shown, scrolled to its top. */
    void goOnTo(int number, int total) {
        next().click();
        page.waitForURL(url -> url.endsWith("/" + number));
        isAt(number, total);
        assertThat(page.locator("h1")).isInViewport();
    }

    // classify

    Locator statement(String words) {
        return page.locator(".statement")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".words", new Page.LocatorOptions().setHasText(words))));
    }

    void sort(String words, String category) {
        statement(words)
                .locator(".categories label")
                .getByText(category, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    void sort(String words, String category, String sure) {
        sort(words, category);
        statement(words)
                .locator(".levels label")
                .filter(new Locator.FilterOptions().setHasText(sure))
                .click();
    }

    // choice, multiple choice

    Locator choice(String words) {
        return page.locator(".alternatives label")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(words, new Page.GetByTextOptions().setExact(true))));
    }

    void choose(String words) {
        choice(words).click();
    }

    void choose(String words, String sure) {
        choose(words);
        page.locator(".levels label")
                .filter(new Locator.FilterOptions().setHasText(sure))
                .click();
    }

    /** Locates a choice after the response, with its badge and feedback. */
    Locator reviewed(String words) {
        return page.locator(".reviewed-choice, .remark").filter(new Locator.FilterOptions().setHasText(words));
    }

    // hottext

    Locator segment(String words) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    void mark(String words) {
        String before = segment(words).getAttribute("aria-checked");
        segment(words).click();
        assertThat(segment(words)).hasAttribute("aria-checked", before.equals("true") ? "false" : "true");
    }

    // match

    Locator picker(String words) {
        return page.locator(".pair")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator("select");
    }

    void pair(String left, String right) {
        Locator picker = picker(left);
        picker.focus();
        picker.selectOption(new SelectOption().setLabel(right));
        picker.blur();
    }

    // order

    List<String> order() {
        return page.locator(".element-text").allTextContents();
    }

    /** Moves lines up until they are in that order. */
    void arrange(List<String> order) {
        kind();
        for (int place = 0; place < order.size(); place++) {
            String text = order.get(place);
            for (int at = order().indexOf(text); at > place; at--) {
                moveUp(text).click();
                assertThat(page.locator(".element-text").nth(at - 1)).hasText(text);
            }
        }
        assertThat(page.locator(".element-text")).hasText(order.toArray(String[]::new));
    }

    Locator moveUp(String text) {
        return page.getByLabel("Move up: " + text, new Page.GetByLabelOptions().setExact(true));
    }

    // extended text

    Locator text() {
        return page.locator(".write-form textarea");
    }

    void write(String text) {
        text().fill(text);
    }

    /**
     * Enters any complete response, right or wrong.
     *
     * @param sureAsked whether the item asks for confidence
     */
    void answerAnything(boolean sureAsked) {
        switch (kind()) {
            case CLASSIFY -> {
                for (Locator row : page.locator(".statement").all()) {
                    row.locator(".categories label").first().click();
                    sure(sureAsked, row);
                }
            }
            case CHOOSE -> {
                page.locator(".alternatives label").first().click();
                sure(sureAsked, page.locator(".question"));
            }
            case MARK -> {
                Locator first = page.locator(".segment").first();
                first.click();
                assertThat(first).hasAttribute("aria-checked", "true");
            }
            case PAIR -> {
                int place = 1;
                for (Locator select : page.locator(".pair select").all()) {
                    select.selectOption(new SelectOption().setIndex(place++));
                }
            }
            case ARRANGE -> page.locator(".move:not([disabled])").first().click();
            case WRITE -> write("Something that could be counted.");
        }
    }

    private static void sure(boolean asked, Locator part) {
        if (asked) {
            part.locator(".confidence label").first().click();
        }
    }
}
