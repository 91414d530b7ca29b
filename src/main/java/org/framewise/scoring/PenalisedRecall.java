package org.framewise.scoring;

import java.util.Set;

/**
 * The score of hottext and multiple-choice items. Wrong marks cost points, so that marking everything earns nothing.
 *
 * <pre>
 * λ  = max(T / D, 1/2)          price of one wrong mark, in units of one right mark
 * PR = max(0, (h − λ·w) / T)
 * </pre>
 *
 * <p>With λ = T/D this is Youden's J (1950), the hit rate minus the false-alarm rate, truncated at 0. The floor of 1/2
 * keeps a wrong mark from becoming almost free if there are many distractors. With T = D it is the "right minus wrong,
 * not below zero" of common learning platforms.
 */
public final class PenalisedRecall {
    private PenalisedRecall() {}

    /** The score, out of 1, of a selection from targets, distractors and neutral options. */
    static <T> Score score(Set<T> chosen, Set<T> targets, Set<T> distractors) {
        int hits = Math.toIntExact(chosen.stream().filter(targets::contains).count());
        int falseAlarms =
                Math.toIntExact(chosen.stream().filter(distractors::contains).count());
        return new Score(of(hits, falseAlarms, targets.size(), distractors.size()), 1);
    }

    /**
     * Penalised recall, 0 to 1. Exactly 0 for marking nothing and for marking everything; 1 only for all targets and no
     * distractor.
     *
     * @param hits targets chosen (h), 0 to {@code targets}
     * @param falseAlarms distractors chosen (w), 0 to {@code distractors}
     * @param targets all targets of the item (T), at least 1
     * @param distractors all distractors of the item (D), at least 1
     * @throws IllegalArgumentException if a count is out of range
     */
    public static double of(int hits, int falseAlarms, int targets, int distractors) {
        if (targets < 1 || distractors < 1) {
            throw new IllegalArgumentException("at least one target and one distractor");
        }
        if (hits < 0 || hits > targets || falseAlarms < 0 || falseAlarms > distractors) {
            throw new IllegalArgumentException("%d of %d targets and %d of %d distractors cannot be chosen"
                    .formatted(hits, targets, falseAlarms, distractors));
        }
        // Integer arithmetic up to the division: a rounded λ would leave a tiny score for marking everything.
        boolean manyDistractors = distractors > 2L * targets;
        long numerator =
                manyDistractors ? 2L * hits - falseAlarms : (long) hits * distractors - (long) falseAlarms * targets;
        long denominator = manyDistractors ? 2L * targets : (long) targets * distractors;
        return Math.max(0, numerator) / (double) denominator;
    }
}
