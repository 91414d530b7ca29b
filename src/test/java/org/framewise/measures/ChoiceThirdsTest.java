package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.framewise.measures.ChoiceThirds.Share;
import org.framewise.measures.ChoiceThirds.Taker;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class ChoiceThirdsTest {
    @Test
    void aChoiceAcceptedByACorrectionIsNotADistractor() {
        List<Taker> takers = new ArrayList<>();
        for (int learner = 0; learner < 12; learner++) {
            takers.add(
                    new Taker(Set.of(learner < 8 ? "a" : "b"), learner < 3 ? Set.of("b") : Set.of(), learner / 12.0));
        }
        ChoiceThirds thirds =
                ChoiceThirds.of(List.of("a", "b", "c"), Set.of("a"), takers).orElseThrow();

        assertThat(thirds.choices()).extracting(Share::accepted).containsExactly(0, 3, 0);
        assertThat(thirds.choices()).extracting(Share::isWrong).containsExactly(false, false, true);
        assertThat(thirds.choices()).extracting(Share::drawsTheStronger).containsOnly(false);
        assertThat(thirds.choices()).extracting(Share::isIdle).containsExactly(false, false, true);
    }

    private static Taker taker(double rest, String... chosen) {
        return new Taker(Set.of(chosen), Set.of(), rest);
    }

    @Test
    void choicesAreCountedByThird() {
        ChoiceThirds thirds = ChoiceThirds.of(
                        List.of("a", "b", "c"),
                        Set.of("a"),
                        List.of(
                                taker(0.9, "b"),
                                taker(0.1, "b"),
                                taker(0.5, "a"),
                                taker(0.2, "a"),
                                taker(0.8, "a"),
                                taker(0.3, "b"),
                                taker(0.7, "b")))
                .orElseThrow();

        assertThat(thirds.n()).isEqualTo(7);
        assertThat(thirds.third()).isEqualTo(2);
        assertThat(thirds.choices())
                .containsExactly(
                        new Share("a", true, 0, 3, 3.0 / 7, 0.5, 0.5),
                        new Share("b", false, 0, 4, 4.0 / 7, 0.5, 0.5),
                        new Share("c", false, 0, 0, 0, 0, 0));
    }

    @Test
    void aDistractorThatNobodyChoosesIsIdle() {
        assertThat(new Share("b", false, 0, 0, 0.0499, 0, 0).isIdle()).isTrue();
        assertThat(new Share("b", false, 0, 0, 0.05, 0, 0).isIdle()).isFalse();
        assertThat(new Share("a", true, 0, 0, 0, 0, 0).isIdle()).isFalse();
    }

    @Test
    void aDistractorPreferredByTheUpperThirdQuestionsTheKey() {
        assertThat(new Share("b", false, 0, 3, 0.3, 0.1, 0.2).drawsTheStronger())
                .isTrue();
        assertThat(new Share("b", false, 0, 3, 0.3, 0.2, 0.2).drawsTheStronger())
                .isFalse();
        assertThat(new Share("a", true, 0, 3, 0.3, 0.1, 0.2).drawsTheStronger()).isFalse();
    }

    @Test
    void twoLearnersCannotBeDividedIntoThirds() {
        assertThat(ChoiceThirds.of(List.of("a"), Set.of("a"), List.of(taker(0, "a"), taker(1, "a"))))
                .isEmpty();
    }

    @Test
    void thirdsAreShownFromTenLearners() {
        assertThat(new ChoiceThirds(9, 3, true, List.of()).isShown()).isFalse();
        assertThat(new ChoiceThirds(10, 3, true, List.of()).isShown()).isTrue();
        assertThat(new ChoiceThirds(10, 3, false, List.of()).isShown()).isFalse();
    }

    @Test
    void thirdsMustNotOverlapInScore() {
        assertThat(ChoiceThirds.of(List.of("a"), Set.of("a"), List.of(taker(0.2), taker(0.5), taker(0.5)))
                        .orElseThrow()
                        .apart())
                .isTrue();
        assertThat(ChoiceThirds.of(List.of("a"), Set.of("a"), List.of(taker(0.5), taker(0.5), taker(0.5)))
                        .orElseThrow()
                        .apart())
                .isFalse();
    }

    @Test
    void theSharesOfASingleChoiceItemAddUpToOne() {
        Property.holds(random -> {
            List<String> choices = List.of("a", "b", "c", "d");
            List<Taker> takers = new ArrayList<>(IntStream.range(0, Property.between(3, 20, random))
                    .mapToObj(i -> taker(Property.fraction(random), choices.get(random.nextInt(4))))
                    .toList());
            ChoiceThirds thirds = ChoiceThirds.of(choices, Set.of("a"), takers).orElseThrow();
            assertThat(thirds.choices().stream().mapToDouble(Share::all).sum()).isEqualTo(1, within(1e-9));
            assertThat(thirds.choices().stream().mapToDouble(Share::lower).sum())
                    .isEqualTo(1, within(1e-9));
            assertThat(thirds.choices().stream().mapToDouble(Share::upper).sum())
                    .isEqualTo(1, within(1e-9));
            assertThat(thirds.choices().stream().mapToInt(Share::count).sum()).isEqualTo(takers.size());
        });
    }

    @Test
    void learnersWithEqualRestScoresKeepTheGivenOrder() {
        Property.holds(random -> {
            List<Taker> takers = IntStream.range(0, Property.between(3, 40, random))
                    .mapToObj(i -> taker(Property.between(0, 4, random) / 4.0, "c" + i))
                    .toList();
            List<String> choices =
                    IntStream.range(0, takers.size()).mapToObj(i -> "c" + i).toList();
            ChoiceThirds thirds = ChoiceThirds.of(choices, Set.of("c0"), takers).orElseThrow();

            List<Taker> standing = takers.stream()
                    .sorted(Comparator.comparingDouble(Taker::rest))
                    .toList();
            int third = takers.size() / 3;
            for (int rank = 0; rank < standing.size(); rank++) {
                Share share = thirds.choices().get(takers.indexOf(standing.get(rank)));
                assertThat(share.lower() > 0).as("lower").isEqualTo(rank < third);
                assertThat(share.upper() > 0).as("upper").isEqualTo(rank >= standing.size() - third);
            }
        });
    }
}
