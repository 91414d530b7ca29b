package org.framewise.measures;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The share of learners who selected each choice, overall and in the lower and upper third by rest score (the mean over
 * the other items). Learners with equal rest scores are ranked in the order given.
 *
 * @param n number of learners
 * @param third number of learners in each third
 * @param apart whether everyone in the upper third has a higher rest score than everyone in the lower; if false, the
 *     order given decides which of the learners with equal scores belong to which third
 */
public record ChoiceThirds(int n, int third, boolean apart, List<Share> choices) {
    /** Minimum number of learners for showing thirds. */
    public static final int FEWEST_LEARNERS = 10;

    /** A distractor selected by a smaller share of learners counts as idle. */
    public static final double IDLE = 0.05;

    private static final int LOWER = 0;
    private static final int MIDDLE = 1;
    private static final int UPPER = 2;

    public ChoiceThirds {
        choices = List.copyOf(choices);
    }

    /**
     * A learner.
     *
     * @param chosen ids of the choices that they selected
     * @param accepted ids of choices that a correction of the key accepts for them
     * @param rest mean fraction earned on the other items, 0 to 1
     */
    public record Taker(Set<String> chosen, Set<String> accepted, double rest) {}

    /**
     * A choice.
     *
     * @param key whether the choice is right according to the quiz's own key
     * @param accepted number of learners for whom a correction of the key accepts it, 0 to n
     * @param count number of learners who selected it
     * @param all share of all learners, 0 to 1
     * @param lower share of the lower third, 0 to 1
     * @param upper share of the upper third, 0 to 1
     */
    public record Share(String choice, boolean key, int accepted, int count, double all, double lower, double upper) {
        /** Whether the choice is a distractor that hardly anyone selects. */
        public boolean isIdle() {
            return isWrong() && all < IDLE;
        }

        /**
         * Whether the choice is a distractor that the upper third selects more often than the lower third, a warning
         * sign that the key may be wrong.
         */
        public boolean drawsTheStronger() {
            return isWrong() && upper > lower;
        }

        /** Whether the choice is wrong for all learners. */
        public boolean isWrong() {
            return !key && accepted == 0;
        }
    }

    /** The shares of these choices; empty for fewer than three learners, who can't be split into thirds. */
    public static Optional<ChoiceThirds> of(List<String> choices, Set<String> key, Collection<Taker> takers) {
        int n = takers.size();
        int third = n / 3;
        if (third == 0) {
            return Optional.empty();
        }
        double[] rests = takers.stream().mapToDouble(Taker::rest).sorted().toArray();
        Ranks ranks = new Ranks(rests, third);
        Map<String, int[]> counts = new HashMap<>();
        Map<String, Integer> accepted = new HashMap<>();
        for (Taker taker : takers) {
            int part = ranks.next(taker.rest);
            taker.accepted.forEach(choice -> accepted.merge(choice, 1, Integer::sum));
            taker.chosen.forEach(choice -> counts.computeIfAbsent(choice, id -> new int[3])[part]++);
        }
        return Optional.of(new ChoiceThirds(
                n,
                third,
                rests[third - 1] < rests[n - third],
                choices.stream()
                        .map(choice -> share(
                                choice,
                                key.contains(choice),
                                accepted.getOrDefault(choice, 0),
                                counts.getOrDefault(choice, new int[3]),
                                n,
                                third))
                        .toList()));
    }

    /** Assigns learners to thirds; called for one learner after the other in the order given. */
    private static final class Ranks {
        private final double[] sorted;
        private final int third;
        private final double low;
        private final double high;
        private int nextLow;
        private int nextHigh;

        Ranks(double[] sorted, int third) {
            this.sorted = sorted;
            this.third = third;
            this.low = sorted[third - 1];
            this.high = sorted[sorted.length - third];
            this.nextLow = below(low);
            this.nextHigh = below(high);
        }

        private int below(double rest) {
            int count = 0;
            while (sorted[count] < rest) {
                count++;
            }
            return count;
        }

        /** Returns the third of the next learner. The order only matters for rest scores at the boundary of a third. */
        int next(double rest) {
            if (rest == low) {
                return part(nextLow++);
            }
            if (rest == high) {
                return part(nextHigh++);
            }
            return rest < low ? LOWER : rest > high ? UPPER : MIDDLE;
        }

        private int part(int rank) {
            return rank < third ? LOWER : rank < sorted.length - third ? MIDDLE : UPPER;
        }
    }

    private static Share share(String choice, boolean key, int accepted, int[] parts, int n, int third) {
        int all = Arrays.stream(parts).sum();
        return new Share(
                choice,
                key,
                accepted,
                all,
                (double) all / n,
                (double) parts[LOWER] / third,
                (double) parts[UPPER] / third);
    }

    /** Whether there are enough learners to show the thirds, and the thirds don't overlap. */
    public boolean isShown() {
        return n >= FEWEST_LEARNERS && apart;
    }
}
