package org.framewise.results.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.LearnerId;
import org.framewise.measures.MeanEstimate;
import org.framewise.measures.QuizScore;
import org.framewise.quiz.Skill;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.QuizItems;

/**
 * A class in a quiz, on first attempts.
 *
 * @param began learners who began
 * @param handedIn those of them who handed in a form
 * @param scores of the attempts that have one, 0 to 100, the lowest first
 * @param score each learner's mean over her attempts, then the mean over learners, in percent; empty when nobody has a score
 * @param keys by which keys the attempts are scored
 * @param skills those that the quiz practises, in the order of {@link Skill}
 * @param findings what stands out, the most urgent first, {@value #MOST_FINDINGS} at most
 */
public record ClassSummary(
        int began,
        int handedIn,
        List<Double> scores,
        Optional<MeanEstimate> score,
        Keys keys,
        List<SkillFigures> skills,
        List<ClassFinding> findings) {
    /** How many things a teacher is told to teach next. */
    public static final int MOST_FINDINGS = 3;

    /** How many ranges of ten percent there are. */
    private static final int RANGES = 10;

    public ClassSummary {
        scores = List.copyOf(scores);
        skills = List.copyOf(skills);
        findings = List.copyOf(findings);
    }

    /** @param sheets the first attempts on which the items' figures rest */
    public static ClassSummary of(QuizItems items, List<AnswerSheet> sheets) {
        Set<LearnerId> began = new HashSet<>();
        Set<LearnerId> handedIn = new HashSet<>();
        List<Double> scores = new ArrayList<>();
        Map<LearnerId, double[]> byLearner = new LinkedHashMap<>();
        for (AnswerSheet sheet : sheets) {
            began.add(sheet.learner());
            if (sheet.submitted()) {
                handedIn.add(sheet.learner());
            }
            sheet.total().map(QuizScore::percent).ifPresent(percent -> {
                scores.add(percent);
                double[] sum = byLearner.computeIfAbsent(sheet.learner(), learner -> new double[2]);
                sum[0] += percent;
                sum[1]++;
            });
        }
        scores.sort(null);
        List<SkillFigures> skills = Arrays.stream(Skill.values())
                .parallel()
                .map(skill -> SkillFigures.of(skill, items, sheets))
                .filter(skill -> skill.items() > 0)
                .toList();
        // two forms of one learner are no two learners: they would make the interval too narrow
        Optional<MeanEstimate> score = MeanEstimate.of(
                byLearner.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray());
        return new ClassSummary(
                began.size(),
                handedIn.size(),
                scores,
                score,
                Keys.of(sheets),
                skills,
                new ClassFindings(items, sheets, skills, score)
                        .all().stream().limit(MOST_FINDINGS).toList());
    }

    /**
     * By which keys attempts are scored.
     *
     * @param attempts all of them
     * @param corrected those in whose form a key is corrected
     * @param lacking those in which an answered item isn't counted: they are in no figure that wants a score for every item
     */
    public record Keys(int attempts, int corrected, int lacking) {
        static Keys of(List<AnswerSheet> sheets) {
            return new Keys(
                    sheets.size(),
                    (int) sheets.stream().filter(AnswerSheet::corrected).count(),
                    (int) sheets.stream().filter(AnswerSheet::lacksAnItem).count());
        }

        /** Whether figures put attempts together that are scored by different keys. */
        public boolean mixed() {
            return corrected > 0 && corrected < attempts;
        }

        /** Whether some attempts, and not all, lack an item that the others have. */
        public boolean leavesOut() {
            return lacking > 0 && lacking < attempts;
        }
    }

    /** How many scores lie in each range of ten percent; full marks lie in the last. */
    public List<Integer> distribution() {
        int[] counts = new int[RANGES];
        // what rounding makes of 70 % must not fall among the sixties
        scores.forEach(score -> counts[Math.min(RANGES - 1, (int) Math.floor((score + 1e-9) / RANGES))]++);
        return Arrays.stream(counts).boxed().toList();
    }
}
