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
 * What one attempt shows a learner about herself.
 *
 * @param score empty when fewer than half of the items have one
 * @param skills in the order of {@link Skill}, those that the attempt has items of
 * @param sorting the facts and opinions that she sorted
 * @param lean named only where it is larger than its uncertainty, and rests on 8 statements of each kind
 * @param calibration empty below {@link Calibration#FEWEST_FOR_A_LEARNER} answers with a confidence
 * @param confidentItems items answered with a confidence, a set of statements being one
 * @param habits misconceptions worth watching, most frequent first
 * @param waiting written responses that nobody has rated yet
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
    /** Fewest statements of each kind from which a lean is named; below it the counts alone are shown. */
    static final int FEWEST_FOR_A_LEAN = 8;

    /** Adds up an attempt. Items that aren't counted are left out of everything. */
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

    /** The score of an attempt with these items; empty when fewer than half of those that count have one. */
    public static Optional<QuizScore> scoreOf(List<ReviewedItem> all) {
        return QuizScore.of(all.stream()
                .filter(ReviewedItem::counted)
                .map(LearnerResult::score)
                .toList());
    }

    /**
     * Whether it may be said how well she knows what she knows. A set of statements gives many answers about one thing, so items count here;
     * below it the counts speak for themselves.
     */
    public boolean tellsCalibration() {
        return confidentItems >= Calibration.FEWEST_FOR_A_LEARNER;
    }

    private static Optional<Score> score(ReviewedItem item) {
        StoredResponse response = item.response();
        return response == null ? Optional.empty() : Optional.ofNullable(response.score());
    }

    /** How the statements of one item were sorted, those left out for which a correction accepts both kinds. */
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

    /** The answers for which a confidence was stated. */
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
     * One skill in an attempt.
     *
     * @param mean mean fraction of the items that have a score, 0 to 1; empty when none has
     * @param items how many items practise the skill
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
