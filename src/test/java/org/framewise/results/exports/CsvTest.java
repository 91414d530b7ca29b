package org.framewise.results.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1"})
    void aTextThatStartsLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(Harmless.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1-1", " ", "'=1", "2026-03-02"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(Harmless.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 100, 0.5, -0.25})
    void aNumberIsWrittenPlainly(double value) {
        assertThat(Figures.of(value, 3).toString())
                .isEqualTo(Double.toString(value).replaceAll("\\.0$", ""));
    }
}
