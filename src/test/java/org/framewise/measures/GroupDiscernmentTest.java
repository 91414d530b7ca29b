package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.framewise.measures.Discernment.Lean;
import org.framewise.measures.DiscernmentChange.Pair;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class GroupDiscernmentTest {
    private static final Offset<Double> TOLERANCE = within(0.0005);

    private static Discernment four(int hits, int falseAlarms) {
        return Discernment.of(new SortingCounts(hits, 4, falseAlarms, 4)).orElseThrow();
    }

    @Test
    void groupDiscernmentIsTheLearnersMeanWithItsInterval() {
        // d′ 1.0488, 2.5631 and 0; c 0, 0 and −1.2816
        GroupDiscernment group =
                GroupDiscernment.of(List.of(four(3, 1), four(4, 0), four(4, 4))).orElseThrow();

        assertThat(group.n()).isEqualTo(3);
        assertThat(group.sensitivity().mean()).isEqualTo(1.2040, TOLERANCE);
        assertThat(group.criterion().mean()).isEqualTo(-0.4272, TOLERANCE);
        // sd 1.28862, t(0.975; 2) = 4.30265
        assertThat(group.sensitivity().interval().orElseThrow().low()).isEqualTo(-1.9971, within(0.002));
        assertThat(group.sensitivity().interval().orElseThrow().high()).isEqualTo(4.4051, within(0.002));
    }

    @Test
    void withoutLearnersThereIsNoDiscernment() {
        assertThat(GroupDiscernment.of(List.of())).isEmpty();
        assertThat(DiscernmentChange.of(List.of())).isEmpty();
    }

    @Test
    void groupDiscernmentIsShownFromTenLearners() {
        assertThat(GroupDiscernment.of(Collections.nCopies(9, four(3, 1)))
                        .orElseThrow()
                        .shown())
                .isEmpty();
        assertThat(GroupDiscernment.of(Collections.nCopies(10, four(3, 1)))
                        .orElseThrow()
                        .shown())
                .isPresent();
    }

    @Test
    void aLeanIsReportedIfItsIntervalExcludesZero() {
        assertThat(GroupDiscernment.of(List.of(four(4, 4), four(4, 3), four(4, 4)))
                        .orElseThrow()
                        .lean())
                .contains(Lean.TO_OPINION);
        assertThat(GroupDiscernment.of(List.of(four(0, 0), four(1, 0), four(0, 0)))
                        .orElseThrow()
                        .lean())
                .contains(Lean.TO_FACTUAL);
        assertThat(GroupDiscernment.of(List.of(four(4, 4), four(0, 0), four(3, 1)))
                        .orElseThrow()
                        .lean())
                .isEmpty();
        assertThat(GroupDiscernment.of(List.of(four(4, 4))).orElseThrow().lean())
                .isEmpty();
    }

    @Test
    void aRiseInLeanAloneIsReportedAsSuspicionNotSkill() {
        List<Pair> suspicious = List.of(
                new Pair(four(2, 0), four(4, 2)),
                new Pair(four(3, 1), four(4, 3)),
                new Pair(four(3, 0), four(4, 1)),
                new Pair(four(2, 1), four(4, 3)));
        List<Pair> able = List.of(
                new Pair(four(2, 2), four(4, 0)),
                new Pair(four(3, 2), four(4, 0)),
                new Pair(four(3, 3), four(4, 1)),
                new Pair(four(2, 3), four(4, 1)));

        assertThat(DiscernmentChange.of(suspicious).orElseThrow().onlySuspicionRose())
                .isTrue();
        assertThat(DiscernmentChange.of(able).orElseThrow().onlySuspicionRose()).isFalse();
        assertThat(DiscernmentChange.of(suspicious.subList(0, 1)).orElseThrow().onlySuspicionRose())
                .isFalse();
    }

    @Test
    void aRiseInSensitivityAndLeanIsNotReportedAsSuspicionAlone() {
        List<Pair> both = Collections.nCopies(3, new Pair(four(0, 0), four(4, 1)));

        DiscernmentChange change = DiscernmentChange.of(both).orElseThrow();
        assertThat(change.criterion().mean()).isNegative();
        assertThat(change.sensitivity().mean()).isPositive();
        assertThat(change.onlySuspicionRose()).isFalse();
    }

    @Test
    void theChangeIsPostMinusPre() {
        DiscernmentChange change =
                DiscernmentChange.of(List.of(new Pair(four(4, 4), four(3, 1)))).orElseThrow();

        assertThat(change.n()).isEqualTo(1);
        assertThat(change.sensitivity().mean()).isEqualTo(1.0488, TOLERANCE);
        assertThat(change.criterion().mean()).isEqualTo(1.2816, TOLERANCE);
        assertThat(change.shown()).isEmpty();
        assertThat(DiscernmentChange.of(Collections.nCopies(10, new Pair(four(4, 4), four(3, 1))))
                        .orElseThrow()
                        .shown())
                .isPresent();
    }

    @Test
    void differentNumbersOfStatementsAreNotCompared() {
        Discernment eight = Discernment.of(new SortingCounts(7, 8, 2, 8)).orElseThrow();
        Discernment uneven = Discernment.of(new SortingCounts(3, 4, 2, 8)).orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(four(3, 1), eight));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(four(3, 1), uneven));
    }

    @Test
    void theGroupMeanLiesWithinItsLearnersInAnyOrder() {
        Property.holds(random -> {
            List<Discernment> learners = new ArrayList<>(IntStream.range(0, Property.between(1, 12, random))
                    .mapToObj(i -> four(Property.between(0, 4, random), Property.between(0, 4, random)))
                    .toList());
            double mean =
                    GroupDiscernment.of(learners).orElseThrow().sensitivity().mean();
            Collections.shuffle(learners, new java.util.Random(random.nextLong()));
            assertThat(GroupDiscernment.of(learners).orElseThrow().sensitivity().mean())
                    .isEqualTo(mean, within(1e-9));
            assertThat(mean)
                    .isBetween(
                            learners.stream()
                                            .mapToDouble(Discernment::sensitivity)
                                            .min()
                                            .orElseThrow()
                                    - 1e-9,
                            learners.stream()
                                            .mapToDouble(Discernment::sensitivity)
                                            .max()
                                            .orElseThrow()
                                    + 1e-9);
        });
    }

    @Test
    void swappingBeforeAndAfterNegatesTheChange() {
        Property.holds(random -> {
            List<Pair> pairs = IntStream.range(0, Property.between(1, 12, random))
                    .mapToObj(i -> new Pair(
                            four(Property.between(0, 4, random), Property.between(0, 4, random)),
                            four(Property.between(0, 4, random), Property.between(0, 4, random))))
                    .toList();
            DiscernmentChange forth = DiscernmentChange.of(pairs).orElseThrow();
            DiscernmentChange back = DiscernmentChange.of(pairs.reversed().stream()
                            .map(pair -> new Pair(pair.post(), pair.pre()))
                            .toList())
                    .orElseThrow();

            assertThat(back.sensitivity().mean())
                    .isEqualTo(0 - forth.sensitivity().mean(), within(1e-9));
            assertThat(back.criterion().mean()).isEqualTo(0 - forth.criterion().mean(), within(1e-9));
            // 4 + 4 statements limit d′ to 2.563 and c to 1.2816
            assertThat(Math.abs(forth.sensitivity().mean())).isLessThanOrEqualTo(2 * 2.5631 + 1e-3);
            assertThat(Math.abs(forth.criterion().mean())).isLessThanOrEqualTo(2 * 1.2816 + 1e-3);
        });
    }
}
