package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.testing.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class InlineScriptsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATE = "window.Vaadin = window.Vaadin || {};window.Vaadin.TypeScript= ";

    /** Fragments for random texts that end, hide or break a script in many ways. */
    private static final String[] PIECES = {
        "<",
        ">",
        "&",
        "/",
        "!",
        "-",
        "--",
        "<!--",
        "-->",
        "<script",
        "</script",
        "</SCRIPT",
        "<ScRiPt",
        "]]>",
        "\\",
        "\\\\",
        "\"",
        "'",
        "`",
        "\u2028",
        "\u2029",
        "\u0000",
        "\n",
        "\r",
        "\t",
        "\f",
        " ",
        "=",
        "${",
        "}",
        "*/",
        "//",
        "a",
        "ſ",
        "K",
        "\ud83d\ude00",
        "\ud83d",
        "&lt;",
        "u003C",
        "x3C",
        InlineScripts.FIRST_STATE,
        "</title>",
        "</style>",
        "<meta http-equiv=refresh content=0>"
    };

    private static String text(SplittableRandom random) {
        return IntStream.range(0, Property.between(0, 12, random))
                .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                .collect(Collectors.joining());
    }

    /** A page with that script before a heading, as the browser receives it. */
    private static Document sent(String script, String type) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.head().appendElement("script").attr("type", type).appendChild(new DataNode(script));
        page.body().appendElement("h1").text("Heading");
        InlineScripts.escape(page);
        return Jsoup.parse(page.outerHtml());
    }

    private static String script(Document page) {
        assertThat(page.select("*"))
                .extracting(element -> element.tagName())
                .containsExactly("#root", "html", "head", "script", "body", "h1");
        assertThat(page.body().text()).isEqualTo("Heading");
        return page.select("script").getFirst().data();
    }

    @Test
    void theInitialStateKeepsItsMeaningWithoutHtmlSyntax() {
        Property.holds(random -> {
            // a lone surrogate and a null character can't be sent as they are: JSON escapes one, and no encoding can
            // represent the other
            String text = text(random)
                    .replaceAll("(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])", "");
            String json = JSON.writeValueAsString(java.util.Map.of(text, java.util.List.of(text, 1)));

            String sent = script(sent(STATE + json + ";", ""));

            assertThat(sent).startsWith(STATE).endsWith(";");
            String state = sent.substring(STATE.length(), sent.length() - 1);
            assertThat(state).doesNotContain("<", ">", "&", "\u2028", "\u2029");
            assertThat(JSON.readTree(state)).isEqualTo(JSON.readTree(json));
        });
    }

    @Test
    void stringsInCodeKeepTheirMeaningAndStayInTheScript() {
        Property.holds(random -> {
            String text = text(random).replaceAll("[\ud800-\udfff]", "").replace(InlineScripts.FIRST_STATE, "");
            String literal = JSON.writeValueAsString(text);

            String sent = script(sent("if (a < b && c > d) say(" + literal + ");", ""));

            assertThat(sent).startsWith("if (a < b && c > d) say(").endsWith(");");
            assertThat(JSON.readValue(
                            sent.substring("if (a < b && c > d) say(".length(), sent.length() - 2), String.class))
                    .isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (a < b && c > d || e << 1 < f) { g = h => i; }",
                "for (var i=0;i<scripts.length&&i<script.length;i++);",
                "var end = /<\\/div>/, html = '<b>' + x + '</b>';",
                "var text = 'a & b'; // < > &"
            })
    void codeWithoutHtmlSyntaxIsUnchanged(String code) {
        assertThat(InlineScripts.escape(code)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "'</script>' ; '\\u003C/script>'",
                "'</ScRiPt >' ; '\\u003C/ScRiPt >'",
                "'<!-- <SCRIPT/' ; '\\u003C!-- \\u003CSCRIPT/'",
                "'\\<script>' ; '\\u003Cscript>'",
                "'\\\\<script>' ; '\\\\\\u003Cscript>'",
                "'\\\\\\</script>' ; '\\\\\\u003C/script>'",
                "/<\\/script/ ; /<\\/script/"
            },
            delimiter = ';')
    void htmlSyntaxInCodeIsEscaped(String code, String escaped) {
        assertThat(InlineScripts.escape(code)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/ld+json", " IMPORTMAP ", "speculationrules"})
    void scriptsThatAreJsonAreEscapedEntirely(String type) {
        String sent = script(sent("{\"a<b>&\":\"</script>\u2028\"}", type));

        assertThat(sent).isEqualTo("{\"a\\u003Cb\\u003E\\u0026\":\"\\u003C/script\\u003E\\u2028\"}");
    }

    @Test
    void escapingIsIdempotent() {
        String once = InlineScripts.escape(STATE + "{\"</script>\":\"\\\\<!--\"};");

        assertThat(InlineScripts.escape(once)).isEqualTo(once);
    }
}
