package org.framewise.loading;

import java.util.Map;
import java.util.Set;

/** The names that a quiz file may have before a colon, as the schema has them. */
final class Fields {
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

    /** Fields with something else than a text: a number, a word of a list, ids, or other fields. */
    static final Set<String> OTHERS = Set.of(
            "format",
            "id",
            "minutes",
            "language",
            "outlets",
            "feedback",
            "item_count",
            "sources",
            "items",
            "forms",
            "date",
            "type",
            "skills",
            "difficulty",
            "expected_facility",
            "confidence_asked",
            "counts_for_discernment",
            "twin",
            "passages",
            "segments",
            "evidence",
            "source",
            "role",
            "misconception",
            "categories",
            "statements",
            "choices",
            "key",
            "left",
            "right",
            "elements",
            "wrong_order",
            "earlier",
            "later",
            "rubric",
            "score",
            "misconceptions_to_watch");

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
}
