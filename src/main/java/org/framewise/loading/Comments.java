package org.framewise.loading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Finds comments that cut off a text: in an unquoted text, ` #` starts a comment, and YAML silently drops the rest.
 * Comments after a number or a keyword are fine, since nothing else can follow such a value.
 */
final class Comments {
    /** An instance that finds nothing, for reading stored revisions: they were accepted with their comments. */
    static final Comments IGNORED = new Comments(List.of());

    private static final Pattern BEHIND = Pattern.compile("^[\\s,]*(#.*)$");
    private static final Pattern BEHIND_COLON = Pattern.compile("^\\s*:\\s+(#.*)$");
    private static final Pattern BLOCK_HEADER = Pattern.compile("(?:^|\\s)[|>][-+0-9]*\\s+(#.*)$");

    private final List<String> lines;

    private Comments(List<String> lines) {
        this.lines = lines;
    }

    static Comments find(String text) {
        return new Comments(text.lines().toList());
    }

    /**
     * Reports comments that cut off a text, or that look like part of it.
     *
     * @param field the value's field, or that of the surrounding list
     * @param start the key of the field or, in a list, the value itself
     */
    void check(String field, Event start, Event value, Problems problems) {
        int column = start.getStartMark().map(Mark::getColumn).orElse(0) - (start.equals(value) ? 1 : 0);
        boolean isText = Fields.TEXTS.contains(field) || field.equals("categories");
        if (!isText || lines.isEmpty() || !(value instanceof ScalarEvent scalar)) {
            return;
        }
        Mark begin = scalar.getStartMark().orElse(null);
        Mark end = scalar.getEndMark().orElse(null);
        if (begin == null || end == null) {
            return;
        }
        String name = Wording.quote(field);
        boolean block = !scalar.isPlain() && !scalar.isDQuoted() && !scalar.isSQuoted();
        String first = line(begin.getLine());
        Matcher header = BLOCK_HEADER.matcher(first);
        if (block && header.find()) {
            report(begin.getLine(), name, header.group(1), problems);
        }
        start.getEndMark()
                .filter(mark -> mark.getLine() < begin.getLine())
                .ifPresent(mark -> between(mark, name, problems));
        String last = line(end.getLine());
        int from = Math.min(end.getColumn(), last.length());
        boolean ended = last.substring(0, from).isBlank();
        Matcher behind = BEHIND.matcher(last.substring(from));
        if (!ended
                && behind.matches()
                && (behind.start(1) > 0 || scalar.getValue().isEmpty())) {
            report(end.getLine(), name, behind.group(1), problems);
        }
        below(ended ? end.getLine() : end.getLine() + 1, column, name, problems);
    }

    /** Reports a comment after the colon if the text starts on a later line. */
    private void between(Mark end, String name, Problems problems) {
        String line = line(end.getLine());
        Matcher colon = BEHIND_COLON.matcher(line.substring(Math.min(end.getColumn(), line.length())));
        if (colon.matches()) {
            report(end.getLine(), name, colon.group(1), problems);
        }
    }

    /** Reports comments below a text that are indented further than its field: they look like part of the text. */
    private void below(int from, int column, String name, Problems problems) {
        for (int number = from; number < lines.size(); number++) {
            String line = line(number);
            String stripped = line.strip();
            if (stripped.startsWith("#") && line.indexOf('#') > column) {
                report(number, name, stripped, problems);
            } else if (!stripped.isEmpty()) {
                return;
            }
        }
    }

    private static void report(int line, String name, String comment, Problems problems) {
        problems.add(line + 1, Slip.cutOff(name, comment), Slip.cutOffRemedy(Message.of("finding.quote")));
    }

    private String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
