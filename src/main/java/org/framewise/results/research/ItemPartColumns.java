package org.framewise.results.research;

import java.util.List;
import java.util.stream.Collectors;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.RevisionId;
import org.framewise.quiz.Skill;
import org.framewise.results.exports.Column;
import org.framewise.scoring.Kind;

/** The columns of the table of items: the meaning of the ids in responses. */
final class ItemPartColumns {
    /** A part of an item, in a revision and form that was taken. */
    record Row(String quiz, RevisionId revision, Form form, Item item, ItemPart part) {}

    static final List<Column<Row>> ALL = List.of(
            Column.of("quiz", "Id of the quiz", "id", "never empty", Row::quiz),
            Column.of(
                    "revision",
                    "Which text of the quiz it is from: the SHA-256 of its file",
                    "64 hexadecimal digits",
                    "never empty",
                    Row::revision),
            Column.of(
                    "form",
                    "The form that the item is in",
                    "id",
                    "“only” for a quiz without parallel forms",
                    row -> row.form().id()),
            Column.of(
                    "place",
                    "Place of the item in its form",
                    "count",
                    "1 for the first one",
                    row -> row.form().items().indexOf(row.item()) + 1),
            Column.of(
                    "item",
                    "Id of the item",
                    "id",
                    "never empty",
                    row -> row.item().id()),
            Column.of(
                    "title",
                    "What the item is called",
                    "text",
                    "never empty",
                    row -> row.item().title()),
            Column.of(
                    "stem",
                    "What the item asks",
                    "text",
                    "never empty",
                    row -> row.item().stem()),
            Column.of(
                    "item_type",
                    "Type of the item",
                    "word",
                    ResponseJson.types(),
                    row -> Kind.of(row.item()).id()),
            Column.of(
                    "skills",
                    "Skills that the item practises, the main one first",
                    "words with a space between them",
                    "at least one",
                    row -> row.item().skills().stream().map(Skill::id).collect(Collectors.joining(" "))),
            Column.of(
                    "list",
                    "The list of the item in which the part is",
                    "word",
                    "statements, choices, segments, left, right, elements or rubric",
                    row -> row.part().list()),
            Column.of(
                    "part",
                    "Id of the part, as in responses",
                    "id",
                    "never empty",
                    row -> row.part().id()),
            Column.of(
                    "text",
                    "The part in the words that learners saw",
                    "text",
                    "never empty",
                    row -> row.part().text()),
            Column.of(
                    "key",
                    "What is right: whether to choose or mark it, its category, the entry on the right that fits, its place, or the points it earns",
                    "text",
                    "true, false or either for what is chosen or marked; empty for entries on the right",
                    row -> row.part().key()),
            Column.of(
                    "misconception",
                    "What choosing it, or getting it wrong, suggests",
                    "id",
                    "empty where it suggests nothing",
                    row -> row.part().misconception() == null
                            ? null
                            : row.part().misconception().id()));

    private ItemPartColumns() {}
}
