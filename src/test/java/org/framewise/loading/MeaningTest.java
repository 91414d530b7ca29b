package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.EVERY_TYPE;
import static org.framewise.loading.Sample.everyType;
import static org.framewise.loading.Sample.findings;
import static org.framewise.loading.Sample.twoForms;

import java.util.List;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests the findings in a quiz that matches the schema but contradicts itself. */
class MeaningTest {
    @Nested
    class Classify {
        @Test
        void aKeyOutsideTheCategoriesIsReportedWithItsLine() {
            assertOnly(
                    everyType("    key: factual\n", "    key: factul\n"),
                    35,
                    "The key `factul` is not one of the categories.",
                    "Did you mean `factual`?");
        }

        @Test
        void aDuplicateCategoryIsReported() {
            assertOnly(
                    everyType(
                            "  counts_for_discernment: true\n  stem: Sort each statement.\n  categories: [factual, opinion]",
                            "  stem: Sort each statement.\n  categories: [factual, opinion, opinion]"),
                    29,
                    "The category `opinion` is listed twice.",
                    "List each category once.");
        }

        @Test
        void onlyTheCategoriesFactualAndOpinionMayCountForDiscernment() {
            assertOnly(
                    everyType("categories: [factual, opinion]", "categories: [factual, opinion, both]"),
                    28,
                    "Only an item of the type `classify` with the categories `factual` and `opinion` counts for discernment.",
                    "Remove `counts_for_discernment`, or write `categories: [factual, opinion]`.");
        }

        @Test
        void aChoiceItemCannotCountForDiscernment() {
            assertOnly(
                    everyType(
                            "  stem: Which word judges?", "  counts_for_discernment: true\n  stem: Which word judges?"),
                    55,
                    "Only an item of the type `classify` with the categories `factual` and `opinion` counts for discernment.",
                    "Remove `counts_for_discernment`, or write `categories: [factual, opinion]`.");
        }
    }

    @Nested
    class Choices {
        @Test
        void aKeyThatNamesNoChoiceIsReportedWithItsLine() {
            assertOnly(
                    everyType("  key: b\n", "  key: z\n"),
                    75,
                    "The key `z` is not one of the choices.",
                    "Write one of `a`, `b`, `c`.");
        }

        @Test
        void oneOfSeveralKeysThatNamesNoChoiceIsReported() {
            assertOnly(
                    everyType("key: [a, c]", "key: [a, x9]"),
                    100,
                    "The key `x9` is not one of the choices.",
                    "Write one of `a`, `b`, `c`.");
        }

        @Test
        void twoChoicesWithTheSameIdAreReported() {
            assertOnly(
                    everyType("  - id: c\n    text: “voted”", "  - id: a\n    text: “voted”"),
                    70,
                    "Two choices have the id `a`.",
                    "Give each its own id.");
        }

        @Test
        void aDistractorWithoutMisconceptionIsReported() {
            assertOnly(
                    everyType("    misconception: number-is-neutral\n", ""),
                    93,
                    "The distractor `b` has no misconception.",
                    "Add the misconception that choosing it suggests; the guide quizzes/README.md lists the tags.");
        }

        @Test
        void aRightChoiceWithAMisconceptionIsReported() {
            assertOnly(
                    everyType("    rationale: It praises.", "    misconception: misread\n    rationale: It praises."),
                    69,
                    "The choice `b` is right and has a misconception.",
                    "Remove the misconception, or correct the key.");
        }

        @Test
        void aMultipleChoiceWithoutDistractorIsReported() {
            assertOnly(
                    Sample.change(
                            everyType("    misconception: number-is-neutral\n", ""), "key: [a, c]", "key: [a, b, c]"),
                    99,
                    "Every choice is right, so ticking everything would earn the full score.",
                    "Add at least one distractor.");
        }

        @Test
        void aMultipleChoiceWithoutAnyRightChoiceIsReported() {
            assertOnly(
                    everyType("key: [a, c]", "key: []"),
                    100,
                    "No choice is right.",
                    "Name at least one choice in `key`.");
        }

