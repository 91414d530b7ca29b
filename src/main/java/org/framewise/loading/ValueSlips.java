package org.framewise.loading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framewise.loading.tree.Characters;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.jspecify.annotations.Nullable;

/** Finds mistakes in the value of a field: texts that YAML would interpret as something else. */
final class ValueSlips {
    private static final Pattern COLON = Pattern.compile(":(?=\\s|$)");
    private static final Pattern COMMENT = Pattern.compile("(?:^|(?<=\\s))#");
    private static final int AROUND = 25;
    private static final int LONGEST_SHOWN = 40;

    private ValueSlips() {}

    /**
     * A problem in a value.
     *
     * @param at the offset in the value, in characters
     * @param meant the text that was probably meant
     */
    record Found(int at, Message problem, Message remedy, String meant) {}

    /** Checks a value that is not in quotation marks or brackets; line breaks separate its lines. */
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
                    Message.of("finding.value.colon", name, around(value, colon.start())),
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
        String key = switch (first) {
            case '@', '`', '%' -> "finding.value.begins.forbidden";
            case '*', '&', '!' -> isText ? "finding.value.begins.other" : "";
            case '|', '>' -> "finding.value.begins.longer";
            case ',', ']', '}' -> "finding.value.begins.list-end";
            case '[', '{' -> "finding.value.begins.list";
            case '-' -> alone ? "finding.value.begins.entry" : "";
            case '?', ':' -> alone ? "finding.value.begins.other" : "";
            default -> "";
        };
        if (key.isEmpty()) {
            return null;
        }
        Message problem = Message.of(key, name, Wording.quote(Character.toString(first)), around(value, 0));
        return new Found(0, problem, quoted(field, value), value);
    }

    /**
     * A problem in a quoted value that has text after its closing quotation mark, or that is not closed.
     *
     * @param close the offset of the quotation mark that YAML interprets as the closing mark; -1 if there is none
     */
    static Found quotes(String field, String value, int close) {
        String name = Wording.quote(field);
        char mark = value.charAt(0);
        boolean isApostrophe = mark == '\'';
        if (close < 0) {
            String meant = value.substring(1).replaceFirst("[‘’“”]$", "");
            char last = value.charAt(value.length() - 1);
            String opening = Wording.quote(Character.toString(mark));
            Message problem = meant.length() < value.length() - 1
                    ? Message.of("finding.value.unclosed.other", opening, name, Characters.named(last))
                    : Message.of("finding.value.unclosed", opening, name);
            return new Found(0, problem, quoted(field, meant), meant);
        }
        String rest = value.substring(close + 1).strip();
        boolean wrapped = value.charAt(value.length() - 1) == mark && (mark == '\'' || opens(value, close));
        if (wrapped) {
            String meant = value.substring(1, value.length() - 1);
            return new Found(
                    close,
                    Message.of(
                            isApostrophe ? "finding.value.ends.apostrophe" : "finding.value.ends.quotation-mark",
                            around(value, close),
                            name),
                    quoted(field, meant),
                    meant);
        }
        if (rest.startsWith("#")) {
            return new Found(close, Slip.cutOff(name, rest), Slip.cutOffRemedy(quoted(field, value)), value);
        }
        return new Found(
                close,
                Message.of(
                        isApostrophe ? "finding.value.rest.apostrophe" : "finding.value.rest.quotation-mark",
                        name,
                        Wording.quote(value.substring(0, close + 1)),
                        Wording.quote(rest)),
                quoted(field, value),
                value);
    }

    /** The offset of the quotation mark that closes a quoted value; -1 if there is none. */
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

    /**
     * The message that says how to write a text. For a text too long to display, it only says where to put the
     * quotation marks, because authors copy what is displayed.
     */
    private static Message quoted(String field, String whole) {
        String shown = field.isEmpty() ? "" : field + ": ";
        boolean isLong = whole.codePointCount(0, whole.length()) > LONGEST_SHOWN;
        String meant = whole.indexOf('\n') < 0 ? Wording.plain(whole, whole.length()) : whole;
        if (meant.indexOf('\n') < 0 && meant.indexOf('\'') < 0) {
            return isLong
                    ? Message.of("finding.quote.long", Wording.quote("'"))
                    : Message.of("finding.quote.as", Wording.quote(shown + "'" + meant + "'"));
        }
        if (meant.indexOf('\n') < 0 && meant.indexOf('"') < 0 && meant.indexOf('\\') < 0) {
            return isLong
                    ? Message.of("finding.quote.double.long", Wording.quote("\""))
                    : Message.of("finding.quote.double.as", Wording.quote(shown + '"' + meant + '"'));
        }
        return Message.of("finding.quote.block", Wording.quote(shown + ">-"));
    }

    /** The text in single quotation marks, so that YAML reads all of it; its line breaks stay. */
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
