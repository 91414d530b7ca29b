package org.framewise.message;

import java.util.List;

/**
 * A sentence, or a part of one, that is worded when somebody reads it.
 *
 * @param key in {@code vaadin-i18n/translations.properties}
 * @param arguments numbers, texts that are the same in every language, and other messages
 * @see "docs/decisions/0093-messages-are-keys-with-arguments-until-they-are-shown.md"
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** Words that come from elsewhere, as those of the quiz files' schema, and stay as they are. */
    public static Message text(String words) {
        return of("message.text", words);
    }

    /** One after the other, each a whole sentence. */
    public static Message then(Message first, Message second) {
        return of("message.then", first, second);
    }

    @Override
    public String toString() {
        return Messages.english(this);
    }
}
