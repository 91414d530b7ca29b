package org.framewise.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes screenshots for people to review, in both sizes and colour schemes: {@code ./check --long -Dtest=PicturesTest -Dpictures=FOLDER
 * -Dscreens=REGEX}. The expression is matched against the name of a screen or of its view.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesTest extends BrowserTest {
    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures"));
    private static final Pattern WANTED = Pattern.compile(System.getProperty("screens", ""));

    @Test
    void takesScreenshotsOfTheSelectedScreens() {
        new Tour(this, DESKTOP, "en-GB")
                .through(
                        screen -> WANTED.matcher(screen.view() + " " + screen.name())
                                .find(),
                        PicturesTest::take);
    }

    private static void take(Screen screen, Page page) {
        for (Viewport viewport : new Viewport[] {DESKTOP, PHONE}) {
            page.setViewportSize(viewport.width(), viewport.height());
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(FOLDER.resolve(screen.name().replaceAll("\\W+", "-") + "-" + viewport.width() + "-"
                                + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            }
        }
        page.setViewportSize(DESKTOP.width(), DESKTOP.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
