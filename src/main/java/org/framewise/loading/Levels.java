package org.framewise.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;

/**
 * Tracks the columns in which fields and dashes may start, based on the lines read so far. Finds lines that start
 * elsewhere and list entries without their dash.
 */
final class Levels {
    private final List<Slip> slips;
    private final Siblings siblings;
    private final List<Level> levels = new ArrayList<>();
    private int openColumn = -1;
    private String openName = "";

    Levels(List<String> lines, List<Slip> slips) {
        this.slips = slips;
        siblings = new Siblings(lines);
        levels.add(new Level(0, false, "", ""));
    }

    /** Marks a field without a value on its line as open: its value is on the following lines. */
    void open(YamlFieldLine field) {
        openColumn = field.column();
        openName = field.name();
    }

    void close() {
        openColumn = -1;
    }

    boolean isOpen() {
        return openColumn >= 0;
    }

    int openColumn() {
        return openColumn;
    }

    String openName() {
        return openName;
    }

    /** The most likely column for a line. */
    int guess(String stripped) {
        YamlFieldLine field = YamlFieldLine.of(stripped);
        if (field == null || !field.isKnown()) {
            return (isOpen() ? openColumn : last(level -> !level.dash).column) + 2;
        }
        if (field.dash() >= 0) {
            return isOpen()
                    ? openColumn
                    : find(level -> level.dash).map(level -> level.column).orElse(0);
        }
        return isOpen()
                ? openColumn + 2
                : find(level -> level.lacks(field.name())).orElseGet(() -> last(level -> !level.dash)).column;
    }

    /** Whether a field may start in this column. */
    boolean has(int column) {
        return levels.stream().anyMatch(level -> level.column == column);
    }

    /** Adds a line and returns it, corrected if necessary. */
    YamlFieldLine place(int number, YamlFieldLine field) {
        YamlFieldLine placed = field.dash() >= 0 ? placeEntry(number, field) : placeField(number, field);
        close();
        return placed;
    }

    private YamlFieldLine placeEntry(int number, YamlFieldLine entry) {
        int dash = entry.start();
        boolean first = isOpen() && dash >= openColumn;
        int to = dash;
        if (first) {
            to = siblings.dash(number, entry, openColumn);
        } else if (find(list(dash)).isEmpty()) {
            to = nearestDash(number, entry);
        }
        if (to != dash) {
            return placeEntry(number, shift(number, entry, to));
        }
        String owner =
                first ? openName : find(list(dash)).map(level -> level.owner).orElse("");
        levels.removeIf(level -> level.column > dash);
        if (find(list(dash)).isEmpty()) {
            levels.add(new Level(dash, true, entry.name(), owner));
        }
        levels.add(new Level(entry.column(), false, "", owner));
        levels.getLast().fields.add(entry.name());
        return entry;
    }

    /** The column for a dash that isn't aligned with any other dash. The best clue is the line below the dash. */
    private int nearestDash(int number, YamlFieldLine entry) {
        int dash = entry.start();
        if (isOpen() && dash == openColumn - 1 && Fields.isKnown(entry.name(), openName)) {
            return openColumn;
        }
        int below = siblings.dashAbove(number, entry);
        return find(list(below))
                .or(() -> levels.reversed().stream()
                        .filter(level -> level.dash)
                        .min(Comparator.comparing((Level level) -> !Fields.isKnown(entry.name(), level.owner))
                                .thenComparing(level -> Math.abs(level.column - dash))))
                .map(level -> level.column)
                .orElse(dash);
    }

    private YamlFieldLine placeField(int number, YamlFieldLine field) {
        int column = field.column();
        Optional<Level> own = find(level -> !level.dash && level.column == column);
        Optional<Level> entries = lostDash(field, own);
        if (entries.isPresent()) {
            String mended =
                    " ".repeat(entries.get().column) + "- " + field.line().substring(column);
            slips.add(new Slip(
                    number,
                    Message.of("finding.line.dash-lost"),
                    Message.of("finding.line.dash-lost.remedy", Wording.line(mended.strip()))));
            return placeEntry(number, again(mended, field));
        }
        boolean first = isOpen() && column > openColumn;
        if (own.isEmpty()) {
            int to = first ? siblings.column(number, field, openColumn) : nearest(field).column;
            if (to != column) {
                return placeField(number, shift(number, field, to));
            }
        }
        String owner = first ? owner() : "";
        levels.removeIf(level -> level.column > column || (level.dash && level.column == column));
        if (own.isEmpty()) {
            levels.add(new Level(column, false, "", owner));
        }
        levels.getLast().fields.add(field.name());
        return field;
    }

    /** The list in which a field probably starts an entry whose dash is missing; empty if the field is fine. */
    private Optional<Level> lostDash(YamlFieldLine field, Optional<Level> own) {
        if (isOpen()) {
            return Optional.empty();
        }
        int column = field.column();
        boolean again = own.isPresent() && own.get().fields.contains(field.name());
        Optional<Level> here = find(list(column)).filter(list -> list.first.equals(field.name()));
        if (here.isPresent() && (again || column > 0)) {
            return here;
        }
        return again
                ? find(level -> level.dash && level.column < column)
                        .filter(list -> list.first.equals(field.name())
                                && levels.indexOf(own.get()) == levels.indexOf(list) + 1)
                : Optional.empty();
    }

    private YamlFieldLine shift(int number, YamlFieldLine field, int to) {
        int from = field.start();
        slips.add(new Slip(
                number, Message.of("finding.line.indented", from), Message.of("finding.line.indented.remedy", to)));
        return again(" ".repeat(to) + field.line().substring(from), field);
    }

    private static YamlFieldLine again(String line, YamlFieldLine otherwise) {
        YamlFieldLine field = YamlFieldLine.of(line);
        return field == null ? otherwise : field;
    }

    /** The kind of mapping below the open field. */
    private String owner() {
        return find(level -> !level.dash && level.column == openColumn)
                .filter(level -> level.owner.equals("sources"))
                .map(level -> Fields.A_SOURCE)
                .orElse(openName);
    }

    /**
     * The level to which a field probably belongs. Prefers levels that may have this field, among those the nearest,
     * and among equally near levels a level that doesn't have the field yet.
     */
    private Level nearest(YamlFieldLine field) {
        return levels.reversed().stream()
                .filter(level -> !level.dash)
                .min(Comparator.comparing((Level level) -> !Fields.isKnown(field.name(), level.owner))
                        .thenComparing(level -> Math.abs(level.column - field.column()))
                        .thenComparing(level -> level.fields.contains(field.name())))
                .orElseGet(levels::getFirst);
    }

    private static Predicate<Level> list(int column) {
        return level -> level.dash && level.column == column;
    }

    /** Finds the innermost level that matches. */
    private Optional<Level> find(Predicate<Level> wanted) {
        return levels.reversed().stream().filter(wanted).findFirst();
    }

    private Level last(Predicate<Level> wanted) {
        return find(wanted).orElse(levels.getFirst());
    }

    /** A column in which fields, or the dashes of a list, start. */
    private static final class Level {
        private final int column;
        private final boolean dash;
        private final String first;
        private final String owner;
        private final Set<String> fields = new HashSet<>();

        /**
         * @param dash whether it is the column of a list's dashes
         * @param first the first field of the list's first entry; "" for a column of fields
         * @param owner the field that contains the fields or the list
         */
        Level(int column, boolean dash, String first, String owner) {
            this.column = column;
            this.dash = dash;
            this.first = first;
            this.owner = owner;
        }

        boolean lacks(String field) {
            return !dash && Fields.isKnown(field, owner) && !fields.contains(field);
        }
    }
}
