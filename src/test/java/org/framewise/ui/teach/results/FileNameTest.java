package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;

class FileNameTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static FileName scores(String classroom, String quiz) {
        return FileName.of("scores", classroom, quiz, DAY, "csv");
    }

    @Test
    void theFileNameStatesTheClassroomTheQuizAndTheDay() {
        assertThat(scores("7b", "Two headlines, one story").header())
                .isEqualTo("attachment; filename=\"framewise-scores-7b-Two-headlines-one-story-2026-03-02.csv\"");
        assertThat(FileName.of("responses", null, null, DAY, "csv").text())
                .isEqualTo("framewise-responses-2026-03-02.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | etc-passwd",
                "a\\b:c*d?e<f>g   | a-b-c-d-e-f-g",
                "CON              | CON",
                ".hidden.         | hidden",
                "x;=1+1;          | x-1-1",
                "a%2fb            | a-2fb",
                "Klasse 7b (Größe) | Klasse-7b-Größe",
                "🦊 Füchse         | 🦊-Füchse",
            })
    void charactersInvalidInFileNamesBecomeHyphens(String typed, String kept) {
        assertThat(scores(typed, "E").text()).isEqualTo("framewise-scores-" + kept + "-E-2026-03-02.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"; filename=evil.exe", "a\r\nSet-Cookie: b", "\u202egpj.exe", "a\u0000b", "\ud800"})
    void fileNamesCannotInjectHeaderParameters(String typed) {
        assertThat(scores(typed, typed).header())
                .matches("attachment; filename=\"framewise-scores-[A-Za-z0-9_-]*2026-03-02\\.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe 9ä", "שיעור ז", "七年级", "🦊", "e\u0301te\u0301"})
    void nonAsciiFileNamesAreEncodedWithAnAsciiFallback(String typed) {
        FileName name = scores(typed, "E");

        ContentDisposition header = ContentDisposition.parse(name.header());
        assertThat(header.getFilename()).isEqualTo(name.text());
        assertThat(name.header())
                .matches("attachment; filename=\"[A-Za-z0-9_.-]+\"; filename\\*=UTF-8''[A-Za-z0-9_.%-]+");
        String encoded = name.header().substring(name.header().indexOf("''") + 2);
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name.text());
    }

    @Test
    void theAsciiFallbackDropsAccentsAndStaysReadable() {
        assertThat(scores("Größe 9ä", "E").header())
                .contains("filename=\"framewise-scores-Gro-e-9a-E-2026-03-02.csv\"");
        assertThat(scores("七年级", "E").header()).contains("filename=\"framewise-scores-E-2026-03-02.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "年", "🦊"})
    void aLongFileNameIsTruncatedAtACharacterBoundary(String letter) {
        String name = scores(letter.repeat(500), letter.repeat(500)).text();

        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(140);
        assertThat(name).matches("framewise-scores-(" + letter + ")+-(" + letter + ")+-2026-03-02\\.csv");
    }
}
