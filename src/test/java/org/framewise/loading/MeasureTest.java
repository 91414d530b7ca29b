package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.EVERY_TYPE;
import static org.framewise.loading.Sample.everyType;
import static org.framewise.loading.Sample.findings;

import java.util.List;
import org.framewise.loading.tree.Wording;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Test;

/**
 * Tests the findings in truncated files, in texts that are too long to display, and in items that can't measure what
 * they claim to.
 */
class MeasureTest {
    private static final String COUNTED =
            EVERY_TYPE.replace("language: en\n", "language: en\nitem_count: 7\n") + "\n# end\n";

    @Test
    void truncationIsDetectedAnywhereInAFileWithAnEndLine() {
        assertThat(findings(COUNTED)).isEmpty();
        for (int length = COUNTED.indexOf("\n\nsources:");
                length < COUNTED.stripTrailing().length();
                length++) {
            assertThat(findings(COUNTED.substring(0, length)))
                    .as("cut off at %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void aFileWithoutAnItemCountAndAnEndLineGetsOnlyANotice() {
        Reading reading = Sample.read(EVERY_TYPE);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.revision()).isNotNull();
        assertThat(Told.all(reading.notices()))
                .extracting(Told::remedy)
                .containsExactly("Write `item_count: 7` above `sources` and the line `# end` at the very end.");
        assertThat(Sample.read(COUNTED).notices()).isEmpty();
    }

    @Test
    void aWrongItemCountIsReportedWithTheRightOne() {
        assertThat(messages(COUNTED.replace("item_count: 7", "item_count: 6")))
                .containsExactly("quiz.yaml:8: `item_count` says 6, but the file has 7 items. Write `item_count: 7`.");
    }

    @Test
    void contentAfterTheEndLineIsReported() {
        assertThat(messages(COUNTED + "# more\n"))
                .containsExactly(
                        "quiz.yaml:224: The line `# end` is not the last line of the file. Move it to the very end.");
    }

    @Test
    void titlesWithoutVisibleCharactersAreReported() {
        for (String invisible :
                List.of("\u200b", "\u00a0", "\u3164", "\u2800", "\u200d\u2060", "\u115f\u3000", "\u00ad")) {
            assertThat(messages(everyType("  title: Sort\n", "  title: \"" + invisible + "\"\n")))
                    .as(Wording.plain(invisible, 5))
                    .singleElement()
                    .satisfies(message -> assertThat(message).startsWith("quiz.yaml:23: `title` "));
        }
    }

    @Test
    void textsTooLongForTheirPlaceAreReported() {
        assertThat(messages(everyType("  title: Sort\n", "  title: " + "so ".repeat(40) + "on\n")))
                .containsExactly("quiz.yaml:23: `title` has 122 characters. Shorten it to at most 100, so that it fits"
                        + " where it is shown.");
        assertThat(messages(everyType("  title: Sort\n", "  title: " + "x".repeat(66) + "\n")))
                .singleElement()
                .satisfies(message ->
                        assertThat(message).startsWith("quiz.yaml:23: `title` contains a word of 66 letters"));
        assertThat(messages(everyType("  title: Sort\n", "  title: " + "図".repeat(66) + "\n")))
                .isEmpty();
    }

    @Test
    void statementsOfOneCategoryCannotMeasureDiscernment() {
        assertThat(messages(everyType("    key: opinion\n", "    key: factual\n")))
                .containsExactly(
                        "quiz.yaml:28: Every statement is `factual`, so the item cannot show whether learners can"
                                + " tell fact from opinion. Add statements of the other category, or remove `counts_for_discernment`"
                                + " and the item with it.");
        assertThat(messages(everyType("    key: opinion\n", "    key: factual\n")
                        .replace("  counts_for_discernment: true\n", "")))
                .singleElement()
                .satisfies(message ->
                        assertThat(message).contains("sorting them all the same way would earn the full score"));
    }

    @Test
    void entriesThatReadTheSameAreReported() {
        assertThat(messages(everyType("    text: wisely\n", "    text: monday\n")))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("quiz.yaml:68: Two choices read the same: `monday` is already on line 64."));
        assertThat(messages(everyType("    text: a remedy\n", "    text: a cause\n")))
                .anySatisfy(message -> assertThat(message).contains("Two entries on the right read the same"));
        assertThat(messages(everyType("    text: She promises.\n", "    text: The council votes.\n")))
                .anySatisfy(message -> assertThat(message).contains("Two elements read the same"));
        assertThat(messages(everyType("    descriptor: Most.\n", "    descriptor: Some.\n")))
                .anySatisfy(message -> assertThat(message).contains("Two levels read the same"));
    }

    private static List<String> messages(String text) {
        return findings(text).stream().map(Told::toString).toList();
    }
}
