package org.framewise.results.exports;

import java.util.List;

/** The columns of the table with one row for each choice. */
final class ChoiceColumns {
    static final List<Column<ItemLine.Taken>> ALL = List.of(
            Column.of("quiz", "Id of the quiz", "id", "never empty", ItemLine.Taken::quiz),
            Column.of(
                    "form",
                    "The form that the item is in",
                    "id",
                    "“only” for a quiz without parallel forms",
                    ItemLine.Taken::form),
            Column.of(
                    "item",
                    "Id of the item",
                    "id",
                    "never empty",
                    taken -> taken.item().id()),
            Column.of(
                    "choice",
                    "Id of the choice",
                    "id",
                    "never empty",
                    taken -> taken.share().choice()),
            Column.of("text", "The choice in the words that learners saw", "text", "never empty", ItemLine.Taken::text),
            Column.of(
                    "key",
                    "Whether it is right, by the key of the quiz or as corrected for all of these learners",
                    "yes or no",
                    "true or false",
                    taken -> taken.share().key()
                            || taken.share().accepted() == taken.thirds().n()),
            Column.of(
                    "learners",
                    "Learners who chose something in the item as it is worded now, in their first attempt, and have a score for at least half of the other items",
                    "count",
                    "10 or more: below, no line is written",
                    taken -> taken.thirds().n()),
            Column.of(
                    "chosen",
                    "Learners who took this choice",
                    "count",
                    "0 to learners",
                    taken -> taken.share().count()),
            Column.of(
                    "share",
                    "Their share",
                    "share",
                    "0 to 1",
                    taken -> Figures.of(taken.share().all(), 6)),
            Column.of(
                    "share_lower_third",
                    "Share of the third with the lowest scores on the other items",
                    "share",
                    "0 to 1",
                    taken -> Figures.of(taken.share().lower(), 6)),
            Column.of(
                    "share_upper_third",
                    "Share of the third with the highest scores on the other items",
                    "share",
                    "0 to 1; for a wrong choice above the lower third’s: check the key",
                    taken -> Figures.of(taken.share().upper(), 6)),
            Column.of(
                    "accepted_for",
                    "Learners for whom a correction of the key accepts it",
                    "count",
                    "0 to learners",
                    taken -> taken.share().accepted()));

    private ChoiceColumns() {}
}
