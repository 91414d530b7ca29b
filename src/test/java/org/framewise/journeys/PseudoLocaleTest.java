package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every screen in languages that nobody speaks: all words come from the translations, longer ones fit, and a page that runs from right to left
 * is mirrored.
 */
@Tag("long")
class PseudoLocaleTest extends BrowserTest {
    private static final String WORDS = script();

    /** Shown to nobody's eyes, or drawn by the browser. */
    private static final Set<String> MEANT = Set.of();

    /** What is wrong, with the screens on which it is: most of it is on many. */
    private final Map<String, Set<String>> found = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void everyWordIsTranslatedAndNoneIsCut(PseudoLanguage language) {
        Look look = new Look();
        new Tour(this, DESKTOP, language.locale.toLanguageTag())
                .through(screen -> !screen.view().equals("ErrorPage"), (screen, page) -> {
                    for (Viewport viewport : List.of(DESKTOP, PHONE)) {
                        page.setViewportSize(viewport.width(), viewport.height());
                        read(screen, page, language);
                        look.sideways(screen.name(), page);
                        page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of(
                                        "/tmp/screens-x/shots",
                                        language + "-" + screen.name().replace(' ', '_') + "-" + viewport.width()
                                                + ".png")));
                    }
                    page.setViewportSize(DESKTOP.width(), DESKTOP.height());
                });
        found.forEach((what, screens) -> System.out.println("FOUND " + language + " " + what + " @ " + screens.size()
                + " " + screens.stream().limit(4).toList()));
        look.foundNothing();
        assertThat(found).isEmpty();
    }

    private void read(Screen screen, Page page, PseudoLanguage language) {
        Map<?, ?> told = (Map<?, ?>) page.evaluate(WORDS);
        for (Object piece : (List<?>) Objects.requireNonNull(told.get("pieces"))) {
            Map<?, ?> one = (Map<?, ?>) piece;
            String text = String.valueOf(one.get("piece"));
            if (!text.codePoints().filter(Character::isLetter).allMatch(language::has)) {
                find(
                        (Boolean.TRUE.equals(one.get("bracketed")) ? "IN " : "OUT ")
                                + (Boolean.TRUE.equals(one.get("quoting")) ? "Q " : "") + one.get("place") + ": "
                                + text,
                        screen);
            }
        }
        for (String kind : List.of("cut", "unpaired")) {
            ((List<?>) Objects.requireNonNull(told.get(kind)))
                    .forEach(what -> find(kind + " " + page.viewportSize().width + " " + what, screen));
        }
        if (!Objects.equals(page.evaluate("document.documentElement.lang"), language.locale.toLanguageTag()))
            find("LANG " + page.evaluate("document.documentElement.lang"), screen);
        find(
                "DIR " + page.evaluate("document.documentElement.dir + getComputedStyle(document.body).direction"),
                screen);
    }

    private void find(String what, Screen on) {
        found.computeIfAbsent(what, missing -> new TreeSet<>()).add(on.name());
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(
                PseudoLocaleTest.class.getResourceAsStream("visible-words.js"), "visible-words.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
