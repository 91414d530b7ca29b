package org.framewise.loading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framewise.loading.tree.Characters;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Finds mistakes before and around a field name, within one line: tabs, characters that only look like spaces,
 * typographic dashes, and a colon that is missing or not followed by a space.
 */
final class SpacingSlips {
    private static final Pattern WHITE = Pattern.compile("^[\\s\\h\\u200b\\ufeff]*");
    private static final Pattern DASH =
            Pattern.compile("^( *)([\\u2010-\\u2015\\u2212\\u2022\\u00b7*+])[ \\h]+(?=[\\w'\"])");
    private static final Pattern TIGHT_DASH = Pattern.compile("^( *)-(?=[A-Za-z_]+ *:(?:\\s|$))");
    private static final Pattern WIDE_DASH = Pattern.compile("^( *(?:- +){0,20})-(?=[\\h&&[^ ]])[\\h]+");
    private static final Pattern FIELD = Pattern.compile("^( *(?:- +){0,20})([A-Za-z_]+)(.*)$");

    private final List<Slip> slips;

    SpacingSlips(List<Slip> slips) {
        this.slips = slips;
    }

    /**
     * Corrects a line.
     *
     * @param indent the indentation to use if the line's own can't be determined
     * @param mayLackColon whether the line must start with a field name
     */
    String mend(int number, String line, int indent, boolean mayLackColon) {
        String mended = mendIndentation(number, line, indent);
        mended = mendDash(number, mended);
        return mendColon(number, mended, mayLackColon);
    }

    /** Corrects a line of a multi-line text, where only the indentation matters. */
    String mendIndentation(int number, String line, int indent) {
        Matcher white = WHITE.matcher(line);
        if (!white.find() || white.end() == line.length()) {
            return line;
        }
        int odd = firstOdd(line, white.end());
        if (odd < 0) {
            return line;
        }
        boolean tab = line.charAt(odd) == '\t';
        add(
                number,
                tab
                        ? Message.of("finding.line.tab")
                        : Message.of("finding.line.odd-space", Characters.named(line.codePointAt(odd))),
                Message.of("finding.line.spaces.remedy", indent));
        return " ".repeat(indent) + line.substring(white.end());
    }

    private static int firstOdd(String line, int end) {
        for (int i = 0; i < end; i++) {
            if (line.charAt(i) != ' ') {
                return i;
            }
        }
        return -1;
    }

    private String mendDash(int number, String line) {
        Matcher dash = DASH.matcher(line);
        if (dash.find()) {
            String mended = dash.group(1) + "- " + line.substring(dash.end());
            YamlFieldLine field = YamlFieldLine.of(mended);
            if (field != null && field.isKnown()) {
                add(
                        number,
                        Message.of(
                                "finding.line.odd-dash",
                                Characters.named(dash.group(2).codePointAt(0))),
                        Message.of("finding.line.odd-dash.remedy", Wording.line(mended.strip())));
                return mended;
            }
        }
        Matcher tight = TIGHT_DASH.matcher(line);
        if (tight.find()) {
            String mended = tight.group(1) + "- " + line.substring(tight.end());
            YamlFieldLine field = YamlFieldLine.of(mended);
            if (field != null && field.isKnown()) {
                add(
                        number,
                        Message.of("finding.line.tight-dash"),
                        Message.of("finding.write", Wording.line(mended.strip())));
                return mended;
            }
        }
        Matcher wide = WIDE_DASH.matcher(line);
        if (wide.find()) {
            add(
                    number,
                    Message.of("finding.line.wide-dash", Characters.named(line.codePointAt(wide.end(1) + 1))),
                    Message.of("finding.line.wide-dash.remedy"));
            return wide.group(1) + "- " + line.substring(wide.end());
        }
        return line;
    }

    private String mendColon(int number, String line, boolean mayLackColon) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches() || !Fields.isKnown(field.group(2))) {
            return line;
        }
        String name = field.group(2);
        String rest = field.group(3);
        String stripped = rest.stripLeading();
        if (mayLackColon && stripped.isEmpty() && Fields.isHeading(name)) {
            add(
                    number,
                    Message.of("finding.line.heading-colon", name),
                    Message.of("finding.line.heading-colon.remedy", name));
            return field.group(1) + name + ":";
        }
        String value = mended(number, name, rest, stripped, mayLackColon);
        return value == null ? line : field.group(1) + name + ": " + value;
    }

    private @Nullable String mended(int number, String name, String rest, String stripped, boolean mayLackColon) {
        if (stripped.startsWith(":") && stripped.length() > 1) {
            int next = stripped.codePointAt(1);
            if (next == ' ' || next == ':') {
                return null;
            }
            String value = stripped.substring(1).replaceFirst("^[\\s\\h]+", "");
            if (value.isEmpty()) {
                return null;
            }
            boolean space = next == '\t' || Character.isSpaceChar(next);
            add(
                    number,
                    space
                            ? Message.of("finding.line.odd-space-behind-colon", name, Characters.named(next))
                            : Message.of("finding.line.tight-colon", name),
                    Message.of("finding.line.colon.remedy", Wording.line(name + ": " + value)));
            return value;
        }
        if (stripped.startsWith("：")) {
            add(
                    number,
                    Message.of("finding.line.odd-colon", name, Characters.named('：')),
                    Message.of("finding.line.odd-colon.remedy", name));
            return stripped.substring(1).strip();
        }
        boolean goesOn = !rest.isEmpty() && Character.isWhitespace(rest.charAt(0)) && !stripped.isEmpty();
        if (mayLackColon && goesOn && !stripped.startsWith(":")) {
            String value = stripped.replaceFirst("^[=;.] *", "");
            add(
                    number,
                    Message.of("finding.line.no-colon", name),
                    Message.of("finding.write", Wording.line(name + ": " + value)));
            return value;
        }
        return null;
    }

    private void add(int line, Message problem, Message remedy) {
        slips.add(new Slip(line, problem, remedy));
    }
}
