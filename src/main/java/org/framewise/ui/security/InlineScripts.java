package org.framewise.ui.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Keeps data in inline scripts from being parsed as HTML.
 *
 * <p>Where an inline script ends is decided by the HTML parser, which knows nothing of JavaScript: {@code </script}
 * ends the script even inside a string literal, and {@code <!--} followed by {@code <script} hides the real end (HTML
 * Standard, <em>Restrictions for contents of script elements</em>). jsoup writes the content of a script unchanged, and
 * Flow puts the first state of a page, with every name and text in it, into an inline script. So each script is escaped
 * after the page is complete and before it is sent. The escaped script is equivalent:
 *
 * <ul>
 * <li><strong>Data</strong>, which is JSON: Flow's first state, and scripts whose type is JSON. Outside its strings,
 * JSON has none of {@code <}, {@code >}, {@code &}, U+2028 and U+2029; inside a string an escape such as {@code \u003C}
 * stands for the same character, and a backslash can't directly precede any of these characters. So all five are
 * escaped wherever they occur.
 *   <li><strong>Code</strong>, which is everything else. Here these characters are operators too, and an escape in
 *       place of an operator is a syntax error. But only three sequences matter to the HTML parser: {@code <!--}, and
 *       {@code <script} and {@code </script} in upper or lower case before white space, {@code /} or {@code >}. Their
 *       {@code <} is escaped. In a string, a template or a regular expression the escape stands for the same character
 *       (only {@code String.raw} could tell), and in a comment it doesn't matter. Outside of these, sensible code
 *       contains none of the three ({@code <!--} even starts a comment, and {@code i<scripts.length} isn't one of
 *       them); if it ever did, the script would fail to parse instead of breaking out into the page.
 * </ul>
 *
 * <p>The rule for code alone is enough to keep the parser inside the script; if a later version of Flow writes its
 * first state differently, that rule still protects the page.
 *
 * @see "docs/decisions/0053-inline-scripts-are-escaped-in-one-place.md"
 */
final class InlineScripts {
    /** The constant text that Flow writes before the first state of a page. All user-supplied text comes after it. */
    static final String FIRST_STATE = "window.Vaadin.TypeScript=";

    private static final Pattern PARSED_AS_HTML =
            Pattern.compile("(\\\\*)<(?=!--|/?script[\\s/>])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> JSON_TYPES = Set.of("importmap", "speculationrules");

    private InlineScripts() {}

    /** Escapes every inline script of a page. */
    static void escape(Document page) {
        for (Element script : page.select("script")) {
            boolean json = isJson(script.attr("type"));
            for (DataNode content : script.dataNodes()) {
                String text = content.getWholeData();
                content.setWholeData(json ? escapeJson(text) : escape(text));
            }
        }
    }

    /** Escapes JavaScript, with or without Flow's first state in it. */
    static String escape(String script) {
        int state = script.indexOf(FIRST_STATE);
        return state < 0
                ? escapeCode(script)
                : escapeCode(script.substring(0, state)) + escapeJson(script.substring(state));
    }

    private static boolean isJson(String type) {
        String plain = type.strip().toLowerCase(Locale.ROOT);
        return plain.endsWith("json") || JSON_TYPES.contains(plain);
    }

    private static String escapeJson(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 256);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> escaped.append("\\u003C");
                case '>' -> escaped.append("\\u003E");
                case '&' -> escaped.append("\\u0026");
                case '\u2028' -> escaped.append("\\u2028");
                case '\u2029' -> escaped.append("\\u2029");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String escapeCode(String code) {
        return PARSED_AS_HTML.matcher(code).replaceAll(InlineScripts::escaped);
    }

    /**
     * {@code \<} is also an escape for {@code <}: in that case the existing backslash becomes the start of the new
     * escape.
     */
    private static String escaped(MatchResult less) {
        String backslashes = less.group(1);
        return Matcher.quoteReplacement(backslashes + (backslashes.length() % 2 == 0 ? "\\u003C" : "u003C"));
    }
}
