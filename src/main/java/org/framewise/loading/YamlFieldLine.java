package org.framewise.loading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line with a field name, such as {@code   - id: X-01}.
 *
 * @param dash the column of the line's last dash before the name, counted from 0; -1 if there is no dash
 * @param column the column where the name starts, counted from 0
 * @param valueAt the column after the colon, where the value starts with its leading white space
 */
record YamlFieldLine(int dash, int column, String name, int valueAt, String line) {
    private static final Pattern SHAPE =
            Pattern.compile("^( *)((?:- +){0,20})([A-Za-z_][\\w.-]*|'[^']*'|\"[^\"]*\"|[0-9]+) *:(?=\\s|$)");

    static @Nullable YamlFieldLine of(String line) {
        Matcher shape = SHAPE.matcher(line);
        if (!shape.find()) {
            return null;
        }
        int dash = shape.group(2).isEmpty() ? -1 : line.lastIndexOf('-', shape.end(2));
        return new YamlFieldLine(dash, shape.start(3), shape.group(3), shape.end(), line);
    }

    String value() {
        return line.substring(valueAt).strip();
    }

    boolean isKnown() {
        return Fields.isKnown(name);
    }

    boolean isText() {
        return Fields.TEXTS.contains(name);
    }

    /** The first column that is not blank. */
    int start() {
        return indent(line);
    }

    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
