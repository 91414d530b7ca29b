package org.framewise.loading;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The field names of quiz files, as defined by the schema. */
final class Fields {
    /** The kind of mapping found below each name in {@code sources}. */
    static final String A_SOURCE = "a source";

    /**
     * Fields with text for readers. Any text is valid there, so the schema can't detect that YAML has dropped part of
     * it.
     */
    static final Set<String> TEXTS = Set.of(
            "title",
            "summary",
            "outlet",
            "label",
            "author",
            "headline",
            "dating",
            "lead",
            "stem",
            "note",
            "text",
            "rationale",
            "explanation",
            "descriptor",
            "sample");

    /**
     * The fields that a mapping may have, by the name of the field that contains the mapping. A source is an exception:
     * authors choose the name of that field, so its key is {@link #A_SOURCE}.
     */
    private static final Map<String, Set<String>> WITHIN = Map.ofEntries(
            Map.entry(
                    "",
                    Set.of(
                            "format",
                            "id",
                            "title",
                            "summary",
                            "minutes",
                            "language",
                            "outlets",
                            "feedback",
                            "item_count",
                            "sources",
                            "items",
                            "forms")),
            Map.entry(A_SOURCE, Set.of("outlet", "label", "author", "headline", "date", "dating")),
            Map.entry("forms", Set.of("id", "items")),
            Map.entry(
                    "items",
                    Set.of(
                            "id",
                            "type",
                            "title",
                            "skills",
                            "difficulty",
                            "expected_facility",
                            "confidence_asked",
                            "counts_for_discernment",
                            "twin",
                            "note",
                            "stem",
                            "passages",
                            "explanation",
                            "evidence",
                            "categories",
                            "statements",
                            "choices",
                            "key",
                            "left",
                            "right",
                            "elements",
                            "wrong_order",
                            "rubric",
                            "misconceptions_to_watch")),
            Map.entry("passages", Set.of("source", "lead", "text", "segments")),
            Map.entry("segments", Set.of("text", "role", "misconception", "rationale")),
            Map.entry("statements", Set.of("id", "source", "lead", "text", "key", "misconception", "rationale")),
            Map.entry("choices", Set.of("id", "text", "source", "misconception", "rationale")),
            Map.entry("left", Set.of("id", "source", "lead", "text", "misconception", "rationale")),
            Map.entry("right", Set.of("id", "text")),
            Map.entry("elements", Set.of("id", "text")),
            Map.entry("wrong_order", Set.of("earlier", "later", "misconception", "rationale")),
            Map.entry("rubric", Set.of("score", "descriptor", "sample")),
            Map.entry("evidence", Set.of("source", "text")));

    /** Fields whose value is not free text but a number, a keyword, ids, or other fields. */
    static final Set<String> OTHERS = WITHIN.values().stream()
            .flatMap(Set::stream)
            .filter(name -> !TEXTS.contains(name))
            .collect(Collectors.toUnmodifiableSet());

    /** Fields below which authors choose the names. */
    private static final Set<String> OWN_NAMES = Set.of("sources", "key");

    /** The maximum length, in characters, of texts in headings, lists and buttons, where there is little room. */
    static final Map<String, Integer> LONGEST = Map.of(
            "title", 100,
            "summary", 500,
            "outlet", 80,
            "label", 80,
            "author", 120,
            "headline", 300,
            "dating", 300,
            "lead", 500,
            "categories", 40);

    private Fields() {}

    static boolean isKnown(String name) {
        return TEXTS.contains(name) || OTHERS.contains(name);
    }

    /** Whether the value of a field is always a list or a mapping. */
    static boolean isHeading(String name) {
        return (WITHIN.containsKey(name) && !name.isEmpty()) || name.equals("sources");
    }

    /**
     * Whether a mapping may contain a field.
     *
     * @param below the field that contains the mapping; "" for the top level of the file
     */
    static boolean isKnown(String name, String below) {
        return OWN_NAMES.contains(below)
                ? !isKnown(name)
                : WITHIN.getOrDefault(below, Set.of()).contains(name);
    }
}
