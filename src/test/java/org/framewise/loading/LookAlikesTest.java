package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.everyType;
import static org.framewise.loading.Sample.findings;

import org.framewise.loading.tree.LookAlikes;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** If two texts only look the same, the message names the character that differs. */
class LookAlikesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "won't do | won’t do | At character 4, in `won't`, the evidence has a straight apostrophe `'` and the text has a curly apostrophe `’` (U+2019).",
                "Won’t do | won’t do | At character 1, in `Won’t`, the evidence has the capital letter `W` and the text has the small letter `w`.",
                "cafe\u0301 do | caf\u00e9 do | At character 4, in `cafe\u0301`, the evidence has a letter followed by a separate accent (U+0065 U+0301) and the text has a single character for the accented letter (U+00E9).",
                "to d\u043e | to do | At character 5, in `d\u043e`, the evidence has the cyrillic small letter o `\u043e` (U+043E) and the text has the small letter `o`.",
                "seven-four | seven–four | At character 6, in `seven-four`, the evidence has a hyphen `-` and the text has an en dash `–` (U+2013).",
                "coun\u00adcil | council | At character 5, in `coun\u00adcil`, the evidence has a soft hyphen (U+00AD) and the text has the small letter `c`.",
            })
    void theMessageNamesTheDifferingCharacter(String wanted, String text, String message) {
        String part = LookAlikes.find(wanted, "It " + text + " it").orElseThrow();

        assertThat(part).isEqualTo(text);
        assertThat(LookAlikes.difference("finding.difference.evidence", wanted, part)
                        .toString()
                        .replace("U+00ADcil`", "\u00adcil`"))
                .isEqualTo(message);
    }

    @Test
    void lookAlikeEvidenceIsReportedWithItsPosition() {
        assertThat(findings(everyType("    text: council wisely\n", "    text: council Wisely\n")))
                .containsExactly(new Told(
                        "quiz.yaml",
                        79,
                        "The evidence `council Wisely` does not exactly match the text from `courier`. At character 9, "
                                + "in `Wisely`, the evidence has the capital letter `W` and the text has the small letter `w`.",
                        "Copy the words from there: `council wisely`."));
    }

    @Test
    void aLookAlikeSegmentIsReportedWithTheCharacter() {
        assertThat(findings(everyType("    - text: At long last\n", "    - text: At\u2009long l\u0430st\n")))
                .extracting(Told::problem)
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("the segment has", "and the passage"));
    }

    @Test
    void aLookAlikeIdOrFieldIsReportedWithTheCharacter() {
        assertThat(findings(everyType("key: b\n", "key: B\n")))
                .extracting(Told::remedy)
                .containsExactly(
                        "Did you mean `b`? At character 1, in `B`, this line has the capital letter `B` and the expected"
                                + " word has the small letter `b`.");
        assertThat(findings(everyType("  difficulty: hard\n", "  diffi\u0441ulty: hard\n")))
                .extracting(Told::remedy)
                .anySatisfy(remedy -> assertThat(remedy).contains("Did you mean `difficulty`?", "cyrillic"));
    }

    @Test
    void aMissingPassageIsReportedAsMissing() {
        assertThat(findings(everyType(
                        "  - source: courier\n    text: reports\n", "  - source: herald\n    text: reports\n")))
                .extracting(Told::toString)
                .containsExactly(
                        "quiz.yaml:103: The passage from `herald` quoted by this evidence is missing: no text in"
                                + " this item has `source: herald`. Add the passage under `passages` or, if the words are from"
                                + " another text, name its source: `courier`.");
    }
}
