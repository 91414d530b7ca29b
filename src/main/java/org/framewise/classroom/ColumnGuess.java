package org.framewise.classroom;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.framewise.classroom.NameList.Column;
import org.framewise.classroom.NameList.Line;

/**
 * Guesses what the columns of a list contain: by their headings if there are any, otherwise by their cells. Columns
 * with digits, e-mail addresses, dates, or a few recurring values are left out.
 */
final class ColumnGuess {
    /** Minimum number of lines for sort order to be meaningful. */
    private static final int ENOUGH_FOR_ORDER = 4;

    /** Minimum number of lines for recurring values to be meaningful. */
    private static final int ENOUGH_TO_REPEAT = 6;

    private final List<Line> lines;
    private final int count;

    private ColumnGuess(List<Line> lines, int count) {
        this.lines = lines;
        this.count = count;
    }

    /** The meaning of each column; empty for an empty list. */
    static List<Column> of(List<Line> all, boolean heading) {
        int count = all.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        ColumnGuess guess = new ColumnGuess(all.subList(heading ? 1 : 0, all.size()), count);
        if (heading) {
            List<Column> announced = guess.announced(all.getFirst());
            if (announced.stream().anyMatch(column -> column != Column.OUT)) {
                return announced;
            }
        }
        return guess.byContent();
    }

    private List<Column> announced(Line heading) {
        List<Optional<HeadingWords.Kind>> kinds = IntStream.range(0, count)
                .mapToObj(place -> HeadingWords.kind(heading.cell(place)))
                .toList();
        boolean given = kinds.contains(Optional.of(HeadingWords.Kind.GIVEN));
        boolean family = kinds.contains(Optional.of(HeadingWords.Kind.FAMILY));
        // in "Name, Vorname" and "Nombre, Apellidos", "name" means the missing part; next to both parts, it is
        // redundant
        Column name = given && family ? Column.OUT : given ? Column.FAMILY : family ? Column.GIVEN : Column.FULL;
        List<Column> columns = new ArrayList<>();
        for (Optional<HeadingWords.Kind> kind : kinds) {
            Column column = switch (kind.orElse(HeadingWords.Kind.OTHER)) {
                case GIVEN -> Column.GIVEN;
                case FAMILY -> Column.FAMILY;
                case NAME -> columns.contains(Column.FULL) ? Column.OUT : name;
                case OTHER -> Column.OUT;
            };
            columns.add(column);
        }
        return columns;
    }

    private List<Column> byContent() {
        List<Integer> names = places(place -> !saysNoName(place) && !repeats(place));
        if (names.isEmpty()) {
            names = places(place -> !saysNoName(place));
        }
        List<Column> columns = new ArrayList<>(Collections.nCopies(count, Column.OUT));
        if (names.size() == 1) {
            columns.set(names.getFirst(), Column.FULL);
        } else if (names.size() > 1) {
            int first = names.get(0);
            int second = names.get(1);
            boolean familyFirst = isFamilyFirst(first, second);
            columns.set(familyFirst ? second : first, Column.GIVEN);
            columns.set(familyFirst ? first : second, Column.FAMILY);
        } else if (count == 1) {
            columns.set(0, Column.FULL);
        }
        return columns;
    }

    private List<Integer> places(Predicate<Integer> which) {
        return IntStream.range(0, count).boxed().filter(which).toList();
    }

    private List<String> filled(int place) {
        return lines.stream()
                .map(line -> line.cell(place))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /**
     * Whether a column can't contain names: no cell looks like one or, in a list with several columns, every cell
     * contains a digit or an at sign.
     */
    private boolean saysNoName(int place) {
        List<String> cells = filled(place);
        return cells.stream().noneMatch(NameLines::mayBeName)
                || count > 1 && cells.stream().allMatch(cell -> cell.matches(".*[\\d@].*"));
    }

    /**
     * Whether a column has few recurring values, such as a subject or a form of address. In short lists, all must be
     * equal.
     */
    private boolean repeats(int place) {
        List<String> cells = filled(place);
        long values = cells.stream().distinct().count();
        return cells.size() > 2 && values == 1 || cells.size() >= ENOUGH_TO_REPEAT && values * 3 <= cells.size();
    }

    /**
     * Whether the first column has family names, judging by lines like "Berg, Mia" or a list sorted by its first column
     * only.
     */
    private boolean isFamilyFirst(int first, int second) {
        if (lines.stream().allMatch(line -> line.text().matches("[^,;\t]+,\\s[^,;\t]+"))) {
            return true;
        }
        return lines.size() >= ENOUGH_FOR_ORDER && isSorted(first) && !isSorted(second);
    }

    private boolean isSorted(int place) {
        Collator collator = Collator.getInstance(Locale.ROOT);
        collator.setStrength(Collator.PRIMARY);
        List<String> cells = filled(place);
        return IntStream.range(1, cells.size()).allMatch(i -> collator.compare(cells.get(i - 1), cells.get(i)) <= 0);
    }
}
