package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.everyType;
import static org.framewise.loading.Sample.findings;

import java.util.List;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Test;

/** Schema violations are reported in plain words. */
class SchemaTest {
    private static final String SEE_GUIDE = "The guide quizzes/README.md lists the fields.";

    @Test
    void aMistypedKeyIsReportedWithASuggestion() {
        assertOnly(
                everyType("difficulty: hard", "dificulty: hard"),
                "quiz.yaml:81: The field `difficulty` is missing from an item. Add it. " + SEE_GUIDE,
                "quiz.yaml:85: `dificulty` is not a field of an item. Did you mean `difficulty`?");
    }

    @Test
    void anUnknownKeyIsReported() {
        assertOnly(
                everyType("minutes: 10", "minutes: 10\npoints: 3"),
                "quiz.yaml:7: `points` is not a field of a quiz file. Remove it. " + SEE_GUIDE);
    }

    @Test
    void aMissingKeyIsReportedAtItsParent() {
        assertOnly(
                everyType("    rationale: It praises.\n", ""),
                "quiz.yaml:67: The field `rationale` is missing from a choice. Add it. " + SEE_GUIDE);
        assertOnly(
                everyType("summary: One small item of every type.\n", ""),
                "quiz.yaml:2: The field `summary` is missing from a quiz file. Add it. " + SEE_GUIDE);
        assertOnly(
                everyType("    headline: Town Votes\n", ""),
                "quiz.yaml:14: The field `headline` is missing from a source. Add it. " + SEE_GUIDE);
    }

    @Test
    void textThatYamlParsesAsANumberIsReported() {
        assertOnly(
                everyType("date: '2024'", "date: 2024"),
                "quiz.yaml:17: `date` must be a text. Put it in quotation marks: '2024'.");
    }

    @Test
    void aFieldWithoutAValueIsReported() {
        assertOnly(
                everyType("  note: The pool is made up.", "  note:"),
                "quiz.yaml:140: `note` must be a text. It has no value: write one, or remove the field.");
    }

    @Test
    void aSingleValueInsteadOfAListIsReported() {
        assertOnly(
                everyType("skills: [sourcing]", "skills: sourcing"),
                "quiz.yaml:84: `skills` must be a list. Write it as a list: [sourcing].");
    }

    @Test
    void anUnknownSkillIsReported() {
        assertOnly(
                everyType("skills: [sourcing]", "skills: [sourceing]"),
                "quiz.yaml:84: This value cannot be `sourceing`. Did you mean `sourcing`?");
    }

    @Test
    void anUnknownMisconceptionIsReported() {
        assertOnly(
                everyType("misconception: number-is-neutral", "misconception: number-neutral"),
                "quiz.yaml:95: `misconception` cannot be `number-neutral`. Did you mean `number-is-neutral`?");
    }

    @Test
    void anUnknownItemTypeIsReportedWithAllKnownTypes() {
        assertOnly(
                everyType("type: order", "type: essay"),
                "quiz.yaml:167: `type` cannot be `essay`. Write one of `classify`, `choice`, `multiple-choice`, "
                        + "`hottext`, `match`, `order`, `extended-text`.");
    }

    @Test
    void aFieldOfAnotherItemTypeIsReported() {
        assertOnly(
                everyType("  stem: Put them in order.", "  stem: Put them in order.\n  rubric: []"),
                "quiz.yaml:173: `rubric` does not belong in an item of type `order`. Remove it. " + SEE_GUIDE);
    }

    @Test
    void segmentsOutsideHottextAreReported() {
        assertOnly(
                everyType(
                        "    text: She promised it in March.",
                        "    text: She promised it in March.\n    segments:\n    - {text: She, role: glue}"),
                "quiz.yaml:176: `segments` does not belong in a passage of this kind. Remove it. " + SEE_GUIDE);
    }

    @Test
    void numbersOutOfRangeAreReported() {
        assertOnly(
                everyType("minutes: 10", "minutes: 500"),
                "quiz.yaml:6: `minutes` cannot be `500`. It must be at most 120.");
        assertOnly(
                everyType("expected_facility: 0.45", "expected_facility: -1"),
                "quiz.yaml:86: `expected_facility` cannot be `-1`. It must be at least 0.");
        assertOnly(
                everyType("minutes: 10", "minutes: 99999999999999999999999999"),
                "quiz.yaml:6: `minutes` must be a whole number. Write it in digits, without quotation marks.");
        assertOnly(
                everyType("minutes: 10", "minutes: 10.5"),
                "quiz.yaml:6: `minutes` must be a whole number. Write it in digits, without quotation marks.");
    }

    @Test
    void anIdWithForbiddenCharactersIsReported() {
        assertOnly(
                everyType("id: T\n", "id: my quiz\n"),
                "quiz.yaml:3: `id` cannot be `my quiz`. Use letters, digits and hyphens, at most 40, and begin with a letter or digit.");
    }

    @Test
    void aWordInsteadOfTrueOrFalseIsReported() {
        assertOnly(
                everyType("confidence_asked: true", "confidence_asked: yes"),
                "quiz.yaml:27: `confidence_asked` must be `true` or `false`. "
                        + "Write `true` or `false`, without quotation marks.");
    }

    @Test
    void anIdThatYamlParsesAsANumberIsReported() {
        assertThat(messages(everyType("  - id: '1'\n", "  - id: 1\n")))
                .contains("quiz.yaml:143: `id` must be a text. Put it in quotation marks: '1'.");
    }

    @Test
    void textInTheAuthorsOwnWordsCannotBeEvidence() {
        assertOnly(
                everyType("  - source: courier\n    text: seven votes", "  - source: ours\n    text: lovely"),
                "quiz.yaml:46: `source` cannot be `ours` here. Name a declared source, or `made-up`.");
    }

    @Test
    void aSourceWithAForbiddenNameIsReported() {
        assertThat(messages(everyType("  herald:\n", "  The Herald:\n")))
                .anySatisfy(message ->
                        assertThat(message).startsWith("quiz.yaml:14: The name `The Herald` cannot be used here."));
    }

    @Test
    void aListWithTooFewEntriesIsReported() {
        assertOnly(
                everyType("skills: [sourcing]", "skills: []"),
                "quiz.yaml:84: `skills` has 0 entries, which is too few. At least 1 are needed.");
    }

    @Test
    void aListWithTooManyEntriesIsReported() {
        assertOnly(
                everyType("skills: [sourcing]", "skills: [sourcing, framing, disclosure]"),
                "quiz.yaml:84: `skills` has 3 entries, which is too many. At most 2 are allowed.");
    }

    @Test
    void anUnsupportedFormatNumberIsReported() {
        assertOnly(everyType("format: 1", "format: 2"), "quiz.yaml:2: `format` cannot be `2` here. Write `1`.");
    }

    @Test
    void aRubricWithoutTheScoresInOrderIsReported() {
        assertOnly(everyType("  - score: 2", "  - score: 3"), "quiz.yaml:208: `score` cannot be `3` here. Write `2`.");
    }

    @Test
    void quotedInputIsShortenedAndNamesInvisibleCharacters() {
        assertThat(messages(everyType("type: order", "type: \"a\\u202e" + "b".repeat(100) + "\"")))
                .anySatisfy(message -> assertThat(message).contains("`aU+202E" + "b".repeat(58) + "…`"));
    }

    private static void assertOnly(String text, String... messages) {
        assertThat(messages(text)).containsExactly(messages);
    }

    private static List<String> messages(String text) {
        return findings(text).stream().map(Told::toString).toList();
    }
}
