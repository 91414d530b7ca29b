package org.framewise.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page as the server sends it, parsed like a browser does.
 *
 * @param elements of the file, with the names of their attributes
 * @param scripts inline ones
 * @param printed elements of HTML that the first state of the page holds, sorted
 * @param texts texts of that state, those in HTML included
 */
record ServedPage(List<String> elements, List<String> scripts, List<String> printed, List<String> texts) {
    private static final String STATE = "window.Vaadin.TypeScript= ";

    /** What the program made as HTML begins with a tag; what people entered begins with a letter in these tests. */
    private static final Pattern HTML = Pattern.compile("^<[a-z]");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ServedPage of(String html) {
        Document page = Jsoup.parse(html);
        List<String> scripts =
                page.select("script:not([src])").stream().map(Element::data).toList();
        List<String> printed = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        scripts.stream()
                .filter(script -> script.contains(STATE))
                .map(script -> script.substring(script.indexOf(STATE) + STATE.length()))
                // fails where anything but the semicolon follows the state
                .map(state -> JSON.readTree(state.replaceFirst(";$", "")))
                .forEach(state -> collect(state, printed, texts));
        return new ServedPage(elements(page), scripts, printed.stream().sorted().toList(), texts);
    }

    private static void collect(JsonNode part, List<String> printed, List<String> texts) {
        if (part.isString()) {
            String text = part.asString();
            if (HTML.matcher(text).find()) {
                Document html = Jsoup.parseBodyFragment(text);
                printed.addAll(elements(html.body()));
                texts.add(html.wholeText());
            } else {
                texts.add(text);
            }
        } else {
            part.valueStream().forEach(inner -> collect(inner, printed, texts));
        }
    }

    private static List<String> elements(Element within) {
        return within.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .sorted()
                                .collect(Collectors.joining(" ", "[", "]")))
                .toList();
    }

    /** How often a text is in the state of the page. */
    long count(String text) {
        return texts.stream()
                .mapToLong(one -> (one.length() - one.replace(text, "").length()) / text.length())
                .sum();
    }
}
