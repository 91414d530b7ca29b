package org.framewise.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/** Words messages where there is no page to do it: at a terminal and in the log. */
public final class Messages {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private Messages() {}

    /** The words by key, for libraries that look them up themselves. */
    public static ResourceBundle bundle() {
        return WORDS;
    }

    /** In English, as a page has it. */
    public static String english(Message message) {
        return worded(message, pattern -> pattern);
    }

    /** In English, with the apostrophes and quotation marks that every terminal can show. */
    public static String onTerminal(Message message) {
        // A straight apostrophe is an escape in patterns, two of them are one.
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
