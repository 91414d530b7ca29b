package org.framewise.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list of names that somebody has pasted or typed: its lines with their cells, and what each column holds. What the columns hold is guessed; the
 * {@code with} methods give a list in which it is as somebody says.
 *
 * @param lines those that are not empty, a heading included
 * @param heading whether the first line is a heading, which holds no name
 * @param columns what each column holds; one for each cell of the longest line
 * @see "docs/decisions/0075-a-pasted-list-is-parsed-by-columns.md"
 */
public record NameList(List<Line> lines, boolean heading, List<Column> columns) {
    private static final int LONGEST = 100_000;

    public NameList {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    /** What a column holds. Translated under {@code teach.paste.column.<id>}. */
    public enum Column {
        GIVEN("given"),
        FAMILY("family"),
        FULL("full"),
        OUT("out");

        private final String id;

        Column(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * A line with something in it.
     *
     * @param number counted from 1 over all lines, also over empty ones
     * @param text as it was pasted
     * @param cells without the number or dash that begins the line of a numbered list
     */
    public record Line(int number, String text, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** What stands in a column; empty for a line that has no such column. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Somebody on the list, by what its columns say; each part may be empty, but not all of them. */
    record Person(Line line, String given, String family, String full) {}

    /** Reads a list and guesses what it holds. */
    public static NameList of(String text) {
        List<Line> lines = NameLines.read(FoldedName.cut(text, LONGEST));
        boolean heading =
                !lines.isEmpty() && HeadingWords.isHeading(lines.getFirst().cells());
        return new NameList(lines, heading, ColumnGuess.of(lines, heading));
    }

    /** The same list, in which one column holds something else. */
    public NameList withColumn(int place, Column holds) {
        List<Column> changed = new ArrayList<>(columns);
        changed.set(place, holds);
        return new NameList(lines, heading, changed);
    }

    /** The same list, read as somebody has said before: its columns, if it has as many, and its heading, if it begins as it did. */
    public NameList asTold(NameList before) {
        boolean sameStart = !lines.isEmpty()
                && !before.lines.isEmpty()
                && lines.getFirst().text().equals(before.lines.getFirst().text());
        return new NameList(
                lines,
                sameStart ? before.heading : heading,
                before.columns.size() == columns.size() ? before.columns : columns);
    }

    /** The same list, whose first line is a heading or a name. */
    public NameList withHeading(boolean isHeading) {
        return new NameList(lines, isHeading, columns);
    }

    /** Those of its lines whose numbers are given, without a heading. */
    public NameList rest(Set<Integer> numbers) {
        return new NameList(
                lines.stream().filter(line -> numbers.contains(line.number())).toList(), false, columns);
    }

    /** The lines as they were pasted. */
    public String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** Who is on the list. Cells with a figure or an e-mail address alone are no names. */
    List<Person> people() {
        return lines.stream()
                .skip(heading ? 1 : 0)
                .map(line -> new Person(
                        line, cells(line, Column.GIVEN), cells(line, Column.FAMILY), cells(line, Column.FULL)))
                .filter(person ->
                        Stream.of(person.given, person.family, person.full).anyMatch(part -> !part.isEmpty()))
                .toList();
    }

    private String cells(Line line, Column kind) {
        return String.join(
                " ",
                IntStream.range(0, columns.size())
                        .filter(place -> columns.get(place) == kind)
                        .mapToObj(line::cell)
                        .filter(NameLines::mayBeName)
                        .toList());
    }
}
