package org.framewise.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void nestedAndChainedMessagesAreFormattedTogether() {
        Message whole = Message.then(
                Message.of("finding.and", Message.of("finding.type.list"), Message.of("finding.type.fields")),
                Message.text("It’s {0}."));

        assertThat(Messages.english(whole)).isEqualTo("a list and a set of fields It’s {0}.");
    }

    @Test
    void terminalMessagesHaveStraightApostrophesExceptInQuotedText() {
        Message message = Message.of("storage.file.unwritable", "Mia’s “best”.zip");

        assertThat(Messages.english(message)).startsWith("The file Mia’s “best”.zip can’t be written.");
        assertThat(Messages.onTerminal(message)).startsWith("The file Mia’s “best”.zip can't be written.");
    }

    @Test
    void numbersAreFormattedInEnglishWhateverTheSystemLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Messages.english(Message.of("finding.text.long", Message.of("finding.this-text"), 5001)))
                    .isEqualTo("This text has 5,001 characters.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void messagesWithTheSameKeyAndArgumentsAreEqual() {
        assertThat(Message.of("finding.remove")).isEqualTo(Message.of("finding.remove"));
        assertThat(Message.text("a")).isNotEqualTo(Message.text("b")).hasToString("a");
    }
}
