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
 * The results of a class in a quiz, from first attempts.
 *
 * @param began number of learners who started
 * @param handedIn number of those learners who submitted a form
 * @param scores the scores of the attempts that have one, 0 to 100, ascending
 * @param score each learner's mean over their attempts, averaged over learners, in percent; empty if nobody has a score
 * @param keys how many attempts were scored with corrected keys
 * @param skills the results in each skill that the quiz practises, in the order of {@link Skill}
 * @param findings what stands out, most urgent first, at most {@value #MOST_FINDINGS}
 */
public record ClassSummary(
        int began,
        int handedIn,
        List<Double> scores,
        Optional<MeanEstimate> score,
        Keys keys,
        List<SkillFigures> skills,
        List<ClassFinding> findings) {
    /** Maximum number of findings, each of which suggests what to teach next. */
    public static final int MOST_FINDINGS = 3;

    /** Number of score ranges of ten percent. */
    private static final int RANGES = 10;

    public ClassSummary {
        scores = List.copyOf(scores);
        skills = List.copyOf(skills);
        findings = List.copyOf(findings);
    }

    /** @param sheets the first attempts that the item statistics are based on */
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
        // average a learner's scores in both forms, because counting them separately would make the interval too narrow
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
     * How many attempts were scored with corrected keys.
     *
     * @param attempts number of all attempts
     * @param corrected number of attempts at forms with a corrected key
     * @param lacking number of attempts with an answered item that doesn't count: they are excluded from statistics
     *     that need a score for every item
     */
    public record Keys(int attempts, int corrected, int lacking) {
        static Keys of(List<AnswerSheet> sheets) {
            return new Keys(
                    sheets.size(),
                    (int) sheets.stream().filter(AnswerSheet::corrected).count(),
                    (int) sheets.stream().filter(AnswerSheet::lacksAnItem).count());
        }

        /** Whether the statistics combine attempts scored with different keys. */
        public boolean mixed() {
            return corrected > 0 && corrected < attempts;
        }

        /** Whether some but not all attempts lack an item that the others have. */
        public boolean leavesOut() {
            return lacking > 0 && lacking < attempts;
        }
    }

    /** The number of scores in each range of ten percent; full marks are in the last one. */
    public List<Integer> distribution() {
        int[] counts = new int[RANGES];
        // keep 70% from falling into the sixties because of rounding
        scores.forEach(score -> counts[Math.min(RANGES - 1, (int) Math.floor((score + 1e-9) / RANGES))]++);
        return Arrays.stream(counts).boxed().toList();
    }
}