        @Test
        void aKeyNamedTwiceIsReported() {
            assertOnly(
                    everyType("key: [a, c]", "key: [a, c, c]"),
                    100,
                    "The key names `c` twice.",
                    "Write each id only once.");
        }

        @Test
        void fewerDistractorsThanKeysAreFine() {
            assertThat(findings(EVERY_TYPE)).isEmpty();
            assertThat(EVERY_TYPE).contains("key: [a, c]");
        }
    }

    @Nested
    class Hottext {
        @Test
        void segmentsThatDivergeFromThePassageAreReportedAtThatPoint() {
            assertOnly(
                    everyType("    - text: voted\n", "    - text: votes\n"),
                    124,
                    "The segments differ from the text of their passage after `At long last the council vote`: "
                            + "the passage continues with `d for it`, the segments with `s`.",
                    "Joined with single spaces, the segments must equal the text. Split it only at spaces.");
        }

        @Test
        void segmentsThatEndTooEarlyAreReported() {
            assertOnly(
                    everyType("    - text: for it\n      role: glue\n", ""),
                    124,
                    "The segments end too early: the passage continues with ` for it`.",
                    "Add the rest as a segment, with the role `glue` if it cannot be marked.");
        }

        @Test
        void segmentsBeyondThePassageAreReported() {
            assertOnly(
                    everyType("    - text: for it\n", "    - text: for it today\n"),
                    127,
                    "The segments differ from the text of their passage after `…last the council voted for it`: "
                            + "the passage continues with nothing, the segments with ` today`.",
                    "Joined with single spaces, the segments must equal the text. Split it only at spaces.");
        }

        @Test
        void whiteSpaceBetweenSegmentsDoesNotMatter() {
            assertThat(findings(everyType(
                            "    text: At long last the council voted for it",
                            "    text: >-\n      At long last\n\n      the council voted for it")))
                    .isEmpty();
        }

        @Test
        void aHottextWithoutTargetIsReported() {
            assertOnly(
                    everyType("role: target", "role: optional"),
                    113,
                    "No segment of this item is a target.",
                    "Give at least one the role `target`.");
        }

        @Test
        void aHottextWithoutDistractorIsReported() {
            assertOnly(
                    everyType(
                            "      role: distractor\n      misconception: all-is-opinion\n", "      role: optional\n"),
                    113,
                    "No segment of this item is a distractor, so marking everything would earn the full score.",
                    "Give at least one the role `distractor`.");
        }

        @Test
        void aDistractorWithoutMisconceptionIsReported() {
            assertOnly(
                    everyType("      misconception: all-is-opinion\n", ""),
                    120,
                    "This distractor has no misconception.",
                    "Add the misconception that marking it suggests; the guide quizzes/README.md lists the tags.");
        }

        @Test
        void aTargetWithAMisconceptionIsReported() {
            assertOnly(
                    everyType("      role: target\n", "      role: target\n      misconception: misread\n"),
                    119,
                    "This target has a misconception.",
                    "Remove the misconception, or correct the role.");
        }
    }

    @Nested
    class Match {
        @Test
        void equalNumbersOfLeftAndRightEntriesAreReported() {
            assertOnly(
                    everyType("  - id: r3\n    text: a remedy\n", ""),
                    153,
                    "There are 2 entries on the left and 2 on the right.",
                    "Add entries on the right that have no partner. Otherwise the last pair can be guessed.");
        }

        @Test
        void aRightEntryThatIsUsedTwiceIsReported() {
            assertOnly(
                    everyType("'2': r2}", "'2': r1}"),
                    160,
                    "The key uses `r1` twice, for `1` and `2`.",
                    "Each entry on the right can be used once.");
        }

        @Test
        void aKeyThatNamesNoRightEntryIsReported() {
            assertOnly(
                    everyType("'2': r2}", "'2': x}"),
                    160,
                    "The key names `x`, which is not an entry on the right.",
                    "Write one of `r1`, `r2`, `r3`.");
        }

