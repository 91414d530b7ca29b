package org.framewise.results.exports;

import java.util.ArrayList;
import java.util.List;
import org.framewise.quiz.Item;
import org.framewise.results.ClassroomLabel;
import org.framewise.results.grid.Cell;
import org.framewise.results.grid.GridRow;

/** The columns of the table with one row for each attempt. */
final class ScoreColumns {
    /** Documents the columns of items, which differ from quiz to quiz. */
    static final Explained ITEM = new Explained(
            "(one column for each item, named by its id)",
            "What the item earned in this attempt, divided by the most it can earn",
            "share",
            "0 to 1; empty when there is no score: no answer, not rated yet, not counted, or not in this attempt’s form");

    static final List<Column<GridRow>> FIRST = List.of(
            Column.of(
                    Column.LEARNER,
                    "Nickname",
                    "text",
                    "empty for guests, and for all when the classroom has ended",
                    row -> row.learnerLabel().nickname()),
            Column.of("quiz", "Id of the quiz", "id", "never empty", row -> null),
            Column.of(
                    "revision",
                    "Which text of the quiz was taken: the SHA-256 of its file",
                    "64 hexadecimal digits",
                    "never empty",
                    GridRow::revision),
            Column.of(
                    "form",
                    "Which form of the quiz was taken",
                    "id",
                    "“only” for a quiz without parallel forms",
                    GridRow::form),
            Column.of(
                    "sitting",
                    "Which attempt of this learner at this quiz it is",
                    "count",
                    "1 for the first one",
                    GridRow::sitting),
            Column.of("attempt", "Id of the attempt", "UUID", "never empty", GridRow::attempt),
            Column.of(
                    "learner_id",
                    "Id of the learner, the same in all quizzes",
                    "UUID",
                    "never empty",
                    row -> row.learnerLabel().id().value()),
            Column.of("started_at", "When the attempt began", Column.MOMENT, "never empty", GridRow::startedAt),
            Column.of(
                    "submitted_at",
                    "When it was handed in",
                    Column.MOMENT,
                    "empty as long as it is open",
                    GridRow::submittedAt),
            Column.of(
                    "total_percent",
                    "Mean of the item columns, in percent: the score of the quiz",
                    "percent",
                    "0 to 100; empty when fewer than half of the items that count have a score",
                    row -> row.total()
                            .<Object>map(total -> Figures.of(total.percent(), 2))
                            .orElse(null)),
            Column.of(
                    "items_scored",
                    "Items that have a score",
                    "count",
                    "0 to items",
                    row -> row.cells().values().stream()
                            .filter(Cell.Scored.class::isInstance)
                            .count()),
            Column.of(
                    "items",
                    "Items of the attempt’s form that count",
                    "count",
                    "0 or more",
                    row -> row.cells().values().stream()
                            .filter(cell -> !(cell instanceof Cell.NotCounted))
                            .count()));

    static final List<Column<GridRow>> LAST = List.of(
            Column.of("classroom", "Name of the classroom", "text", "empty outside classrooms", row -> {
                ClassroomLabel classroomLabel = row.classroomLabel();
                return classroomLabel == null ? null : classroomLabel.name();
            }),
            Column.of(
                    "assignment",
                    "Id of the assignment",
                    "UUID",
                    "empty for an attempt that nobody has assigned",
                    GridRow::assignment),
            Column.of(
                    "simulated",
                    "Whether the program has made the learner up",
                    "yes or no",
                    "true or false",
                    GridRow::simulated));

    private ScoreColumns() {}

    /** All columns for a quiz with these items. */
    static List<Column<GridRow>> of(String quiz, List<Item> items) {
        List<Column<GridRow>> columns = new ArrayList<>(FIRST);
        columns.replaceAll(
                column -> column.name().equals("quiz") ? new Column<>(column.explained(), row -> quiz) : column);
        for (Item item : items) {
            columns.add(new Column<>(
                    new Explained(item.id().value(), ITEM.meaning(), ITEM.unit(), ITEM.range()),
                    row -> row.cell(item.id())
                            .filter(Cell.Scored.class::isInstance)
                            .<Object>map(cell ->
                                    Figures.of(((Cell.Scored) cell).score().fraction(), 6))
                            .orElse(null)));
        }
        columns.addAll(LAST);
        return columns;
    }

    static List<Explained> explained() {
        List<Explained> all =
                new ArrayList<>(FIRST.stream().map(Column::explained).toList());
        all.add(ITEM);
        LAST.forEach(column -> all.add(column.explained()));
        return all;
    }
}
