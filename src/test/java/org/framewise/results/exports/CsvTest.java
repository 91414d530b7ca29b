package org.framewise.results.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    /** Characters that start a formula, separate cells or are invisible, and a few others. */
    private static final String SIGNS = "==++--@@＝＋－＠\t\t\r\n\u000b\u2028,,,;;;\"\"\"\"''  \u00a0\u200b\ufeffab19|\\";

    private static final Pattern PASSED_OVER = Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private static String written(CsvForm form, @Nullable Object... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out, form, List.of("learner", "n"))) {
            csv.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8).substring(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@A1",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠A1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\"=1"
            })
    void textThatLooksLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(Harmless.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=1",
                "1-1",
                " ",
                "'=1",
                "2026-03-02",
                "a, b; c",
                "a\r\n\r\nb",
                "a\n\nb",
                "{\"a\":\"b\",\"c\":1}"
            })
    void textThatDoesNotLookLikeAFormulaIsUnchanged(String text) {
        assertThat(Harmless.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x;=1+1;    | x;'=1+1;'",
                "x, -1      | x,' -1",
                "x;\"=1     | x;'\"=1",
                "x;\" \"@A1 | x;'\" \"@A1",
                "x,         | x,'",
                "=1,+1;-1   | '=1,'+1;'-1",
            })
    void separatorsInTheTextAreFollowedByAnApostropheToo(String text, String harmless) {
        assertThat(Harmless.of(text)).isEqualTo(harmless);
    }

    @Test
    void lineBreaksAndTabsCountAsSeparatorsToo() {
        assertThat(Harmless.of("x\n=1\r\n-1\t+1\u2028@A1\r\r")).isEqualTo("x\n'=1\r\n'-1\t'+1\u2028'@A1\r'\r'");
        assertThat(Harmless.of("x,\ty")).isEqualTo("x,'\ty");
    }

    @Test
    void textOfOnlySeparatorsTakesLinearTime() {
        String text = "\n".repeat(1_000_000);

        assertThat(Harmless.of(text)).hasSize(2_000_001);
    }

    @ParameterizedTest
    @EnumSource(CsvForm.class)
    void allTextCellsAndNoOthersAreQuoted(CsvForm form) {
        String between = String.valueOf(form.separator());

        assertThat(written(
                        form,
                        "say \"hi\"",
                        Figures.of(-0.25, 6),
                        null,
                        "",
                        3,
                        true,
                        Instant.parse("2026-03-02T08:00:00Z")))
                .isEqualTo("\"learner\"" + between + "\"n\"\r\n"
                        + String.join(
                                between,
                                "\"say \"\"hi\"\"\"",
                                form.decimal() == ',' ? "-0,25" : "-0.25",
                                "",
                                "\"\"",
                                "3",
                                "true",
                                "2026-03-02T08:00:00Z")
                        + "\r\n");
    }

    /** Holds for any text, any file format, and any separator the file is opened with. */
    @ParameterizedTest
    @EnumSource(CsvForm.class)
    void noCellLooksLikeAFormulaWithAnySeparator(CsvForm form) {
        Random random = new Random(13);
        for (int round = 0; round < 2_000; round++) {
            Object[][] rows = {row(random), row(random)};
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Csv csv = new Csv(out, form, List.of("learner", "quiz", "n", "text", "at", "last"))) {
                csv.row(rows[0]);
                csv.row(rows[1]);
            }
            String file = out.toString(StandardCharsets.UTF_8).substring(1);

            for (char separator : new char[] {',', ';', '\t'}) {
                for (boolean quotes : new boolean[] {true, false}) {
                    for (String cell : read(file, separator, quotes)) {
                        if (!isHarmless(cell, form, separator == form.separator())) {
                            fail("«%s» read with «%s» from «%s»", cell, separator, file);
                        }
                    }
                }
            }
        }
    }

    /** A row as in the exported tables: an optional name, followed by another text. */
    private static @Nullable Object[] row(Random random) {
        return new @Nullable Object[] {
            random.nextInt(3) == 0 ? null : text(random),
            text(random),
            random.nextBoolean() ? null : Figures.of(random.nextDouble() - 0.5, 2),
            text(random),
            random.nextBoolean() ? null : Instant.EPOCH,
            random.nextBoolean() ? null : text(random)
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(9);
        for (int n = 0; n < length; n++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static boolean isHarmless(String cell, CsvForm form, boolean asWritten) {
        if (!cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0 && (asWritten || form.separator() != '\t')) {
            return false;
        }
        String first = PASSED_OVER.matcher(cell).replaceFirst("");
        return first.isEmpty()
                || FORMULA_STARTS.indexOf(first.charAt(0)) < 0
                || asWritten && cell.matches("-0[.,]\\d+");
    }

    /**
     * The cells as a spreadsheet parses them. A quote at the start of a cell starts quoted text, which ends at the next
     * quote that isn't doubled; whatever follows up to the separator still belongs to the cell. In the middle of a
     * cell, a quote is an ordinary character.
     *
     * @param quotes false for a parser that treats all quotes as ordinary characters
     */
    private static List<String> read(String file, char separator, boolean quotes) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean begun = false;
        boolean quoted = false;
        for (int at = 0; at < file.length(); at++) {
            char sign = file.charAt(at);
            if (quoted) {
                if (sign == '"' && at + 1 < file.length() && file.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (sign == '"') {
                    quoted = false;
                } else {
                    cell.append(sign);
                }
            } else if (sign == separator || sign == '\n' || sign == '\r') {
                cells.add(cell.toString());
                cell.setLength(0);
                begun = false;
            } else if (sign == '"' && quotes && !begun) {
                quoted = true;
                begun = true;
            } else {
                cell.append(sign);
                begun = true;
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 100, 0.5, -0.25})
    void numbersAreWrittenInPlainDecimalNotation(double value) {
        assertThat(Figures.of(value, 3).toString())
                .isEqualTo(Double.toString(value).replaceAll("\\.0$", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, COMMA_POINT",
        "en-US, COMMA_POINT",
        "en, COMMA_POINT",
        "es-MX, COMMA_POINT",
        "ja-JP, COMMA_POINT",
        "de-DE, SEMICOLON_COMMA",
        "de, SEMICOLON_COMMA",
        "en-DE, SEMICOLON_COMMA",
        "fr-FR, SEMICOLON_COMMA",
        "nl-NL, SEMICOLON_COMMA",
        "pl-PL, SEMICOLON_COMMA",
        "pt-BR, SEMICOLON_COMMA",
        "de-CH, SEMICOLON_POINT",
        "fr-CH, SEMICOLON_POINT",
        "ar-EG, SEMICOLON_POINT",
        "fa-IR, SEMICOLON_POINT",
    })
    void theDefaultCsvFormatFollowsTheLocale(String region, CsvForm form) {
        assertThat(CsvForm.usual(Locale.forLanguageTag(region))).isEqualTo(form);
    }

    @ParameterizedTest
    @EnumSource(CsvForm.class)
    void aCsvFormatIsFoundByItsUrlParameter(CsvForm form) {
        assertThat(CsvForm.of(form.id())).contains(form);
        assertThat(form.id()).matches("[a-z-]+");
        assertThat(CsvForm.of("comma")).isEmpty();
    }
}
