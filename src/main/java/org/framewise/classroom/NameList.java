package org.framewise.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pasted or typed list of names: its lines with their cells, and the meaning of each column. The columns are guessed
 * at first; the {@code with} methods return a list with corrections by the user.
 *
 * @param lines the non-blank lines, including a heading
 * @param heading whether the first line is a heading, which contains no name
 * @param columns the meaning of each column; one for each cell of the longest line
 * @see "docs/decisions/0075-a-pasted-list-is-parsed-by-columns.md"
 */
public record NameList(List<Line> lines, boolean heading, List<Column> columns) {
    private static final int LONGEST = 100_000;

    public NameList {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    /** The meaning of a column. Translated under {@code teach.paste.column.<id>}. */
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
     * A non-blank line.
     *
     * @param number counted from 1, including blank lines
     * @param text as it was pasted
     * @param cells without the leading number or dash of a list
     */
    public record Line(int number, String text, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The content of a column; empty if the line has no such column. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** A person on the list, with the names from their columns; each part may be empty, but not all of them. */
    record Person(Line line, String given, String family, String full) {}

    /** Parses a list and guesses its columns. */
    public static NameList of(String text) {
        List<Line> lines = NameLines.read(FoldedName.cut(text, LONGEST));
        boolean heading =
                !lines.isEmpty() && HeadingWords.isHeading(lines.getFirst().cells());
        return new NameList(lines, heading, ColumnGuess.of(lines, heading));
    }

    /** A copy with a different meaning for one column. */
    public NameList withColumn(int place, Column holds) {
        List<Column> changed = new ArrayList<>(columns);
        changed.set(place, holds);
        return new NameList(lines, heading, changed);
    }

    /**
     * A copy that keeps the user's earlier corrections: the columns if their number is the same, and the heading if the
     * first line is the same.
     */
    public NameList asTold(NameList before) {
        boolean sameStart = !lines.isEmpty()
                && !before.lines.isEmpty()
                && lines.getFirst().text().equals(before.lines.getFirst().text());
        return new NameList(
                lines,
                sameStart ? before.heading : heading,
                before.columns.size() == columns.size() ? before.columns : columns);
    }

    /** A copy that treats the first line as a heading, or not. */
    public NameList withHeading(boolean isHeading) {
        return new NameList(lines, isHeading, columns);
    }

    /** A copy with only the lines with these numbers, without a heading. */
    public NameList rest(Set<Integer> numbers) {
        return new NameList(
                lines.stream().filter(line -> numbers.contains(line.number())).toList(), false, columns);
    }

    /** The lines as they were pasted. */
    public String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** The people on the list. Cells with only digits or an e-mail address are not names. */
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
