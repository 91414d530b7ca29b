package org.framewise.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.framewise.loading.tree.Characters;
import org.framewise.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Scans a file that is not valid YAML line by line. Common mistakes are corrected in memory, so that all mistakes are
 * reported at once and the rest of the file is checked as well. Line numbers stay the same.
 */
final class SlipScan {
    private static final Pattern BLOCK = Pattern.compile("^[|>](?:[-+][1-9]?|[1-9][-+]?)?(?:\\s+#.*)?$");
    private static final Pattern ODD_BLANK = Pattern.compile("^[\\s\\h\\u200b\\ufeff]*$");

    /** Lists whose entries are keywords or ids rather than mappings. */
    private static final Set<String> LISTS_OF_WORDS = Set.of("categories", "skills", "key", "misconceptions_to_watch");

    private final List<String> lines;
    private final List<Slip> slips = new ArrayList<>();
    private final SpacingSlips spacing = new SpacingSlips(slips);
    private final Levels levels;

    private SlipScan(String text) {
        lines = new ArrayList<>(Arrays.asList(text.split("\\r?\\n", -1)));
        levels = new Levels(lines, slips);
    }

    /**
     * The result of a scan.
     *
     * @param mended the corrected text
     */
    record Result(List<Slip> slips, String mended) {}

    static Result of(String text) {
        SlipScan scan = new SlipScan(text);
        int number = 0;
        while (number < scan.lines.size()) {
            number = scan.next(number);
        }
        return new Result(List.copyOf(scan.slips), String.join("\n", scan.lines));
    }

    /** @return the number of the next line to check */
    private int next(int number) {
        String line = lines.get(number);
        if (isBlank(number) || line.strip().startsWith("#") || line.startsWith("---") || line.startsWith("...")) {
            return number + 1;
        }
        String stripped = line.replaceFirst("^[\\s\\h\\u200b\\ufeff]+", "");
        boolean mayLackColon = levels.isOpen()
                ? stripped.startsWith("- ") && !LISTS_OF_WORDS.contains(levels.openName())
                : levels.has(YamlFieldLine.indent(line));
        line = spacing.mend(number, line, levels.guess(stripped), mayLackColon);
        lines.set(number, line);
        YamlFieldLine field = YamlFieldLine.of(line);
        if (field == null) {
            return other(number, line);
        }
        YamlFieldLine placed = levels.place(number, field);
        lines.set(number, placed.line());
        return value(number, placed);
    }

    private boolean isBlank(int number) {
        String line = lines.get(number);
        if (line.isBlank()) {
            return true;
        }
        if (ODD_BLANK.matcher(line).matches()) {
            int odd = line.codePoints()
                    .filter(c -> c != ' ' && c != '\t')
                    .findFirst()
                    .orElse(0xA0);
            slips.add(new Slip(
                    number,
                    Message.of("finding.line.looks-empty", Characters.named(odd)),
                    Message.of("finding.line.looks-empty.remedy")));
            lines.set(number, "");
            return true;
        }
        return false;
    }

    /** Checks a line without a field: a list entry, or a value below its field. */
    private int other(int number, String line) {
        int indent = YamlFieldLine.indent(line);
        boolean dash = line.startsWith("- ", indent);
        int at = dash ? indent + 2 : indent;
        if (!levels.isOpen() && !dash) {
            return number + 1;
        }
        String name = levels.openName();
        return value(
                number, new YamlFieldLine(dash ? indent : -1, dash ? indent : levels.openColumn(), name, at, line));
    }

    private int value(int number, YamlFieldLine field) {
        String value = field.value();
        if (value.isEmpty() || (value.startsWith("#") && !field.isText())) {
            levels.open(field);
            return number + 1;
        }
        if (BLOCK.matcher(value).matches()) {
            return new TextBlock(lines, slips, spacing, this::looksLikeField).check(number, field);
        }
        char first = value.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(number, field, first);
        }
        if ((first == '[' || first == '{') && !(field.isText() && !endsFlow(value))) {
            return new FlowSlips(lines, slips).check(number, field);
        }
        int end = end(number, field);
        String whole = joined(number, end, field);
        apply(number, end, field, ValueSlips.plain(field.name(), whole), whole);
        return end;
    }

    private static boolean endsFlow(String value) {
        return value.endsWith("]") || value.endsWith("}");
    }

    private int quoted(int number, YamlFieldLine field, char mark) {
        int end = end(number, field);
        String whole = joined(number, end, field);
        int close = ValueSlips.close(whole, mark);
        String rest = close < 0 ? "" : whole.substring(close + 1);
        boolean fine = close >= 0 && (rest.isBlank() || rest.matches("(?s)\\s+#.*"));
        if (!fine) {
            apply(number, end, field, ValueSlips.quotes(field.name(), whole, close), whole);
        }
        return end;
    }

    /** The number of the line after the end of a value. */
    private int end(int number, YamlFieldLine field) {
        int end = number + 1;
        for (int next = number + 1; next < lines.size(); next++) {
            String line = lines.get(next);
            if (line.isBlank()) {
                continue;
            }
            int indent = YamlFieldLine.indent(line);
            boolean comment = line.charAt(indent) == '#';
            boolean deeper = indent > field.column();
            if (looksLikeField(line) || (comment && !(deeper && field.isText()))) {
                break;
            }
            if (!deeper) {
                if (!Character.isLetter(line.codePointAt(indent)) || YamlFieldLine.of(line) != null) {
                    break;
                }
                int to = field.column() + 2;
                String mended = spacing.mendIndentation(next, line, to);
                if (mended.equals(line)) {
                    slips.add(new Slip(
                            next,
                            Message.of("finding.line.no-field", field.name()),
                            Message.of("finding.line.no-field.remedy", field.name())));
                    mended = " ".repeat(to) + line.substring(indent);
                }
                lines.set(next, mended);
            }
            end = next + 1;
        }
        return end;
    }

    private boolean looksLikeField(String line) {
        String stripped = line.replaceFirst("^[\\s\\h\\u200b\\ufeff]+", "");
        int indent = YamlFieldLine.indent(line);
        SpacingSlips scratch = new SpacingSlips(new ArrayList<>());
        YamlFieldLine field = YamlFieldLine.of(scratch.mend(0, line, levels.guess(stripped), levels.has(indent)));
        return field != null && field.isKnown();
    }

    private String joined(int number, int end, YamlFieldLine field) {
        StringBuilder whole = new StringBuilder(field.value());
        for (int next = number + 1; next < end; next++) {
            whole.append('\n').append(lines.get(next).strip());
        }
        return whole.toString();
    }

    private void apply(int number, int end, YamlFieldLine field, ValueSlips.@Nullable Found found, String whole) {
        if (found == null) {
            return;
        }
        int line = number
                + (int) whole.chars().limit(found.at()).filter(c -> c == '\n').count();
        slips.add(new Slip(line, found.problem(), found.remedy()));
        String[] parts = ValueSlips.mend(found.meant()).split("\n", -1);
        String before = field.line().substring(0, field.valueAt()).stripTrailing();
        boolean bare = before.isEmpty();
        lines.set(number, (bare ? " ".repeat(field.valueAt()) : before + " ") + parts[0]);
        for (int next = number + 1; next < end; next++) {
            int part = next - number;
            String indent = " ".repeat(field.column() + 2);
            lines.set(next, part < parts.length && !parts[part].isEmpty() ? indent + parts[part] : "");
        }
    }
}
