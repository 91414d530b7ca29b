package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the texts of screens and messages against docs/glossary.md, as far as patterns can. */
class PlainEnglishTest {
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n/translations.properties");

    /** Gendered pronouns: learners, teachers and colleagues are "they". */
    private static final Pattern GENDERED =
            Pattern.compile("\\b(she|her|hers|herself|he|him|his|himself)\\b", Pattern.CASE_INSENSITIVE);

    /** Words that the glossary replaces, and phrases that no native speaker would write on a screen. */
    private static final Pattern REPLACED = Pattern.compile(
            "\\b(stands? here|stood here|go(es)? on|begun|begin(s|ning)? (a|the) (quiz|attempt)|square|who is where"
                    + "|someone else joins here|by now|all the same to|taken back|just now)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words that must not appear on learners' screens, which call an item a question. */
    private static final Pattern ITEM = Pattern.compile("\\b(items?|stems?|revisions?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> LEARNERS_SCREENS = Set.of(
            "home",
            "start",
            "resume",
            "take",
            "confidence",
            "clipping",
            "refusal",
            "verdict",
            "mark",
            "review",
            "end",
            "look-back",
            "late",
            "assigned",
            "join",
            "ask",
            "about-me");

    private final Properties texts = texts();

    @Test
    void textsReferToPeopleAsThey() {
        assertThat(GENDERED.matcher("Give her a new code.").find()).isTrue();

        assertThat(keysOfTextsWith(GENDERED)).isEmpty();
    }

    @Test
    void textsUseTheGlossarysTermForEachThing() {
        assertThat(REPLACED.matcher("As soon as someone has, the day stands here.")
                        .find())
                .isTrue();

        assertThat(keysOfTextsWith(REPLACED)).isEmpty();
    }

    @Test
    void learnersTextsSayQuestionNotItem() {
        assertThat(keysOfTextsWith(ITEM)).as("teachers read of items").contains("teach.items.title");

        assertThat(keysOfTextsWith(ITEM)).allMatch(key -> !LEARNERS_SCREENS.contains(key.split("\\.")[0]));
    }

    /** Straight quotation marks may appear only in code, which findings and commands quote between backticks. */
    @Test
    void quotationMarksInTextsAreTypographic() {
        assertThat(keysOfTextsWith(Pattern.compile("^[^`]*(`[^`]*`[^`]*)*[\"']")))
                .isEmpty();
        assertThat(keysOfTextsWith(Pattern.compile("`")))
                .isNotEmpty()
                .allMatch(key -> key.startsWith("finding.") || key.startsWith("command."));
    }

    private Set<String> keysOfTextsWith(Pattern pattern) {
        return texts.stringPropertyNames().stream()
                .filter(key -> pattern.matcher(texts.getProperty(key)).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        assertThat(texts).hasSizeGreaterThan(1000);
        return texts;
    }
}
