package org.framewise.results;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.StoredResponse;
import org.framewise.measures.Calibration;
import org.framewise.measures.Discernment;
import org.framewise.measures.MisconceptionProfile;
import org.framewise.measures.QuizScore;
import org.framewise.measures.SortingCounts;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.Skill;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Score;

/**
 * The results of an attempt, as shown to its learner.
 *
 * @param score empty if fewer than half of the items have one
 * @param skills the skills of the attempt's items, in the order of {@link Skill}
 * @param sorting counts of how the learner sorted facts and opinions
 * @param lean present only if the lean exceeds its uncertainty and is based on at least 8 statements of each kind
 * @param calibration empty for fewer than {@link Calibration#FEWEST_FOR_A_LEARNER} answers with a confidence
 * @param confidentItems number of items answered with a confidence; a set of statements counts as one
 * @param habits misconceptions worth watching, most frequent first
 * @param waiting number of written responses not yet rated
 */
public record LearnerResult(
        Optional<QuizScore> score,
        List<SkillScore> skills,
        SortingCounts sorting,
        Optional<Discernment.Lean> lean,
        Optional<Calibration> calibration,
        int confidentItems,
        List<MisconceptionProfile.Tag> habits,
        int waiting) {
    /** Minimum number of statements of each kind for reporting a lean; below it only the counts are shown. */
    static final int FEWEST_FOR_A_LEAN = 8;

    /** Computes the results of an attempt. Items that don't count are excluded from everything. */
    public static LearnerResult of(List<ReviewedItem> all) {
        List<ReviewedItem> items = all.stream().filter(ReviewedItem::counted).toList();
        SortingCounts sorting =
                items.stream().map(LearnerResult::sorted).reduce(SortingCounts.NONE, SortingCounts::plus);
        return new LearnerResult(
                scoreOf(all),
                Arrays.stream(Skill.values())
                        .map(skill -> SkillScore.of(skill, items))
                        .filter(skill -> skill.items() > 0)
                        .toList(),
                sorting,
                Discernment.of(sorting)
                        .filter(discernment -> Math.min(sorting.signals(), sorting.noises()) >= FEWEST_FOR_A_LEAN)
                        .flatMap(Discernment::lean),
                Calibration.of(items.stream().flatMap(LearnerResult::judgements).toList())
                        .flatMap(Calibration::shownToLearner),
                (int) items.stream()
                        .filter(item -> judgements(item).findAny().isPresent())
                        .count(),
                MisconceptionProfile.ofMarked(items.stream()
                                .filter(item -> item.response() != null)
                                .map(item ->
                                        new MisconceptionProfile.Marked(item.item(), item.marks(), corrections(item)))
                                .toList())
                        .shown(),
                (int) items.stream()
                        .filter(item ->
                                item.response() != null && item.response().waiting())
                        .count());
    }

    /** The score of an attempt with these items; empty if fewer than half of those that count have one. */
    public static Optional<QuizScore> scoreOf(List<ReviewedItem> all) {
        return QuizScore.of(all.stream()
                .filter(ReviewedItem::counted)
                .map(LearnerResult::score)
                .toList());
    }

    /**
     * Whether there is enough data to comment on the learner's calibration. Counts items, because the answers in a set
     * of statements are not independent; below the minimum, only the counts are shown.
     */
    public boolean tellsCalibration() {
        return confidentItems >= Calibration.FEWEST_FOR_A_LEARNER;
    }

    private static Optional<Score> score(ReviewedItem item) {
        StoredResponse response = item.response();
        return response == null ? Optional.empty() : Optional.ofNullable(response.score());
    }

    /** How the statements of one item were sorted, excluding those for which a correction accepts both kinds. */
    private static SortingCounts sorted(ReviewedItem item) {
        StoredResponse stored = item.response();
        return stored != null
                        && item.item() instanceof ClassifyItem classify
                        && stored.input().response() instanceof Response.Classify response
                ? SortingCounts.of(classify, response, corrections(item))
                : SortingCounts.NONE;
    }

    private static List<Correction> corrections(ReviewedItem item) {
        return item.changes().stream().map(KeyChange::correction).toList();
    }

    /** The answers with a stated confidence. */
    private static Stream<Calibration.Judgement> judgements(ReviewedItem reviewed) {
        StoredResponse stored = reviewed.response();
        if (stored == null) {
            return Stream.empty();
        }
        return Calibration.judgements(
                new ItemResponse(reviewed.item(), stored.input().response()),
                stored.input().confidence(),
                reviewed.marks())
                .stream();
    }

    /**
     * The result for one skill in an attempt.
     *
     * @param mean mean fraction earned on the items that have a score, 0 to 1; empty if none has
     * @param items number of items that practise the skill
     */
    public record SkillScore(Skill skill, OptionalDouble mean, int items) {
        static SkillScore of(Skill skill, List<ReviewedItem> all) {
            List<ReviewedItem> items = all.stream()
                    .filter(item -> item.item().skills().contains(skill))
                    .toList();
            return new SkillScore(
                    skill,
                    items.stream()
                            .map(LearnerResult::score)
                            .flatMap(Optional::stream)
                            .mapToDouble(Score::fraction)
                            .average(),
                    items.size());
        }
    }
}