        @Test
        void aKeyWithAnUnknownLeftEntryIsReportedWithTheMissingOne() {
            assertThat(messages(everyType("'2': r2}", "'9': r2}")))
                    .containsExactly(
                            "quiz.yaml:160: The key leaves out `2` on the left. Add its partner.",
                            "quiz.yaml:160: The key names `9`, which is not an entry on the left. Write one of `1`, `2`.");
        }

        @Test
        void twoLeftEntriesWithTheSameIdAreReported() {
            assertThat(messages(everyType("  - id: '2'\n", "  - id: '1'\n")))
                    .contains("quiz.yaml:148: Two entries on the left have the id `1`. Give each its own id.");
        }

        @Test
        void idsThatAreNumbersNeedNoQuotationMarksInTheKey() {
            assertThat(findings(everyType("{'1': r1, '2': r2}", "{1: r1, 2: r2}")))
                    .isEmpty();
        }
    }

    @Nested
    class Order {
        @Test
        void aKeyThatLeavesOutAnElementIsReported() {
            assertThat(messages(everyType("key: [e2, e3, e1]", "key: [e2, e3, e2]")))
                    .containsExactly(
                            "quiz.yaml:183: The key names `e2` twice. Name each element once, in the right order.",
                            "quiz.yaml:183: The key leaves out the element `e1`. Name each element once, in the right order.");
        }

        @Test
        void aKeyThatNamesNoElementIsReported() {
            assertThat(messages(everyType("key: [e2, e3, e1]", "key: [e2, e3, e1, e7]")))
                    .containsExactly(
                            "quiz.yaml:183: The key names `e7`, which is not an element. Write one of `e1`, `e2`, `e3`.");
        }

        @Test
        void aWrongOrderConsistentWithTheKeyIsReported() {
            assertOnly(
                    everyType("earlier: e1\n    later: e3", "earlier: e3\n    later: e1"),
                    185,
                    "The key puts `e3` before `e1`, so this order is not wrong.",
                    "Swap `earlier` and `later`, or correct the key.");
        }

        @Test
        void aWrongOrderOfUnknownElementsIsReported() {
            assertOnly(
                    everyType("    later: e3", "    later: x"),
                    186,
                    "`later` names `x`, which is not an element.",
                    "Write one of `e1`, `e2`, `e3`.");
        }

        @Test
        void aWrongOrderOfOneElementIsReported() {
            assertOnly(
                    everyType("    later: e3", "    later: e1"),
                    185,
                    "`earlier` and `later` name the same element.",
                    "Name two different ones.");
        }

        @Test
        void twoElementsWithTheSameIdAreReported() {
            assertThat(messages(everyType("  - id: e3\n", "  - id: e2\n")))
                    .contains("quiz.yaml:181: Two elements have the id `e2`. Give each its own id.");
        }
    }

    @Nested
    class SourcesAndEvidence {
        @Test
        void undeclaredSourcesAreReportedForEveryKindOfQuotation() {
            String text = Sample.change(
                    everyType(
                            "  - source: herald\n    text: At long last", "  - source: heralt\n    text: At long last"),
                    "    source: courier\n    text: The motion",
                    "    source: x1234\n    text: The motion");
            text = Sample.change(
                    text, "    text: “voted”\n    source: courier", "    text: “voted”\n    source: x1234");
            text = Sample.change(
                    text, "    source: made-up\n    text: The boiler", "    source: x1234\n    text: The boiler");

            assertThat(messages(text))
                    .contains(
                            "quiz.yaml:33: The source `x1234` is not declared. Write one of `courier`, `herald`, `made-up`. "
                                    + "Otherwise declare it under `sources` at the top of the file.",
                            "quiz.yaml:72: The source `x1234` is not declared. Write one of `courier`, `herald`, `made-up`. "
                                    + "Otherwise declare it under `sources` at the top of the file.",
                            "quiz.yaml:114: The source `heralt` is not declared. Did you mean `herald`? "
                                    + "Otherwise declare it under `sources` at the top of the file.",
                            "quiz.yaml:149: The source `x1234` is not declared. Write one of `courier`, `herald`, `made-up`. "
                                    + "Otherwise declare it under `sources` at the top of the file.");
        }

