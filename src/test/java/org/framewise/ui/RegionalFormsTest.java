package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RegionalFormsTest {
    @Test
    void theBrowsersRegionIsUsedIfItsLanguageIsTheProgramsOwn() {
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.UK)).isEqualTo(Locale.UK);
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.US)).isEqualTo(Locale.US);
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void otherLanguagesGetDatesInTheProgramsLanguage() {
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.forLanguageTag("de-CH")))
                .isEqualTo(Locale.forLanguageTag("en-CH"));
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.GERMAN)).isEqualTo(Locale.ENGLISH);
        assertThat(RegionalForms.of(Locale.US, Locale.UK)).isEqualTo(Locale.US);
        assertThat(RegionalForms.of(Locale.US, Locale.GERMANY)).isEqualTo(Locale.US);
    }

    @Test
    void numbersFollowTheLanguageOfTheSurroundingText() {
        Locale german = RegionalForms.of(Locale.ENGLISH, Locale.GERMANY);

        assertThat(LocalDateTime.of(2026, 3, 2, 20, 5)
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(german)))
                .isEqualTo("2 Mar 2026, 20:05");
        assertThat(String.format(german, "%.2f", 0.5)).isEqualTo("0.50");
    }
}
