package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.framewise.measures.Gain.Order;
import org.framewise.measures.Gain.Pair;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class GainTest {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    /** The number of tries for expensive properties, each of whose tries computes many integrals. */
    private static final int FEWER = 100;

    private static final double[] PRE = {50, 60, 40, 70, 55, 65, 45, 75};
    private static final double[] POST = {60, 70, 55, 70, 70, 75, 50, 80};

    private static List<Pair> pairs(Order order, double[] pre, double[] post) {
        return IntStream.range(0, pre.length)
                .mapToObj(i -> new Pair(order, pre[i], post[i]))
                .toList();
    }

    private static Gain gain(double[] pre, double[] post) {
        return Gain.of(pairs(Order.AB, pre, post)).orElseThrow();
    }

    @Test
    void gainAndEffectSizeOfEightLearnersMatchTheWorkedExample() {
        Gain gain = gain(PRE, POST);
        EffectSize effect = gain.effect().orElseThrow();

        assertThat(gain.change().n()).isEqualTo(8);
        assertThat(gain.change().mean()).isEqualTo(8.75, TOLERANCE);
        assertThat(gain.change().standardDeviation()).isEqualTo(5.1755, TOLERANCE);
        assertInterval(gain.change().interval(), 4.4232, 13.0768);
        assertThat(effect.correlation().orElseThrow()).isEqualTo(0.9091, TOLERANCE);
        assertThat(effect.standardized()).isEqualTo(0.7744, TOLERANCE);
        assertThat(effect.unbiased()).isEqualTo(0.6883, TOLERANCE);
        assertInterval(effect.interval(), 0.2563, 1.2729);
        assertThat(gain.intervalsShown()).isTrue();
        assertThat(gain.ceiling()).isFalse();
    }

    @Test
    void gainOfFourLearnersMatchesTheWorkedExampleAndHidesIntervals() {
        Gain gain = gain(new double[] {60, 70, 80, 50}, new double[] {60, 75, 75, 55});

        assertThat(gain.change().mean()).isEqualTo(1.25, TOLERANCE);
        assertThat(gain.change().standardDeviation()).isEqualTo(4.7871, TOLERANCE);
        assertInterval(gain.change().interval(), -6.3674, 8.8674);
        assertThat(gain.effect().orElseThrow().standardized()).isEqualTo(0.1070, TOLERANCE);
        assertThat(gain.effect().orElseThrow().unbiased()).isEqualTo(0.0778, TOLERANCE);
        assertInterval(gain.effect().orElseThrow().interval(), -0.3108, 0.5088);
        assertThat(gain.intervalsShown()).isFalse();
    }

    /** Interval by scipy 1.17.1: stats.nct.cdf inverted by optimize.brentq. */
    @Test
    void twelveLearnersAgreeWithAnIndependentComputation() {
        Gain gain = gain(
                new double[] {35, 52, 48, 61, 70, 44, 58, 66, 39, 73, 55, 62},
                new double[] {49, 50, 63, 70, 72, 60, 58, 81, 45, 70, 68, 77});

        assertThat(gain.change().mean()).isEqualTo(8.333333, within(1e-6));
        assertThat(gain.change().interval().orElseThrow().low()).isEqualTo(3.653870, within(1e-6));
        assertThat(gain.change().interval().orElseThrow().high()).isEqualTo(13.012797, within(1e-6));
        assertThat(gain.effect().orElseThrow().interval().orElseThrow().low()).isEqualTo(0.239840, within(1e-6));
        assertThat(gain.effect().orElseThrow().interval().orElseThrow().high()).isEqualTo(1.158885, within(1e-6));
    }

    @Test
    void theFormEffectIsRemovedFromTheGain() {
        List<Pair> all = new ArrayList<>(pairs(Order.AB, new double[] {50, 50}, new double[] {60, 64}));
        all.addAll(pairs(Order.BA, new double[] {50, 50, 50}, new double[] {56, 54, 58}));
        Gain.Balanced balanced = Gain.of(all).orElseThrow().balanced().orElseThrow();

        assertThat(balanced.gain()).isEqualTo(9, TOLERANCE);
        assertThat(balanced.formEffect()).isEqualTo(3, TOLERANCE);
        // ½ √(8/2 + 4/3)
        assertThat(balanced.error().orElseThrow()).isEqualTo(1.1547, TOLERANCE);
        assertThat(balanced.ab()).isEqualTo(2);
        assertThat(balanced.ba()).isEqualTo(3);
    }

    @Test
    void withOnlyOneOrderTheFormEffectStaysInTheGain() {
        assertThat(gain(PRE, POST).balanced()).isEmpty();
        assertThat(Gain.of(pairs(Order.BA, PRE, POST)).orElseThrow().balanced()).isEmpty();
    }

    @Test
    void aSingleLearnerWithAFormOrderHasNoSpread() {
        List<Pair> all = new ArrayList<>(pairs(Order.AB, PRE, POST));
        all.add(new Pair(Order.BA, 50, 60));

        assertThat(Gain.of(all).orElseThrow().balanced().orElseThrow().error()).isEmpty();
    }

    @Test
    void equalGainsHaveNoEffectInterval() {
        Gain gain = gain(new double[] {50, 60, 70}, new double[] {55, 65, 75});

        assertInterval(gain.change().interval(), 5, 5);
        assertThat(gain.effect().orElseThrow().standardized()).isEqualTo(0.5, TOLERANCE);
        assertThat(gain.effect().orElseThrow().interval()).isEmpty();
    }

    @Test
    void identicalLearnersHaveNoEffectSize() {
        Gain gain = gain(new double[] {50, 50}, new double[] {60, 60});

        assertThat(gain.change().mean()).isEqualTo(10);
        assertThat(gain.effect()).isEmpty();
    }

    @Test
    void withoutLearnersThereIsNoGain() {
        assertThat(Gain.of(List.of())).isEmpty();
    }

    @Test
    void oneLearnerHasAGainButNoInterval() {
        Gain gain = gain(new double[] {50}, new double[] {60});

        assertThat(gain.change().mean()).isEqualTo(10);
        assertThat(gain.change().interval()).isEmpty();
        assertThat(gain.effect()).isEmpty();
    }

    @Test
    void aCeilingEffectInMoreThanAFifthIsAWarning() {
        double[] post = {95, 95, 95, 95, 95};

        assertThat(gain(new double[] {90, 50, 50, 50, 50}, post).ceiling()).isFalse();
        assertThat(gain(new double[] {90, 90, 50, 50, 50}, post).ceiling()).isTrue();
        assertThat(gain(new double[] {89.9, 90, 50, 50, 50}, post).atTheTop()).isEqualTo(0.2, TOLERANCE);
        assertThat(gain(new double[] {90, 90, 50, 50, 50}, post).intervalsShown())
                .isTrue();
    }

    @Test
    void theNoncentralTDistributionMatchesAnIndependentComputation() {
        // the first value is the plan's check value; the others are from scipy 1.17.1, stats.nct.cdf(t, nu, delta)
        assertThat(new NoncentralT(7).cumulative(4.7819, 2)).isEqualTo(0.9529274, within(1e-6));
        assertThat(new NoncentralT(1).cumulative(2.0, 1.5)).isEqualTo(0.4910199, within(1e-6));
        assertThat(new NoncentralT(3).cumulative(-1.2, 0.4)).isEqualTo(0.0853372, within(1e-6));
        assertThat(new NoncentralT(27).cumulative(10, 6.5)).isEqualTo(0.9805273, within(1e-6));
        // with noncentrality 0 it is Student's t
        assertThat(new NoncentralT(1).cumulative(0.5, 0)).isEqualTo(0.6475836, within(1e-6));
        assertThat(new NoncentralT(200).cumulative(1.96, 0)).isEqualTo(0.9743076, within(1e-6));
    }

    @Test
    void theNoncentralityIsSolvedForBothLimits() {
        NoncentralT distribution = new NoncentralT(7);
        for (double t : new double[] {-40, -2.5, 0, 0.3, 4.78, 60}) {
            for (double probability : new double[] {0.025, 0.975}) {
                double delta = distribution.noncentrality(probability, t);
                assertThat(distribution.cumulative(t, delta)).isEqualTo(probability, within(1e-8));
            }
        }
    }

    @Test
    void swappingTheFormsReversesTheFormEffectAndKeepsTheGain() {
        Property.holds(FEWER, random -> {
            List<Pair> all = randomPairs(random);
            List<Pair> swapped = all.stream()
                    .map(pair -> new Pair(pair.order() == Order.AB ? Order.BA : Order.AB, pair.pre(), pair.post()))
                    .toList();
            Optional<Gain.Balanced> one = Gain.of(all).orElseThrow().balanced();
            Optional<Gain.Balanced> other = Gain.of(swapped).orElseThrow().balanced();
            assertThat(one.isPresent()).isEqualTo(other.isPresent());
            one.ifPresent(balanced -> {
                assertThat(other.orElseThrow().gain()).isEqualTo(balanced.gain(), within(1e-9));
                assertThat(other.orElseThrow().formEffect()).isEqualTo(-balanced.formEffect(), within(1e-9));
            });
        });
    }

    @Test
    void swappingBeforeAndAfterNegatesTheGain() {
        Property.holds(FEWER, random -> {
            List<Pair> all = new ArrayList<>(randomPairs(random));
            Gain forth = Gain.of(all).orElseThrow();
            Collections.shuffle(all, new java.util.Random(random.nextLong()));
            Gain back = Gain.of(all.stream()
                            .map(pair -> new Pair(pair.order(), pair.post(), pair.pre()))
                            .toList())
                    .orElseThrow();
            assertThat(back.change().mean()).isEqualTo(-forth.change().mean(), within(1e-9));
            forth.change().interval().ifPresent(interval -> {
                assertThat(interval.contains(forth.change().mean())).isTrue();
                assertThat(back.change().interval().orElseThrow().low()).isEqualTo(-interval.high(), within(1e-9));
            });
            assertThat(back.effect().isPresent()).isEqualTo(forth.effect().isPresent());
        });
    }

    private static List<Pair> randomPairs(RandomGenerator random) {
        return IntStream.range(0, Property.between(1, 6, random))
                .mapToObj(i -> new Pair(
                        random.nextBoolean() ? Order.AB : Order.BA,
                        Math.round(100 * Property.fraction(random)),
                        Math.round(100 * Property.fraction(random))))
                .toList();
    }

    @Test
    void theLimitsOfAnIntervalAreInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 0));
        assertThat(new Interval(0, 0).contains(0)).isTrue();
        assertThat(new Interval(0, 1).contains(1.1)).isFalse();
        assertThat(new Interval(0, 1).contains(-0.1)).isFalse();
    }

    private static void assertInterval(Optional<Interval> interval, double low, double high) {
        assertThat(interval.orElseThrow().low()).isEqualTo(low, TOLERANCE);
        assertThat(interval.orElseThrow().high()).isEqualTo(high, TOLERANCE);
    }

    @Test
    void theLearnersOrderIsIrrelevantAndTheEffectSizeIsUnitless() {
        Property.holds(FEWER, random -> {
            List<Pair> pairs = new ArrayList<>(randomPairs(random));
            Gain one = Gain.of(pairs).orElseThrow();
            Collections.shuffle(pairs, new Random(random.nextLong()));
            Gain shuffled = Gain.of(pairs).orElseThrow();
            Gain halved = Gain.of(pairs.stream()
                            .map(pair -> new Pair(pair.order(), 10 + pair.pre() / 2, 10 + pair.post() / 2))
                            .toList())
                    .orElseThrow();

            assertThat(one.change().mean()).isBetween(-100.0, 100.0);
            assertThat(shuffled.change().mean()).isEqualTo(one.change().mean(), within(1e-9));
            assertThat(halved.change().mean()).isEqualTo(one.change().mean() / 2, within(1e-9));
            assertThat(shuffled.balanced().isPresent()).isEqualTo(one.balanced().isPresent());
            one.effect().ifPresent(effect -> {
                assertThat(shuffled.effect().orElseThrow().standardized())
                        .isEqualTo(effect.standardized(), within(1e-9));
                assertThat(halved.effect().orElseThrow().standardized()).isEqualTo(effect.standardized(), within(1e-6));
                assertThat(Math.abs(effect.unbiased())).isLessThanOrEqualTo(Math.abs(effect.standardized()));
                effect.interval()
                        .ifPresent(interval -> assertThat(interval.low()).isLessThan(interval.high()));
            });
        });
    }
}