        @Test
        void aPassageWithoutSourceIsReported() {
            assertOnly(
                    everyType("  - source: courier\n    text: She promised", "  - text: She promised"),
                    List.of(
                            "quiz.yaml:174: The field `source` is missing from a passage. Add it. The guide quizzes/README.md lists the fields.",
                            "quiz.yaml:190: The passage from `courier` quoted by this evidence is missing: no text in this item has `source: courier`. Add the passage under `passages`."));
        }

        @Test
        void aPassageAttributedToTheAuthorsIsReported() {
            assertThat(messages(everyType(
                            "  - source: herald\n    text: At long last", "  - source: ours\n    text: At long last")))
                    .contains("quiz.yaml:114: `ours` cannot be the source of a quotation. "
                            + "Name the article, or `made-up`; only statements to sort can be ours.");
        }

        @Test
        void aReservedSourceCannotBeDeclared() {
            assertOnly(
                    everyType(
                            "  herald:\n", "  made-up:\n    outlet: A\n    headline: B\n    date: '2024'\n  herald:\n"),
                    14,
                    "The source id `made-up` is reserved.",
                    "Choose another id, or leave the source out: made-up texts need no declaration.");
        }

        @Test
        void fictionalTextWithoutANoteIsReported() {
            assertOnly(
                    everyType("  note: The pool is made up.\n", ""),
                    134,
                    "The item has made-up text but no `note`.",
                    "Add a `note` that tells learners what is made up.");
        }

        @Test
        void evidenceNotFoundInAnyPassageIsReported() {
            assertOnly(
                    everyType("    text: council wisely", "    text: the wise council"),
                    79,
                    "The evidence `the wise council` does not appear in any text from `courier` in this item.",
                    "Copy the words exactly from a passage, statement, left entry or quoted choice.");
        }

        @Test
        void evidenceFromTheOtherSourceIsReportedWithTheRightOne() {
            assertOnly(
                    everyType("    text: seven votes", "    text: is lovely"),
                    47,
                    "The evidence `is lovely` does not appear in any text from `courier` in this item.",
                    "It appears in a text from `ours`: change the source.");
        }

        @Test
        void evidenceFromASourceThatTheItemDoesNotQuoteIsReported() {
            assertOnly(
                    everyType("  - source: herald\n    text: long last", "  - source: courier\n    text: long last"),
                    131,
                    "The passage from `courier` quoted by this evidence is missing: no text in this item has `source: courier`.",
                    "Add the passage under `passages` or, if the words are from another text, name its source: `herald`.");
        }

        @Test
        void evidenceMaySpanALineBreak() {
            assertThat(EVERY_TYPE).contains("the council\n      wisely").contains("text: council wisely");
            assertThat(findings(EVERY_TYPE)).isEmpty();
        }

        @Test
        void anInvalidDateIsReported() {
            assertOnly(
                    everyType("date: '2024-05-06'", "date: '2024-02-30'"),
                    13,
                    "`2024-02-30` is not a date.",
                    "Write `'2024'`, `'2024-05'` or `'2024-05-06'`, as precisely as it is known.");
        }

        @Test
        void anInvalidLanguageIsReported() {
            assertOnly(
                    everyType("language: en", "language: en_GB"),
                    7,
                    "`en_GB` is not a language.",
                    "Write a language tag such as `en` or `pt-BR`.");
        }
    }

    @Nested
    class IdsAndConfidence {
        @Test
        void aDuplicateItemIdIsReported() {
            assertOnly(
                    everyType("- id: T-04", "- id: T-02"),
                    106,
                    "The id `T-02` is already used on line 49.",
                    "Give each item and statement its own id, one that has never been used.");
        }

