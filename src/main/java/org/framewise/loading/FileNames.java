package org.framewise.loading;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Recognizes and compares the names of quiz files. */
final class FileNames {
    /**
     * Orders new files so that likely originals come first: the names that systems give to copies ("a (1)", "a - Copy",
     * "Copy of a") contain the name of the original and are longer.
     */
    static final Comparator<String> ORIGINAL_FIRST = Comparator.<String>comparingInt(
                    name -> stem(name).length())
            .thenComparing(FileNames::stem)
            .thenComparing(Comparator.naturalOrder());

    private FileNames() {}

    static boolean isQuizFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".yaml") || lower.endsWith(".yml")) && !name.startsWith(".");
    }

    /**
     * Whether two names differ at most in case, Unicode normalization and extension; some file systems change these on
     * their own.
     */
    static boolean alike(String one, String other) {
        return stem(one).equals(stem(other));
    }

    private static String stem(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int dot = folded.lastIndexOf('.');
        return dot < 0 ? folded : folded.substring(0, dot);
    }
}
