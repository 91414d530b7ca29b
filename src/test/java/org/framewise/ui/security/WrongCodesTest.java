package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WrongCodesTest {
    private final WrongCodes wrong = new WrongCodes();

    @Test
    void wrongCodesAreCountedForAnHour() {
        wrong.countJoinCode();
        wrong.countPersonalCode();
        wrong.countPersonalCode();

        assertThat(wrong.endHour()).isEqualTo(new WrongCodes.Hour(1, 2));
        assertThat(wrong.endHour()).isEqualTo(new WrongCodes.Hour(0, 0));
    }

    @Test
    void guessingIsReportedToTheAdministrator(CapturedOutput output) {
        for (int guess = 0; guess < WrongCodes.MANY; guess++) {
            wrong.countJoinCode();
        }
        wrong.endHour();
        assertThat(output).doesNotContain("being guessed");

        for (int guess = 0; guess <= WrongCodes.MANY; guess++) {
            wrong.countJoinCode();
        }
        wrong.endHour();
        assertThat(output).contains("Codes are being guessed: 2001 wrong join codes and 0 wrong personal codes");
    }
}