        @Test
        void aDuplicateStatementIdIsReported() {
            assertOnly(
                    everyType("- id: T-01.2", "- id: T-01.1"),
                    38,
                    "The id `T-01.1` is already used on line 32.",
                    "Give each item and statement its own id, one that has never been used.");
        }

        @Test
        void anItemAndAStatementCannotShareAnId() {
            assertOnly(
                    everyType("- id: T-07", "- id: T-01.1"),
                    194,
                    "The id `T-01.1` is already used on line 32.",
                    "Give each item and statement its own id, one that has never been used.");
        }

        @Test
        void onlyClassifyAndChoiceItemsMayAskForConfidence() {
            assertOnly(
                    everyType("  stem: Put them in order.", "  confidence_asked: true\n  stem: Put them in order."),
                    172,
                    "Only items of the types `classify` and `choice` can ask for confidence.",
                    "Remove `confidence_asked`.");
        }

        @Test
        void notAskingForConfidenceIsFineForEveryType() {
            assertThat(findings(everyType(
                            "  stem: Put them in order.", "  confidence_asked: false\n  stem: Put them in order.")))
                    .isEmpty();
        }

        @Test
        void moreThanSixtyItemsAreReported() {
            String quiz = Sample.small("S", "S-01");
            String item = quiz.substring(quiz.indexOf("- id: S-01"));
            StringBuilder many = new StringBuilder(quiz);
            for (int i = 2; i <= 60; i++) {
                many.append(item.replace("S-01", "S-" + i));
            }
            assertThat(findings(many.toString())).isEmpty();

            assertOnly(
                    many.append(item.replace("S-01", "S-61")).toString(),
                    9,
                    "The quiz has 61 items.",
                    "At most 60 are allowed: split it into several quizzes.");
        }
    }

    @Nested
    class FormsAndTwins {
        @Test
        void aQuizWithItemsAndFormsIsReported() {
            assertThat(messages(EVERY_TYPE + "forms: []\n"))
                    .contains("quiz.yaml:19: The quiz has both `items` and `forms`. "
                            + "Move the items into one of the forms, or remove `forms`.");
        }

        @Test
        void aQuizWithoutItemsIsReported() {
            assertOnly(
                    EVERY_TYPE.substring(0, EVERY_TYPE.indexOf("items:")),
                    2,
                    "The quiz has no items.",
                    "Add them under `items`.");
        }

        @Test
        void feedbackAfterBothFormsNeedsTwoForms() {
            assertOnly(
                    everyType("language: en\n", "language: en\nfeedback: after-both-forms\n"),
                    8,
                    "Feedback after both forms needs exactly two forms, but the quiz has none.",
                    "Write two `forms`, each with an `id` and `items`, or `feedback: after-each-item`.");
        }

        @Test
        void twoFormsWithTheSameIdAreReported() {
            assertOnly(twoForms("- id: B\n", "- id: A\n"), 38, "Two forms have the id `A`.", "Give each its own id.");
        }

        @Test
        void aMissingTwinIsReportedWithTheUnpairedItem() {
            assertOnly(
                    twoForms("twin: FB-01", "twin: FB-09"),
                    List.of(
                            "quiz.yaml:22: The twin `FB-09` does not exist in this quiz. Write the id of an item of the other form.",
                            "quiz.yaml:46: The twin `FA-01` does not name this item as its twin. "
                                    + "Add `twin: FB-01` to the item on line 16."));
        }

        @Test
        void aTwinThatDoesNotPointBackIsReported() {
            assertOnly(
                    twoForms("    twin: FA-01\n", ""),
                    22,
                    "The twin `FB-01` does not name this item as its twin.",
                    "Add `twin: FA-01` to the item on line 40.");
        }

