package org.framewise.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.quiz.Confidence;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Kind;
import org.framewise.scoring.Mark;

/**
 * How well stated confidence p agrees with being right (o = 1) or wrong (o = 0). Shown to the learner, never graded.
 *
 * <pre>
 * Brier        B   = (1/N) Σ (p − o)²                 0 is best (Brier 1950)
 * over/under   O   = mean(p) − mean(o)                &gt; 0 overconfident, &lt; 0 underconfident
 * reliability  REL = (1/N) Σₖ nₖ (pₖ − ōₖ)²           k runs over the levels used (Murphy 1973)
 * resolution   RES = (1/N) Σₖ nₖ (ōₖ − ō)²
 * uncertainty  UNC = ō(1 − ō)
 * identity     B   = REL − RES + UNC                  exact, because p takes only the values of the levels
 * </pre>
 *
 * <p>The range of p is narrower for two alternatives than for four: do not pool O over both without saying so.
 *
 * @param n number of judgements, at least 1
 * @param brier 0 to 1
 * @param overconfidence O, −1 to 1
 * @param reliability 0 to 1, 0 is best
 * @param resolution 0 to 0.25, higher is better
 * @param uncertainty 0 to 0.25, determined by the share of right answers
 * @param levels the levels used, in ascending order of confidence
 */
public record Calibration(
        int n,
        double brier,
        double overconfidence,
        double reliability,
        double resolution,
        double uncertainty,
        List<Level> levels) {
    /** Minimum number of judgements by one learner for showing B and O. */
    public static final int FEWEST_FOR_A_LEARNER = 5;

    /** Minimum number of judgements by one learner for showing REL and RES; for groups they are always shown. */
    public static final int FEWEST_FOR_PARTS = 20;

    public Calibration {
        levels = List.copyOf(levels);
    }

    /** An answer with its stated confidence. A confidence without an answer is not a judgement and must be left out. */
    public record Judgement(Confidence confidence, boolean right) {}

    /**
     * The answers in a response that a confidence was stated for: the answer to a choice item, or those to each
     * statement of a set.
     *
     * @param stated the stated confidence by unit: by the item's id, or by the id of a statement
     * @param marks the marks of the response, with corrections of the key applied
     */
    public static List<Judgement> judgements(ItemResponse given, Map<String, Confidence> stated, List<Mark> marks) {
        List<Judgement> judgements = new ArrayList<>();
        Kind.of(given.item()).judged(given.response()).forEach((unit, answered) -> {
            Confidence level = stated.get(unit);
            if (level != null) {
                judgements.add(new Judgement(level, isRight(answered, marks)));
            }
        });
        return judgements;
    }

    private static boolean isRight(String unit, List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.verdict() == Mark.Verdict.RIGHT && mark.unit().equals(unit)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The results at one confidence level, for plotting stated against actual.
     *
     * @param n number of judgements at this level
     * @param right how many of them were right
     */
    public record Level(Confidence confidence, int n, int right) {
        /** @throws IllegalArgumentException if {@code right} exceeds {@code n} */
        public Level {
            if (right < 0 || right > n) {
                throw new IllegalArgumentException(right + " of " + n + " cannot be right");
            }
        }

        /** The share of right answers, 0 to 1. */
        public double shareRight() {
            return (double) right / n;
        }
    }

    /**
     * Returns one {@link Level} for each judgement, as if it had been made {@code times} times. Equal levels are not
     * merged.
     */
    public static List<Level> levels(List<Judgement> judgements, int times) {
        return judgements.stream()
                .map(judgement -> new Level(judgement.confidence(), times, judgement.right() ? times : 0))
                .toList();
    }

    /** The calibration of these judgements; empty if there are none. */
    public static Optional<Calibration> of(Collection<Judgement> judgements) {
        return ofCounts(levels(List.copyOf(judgements), 1));
    }

    /**
     * The calibration of judgements that are already counted; empty if there are none.
     *
     * @param counts in any order; a level may occur more than once
     */
    public static Optional<Calibration> ofCounts(Collection<Level> counts) {
        int n = counts.stream().mapToInt(Level::n).sum();
        if (n == 0) {
            return Optional.empty();
        }
        List<Level> levels = Arrays.stream(Confidence.values())
                .map(confidence -> level(confidence, counts))
                .filter(level -> level.n() > 0)
                .toList();
        double meanStated = 0;
        double meanRight = 0;
        double brier = 0;
        for (Level level : levels) {
            double p = level.confidence().probability();
            meanStated += level.n() * p / n;
            meanRight += (double) level.right() / n;
            brier += (level.right() * (1 - p) * (1 - p) + (level.n() - level.right()) * p * p) / n;
        }
        double reliability = 0;
        double resolution = 0;
        for (Level level : levels) {
            double fromStated = level.confidence().probability() - level.shareRight();
            double fromMean = level.shareRight() - meanRight;
            reliability += level.n() * fromStated * fromStated / n;
            resolution += level.n() * fromMean * fromMean / n;
        }
        return Optional.of(new Calibration(
                n, brier, meanStated - meanRight, reliability, resolution, meanRight * (1 - meanRight), levels));
    }

    /** This calibration, if there are enough judgements to show B and O to a single learner. */
    public Optional<Calibration> shownToLearner() {
        return n >= FEWEST_FOR_A_LEARNER ? Optional.of(this) : Optional.empty();
    }

    /** Whether there are enough judgements to show REL and RES to a single learner. */
    public boolean partsShownToLearner() {
        return n >= FEWEST_FOR_PARTS;
    }

    private static Level level(Confidence confidence, Collection<Level> counts) {
        int n = 0;
        int right = 0;
        for (Level level : counts) {
            if (level.confidence() == confidence) {
                n += level.n();
                right += level.right();
            }
        }
        return new Level(confidence, n, right);
    }
}
