package org.framewise.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names out of a text that somebody has copied from a list or a spreadsheet. */
final class NameList {
    /** Names in several cells, first and last, are joined up to this many. */
    private static final int CELLS = 2;

    private NameList() {}

    /** The names, one of each line that has one. Cells with a figure or an e-mail address alone are no names. */
    static List<String> read(String text) {
        return text.lines()
                .map(line -> cells(line)
                        .map(cell -> cell.replaceAll("[\\s\\u00a0]+", " ").strip())
                        .filter(cell -> !cell.isEmpty())
                        .filter(cell -> !cell.matches("[\\d.,;:)#]+|\\S+@\\S+"))
                        .limit(CELLS)
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .map(cells -> String.join(" ", cells))
                .toList();
    }

    /** The cells of a line: between tabs when there are some, else between semicolons or commas; quotation marks keep a cell together. */
    private static Stream<String> cells(String line) {
        char between = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int start = from;
            while (start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
            Quoted quoted = start < line.length() && line.charAt(start) == '"' ? quoted(line, start, between) : null;
            if (quoted != null) {
                cells.add(quoted.text);
                from = quoted.end + 1;
            } else {
                int end = line.indexOf(between, from);
                end = end < 0 ? line.length() : end;
                cells.add(line.substring(from, end));
                from = end + 1;
            }
        }
        return cells.stream().map(Objects::requireNonNull);
    }

    /** A cell in quotation marks; absent when they don't end before the next cell. */
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

    /** @param end where the sign after the cell stands, or the end of the line */
    private record Quoted(String text, int end) {}
}
