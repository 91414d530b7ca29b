package org.framewise.message;

import java.util.List;

/**
 * A sentence, or part of one, that is translated only when it is displayed.
 *
 * @param key a key in {@code vaadin-i18n/translations.properties}
 * @param arguments numbers, language-independent texts, and other messages
 * @see "docs/decisions/0093-messages-are-keys-with-arguments-until-they-are-shown.md"
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** Wraps literal text from elsewhere, such as the schema of quiz files, that is not translated. */
    public static Message text(String words) {
        return of("message.text", words);
    }

    /** Joins two messages, each of which is a complete sentence. */
    public static Message then(Message first, Message second) {
        return of("message.then", first, second);
    }

    @Override
    public String toString() {
        return Messages.english(this);
    }
}
