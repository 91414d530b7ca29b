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
 * How well a class knows what it knows: how sure it was, compared with how often it was right.
 *
 * @param asked first attempts at which confidence was asked
 * @param kinds answers by how many alternatives they had, those with two first; none when nobody stated a confidence
 */
public record ClassCalibration(int asked, List<OfKind> kinds) {
    /** Fewest learners from which reliability and resolution are shown whatever the number of answers. */
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

    /** Answers of one kind with the confidence stated for them, as they are being counted. */
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
     * Answers of one kind.
     *
     * @param learners who gave them
     */
    public record OfKind(Alternatives alternatives, int learners, Calibration calibration) {
        /** Whether enough answers stand behind it to show anything but how many there are. */
        public boolean isShown() {
            return calibration.shownToLearner().isPresent();
        }

        /** Whether reliability and resolution may be shown: of a group, or of many answers. */
        public boolean partsShown() {
            return learners >= FEWEST_LEARNERS || calibration.partsShownToLearner();
        }
    }
}
