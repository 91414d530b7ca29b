package org.framewise.ui.teach.results;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file name of a download, built from the program's name, the table, the classroom, the quiz and the date. Names of
 * classrooms and titles of quizzes are user input, so they are reduced to letters, digits and symbols such as 🦊, which
 * every file system accepts.
 */
record FileName(String text) {
    private static final String NOT_KEPT = "[^\\p{L}\\p{M}\\p{N}\\p{So}_]+";

    /**
     * Maximum length of each user-supplied part, in bytes of UTF-8: keeps the whole name within the limit of the
     * strictest file systems.
     */
    private static final int LONGEST_PART = 48;

    /**
     * Characters that are not percent-encoded in an extended header parameter. RFC 5987 allows some more characters;
     * encoding them does no harm.
     */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

    /**
     * @param classroom name of the classroom; absent if the file covers no classroom or several
     * @param quiz title of the quiz; absent if the file covers all quizzes
     * @param ending file name extension without the dot
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
        for (int sign : hyphenated(Normalizer.normalize(typed, Normalizer.Form.NFC), NOT_KEPT)
                .codePoints()
                .toArray()) {
            bytes += Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_PART) {
                break;
            }
            part.appendCodePoint(sign);
        }
        return hyphenated(part.toString(), "-+");
    }

    /** Replaces each run of unwanted characters with a hyphen, and removes hyphens at the ends. */
    private static String hyphenated(String text, String notKept) {
        return text.replaceAll(notKept, "-").replaceAll("^-|-$", "");
    }

    /**
     * The value of {@code Content-Disposition} for a download: RFC 6266, with other than plain ASCII characters encoded
     * according to RFC 5987.
     */
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
