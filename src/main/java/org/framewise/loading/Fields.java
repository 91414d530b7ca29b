package org.framewise.loading;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that a quiz file may have before a colon, as the schema has them. */
final class Fields {
    /** What stands below a name in the field `sources`. */
    static final String A_SOURCE = "a source";

    /** Fields with words for readers: any text may stand there, so nothing of it may get lost. */
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

    /** What a mapping is, by the name of the field that it stands below; {@link #A_SOURCE} has a name of the author's. */
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

    /** Fields with something else than a text: a number, a word of a list, ids, or other fields. */
    static final Set<String> OTHERS = WITHIN.values().stream()
            .flatMap(Set::stream)
            .filter(name -> !TEXTS.contains(name))
            .collect(Collectors.toUnmodifiableSet());

    /** Fields below which authors give names of their own. */
    private static final Set<String> OWN_NAMES = Set.of("sources", "key");

    /** The most characters of those texts that stand in headings, lists and buttons, where there is little room. */
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

    /** Whether a list or other fields always stand below a field. */
    static boolean isHeading(String name) {
        return (WITHIN.containsKey(name) && !name.isEmpty()) || name.equals("sources");
    }

    /** Whether a field may stand in what stands below another; "" for the top of the file. */
    static boolean isKnown(String name, String below) {
        return OWN_NAMES.contains(below)
                ? !isKnown(name)
                : WITHIN.getOrDefault(below, Set.of()).contains(name);
    }
}
