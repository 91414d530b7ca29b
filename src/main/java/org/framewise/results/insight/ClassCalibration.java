package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.LearnerId;
import org.framewise.measures.Alternatives;
import org.framewise.measures.Calibration;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.ScoredResponse;

/**
 * The calibration of a class: its stated confidence compared with how often it was right.
 *
 * @param asked number of first attempts that asked for confidence
 * @param kinds the answers grouped by number of alternatives, two first; empty if nobody stated a confidence
 */
public record ClassCalibration(int asked, List<OfKind> kinds) {
    /** Minimum number of learners for showing reliability and resolution regardless of the number of answers. */
    public static final int FEWEST_LEARNERS = 10;

    public ClassCalibration {
        kinds = List.copyOf(kinds);
    }

    /** @param sheets first attempts */
    public static ClassCalibration of(List<AnswerSheet> sheets) {
        Map<Alternatives, Stated> byKind = new EnumMap<>(Alternatives.class);
        for (AnswerSheet sheet : sheets) {
            sheet.forEachCounted(answer -> {
                if (!answer.judgements().isEmpty()) {
                    byKind.computeIfAbsent(Alternatives.of(answer.marked().item()), kind -> new Stated())
                            .add(sheet.learner(), answer);
                }
            });
        }
        return new ClassCalibration(
                Math.toIntExact(
                        sheets.stream().filter(AnswerSheet::confidenceAsked).count()),
                byKind.entrySet().stream()
                        .flatMap(kind -> kind.getValue().of(kind.getKey()).stream())
                        .toList());
    }

    /** Accumulates answers of one kind with their stated confidence. */
    private static final class Stated {
        private final Set<LearnerId> learners = new HashSet<>();
        private final Map<ScoredResponse, int[]> counts = new LinkedHashMap<>();

        void add(LearnerId learner, ScoredResponse answer) {
            learners.add(learner);
            counts.computeIfAbsent(answer, first -> new int[1])[0]++;
        }

        Optional<OfKind> of(Alternatives kind) {
            List<Calibration.Level> levels = new ArrayList<>();
            counts.forEach((answer, times) -> levels.addAll(Calibration.levels(answer.judgements(), times[0])));
            return Calibration.ofCounts(levels).map(calibration -> new OfKind(kind, learners.size(), calibration));
        }
    }

    /**
     * Answers with the same kind of alternatives.
     *
     * @param learners number of learners who gave them
     */
    public record OfKind(Alternatives alternatives, int learners, Calibration calibration) {
        /** Whether there are enough answers to show more than their number. */
        public boolean isShown() {
            return calibration.shownToLearner().isPresent();
        }

        /** Whether reliability and resolution may be shown: for a group, or for many answers. */
        public boolean partsShown() {
            return learners >= FEWEST_LEARNERS || calibration.partsShownToLearner();
        }
    }
}
