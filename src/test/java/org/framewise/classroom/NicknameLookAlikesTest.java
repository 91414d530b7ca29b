package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameLookAlikesTest {
    private static String key(String name) {
        return NicknameLookAlikes.key(Nickname.of(name).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIA",
                " m i a ",
                "MIA\u3164",
                "Mia\u2800",
                "\u2800Mia",
                "Mi\u00ada",
                "Mia\u034f",
                "Mia\ufe0f",
                "Mi\u0430",
                "\u041c\u0456\u0430",
                "Mi\u0251",
                "\uff2d\uff49\uff41",
                "M\u0069a\u180e"
            })
    void namesThatLookLikeMiaHaveTheSameKey(String name) {
        assertThat(key(name)).isEqualTo(key("Mia"));
    }

    @ParameterizedTest
    @CsvSource({
        "Mia, Mía",
        "Mamie, Marnie",
        "Bill, Bi11",
        "Işıl, Isil",
        "Jon, John",
        "Anna, Anna 2",
        "Анна, Алла",
        "明, 明明",
        "עדה, עדן",
        "Zoë, Zoe"
    })
    void namesThatLookDifferentHaveDifferentKeys(String one, String another) {
        assertThat(key(one)).isNotEqualTo(key(another));
    }

    @ParameterizedTest
    @CsvSource({
        "Jörg, J\u04e7rg",
        "Zoë, Zo\u0451",
        "\u041f\u0430\u0432\u0435\u043b, \u03a0\u0430\u0432\u0435\u043b",
        "Anna-Lena, Anna\u2010Lena",
        "Mia, Mia\ue000",
        "Mia, Mia\ud834\udd59"
    })
    void lookAlikeLettersDashesAndCharactersWithoutAGlyphDoNotDistinguishNames(String one, String another) {
        assertThat(key(one)).isEqualTo(key(another));
    }

    @ParameterizedTest
    @CsvSource({"Наташа, НАТАША", "Ελένη, ελένη", "Straße, STRASSE"})
    void caseDoesNotDistinguishNames(String one, String another) {
        assertThat(key(one)).isEqualTo(key(another));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u3164",
                "\u2800",
                "\u115f\u1160",
                "\uffa0",
                "\u00ad",
                "\u034f",
                "\u200d",
                "\u0301",
                "\ufe0f \u3164"
            })
    void anInvisibleNameIsRefused(String name) {
        assertThat(Nickname.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩\u200d👩\u200d👧", "می\u200cخواهم", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1", "?"})
    void ordinaryNamesOfAllKindsAreUnchanged(String name) {
        assertThat(Nickname.of(name)).map(Nickname::value).contains(name);
    }
}
