package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RudeWordsTest {
    private final RudeWords words = new RudeWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shit",
                "SHIT",
                "ＳＨＩＴ",
                "sh1t",
                "$h!t",
                "5hit happens",
                "s h i t",
                "s.h.i.t",
                "shiiiit",
                "Mr Shit",
                "shit99",
                "fück",
                "a55",
                "Scheiße",
                "Hurensohn 2",
                "s\u00adhit"
            })
    void aRudeWordIsDetectedHoweverItIsSpelled(String typed) {
        assertThat(words.anyIn(Nickname.of(typed).orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cassandra",
                "Scunthorpe United",
                "Dick",
                "Sussex",
                "Shitake",
                "Peacock",
                "Assma",
                "Nazir",
                "Nutella",
                "Arscott",
                "Ann 4",
                "Mia 2",
                "小明",
                "عدا",
                "👩‍👩‍👧"
            })
    void aNameThatMerelyContainsARudeWordIsAccepted(String typed) {
        assertThat(words.anyIn(Nickname.of(typed).orElseThrow())).isFalse();
    }

    @Test
    void foldingANameIgnoresCaseWidthAndSpaces() {
        assertThat(folded("MIA")).isEqualTo(folded("mia"));
        assertThat(folded("Ｍｉａ")).isEqualTo(folded("mia"));
        assertThat(folded("M i a")).isEqualTo(folded("Mia"));
        assertThat(folded("M\u00adia")).isEqualTo(folded("Mia"));
        assertThat(folded("Strauß")).isEqualTo(folded("STRAUSS"));
        assertThat(folded("Zoë")).isNotEqualTo(folded("Zoe"));
        assertThat(folded("Mia 2")).isNotEqualTo(folded("Mia"));
        assertThat(folded("ﷺ".repeat(40))).hasSizeLessThanOrEqualTo(80);
        assertThat(folded("👩")).isEqualTo("👩");
    }

    private static String folded(String typed) {
        return FoldedName.of(Nickname.of(typed).orElseThrow());
    }
}
