package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewise.classroom.PasswordRules.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final String NAME = "Ms Charlotte Reader";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "               ",
                "Charlotte.Reader.1984",
                "Framewise2026!!!",
                "MsReader12345678",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "123456789012345678",
                "qwertyuiopasdfghjkl",
                "passwordpassword",
                "password12345678",
                "Ms Charlotte Reader",
                "charlottereader",
                "charlottecharlotte",
                "framewiseframewise"
            })
    void commonPasswordsAreRefusedAsEasyToGuess(String password) {
        assertThat(PasswordRules.problem(password, NAME)).contains(Problem.EASY_TO_GUESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "lamp orchid tram pebble",
                "a walk by the grey canal",
                "grüne Wolken über Köln",
                "ヤマカワウミソラホシツキヒカゼユキ",
                "x7#Lq2!vRt9@pWz"
            })
    void unrelatedWordsOfAnyLanguageAreAccepted(String password) {
        assertThat(PasswordRules.problem(password, NAME)).isEmpty();
    }

    @Test
    void passwordLengthIsCountedInCharacters() {
        String fourteen = "lamp orchid tr";
        assertThat(PasswordRules.problem(fourteen, NAME)).contains(Problem.TOO_SHORT);
        assertThat(PasswordRules.problem("😀".repeat(14), NAME)).contains(Problem.TOO_SHORT);
        assertThat(PasswordRules.problem("lamp orchid tram pebble ".repeat(9), NAME))
                .contains(Problem.TOO_LONG);
    }

    @Test
    void aVeryLongPasswordIsAccepted() {
        assertThat(PasswordRules.problem("lamp orchid tram pebble ".repeat(8).strip(), NAME))
                .isEmpty();
    }
}
