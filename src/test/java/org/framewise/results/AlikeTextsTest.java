package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.framewise.testing.Property;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
@SqlDiffers
class AlikeTextsTest {
    private static List<List<String>> group(String... texts) {
        return AlikeTexts.group(List.of(texts), Function.identity());
    }

    @Test
    void comparingTextsIgnoresCaseMarksAndSpaces() {
        assertThat(group("It is an opinion.", "something else", "it is  an OPINION!!", "“It is an opinion”"))
                .containsExactly(
                        List.of("It is an opinion.", "it is  an OPINION!!", "“It is an opinion”"),
                        List.of("something else"));
    }

    /** Of the 9 + 2 distinct word pairs in the two texts, 7 are in both: 7/11 = 0.64. */
    @Test
    void textsThatDifferInOneWordOfEightAreNearlyTheSame() {
        assertThat(AlikeTexts.alike("the number fell by a third since march", "the number fell by a half since march"))
                .isTrue();
    }

    /** Of the 5 + 2 distinct word pairs in the two texts, 3 are in both: 3/7 = 0.43. */
    @Test
    void textsThatDifferInOneWordOfFourAreDifferent() {
        assertThat(AlikeTexts.alike("the number fell sharply", "the number rose sharply"))
                .isFalse();
    }

    @Test
    void textsWithTheSameWordsInAnotherOrderAreDifferent() {
        assertThat(AlikeTexts.alike("dog bites old man today", "old man bites dog today"))
                .isFalse();
    }

    @Test
    void lettersOfEveryAlphabetAreCompared() {
        assertThat(AlikeTexts.alike("דעה ולא עובדה", "דעה, ולא עובדה!")).isTrue();
        assertThat(AlikeTexts.alike("мнение", "факт")).isFalse();
        assertThat(AlikeTexts.alike("?!", "...")).isTrue();
    }

    @Test
    void everyTextIsInExactlyOneGroup() {
        List<String> words = List.of("the", "number", "fell", "rose", "by", "a", "third");
        Property.holds(200, random -> {
            List<String> texts = new ArrayList<>();
            int count = random.nextInt(12);
            for (int i = 0; i < count; i++) {
                List<String> shuffled = new ArrayList<>(words);
                Collections.shuffle(shuffled, new Random(random.nextLong()));
                texts.add(i + " " + String.join(" ", shuffled.subList(0, 1 + random.nextInt(6))));
            }

            List<List<String>> groups = AlikeTexts.group(texts, Function.identity());

            assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(texts);
            assertThat(groups).allMatch(group -> !group.isEmpty());
        });
    }
}
