package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks screens at desktop and phone width: no axe violations (all default rules; colour rules only on the desktop, and again in dark
 * mode), no horizontal scrolling, touch targets large enough. Collects its findings so that one run reports all of them.
 */
final class Look {
    /**
     * Whether no animation is running, shadow trees included. Colours fade between light and dark; an image in the
     * middle of a transition is meaningless.
     */
    private static final String STILL = """
            () => {
              const roots = root => [root, ...Array.from(root.querySelectorAll('*'))
                  .filter(e => e.shadowRoot).flatMap(e => roots(e.shadowRoot))];
              return roots(document).every(root => root.getAnimations().every(a => a.playState !== 'running'));
            }""";

    /** Repeated rows and items after the first few. */
    private static final List<String> MANY = List.of("tbody > tr:nth-child(n+6)", ".look-back-item:nth-of-type(n+4)");

    private final List<String> found = new ArrayList<>();

    void foundNothing() {
        assertThat(found).isEmpty();
    }

    /**
     * Checks everything but the colours of the screen, once at its current width; of repeated elements, only the first
     * few.
     */
    void once(String screen, Page page) {
        axe(screen, page, ColorScheme.LIGHT, Axe.Rules.ALL_BUT_COLOURS, MANY);
        sideways(screen, page);
        thumbs(screen, page);
    }

    /** Checks the screen at both widths, and in dark mode. */
    void at(String screen, Page page) {
        page.setViewportSize(BrowserTest.DESKTOP.width(), BrowserTest.DESKTOP.height());
        axe(screen, page, ColorScheme.LIGHT, Axe.Rules.ALL);
        sideways(screen, page);
        axe(screen, page, ColorScheme.DARK, Axe.Rules.COLOURS);
        page.setViewportSize(BrowserTest.PHONE.width(), BrowserTest.PHONE.height());
        axe(screen, page, ColorScheme.LIGHT, Axe.Rules.ALL_BUT_COLOURS);
        sideways(screen, page);
        thumbs(screen, page);
        page.setViewportSize(BrowserTest.DESKTOP.width(), BrowserTest.DESKTOP.height());
    }

    private void axe(String screen, Page page, ColorScheme scheme, Axe.Rules rules) {
        axe(screen, page, scheme, rules, List.of());
    }

    private void axe(String screen, Page page, ColorScheme scheme, Axe.Rules rules, List<String> without) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.waitForFunction(STILL);
        for (String violation : Axe.violations(page, rules, without)) {
            found.add(screen + ", " + page.viewportSize().width + ", " + scheme + ": " + violation);
        }
    }

    void sideways(String screen, Page page) {
        int width = page.viewportSize().width;
        int needed = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        if (needed > width) {
            found.add(screen + ": " + needed + " pixels wide on a screen of " + width);
        }
    }

    /** Touch targets are at least 44 pixels high; links in running text are as high as their line. */
    private void thumbs(String screen, Page page) {
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
}
