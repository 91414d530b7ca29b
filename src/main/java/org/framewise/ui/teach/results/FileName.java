package org.framewise.ui.teach.results;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file with results is called: the program, the table, whose results of what, and the day. Names of classrooms and titles of quizzes
 * come in as somebody typed them; what is left of them are letters, digits and signs such as 🦊, which every file system takes.
 */
record FileName(String text) {
    private static final String NOT_KEPT = "[^\\p{L}\\p{M}\\p{N}\\p{So}_]+";

    /** In bytes of UTF-8, for each part that somebody typed: the whole stays below what the narrowest file systems take. */
    private static final int LONGEST_PART = 48;

    /** What stands in an extended parameter of a header as it is: less than RFC 5987 allows, which is no matter. */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

    /**
     * @param classroom absent for more than one
     * @param quiz absent for all of them
     * @param ending without the point
     */
    static FileName of(String table, @Nullable String classroom, @Nullable String quiz, LocalDate day, String ending) {
        return new FileName(Stream.of("framewise", table, part(classroom), part(quiz), day.toString())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-"))
                + "." + ending);
    }

    private static String part(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder part = new StringBuilder();
        int bytes = 0;
        for (int sign : between(Normalizer.normalize(typed, Normalizer.Form.NFC), NOT_KEPT)
                .codePoints()
                .toArray()) {
            bytes += Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_PART) {
                break;
            }
            part.appendCodePoint(sign);
        }
        return between(part.toString(), "-+");
    }

    /** With one hyphen for each run of what is not kept, and none at the ends. */
    private static String between(String text, String notKept) {
        return text.replaceAll(notKept, "-").replaceAll("^-|-$", "");
    }

    /** The header {@code Content-Disposition} of a download: RFC 6266, with the letters beyond ASCII as RFC 5987 writes them. */
    String header() {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9_.-]+", "-")
                .replaceAll("-+", "-")
                .replace("-.", ".");
        String plain = "attachment; filename=\"" + ascii + "\"";
        return ascii.equals(text) ? plain : plain + "; filename*=UTF-8''" + encoded();
    }

    private String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append("%02X".formatted(one & 0xff));
            }
        }
        return encoded.toString();
    }
}
