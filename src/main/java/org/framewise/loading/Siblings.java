package org.framewise.loading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks at the lines below one, to find out in which column it should begin when it is the first of its kind. */
final class Siblings {
    private final List<String> lines;

    Siblings(List<String> lines) {
        this.lines = lines;
    }

    /** The column for the first field below an open one. */
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

    /** The column that the field below an entry shows for its dash; that of the dash where nothing is below. */
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
     * One beside the column that it has now, if others begin there and none where it does.
     *
     * @param usual columns that are hardly wrong, the likeliest first
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
