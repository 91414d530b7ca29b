package org.framewise.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits text copied from a list or a spreadsheet into lines and cells. */
final class NameLines {
    /** Maximum number of columns to read. Spreadsheets may have many more, but names are in the first few. */
    private static final int MOST_COLUMNS = 12;

    /**
     * For lines without a common separator, the maximum number of cells, such as first and last name, joined into one
     * name.
     */
    private static final int CELLS = 2;

    private static final Pattern NO_NAME = Pattern.compile("[\\d.,;:)(#/+° -]+|\\S+@\\S+");
    private static final Pattern BULLET = Pattern.compile("^[ \u00a0]*[-–—•*·▪‣][ \u00a0]+(?=\\S)");
    private static final Pattern NUMBERED =
            Pattern.compile("^[ \u00a0]*(?:\\d{1,3}[.):]|\\(\\d{1,3}\\))[ \u00a0]*(?=[\\p{L}\"])");
    private static final Pattern COUNTED = Pattern.compile("^[ \u00a0]*\\d{1,3}[ \u00a0]+(?=\\p{L})");

    private NameLines() {}

    /** The non-blank lines, with cells split by the separator of the whole list. */
    static List<NameList.Line> read(String text) {
        List<Raw> raw = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!tidy(line).isEmpty()) {
                raw.add(new Raw(number, line, withoutNumber(line)));
            }
        }
        if (isCounted(raw)) {
            raw.replaceAll(line -> new Raw(
                    line.number, line.text, COUNTED.matcher(line.content).replaceFirst("")));
        }
        char between = separator(raw);
        return raw.stream()
                .map(line -> new NameList.Line(
                        line.number,
                        line.text,
                        between == 0
                                ? List.of(joined(line.content))
                                : cells(line.content, between).stream()
                                        .limit(MOST_COLUMNS)
                                        .toList()))
                .toList();
    }

    /** @param content the text without the number of a numbered list */
    private record Raw(int number, String text, String content) {}

    /** Whether the cell may be a name: it contains more than digits and punctuation, and is not an e-mail address. */
    static boolean mayBeName(String cell) {
        return !cell.isEmpty() && !NO_NAME.matcher(cell).matches();
    }

    private static String withoutNumber(String line) {
        return NUMBERED.matcher(BULLET.matcher(line).replaceFirst("")).replaceFirst("");
    }

    /**
     * Whether all lines from the second on start with a number without a dot, as in {@code 1 Mia}. The first may be a
     * heading.
     */
    private static boolean isCounted(List<Raw> lines) {
        return lines.size() > 2
                && lines.stream()
                        .skip(1)
                        .allMatch(line -> COUNTED.matcher(line.content).find());
    }

    /** The separator between the cells in all lines; 0 if they have none in common. */
    private static char separator(List<Raw> lines) {
        // names don't contain tabs
        if (lines.stream().anyMatch(line -> line.content.indexOf('\t') >= 0)) {
            return '\t';
        }
        for (char between : new char[] {';', ','}) {
            List<List<String>> all =
                    lines.stream().map(line -> cells(line.content, between)).toList();
            if (all.stream().allMatch(cells -> cells.size() > 1)
                    && (all.stream().mapToInt(List::size).distinct().count() == 1
                            || all.stream()
                                            .mapToInt(NameLines::filled)
                                            .distinct()
                                            .count()
                                    == 1)) {
                return between;
            }
        }
        return 0;
    }

    /** The number of cells without trailing empty ones. */
    private static int filled(List<String> cells) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        return filled;
    }

    /** The name in a line without a common separator: its first two cells that may be a name. */
    private static String joined(String line) {
        return String.join(
                " ",
                cells(line, line.indexOf(';') >= 0 ? ';' : ',').stream()
                        .filter(NameLines::mayBeName)
                        .limit(CELLS)
                        .toList());
    }

    private static String tidy(String cell) {
        return cell.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    /** Splits a line into cells, respecting quotation marks. */
    private static List<String> cells(String line, char between) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int start = from;
            while (start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
            Quoted quoted = start < line.length() && line.charAt(start) == '"' ? quoted(line, start, between) : null;
            if (quoted != null) {
                cells.add(tidy(quoted.text));
                from = quoted.end + 1;
            } else {
                int end = line.indexOf(between, from);
                end = end < 0 ? line.length() : end;
                cells.add(tidy(line.substring(from, end)));
                from = end + 1;
            }
        }
        return cells.stream().map(Objects::requireNonNull).toList();
    }

    /** A quoted cell; absent if the closing quotation mark isn't at the end of the cell. */
    private static @Nullable Quoted quoted(String line, int start, char between) {
        StringBuilder text = new StringBuilder();
        for (int i = start + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '"') {
                text.append(c);
            } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                text.append('"');
                i++;
            } else {
                int end = i + 1;
                while (end < line.length() && line.charAt(end) == ' ') {
                    end++;
                }
                return end == line.length() || line.charAt(end) == between ? new Quoted(text.toString(), end) : null;
            }
        }
        return null;
    }

    /** @param end index of the separator after the cell, or the end of the line */
    private record Quoted(String text, int end) {}
}
