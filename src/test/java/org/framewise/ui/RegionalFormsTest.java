package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RegionalFormsTest {
    @Test
    void herRegionIsTakenWithinTheLanguageThatIsSpoken() {
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.UK)).isEqualTo(Locale.UK);
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.US)).isEqualTo(Locale.US);
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whoeverAsksForAnotherLanguageGetsTheOneThatIsSpoken() {
        assertThat(RegionalForms.of(Locale.ENGLISH, Locale.GERMANY)).isEqualTo(Locale.ENGLISH);
        assertThat(RegionalForms.of(Locale.US, Locale.UK)).isEqualTo(Locale.US);
    }
}
