package org.framewise.measures;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who chose what: the share of learners that took each choice, among all and among the lower and the upper third by rest score (the
 * mean of the other items). Learners of the same rest score stand in the order given.
 *
 * @param n learners
 * @param third learners in each third
 * @param apart whether everybody in the upper third has a higher rest score than everybody in the lower; where many did alike, who is in
 *     which third is a matter of order
 */
public record ChoiceThirds(int n, int third, boolean apart, List<Share> choices) {
    /** Fewest learners from which thirds are shown. */
    public static final int FEWEST_LEARNERS = 10;

    /** Below this share a distractor does no work. */
    public static final double IDLE = 0.05;

    private static final int LOWER = 0;
    private static final int MIDDLE = 1;
    private static final int UPPER = 2;

    public ChoiceThirds {
        choices = List.copyOf(choices);
    }

    /**
     * One learner.
     *
     * @param chosen ids of the choices that they took
     * @param accepted ids of choices that a correction of the key accepts for them
     * @param rest mean fraction of the other items, 0 to 1
     */
    public record Taker(Set<String> chosen, Set<String> accepted, double rest) {}

    /**
     * One choice.
     *
     * @param key whether it is right by the key of the quiz
     * @param accepted learners for whom a correction of the key accepts it, 0 to n
     * @param count learners who took it
     * @param all share of all learners, 0 to 1
     * @param lower share of the lower third, 0 to 1
     * @param upper share of the upper third, 0 to 1
     */
    public record Share(String choice, boolean key, int accepted, int count, double all, double lower, double upper) {
        /** Whether it is a distractor that hardly anybody takes. */
        public boolean isIdle() {
            return isWrong() && all < IDLE;
        }

        /** Whether it is a distractor that the stronger learners take more often: a warning about the key. */
        public boolean drawsTheStronger() {
            return isWrong() && upper > lower;
        }

        /** Whether it is right for nobody. */
        public boolean isWrong() {
            return !key && accepted == 0;
        }
    }

    /** The shares of these choices; empty below three learners, who make no thirds. */
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

    /** In which third a learner is, asked for one after the other in the order given. */
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

        /** Only among those at the edge of a third does it matter who comes first. */
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

    /** Whether enough learners stand behind the thirds to show them, and the thirds can be told apart. */
    public boolean isShown() {
        return n >= FEWEST_LEARNERS && apart;
    }
}
