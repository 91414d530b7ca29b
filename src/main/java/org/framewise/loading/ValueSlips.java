package org.framewise.loading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framewise.loading.tree.Characters;
import org.framewise.loading.tree.Wording;
import org.jspecify.annotations.Nullable;

/** Slips in the value behind a field: texts that YAML takes for something else. */
final class ValueSlips {
    private static final Pattern COLON = Pattern.compile(":(?=\\s|$)");
    private static final Pattern COMMENT = Pattern.compile("(?:^|(?<=\\s))#");
    private static final int AROUND = 25;
    private static final int LONGEST_SHOWN = 40;

    private ValueSlips() {}

    /**
     * What is wrong with a value.
     *
     * @param at where in the value, in characters
     * @param meant the text that was probably meant
     */
    record Found(int at, String problem, String remedy, String meant) {}

    /** A value that begins with no quotation mark and no bracket; its lines are divided by line breaks. */
    static @Nullable Found plain(String field, String value) {
        if (field.isEmpty()) {
            return null;
        }
        String name = Wording.quote(field);
        Found start = start(field, name, value);
        if (start != null) {
            return start;
        }
        Matcher comment = COMMENT.matcher(value);
        if (comment.find() && Fields.TEXTS.contains(field)) {
            return new Found(
                    comment.start(),
                    Slip.cutOff(name, firstLine(value.substring(comment.start()))),
                    Slip.cutOffRemedy(quoted(field, value)),
                    value);
        }
        String checked =
                comment.reset().find() ? value.substring(0, comment.start()).stripTrailing() : value;
        Matcher colon = COLON.matcher(checked);
        if (colon.find()) {
            return new Found(
                    colon.start(),
                    name + " has a colon with a space behind it: " + around(value, colon.start())
                            + ". Without quotation marks a colon ends the name of a field.",
                    quoted(field, value),
                    value);
        }
        return null;
    }

    private static @Nullable Found start(String field, String name, String value) {
        char first = value.charAt(0);
        boolean isText = Fields.TEXTS.contains(field);
        if (first == '#') {
            return new Found(0, Slip.cutOff(name, firstLine(value)), Slip.cutOffRemedy(quoted(field, value)), value);
        }
        boolean alone = value.length() == 1 || Character.isWhitespace(value.charAt(1));
        String why = switch (first) {
            case '@', '`', '%' -> "which no text may begin with";
            case '*', '&', '!' -> isText ? "which makes something else of it in YAML" : "";
            case '|', '>' -> "which begins a longer text in YAML";
            case ',', ']', '}' -> "which divides or ends a list in YAML";
            case '[', '{' -> "which begins a list in YAML";
            case '-' -> alone ? "which begins an entry of a list" : "";
            case '?', ':' -> alone ? "which means something else in YAML" : "";
            default -> "";
        };
        if (why.isEmpty()) {
            return null;
        }
        return new Found(
                0,
                name + " begins with " + Wording.quote(Character.toString(first)) + ", " + why + ": " + around(value, 0)
                        + ".",
                quoted(field, value),
                value);
    }

    /**
     * A value in quotation marks that has more behind them, or that never end.
     *
     * @param close where the quotation mark is that YAML takes for the end; -1 for none
     */
    static Found quotes(String field, String value, int close) {
        String name = Wording.quote(field);
        char mark = value.charAt(0);
        String what = mark == '"' ? "quotation mark" : "apostrophe";
        if (close < 0) {
            String meant = value.substring(1).replaceFirst("[‘’“”]$", "");
            char last = value.charAt(value.length() - 1);
            return new Found(
                    0,
                    "The quotation mark " + Wording.quote(Character.toString(mark)) + " before the text of " + name
                            + " is not closed"
                            + (meant.length() < value.length() - 1
                                    ? ": " + Characters.named(last) + " is another character."
                                    : "."),
                    quoted(field, meant),
                    meant);
        }
        String rest = value.substring(close + 1).strip();
        boolean wrapped = value.charAt(value.length() - 1) == mark && (mark == '\'' || opens(value, close));
        if (wrapped) {
            String meant = value.substring(1, value.length() - 1);
            return new Found(
                    close,
                    "The " + what + " in " + around(value, close) + " ends the text of " + name + " too early.",
                    quoted(field, meant),
                    meant);
        }
        if (rest.startsWith("#")) {
            return new Found(close, Slip.cutOff(name, rest), Slip.cutOffRemedy(quoted(field, value)), value);
        }
        return new Found(
                close,
                name + " begins with " + (mark == '"' ? "a " : "an ") + what + ", so YAML takes only "
                        + Wording.quote(value.substring(0, close + 1)) + " for its text and " + Wording.quote(rest)
                        + " is left over.",
                quoted(field, value),
                value);
    }

    /** Where the quotation mark is that ends a value which begins with one; -1 for none. */
    static int close(String value, char mark) {
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (mark == '"' && c == '\\') {
                i++;
            } else if (c == mark) {
                if (mark == '\'' && i + 1 < value.length() && value.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether a quotation mark opens a word rather than closing one. */
    private static boolean opens(String value, int at) {
        return at > 0 && Character.isWhitespace(value.charAt(at - 1));
    }

    private static String quoted(String field, String whole) {
        String shown = field.isEmpty() ? "" : field + ": ";
        boolean isLong = whole.codePointCount(0, whole.length()) > LONGEST_SHOWN;
        String meant = whole.indexOf('\n') < 0 ? Wording.plain(whole, whole.length()) : whole;
        if (meant.indexOf('\n') >= 0) {
            return "Write " + Wording.quote(shown + ">-")
                    + " and begin the text in the next line, indented: then it needs no quotation marks.";
        }
        if (meant.indexOf('\'') < 0) {
            return "Put the whole text into quotation marks: "
                    + (isLong ? around("'") : Wording.quote(shown + "'" + meant + "'") + ".");
        }
        if (meant.indexOf('"') < 0 && meant.indexOf('\\') < 0) {
            return "Put the whole text into double quotation marks: "
                    + (isLong ? around("\"") : Wording.quote(shown + '"' + meant + '"') + ".");
        }
        return "Write " + Wording.quote(shown + ">-")
                + " and put the text into the next line, indented: then it needs no quotation marks.";
    }

    /** For a text that is too long to be shown: what is written down must be fit to copy. */
    private static String around(String mark) {
        return "one " + Wording.quote(mark) + " before its first character and one behind its last.";
    }

    /** The text as YAML takes it whole, on the same lines. */
    static String mend(String meant) {
        return "'" + meant.replace("'", "''") + "'";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String around(String value, int at) {
        int start = Math.max(value.lastIndexOf('\n', at) + 1, at - AROUND);
        int lineEnd = value.indexOf('\n', at);
        int end = Math.min(lineEnd < 0 ? value.length() : lineEnd, at + AROUND);
        if (start > 0 && Character.isLowSurrogate(value.charAt(start))) {
            start++;
        }
        return Wording.quote(value.substring(start, Math.max(start, end)).strip());
    }
}
