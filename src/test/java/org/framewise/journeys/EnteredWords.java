package org.framewise.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognizes words that the program shows but doesn't translate: words of quizzes, names, texts and codes, and dates,
 * which the JDK formats.
 */
final class EnteredWords {
    private static final String QUIZZES = quizzes();

    private static final Pattern PLACES = Pattern.compile(
            "bdi|code|dt|div\\.(written|note)|td\\.note|td\\.left-out|p\\.(correction-reason|join-code|slip)",
            Pattern.UNICODE_CASE);

    private static final Set<String> NAMES = Set.of(
            "framewise",
            "mia",
            "ben",
            "ben b",
            "kim",
            "lou",
            "berg",
            "lea",
            "von und zu hohenfels",
            "maximilian alexander",
            "noah",
            "7b",
            "sim",
            "simulated",
            "a nickname of exactly forty characters",
            "media club at the scholl school",
            "tuesdays",
            "wednesday group with a long name");

    /** Names of simulated learners, such as "Calm Crane". */
    private static final Pattern MADE_UP = Pattern.compile("[A-Z][a-z]+ [A-Z][a-z]+");

    private static final Pattern DATE = Pattern.compile("((mon|tues|wednes|thurs|fri|satur|sun)day"
            + "|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(tember)?|oct(ober)?|nov(ember)?|dec(ember)?"
            + "|am|pm|utc)( (am|pm|utc))?");

    private EnteredWords() {}

    static boolean isEntered(String place, String text) {
        return PLACES.matcher(place).lookingAt()
                || Stream.of(text.replaceFirst("^[A-Z]\\. ", "").split("[·(),:;→←“”\u2068\u2069\n]|\\d+"))
                        .allMatch(EnteredWords::isEntered);
    }

    private static boolean isEntered(String part) {
        String words = plain(part);
        return words.length() < 3
                || part.chars().noneMatch(Character::isLowerCase)
                || QUIZZES.contains(' ' + words + ' ')
                || NAMES.contains(words)
                || DATE.matcher(words).matches()
                || MADE_UP.matcher(part.strip()).matches();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static String quizzes() {
        try (Stream<Path> files = Files.list(Path.of("quizzes"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(EnteredWords::text)
                    .collect(Collectors.joining(" ", " ", " "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return plain(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
