package org.framewise.loading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the column in which the first field or entry of a block should start, based on the lines below it. */
final class Siblings {
    private final List<String> lines;

    Siblings(List<String> lines) {
        this.lines = lines;
    }

    /** The column for the first field below an open field. */
    int column(int number, YamlFieldLine field, int openColumn) {
        int column = field.column();
        Set<Integer> others = new LinkedHashSet<>();
        boolean open = field.value().isEmpty();
        int children = -1;
        for (int next = number + 1; next < lines.size(); next++) {
            YamlFieldLine other = YamlFieldLine.of(lines.get(next));
            if (other == null) {
                continue;
            }
            if (other.start() <= openColumn) {
                break;
            }
            children = open && children < 0 ? other.column() : children;
            if (other.dash() < 0 && !(children == column + 1 && other.column() == children)) {
                others.add(other.column());
            }
        }
        return chosen(column, others, new int[] {openColumn + 2, openColumn + 4});
    }

    /** The column for the dash of the first entry of a list below an open field. */
    int dash(int number, YamlFieldLine entry, int openColumn) {
        int dash = entry.start();
        int behind = entry.column() - dash;
        Set<Integer> others = new LinkedHashSet<>();
        for (int next = number + 1; next < lines.size(); next++) {
            YamlFieldLine other = YamlFieldLine.of(lines.get(next));
            if (other == null) {
                continue;
            }
            int column = other.dash() < 0 ? other.column() - behind : other.start();
            if (other.start() < openColumn || (other.start() == openColumn && other.dash() < 0)) {
                break;
            }
            if (column >= openColumn) {
                others.add(column);
            }
        }
        return chosen(dash, others, new int[] {openColumn, openColumn + 2});
    }

    /**
     * The column for an entry's dash according to the field below the dash; the current column if there is no such
     * field.
     */
    int dashAbove(int number, YamlFieldLine entry) {
        return IntStream.range(number + 1, lines.size())
                .mapToObj(next -> YamlFieldLine.of(lines.get(next)))
                .filter(other -> other != null && other.isKnown())
                .findFirst()
                .filter(other -> other.dash() < 0 && Math.abs(other.column() - entry.column()) == 1)
                .map(other -> entry.start() + other.column() - entry.column())
                .orElseGet(entry::start);
    }

    /**
     * Returns an adjacent column if other lines start there and no line starts in the current column.
     *
     * @param usual columns that are almost certainly right, most likely first
     */
    private static int chosen(int now, Set<Integer> others, int[] usual) {
        if (IntStream.of(usual).anyMatch(column -> column == now) || others.contains(now)) {
            return now;
        }
        return IntStream.concat(IntStream.of(usual), others.stream().mapToInt(Integer::intValue))
                .filter(column -> Math.abs(column - now) == 1 && others.contains(column))
                .findFirst()
                .orElse(now);
    }
}