        @Test
        void aTwinInTheSameFormIsReported() {
            assertOnly(
                    twoForms("twin: FB-01", "twin: FA-01"),
                    List.of(
                            "quiz.yaml:22: The twin `FA-01` is in the same form. Write the id of an item of the other form.",
                            "quiz.yaml:46: The twin `FA-01` does not name this item as its twin. "
                                    + "Add `twin: FB-01` to the item on line 16."));
        }

        @Test
        void aTwinOfAnotherTypeIsReportedOnBothSides() {
            String text = twoForms(
                    "    type: choice\n    title: Choose again", "    type: multiple-choice\n    title: Choose again");
            text = Sample.change(text, "    key: b\n", "    key: [b]\n");
            text = Sample.change(
                    text,
                    "    key: [b]\n",
                    "    - {id: c, text: May, misconception: misread, rationale: A month.}\n    key: [b]\n");

            assertOnly(
                    text,
                    List.of(
                            "quiz.yaml:22: The twin `FB-01` is of another type. "
                                    + "Twins must be of the same type, or the two forms cannot be compared.",
                            "quiz.yaml:46: The twin `FA-01` is of another type. "
                                    + "Twins must be of the same type, or the two forms cannot be compared."));
        }

        @Test
        void aTwinInAQuizWithoutFormsIsReported() {
            assertOnly(
                    everyType("  stem: Make it checkable.", "  twin: T-02\n  stem: Make it checkable."),
                    200,
                    "A twin is an item of another form, but the quiz has no forms.",
                    "Remove the field `twin`.");
        }
    }

    @Nested
    class Texts {
        @Test
        void aBlankTextIsReported() {
            assertOnly(
                    everyType("  title: Sort\n", "  title: '  '\n"),
                    23,
                    "`title` is empty.",
                    "Write something, or remove it.");
        }

        @Test
        void aBidirectionalControlCharacterIsReported() {
            assertOnly(
                    everyType("  title: Sort\n", "  title: So\u202Ert\n"),
                    23,
                    "`title` contains the invisible character U+202E, which can garble what is shown.",
                    "Delete it; if you cannot see it, type the text again.");
        }

        @Test
        void aControlCharacterBehindAnEscapeIsReported() {
            assertOnly(
                    everyType("  title: Sort\n", "  title: \"So\\x07rt\"\n"),
                    23,
                    "`title` contains the invisible character U+0007, which can garble what is shown.",
                    "Delete it; if you cannot see it, type the text again.");
        }

        @Test
        void aVeryLongTextIsReported() {
            assertOnly(
                    everyType("  explanation: Count the same thing.", "  explanation: " + "x".repeat(5001)),
                    101,
                    "`explanation` has 5,001 characters.",
                    "Shorten it to at most 5,000; passages should be short excerpts.");
            assertThat(findings(
                            everyType("  explanation: Count the same thing.", "  explanation: " + "x".repeat(5000))))
                    .isEmpty();
        }
    }

    @Test
    void allFindingsOfAFileAreReportedTogether() {
        String text = everyType("  key: b\n", "  key: z\n");
        text = Sample.change(text, "    - text: voted\n", "    - text: votes\n");
        text = Sample.change(text, "    text: council wisely", "    text: the wise council");
        text = Sample.change(text, "difficulty: hard", "dificulty: hard");
        text = Sample.change(text, "minutes: 10", "minutes: 500");
        text = Sample.change(text, "date: '2024'\n", "date: '2024'\n    date: '2025'\n");

        assertThat(findings(text)).extracting(Told::line).containsExactly(6, 18, 76, 80, 82, 86, 125);
    }

    private static void assertOnly(String text, int line, String problem, String remedy) {
        assertThat(findings(text)).containsExactly(new Told("quiz.yaml", line, problem, remedy));
    }

    private static void assertOnly(String text, List<String> messages) {
        assertThat(messages(text)).containsExactlyElementsOf(messages);
    }

    private static List<String> messages(String text) {
        return findings(text).stream().map(Told::toString).toList();
    }
}
