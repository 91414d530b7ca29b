package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Checks the look of the component page. */
@Tag("long")
@TestPropertySource(properties = "framewise.development=true")
class DesignLookTest extends BrowserTest {
    @Test
    void everyComponentIsShownInFourFramesThatGrowToFit() {
        page.navigate("/design");

        assertThat(page.locator("iframe")).hasCount(4);
        for (int frame = 0; frame < 4; frame++) {
            assertThat(page.frameLocator("iframe").nth(frame).locator(".chart")).hasCount(5);
        }
        page.waitForFunction(
                "() => Array.from(document.querySelectorAll('iframe')).every(frame => frame.clientHeight > 5000)");
    }

    @Test
    void everyComponentCanBeReadAndFits() {
        Look look = new Look();
        for (String scheme : new String[] {"light", "dark"}) {
            for (Viewport width : new Viewport[] {DESKTOP, PHONE}) {
                page.setViewportSize(width.width(), width.height());
                page.navigate("/design?scheme=" + scheme);
                assertThat(page.locator(".chart")).hasCount(5);
                assertThat(Axe.violations(page, Axe.Rules.COLOURS)).as(scheme).isEmpty();
                look.sideways(scheme, page);
            }
        }
        look.foundNothing();
    }
}
