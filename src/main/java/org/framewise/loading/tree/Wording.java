package org.framewise.loading.tree;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.framewise.message.Message;

/** Formats parts of findings, and folds white space for comparing texts. */
public final class Wording {
    private static final int LONGEST_QUOTE = 60;
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0]+");

    private Wording() {}

    /** Collapses white space as a reader sees it: single spaces, none at the ends. */
    public static String fold(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Quotes an author's text safely: in backquotes, shortened, and with invisible characters escaped. */
    public static String quote(String text) {
        return "`" + plain(text, LONGEST_QUOTE) + "`";
    }

    /** A line for the author to copy. A long line is cut off at a space, with a note that the rest is unchanged. */
    public static Message line(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
            return Message.text(quote(text));
        }
        int end = text.lastIndexOf(' ', LONGEST_QUOTE);
        return end <= 0
                ? Message.of("finding.line-changed")
                : Message.of("finding.line-beginning", quote(text.substring(0, end)));
    }

    /** Like {@link #quote}, but without backquotes. */
    public static String plain(String text, int longest) {
        StringBuilder out = new StringBuilder();
        int[] points = text.codePoints().limit(longest + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, longest); i++) {
            if (isInvisible(points[i])) {
                out.append(name(points[i]));
            } else {
                out.appendCodePoint(points[i]);
            }
        }
        return points.length > longest ? out.append('…').toString() : out.toString();
    }

    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    public static String list(Collection<String> values) {
        return values.stream().map(Wording::quote).collect(Collectors.joining(", "));
    }

    /** "Did you mean …?" if there is a similar name, otherwise the list of known names. */
    public static Message didYouMean(String wrong, Collection<String> known) {
        Optional<String> alike =
                known.stream().filter(one -> LookAlikes.alike(wrong, one)).findFirst();
        if (alike.isPresent() && !alike.get().equals(wrong)) {
            return Message.then(
                    Message.of("finding.did-you-mean", quote(alike.get())),
                    LookAlikes.difference("finding.difference.line", wrong, alike.get()));
        }
        return nearest(wrong, known)
                .map(near -> Message.of("finding.did-you-mean", quote(near)))
                .orElseGet(() ->
                        known.isEmpty() ? Message.of("finding.remove") : Message.of("finding.one-of", list(known)));
    }

    public static Optional<String> nearest(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST_QUOTE) {
            return Optional.empty();
        }
        int allowed = wrong.length() / 3;
        return known.stream()
                .filter(candidate -> distance(wrong, candidate) <= allowed)
                .min(Comparator.comparingInt(candidate -> distance(wrong, candidate)));
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The Levenshtein distance, ignoring case. */
    private static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[right.length()];
    }
}
