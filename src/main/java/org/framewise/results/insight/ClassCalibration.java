package org.framewise.results.insight;

import java.util.List;
import org.framewise.results.measures.Alternatives;
import org.framewise.results.measures.Calibration;

/**
 * How well a class knows what it knows.
 *
 * @param asked attempts at which confidence was asked
 * @param kinds answers by how many alternatives they had, those with two first; none when nobody stated a confidence
 */
public record ClassCalibration(int asked, List<OfKind> kinds) {
    /** Fewest learners from which reliability and resolution are shown whatever the number of answers. */
    public static final int FEWEST_LEARNERS = 10;

    public ClassCalibration {
        kinds = List.copyOf(kinds);
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
