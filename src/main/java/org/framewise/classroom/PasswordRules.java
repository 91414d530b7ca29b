package org.framewise.classroom;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The requirements for passwords. Follows NIST SP 800-63B-4 (section 3.1.1.2): 15 characters if the password is the
 * only protection, any characters, no composition rules, no expiry, and none of the passwords that attackers try first.
 * Those are detected by zxcvbn (Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016),
 * which has lists of common passwords, names and words, and detects repetition, sequences and keyboard rows.
 */
public final class PasswordRules {
    /** Minimum length of a password, in characters. */
    public static final int MIN_LENGTH = 15;

    /** Maximum length of a password, in UTF-16 code units. */
    public static final int MAX_LENGTH = 200;

    /**
     * How many characters are passed to the estimator. The estimator is slow for long texts, and the start of a
     * password is enough for an estimate.
     */
    private static final int ESTIMATED = 40;

    /** The highest zxcvbn score that is rejected: "somewhat guessable", with fewer than 10^8 guesses. */
    private static final int TOO_WEAK = 2;

    /** Minimum length of a word to remove from a password; shorter ones also occur within other words. */
    private static final int SHORTEST_NAME = 3;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRules() {}

    /** A problem with a password. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        EASY_TO_GUESS
    }

    /**
     * The problem with a password, if any.
     *
     * @param name the name of the account, on which the password must not be based
     */
    public static Optional<Problem> problem(String password, String name) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        List<String> expected = new ArrayList<>(List.of("framewise", "teacher", "school"));
        expected.add(name.strip());
        expected.addAll(List.of(name.strip().split("[^\\p{L}\\p{N}]+")));
        return isWeak(password, expected) || isWeak(without(password, expected), expected)
                ? Optional.of(Problem.EASY_TO_GUESS)
                : Optional.empty();
    }

    private static boolean isWeak(String password, List<String> expected) {
        return ESTIMATE.measure(FoldedName.cut(password, ESTIMATED), expected).getScore() <= TOO_WEAK;
    }

    /**
     * The password without words that anyone would expect in it. The remaining text must be strong enough by itself.
     */
    private static String without(String password, List<String> expected) {
        String rest = password;
        for (String word : expected) {
            if (word.length() >= SHORTEST_NAME) {
                rest = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(rest)
                        .replaceAll("");
            }
        }
        return rest;
    }
}
