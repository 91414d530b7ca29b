package org.framewise.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Runs axe-core on the page in its current state. The library's own builder injects half a megabyte of rules before
 * every run; here the rules are injected once per page, because injecting them takes longer than reaching most screens.
 */
final class Axe {
    private static final String SCRIPT = script();
    private static final List<String> ABOUT_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Colour rules take most of the time. */
    enum Rules {
        ALL(Map.of()),
        COLOURS(Map.of("runOnly", ABOUT_COLOURS)),
        ALL_BUT_COLOURS(Map.of(
                "rules",
                ABOUT_COLOURS.stream().collect(Collectors.toMap(rule -> rule, rule -> Map.of("enabled", false)))));

        private final Map<String, Object> options;

        Rules(Map<String, Object> options) {
            this.options = options;
        }
    }

    private Axe() {}

    /** The violations, one line per rule with up to three elements. */
    static List<String> violations(Page page, Rules rules) {
        return violations(page, rules, List.of());
    }

    /** @param without selectors of elements to exclude */
    static List<String> violations(Page page, Rules rules, List<String> without) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        Object found = page.evaluate("""
                async ([options, without]) => {
                  const told = await axe.run({exclude: without}, {...options, resultTypes: ['violations']});
                  return told.violations.map(rule => rule.id + ' '
                      + rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.failureSummary).join(' | '));
                }""", List.of(rules.options, without));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script =
                Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
