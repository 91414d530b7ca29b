package org.framewise.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/** Formats messages in English for the terminal, the log, and other places outside pages. */
public final class Messages {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private Messages() {}

    /** The translations by key, for libraries that look them up themselves. */
    public static ResourceBundle bundle() {
        return WORDS;
    }

    /** The English text as shown on a page. */
    public static String english(Message message) {
        return worded(message, pattern -> pattern);
    }

    /** The English text with straight apostrophes and quotation marks, which every terminal can display. */
    public static String onTerminal(Message message) {
        // in patterns, a straight apostrophe is an escape character; a doubled apostrophe yields a literal one
        return worded(
                message, pattern -> pattern.replace("’", "''").replace('“', '"').replace('”', '"'));
    }

    private static String worded(Message message, UnaryOperator<String> change) {
        Object[] arguments = message.arguments().stream()
                .map(argument -> argument instanceof Message part ? worded(part, change) : argument)
                .toArray();
        return new MessageFormat(change.apply(pattern(message.key())), Locale.ENGLISH).format(arguments);
    }

    private static String pattern(String key) {
        try {
            return WORDS.getString(key);
        } catch (MissingResourceException notTranslated) {
            return key;
        }
    }
}
