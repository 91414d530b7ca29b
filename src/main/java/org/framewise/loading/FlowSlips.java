package org.framewise.loading;

import java.util.List;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;

/** Finds lists and mappings in brackets (flow style) that are not closed, or are cut off by a comment. */
final class FlowSlips {
    private final List<String> lines;
    private final List<Slip> slips;

    FlowSlips(List<String> lines, List<Slip> slips) {
        this.lines = lines;
        this.slips = slips;
    }

    /** @return the number of the line after the closing bracket */
    int check(int number, YamlFieldLine field) {
        int depth = 0;
        char quote = 0;
        char before = '[';
        for (int next = number; next < lines.size(); next++) {
            String line = lines.get(next);
            YamlFieldLine other = next == number ? null : YamlFieldLine.of(line);
            if (other != null && other.isKnown() && other.column() <= field.column()) {
                break;
            }
            for (int i = next == number ? field.valueAt() : 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '#' && i > 0 && Character.isWhitespace(line.charAt(i - 1))) {
                    break;
                } else if ((c == '"' || c == '\'') && "[{,:".indexOf(before) >= 0) {
                    quote = c;
                } else if (c == '[' || c == '{') {
                    depth++;
                    if (depth > YamlReader.MAX_DEPTH) {
                        // YamlReader reports the nesting
                        return lines.size();
                    }
                } else if ((c == ']' || c == '}') && --depth == 0) {
                    return next + 1;
                }
                before = Character.isWhitespace(c) ? before : c;
            }
        }
        return unclosed(number, field);
    }

    private int unclosed(int number, YamlFieldLine field) {
        String line = lines.get(number);
        int comment = line.indexOf(" #", field.valueAt());
        char open = field.value().charAt(0);
        char close = open == '[' ? ']' : '}';
        String name = Wording.quote(field.name());
        if (comment >= 0) {
            slips.add(new Slip(
                    number,
                    Slip.cutOff(name, line.substring(comment + 1)),
                    Message.of("finding.bracket.comment.remedy")));
            lines.set(number, line.substring(0, comment) + close);
        } else {
            slips.add(new Slip(
                    number,
                    Message.of("finding.bracket.open", Wording.quote(Character.toString(open)), name),
                    Message.of("finding.bracket.open.remedy", Wording.quote(Character.toString(close)))));
            lines.set(number, line.stripTrailing() + close);
        }
        return number + 1;
    }
}
