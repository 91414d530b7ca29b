package org.framewise.loading;

import java.util.List;
import java.util.function.Predicate;
import org.framewise.message.Message;

/** Finds indentation mistakes in a multi-line text below its field. */
final class TextBlock {
    private final List<String> lines;
    private final List<Slip> slips;
    private final SpacingSlips spacing;
    private final Predicate<String> looksLikeField;

    TextBlock(List<String> lines, List<Slip> slips, SpacingSlips spacing, Predicate<String> looksLikeField) {
        this.lines = lines;
        this.slips = slips;
        this.spacing = spacing;
        this.looksLikeField = looksLikeField;
    }

    /** @return the number of the line after the text */
    int check(int number, YamlFieldLine field) {
        int column = -1;
        int next = number + 1;
        for (; next < lines.size(); next++) {
            String line = lines.get(next);
            if (line.isBlank()) {
                continue;
            }
            int indent = YamlFieldLine.indent(line);
            if (indent <= field.column()) {
                if (line.charAt(indent) == '#' || line.charAt(indent) == '-' || looksLikeField.test(line)) {
                    break;
                }
                int to = column > 0 ? column : field.column() + 2;
                String mended = spacing.mendIndentation(next, line, to);
                if (mended.equals(line)) {
                    slips.add(new Slip(
                            next,
                            Message.of("finding.line.out-of-text", field.name()),
                            Message.of("finding.line.out-of-text.remedy", to)));
                    mended = " ".repeat(to) + line.substring(indent);
                }
                lines.set(next, mended);
                indent = to;
            } else if (column > 0 && indent < column && line.charAt(indent) != '#') {
                if (looksLikeField.test(line)) {
                    break;
                }
                slips.add(
                        new Slip(next, Message.of("finding.line.less-far"), Message.of("finding.line.indent", column)));
                lines.set(next, " ".repeat(column) + line.substring(indent));
            }
            column = column < 0 ? firstOfBlock(next, indent, field) : column;
        }
        return next;
    }

    /** The column of a multi-line text, even if its first line is the line that is indented too far. */
    private int firstOfBlock(int number, int indent, YamlFieldLine field) {
        String below = number + 1 < lines.size() ? lines.get(number + 1) : "";
        int column = YamlFieldLine.indent(below);
        if (below.isBlank()
                || column <= field.column()
                || column != indent - 1
                || indent == field.column() + 2
                || looksLikeField.test(below)) {
            return indent;
        }
        slips.add(new Slip(number, Message.of("finding.line.further"), Message.of("finding.line.indent", column)));
        lines.set(number, lines.get(number).substring(1));
        return column;
    }
}
