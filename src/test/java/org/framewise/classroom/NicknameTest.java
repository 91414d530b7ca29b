package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ada", "小明", "עדה", "Zoë", "👩‍👩‍👧", "🏴‍☠️ Jo", "O’Neill", "<b>x</b>", "7", "=1+1"})
    void aNicknameIsKeptUnchanged(String typed) {
        assertThat(Nickname.of(typed)).map(Nickname::value).contains(typed);
    }

    @Test
    void aNicknameMayHaveFortyCharactersButNoMore() {
        assertThat(Nickname.of("x".repeat(40))).isPresent();
        assertThat(Nickname.of("x".repeat(41))).isEmpty();
        assertThat(Nickname.of("👩".repeat(20))).isPresent();
        assertThat(Nickname.of("👩".repeat(21))).isEmpty();
        assertThat(Nickname.of("x".repeat(100_000))).isEmpty();
        assertThat(Nickname.of("   " + "x".repeat(40) + "   ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u00a0",
                "\t\n",
                "\u200b",
                "\u202e\u202c",
                "\ufeff",
                "\u0000",
                "\u200d",
                "\u00ad",
                "\u061c"
            })
    void invisibleTextIsNotANickname(String typed) {
        assertThat(Nickname.of(typed)).isEmpty();
    }

    @Test
    void whiteSpaceIsCollapsed() {
        assertThat(Nickname.of(" Ada \t  B.\u00a0 ")).map(Nickname::value).contains("Ada B.");
    }

    @Test
    void bidirectionalControlCharactersAreRemoved() {
        assertThat(Nickname.of("\u202eadA\u202c")).map(Nickname::value).contains("adA");
        assertThat(Nickname.of("A\u2066d\u2069a")).map(Nickname::value).contains("A d a");
        assertThat(Nickname.of("A\u0000d\u0007a")).map(Nickname::value).contains("A d a");
    }

    @Test
    void equivalentUnicodeSequencesAreNormalized() {
        assertThat(Nickname.of("Zoe\u0308")).map(Nickname::value).contains("Zoë");
    }

    @Test
    void constructingAnUnnormalizedNicknameFails() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nickname(" Ada"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Nickname(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Nickname("A\u202eda"));
    }
}
