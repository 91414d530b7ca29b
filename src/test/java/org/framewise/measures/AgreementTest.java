package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.framewise.measures.Agreement.Advice;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class AgreementTest {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    /** Converts ratings, one string per rater, into rated units: 1, 0, or · for a missing rating. */
    private static List<List<Integer>> units(String... raters) {
        return IntStream.range(0, raters[0].length())
                .mapToObj(unit -> java.util.Arrays.stream(raters)
                        .map(rater -> rater.charAt(unit))
                        .filter(mark -> mark != '·')
                        .map(mark -> mark - '0')
                        .toList())
                .toList();
    }

    private static double alpha(String... raters) {
        return Agreement.of(units(raters)).orElseThrow().alpha();
    }

    @Test
    void alphaOfThreeRatersOnSixSegmentsMatchesTheWorkedExample() {
        assertThat(alpha("100100", "100110", "100100")).isEqualTo(0.7792, TOLERANCE);
    }

    @Test
    void alphaIsComputedDespiteMissingRatings() {
        assertThat(alpha("10·10", "10000", "1001·")).isEqualTo(0.7000, TOLERANCE);
    }

    @Test
    void alphaIsOneForFullAgreementAndNegativeForOppositeRatings() {
        assertThat(alpha("1010", "1010")).isEqualTo(1, TOLERANCE);
        assertThat(alpha("1100", "0011")).isNegative();
    }

    @Test
    void ratingsWithASingleValueHaveNoAlpha() {
        assertThat(Agreement.of(units("111", "111"))).isEmpty();
        assertThat(Agreement.of(units("10·", "··1"))).isEmpty();
        assertThat(Agreement.of(List.of())).isEmpty();
    }

    @Test
    void unitsWithOnlyOneRatingAreSkipped() {
        assertThat(Agreement.of(units("1001·1", "100111", "··0···"))
                        .orElseThrow()
                        .units())
                .isEqualTo(5);
    }

    @Test
    void theAdviceToTheTeacherDependsOnAlpha() {
        assertThat(new Agreement(6, 0.80).advice()).isEqualTo(Advice.KEEP);
        assertThat(new Agreement(6, 0.79).advice()).isEqualTo(Advice.MAKE_OPTIONAL);
        assertThat(new Agreement(6, 0.67).advice()).isEqualTo(Advice.MAKE_OPTIONAL);
        assertThat(new Agreement(6, 0.66).advice()).isEqualTo(Advice.REWRITE);
    }

    @Test
    void alphaIsInvariantUnderReorderingAndRelabelling() {
        Property.holds(random -> {
            List<List<Integer>> units = randomUnits(random);
            List<List<Integer>> other = new ArrayList<>(units.stream()
                    .map(unit -> {
                        List<Integer> shuffled = new ArrayList<>(unit);
                        Collections.shuffle(shuffled, new java.util.Random(random.nextLong()));
                        return shuffled.stream().map(value -> 1 - value).toList();
                    })
                    .toList());
            Collections.shuffle(other, new java.util.Random(random.nextLong()));
            assertThat(Agreement.of(other).isPresent())
                    .isEqualTo(Agreement.of(units).isPresent());
            Agreement.of(units).ifPresent(agreement -> {
                assertThat(agreement.alpha()).isLessThanOrEqualTo(1 + 1e-9);
                assertThat(Agreement.of(other).orElseThrow().alpha()).isEqualTo(agreement.alpha(), within(1e-9));
            });
        });
    }

    private static List<List<Integer>> randomUnits(RandomGenerator random) {
        return IntStream.range(0, Property.between(1, 8, random))
                .mapToObj(unit -> IntStream.range(0, Property.between(0, 4, random))
                        .map(rater -> random.nextInt(2))
                        .boxed()
                        .toList())
                .toList();
    }
}
