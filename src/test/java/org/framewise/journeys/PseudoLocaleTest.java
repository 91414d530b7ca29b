package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * Shows every screen in pseudo-locales: all words come from the translations or are {@linkplain EnteredWords data},
 * longer texts fit, and a page that runs from right to left is mirrored.
 */
@Tag("long")
class PseudoLocaleTest extends BrowserTest {
    private static final String WORDS = script();

    /** Texts that are cut off on purpose: a line for screen readers, and names that end in an ellipsis. */
    private static final Set<String> MEANT = Set.of(
            "cut off: div.v-status-message",
            "cut off: span.who-name",
            "cut off: span.who-class",
            "cut off: input",
            "cut off: textarea");

    /** Known problems. This list may only get shorter. */
    private static final Set<String> KNOWN = Set.of(
            "scrolls sideways: confidence",
            "scrolls sideways: correct the key",
            "outside of the translations: vaadin-password-field-button aria-label: Show password",
            "sticks out: span",
            "sticks out: span.plane-region.plane-left",
            "sticks out: span.projector-step",
            "sticks out: span.skill-figure",
            "sticks out: td",
            "sticks out: td.num",
            "sticks out: td.room",
            "sticks out: th",
            "sticks out: th.num",
            "sticks out: th.room");

    /** Maps each finding to the screens it occurs on, usually many. */
    private final Map<String, Set<String>> found = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void everyWordIsTranslatedAndNoTextIsCutOff(PseudoLanguage language) {
        new Tour(this, DESKTOP, language.locale.toLanguageTag())
                .through(screen -> !screen.view().equals("ErrorPage"), (screen, page) -> {
                    for (Viewport viewport : List.of(DESKTOP, PHONE)) {
                        page.setViewportSize(viewport.width(), viewport.height());
                        read(screen, page, language);
                    }
                    page.setViewportSize(DESKTOP.width(), DESKTOP.height());
                });

        found.keySet().removeAll(KNOWN);
        assertThat(found).isEmpty();
    }

    private void read(Screen screen, Page page, PseudoLanguage language) {
        Map<?, ?> told = (Map<?, ?>) page.evaluate(WORDS);
        for (Object piece : (List<?>) Objects.requireNonNull(told.get("pieces"))) {
            Map<?, ?> one = (Map<?, ?>) piece;
            String text = String.valueOf(one.get("piece"));
            String place = String.valueOf(one.get("place"));
            // unbracketed text inside a translated sentence is an argument
            if (Boolean.FALSE.equals(one.get("bracketed"))
                    && !text.codePoints().filter(Character::isLetter).allMatch(language::has)
                    && !EnteredWords.isEntered(place, text)) {
                find("outside of the translations: " + place + ": " + text, screen);
            }
        }
        for (Object part : (List<?>) Objects.requireNonNull(told.get("cut"))) {
            // the kind and the element, without the text and the field's number
            String kind = String.valueOf(part)
                    .replaceFirst("^([a-z ]+: [^:]+):.*", "$1")
                    .replaceFirst("#.*", "");
            if (!MEANT.contains(kind)) {
                find(kind, screen);
            }
        }
        if (Boolean.TRUE.equals(page.evaluate("document.scrollingElement.scrollWidth > innerWidth"))) {
            find("scrolls sideways: " + screen.name(), screen);
        }
        ((List<?>) Objects.requireNonNull(told.get("unpaired"))).forEach(part -> find("put together: " + part, screen));
        assertThat(page.evaluate("getComputedStyle(document.body).direction"))
                .as(screen.name())
                .isEqualTo(language == PseudoLanguage.MIRRORED ? "rtl" : "ltr");
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
