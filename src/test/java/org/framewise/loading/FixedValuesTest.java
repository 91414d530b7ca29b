package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.EVERY_TYPE;
import static org.framewise.loading.Sample.everyType;
import static org.framewise.loading.Sample.findings;

import org.framewise.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A fixed value that is spelled as a word processor or another locale would spell it gets one finding, with the correct
 * spelling.
 */
class FixedValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "date: '2024-05-06' | date: ‘2024-05-06’ | `date: '2024-05-06'`",
                "id: T-02 | id: “T-02” | `id: T-02`",
                "minutes: 10 | minutes: “10” | `minutes: 10`",
                "counts_for_discernment: true | counts_for_discernment: ‘true’ | `counts_for_discernment: true`",
                "type: match | type: ‘match’ | `type: match`",
                "key: {'1': r1 | key: {‘1’: r1 | `'1'`",
                "key: {'1': r1 | key: {'1': ‘r1’ | `r1`",
                "- id: '1' | - id: ‘1’ | `id: '1'`",
                "key: [a, c] | key: [‘a’, c] | `a`",
            })
    void typographicQuotationMarksAreReported(String right, String wrong, String written) {
        assertThat(findings(everyType(right, wrong))).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(lineOf(right));
            assertThat(finding.problem())
                    .contains("are typographic: a curly opening ")
                    .contains("(U+20");
            assertThat(finding.remedy()).isEqualTo("Write " + written + ".");
        });
    }

    @Test
    void textsMayContainTypographicQuotationMarks() {
        assertThat(findings(everyType("text: Monday\n", "text: “Monday”\n"))).isEmpty();
        assertThat(findings(everyType("[factual, opinion]", "[factual, opinion, “both”]")))
                .noneMatch(finding -> finding.problem().contains("word processor"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,65 | `expected_facility` has a decimal comma. | 0.65",
                "65% | `expected_facility` is a number from 0 to 1, not a percentage. | 0.65",
                "80 % | `expected_facility` is a number from 0 to 1, not a percentage. | 0.8",
                "‘0,65’ | The quotation marks around `0,65` are typographic: a curly opening quotation mark"
                        + " `‘` (U+2018). | 0.65",
            })
    void aFacilityWithADecimalCommaIsReported(String written, String problem, String meant) {
        int item = EVERY_TYPE.indexOf("- id: T-02");
        String text = EVERY_TYPE.substring(0, item)
                + EVERY_TYPE.substring(item).replaceFirst("expected_facility: 0.65", "expected_facility: " + written);

        assertThat(findings(text))
                .containsExactly(new Told("quiz.yaml", 54, problem, "Write `expected_facility: " + meant + "`."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[a, c] | [a; c]", "[e2, e3, e1] | [e2; e3;e1]"})
    void listEntriesSeparatedBySemicolonsAreReported(String right, String wrong) {
        assertThat(findings(everyType("key: " + right, "key: " + wrong)))
                .containsExactly(new Told(
                        "quiz.yaml",
                        lineOf("key: " + right),
                        "The entries of `key` are separated by semicolons.",
                        "Use commas instead: `key: " + right + "`."));
    }

    @Test
    void suggestedValuesAreNeverTruncated() {
        String text = "a sentence that goes on and on, so that it is far too long to be shown whole";
        assertThat(findings(everyType("text: wisely\n", "text: Long: " + text + "\n")))
                .extracting(Told::remedy)
                .containsExactly(
                        "Put the whole text in quotation marks: one `'` before its first character and one after its last.");
        assertThat(findings(everyType("text: Monday\n", "text:" + text + "\n")))
                .extracting(Told::remedy)
                .containsExactly(
                        "Write `text: a sentence that goes on and on, so that it is far too` and the rest unchanged, with an"
                                + " ordinary space.");
    }

    private static int lineOf(String part) {
        return 1
                + (int) EVERY_TYPE
                        .chars()
                        .limit(EVERY_TYPE.indexOf(part))
                        .filter(c -> c == '\n')
                        .count();
    }
}
