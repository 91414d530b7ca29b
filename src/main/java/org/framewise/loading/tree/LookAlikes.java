package org.framewise.loading.tree;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.message.Message;

/**
 * Distinguishes texts that look the same or nearly so: straight and curly quotation marks, capitals, combining accents,
 * non-breaking spaces, letters of other alphabets.
 */
public final class LookAlikes {
    private static final String FROM = "‘’‚‛´`ʼ′“”„‟″«»‐‑‒–—―−аеорсухіјѕһвкмнтοαικνρυχτμβεзı";
    private static final String TO = "''''''''\"\"\"\"\"\"\"-------aeopcyxijshbkmhtoaikvpyxtmbe3i";
    private static final Map<Integer, Integer> PLAIN = IntStream.range(0, FROM.length())
            .boxed()
            .collect(Collectors.toMap(i -> (int) FROM.charAt(i), i -> (int) TO.charAt(i)));

    private LookAlikes() {}

    /** Whether two texts look alike to a hasty reader. */
    public static boolean alike(String a, String b) {
        return Shape.of(a).shape.equals(Shape.of(b).shape);
    }

    /** A normal form that is equal for texts that look alike. */
    public static String shape(String text) {
        return Shape.of(text).shape;
    }

    /**
     * Finds the part of a text that looks like the wanted text.
     *
     * @return empty if there is none, or if it is identical
     */
    public static Optional<String> find(String wanted, String text) {
        String shape = Shape.of(wanted).shape;
        Shape other = Shape.of(text);
        int at = shape.isEmpty() ? -1 : other.shape.indexOf(shape);
        if (at < 0) {
            return Optional.empty();
        }
        int end = at + shape.length();
        return Optional.of(text.substring(
                        other.origins.get(at), end < other.origins.size() ? other.origins.get(end) : text.length()))
                .filter(part -> !part.equals(wanted));
    }

    /**
     * Names the first character in which two texts differ.
     *
     * @param key the key of the message, which says what the two texts are
     */
    public static Message difference(String key, String text, String other) {
        int at = 0;
        while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
            at--;
        }
        return Message.of(
                key,
                Wording.quote(word(text, at)),
                text.codePointCount(0, at) + 1,
                at(text, at, other),
                at(other, at, text));
    }

    private static Message at(String text, int at, String other) {
        if (at >= text.length()) {
            return Message.of("finding.character.none");
        }
        int point = text.codePointAt(at);
        int next = at + Character.charCount(point);
        if (next < text.length() && Character.getType(text.codePointAt(next)) == Character.NON_SPACING_MARK) {
            return Message.of(
                    "finding.character.letter-and-accent", Wording.name(point), Wording.name(text.codePointAt(next)));
        }
        boolean accent = Character.getType(point) == Character.NON_SPACING_MARK;
        boolean composed = !Normalizer.isNormalized(Character.toString(point), Normalizer.Form.NFD)
                && at < other.length()
                && Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                                .codePointAt(0)
                        == other.codePointAt(at);
        if (accent) {
            return Message.of("finding.character.accent", Wording.name(point));
        }
        return composed ? Message.of("finding.character.accented", Wording.name(point)) : Characters.named(point);
    }

    private static String word(String text, int at) {
        int start = Math.min(at, text.length());
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return start < end ? text.substring(start, end) : text.strip();
    }

    /**
     * A text reduced to what can be distinguished by eye.
     *
     * @param origins the offset in the text for each character of the shape
     */
    private record Shape(String shape, List<Integer> origins) {
        static Shape of(String text) {
            StringBuilder shape = new StringBuilder();
            List<Integer> origins = new ArrayList<>();
            for (int i = 0; i < text.length(); ) {
                int point = text.codePointAt(i);
                String plain = plain(point);
                for (int k = 0; k < plain.length(); k++) {
                    origins.add(i);
                }
                shape.append(plain);
                i += Character.charCount(point);
            }
            return new Shape(shape.toString(), origins);
        }

        private static String plain(int point) {
            if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
                return " ";
            }
            if (Character.getType(point) == Character.FORMAT) {
                return "";
            }
            Integer twin = PLAIN.get(point);
            String one = twin == null ? Character.toString(point) : Character.toString(twin);
            String small = Normalizer.normalize(one, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
            StringBuilder plain = new StringBuilder();
            small.codePoints().forEach(c -> plain.appendCodePoint(PLAIN.getOrDefault(c, c)));
            return plain.toString();
        }
    }
}
