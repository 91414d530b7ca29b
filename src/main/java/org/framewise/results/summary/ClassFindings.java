package org.framewise.results.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.framewise.measures.Alternatives;
import org.framewise.measures.Calibration;
import org.framewise.measures.Facility;
import org.framewise.measures.GroupDiscernment;
import org.framewise.measures.MeanEstimate;
import org.framewise.quiz.FormId;
import org.framewise.results.insight.ClassCalibration;
import org.framewise.results.insight.ClassCalibration.OfKind;
import org.framewise.results.insight.ClassMisconceptions;
import org.framewise.results.insight.ClassMisconceptions.Where;
import org.framewise.results.insight.StatementSet;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.ItemFigures;
import org.framewise.results.items.ItemFlag;
import org.framewise.results.items.QuizItems;

/**
 * Finds what stands out in a class, by fixed rules in this order: a key in doubt, because all other statistics depend
 * on keys; a lean, because mere suspicion isn't a skill; the most frequent misconception; the weakest skill;
 * overconfidence. The values are the same as on the detail pages. Reports nothing for fewer than
 * {@value #FEWEST_LEARNERS} learners. docs/decisions/0040 gives the reasons.
 *
 * @see "docs/decisions/0040-the-class-page-says-at-most-three-things-by-fixed-rules.md"
 */
final class ClassFindings {
    /** Minimum number of learners for reporting findings. */
    static final int FEWEST_LEARNERS = Facility.FEWEST_FOR_THE_POINT;

    /** The share of choice points from which a misconception stands out. */
    static final double OFTEN = 0.20;

    /**
     * The gap between stated confidence and share of right answers from which overconfidence stands out; adjacent
     * levels of confidence are 0.20 or more apart.
     */
    static final double TOO_SURE = 0.10;

    private final QuizItems items;
    private final List<AnswerSheet> sheets;
    private final List<SkillFigures> skills;
    private final Optional<MeanEstimate> score;

    /** @param score the mean score of the class in the quiz as a whole, in percent */
    ClassFindings(QuizItems items, List<AnswerSheet> sheets, List<SkillFigures> skills, Optional<MeanEstimate> score) {
        this.items = items;
        this.sheets = sheets;
        this.skills = skills;
        this.score = score;
    }

    /**
     * The findings in the order of the rules. The rules run in parallel, because each takes a moment with thousands of
     * learners.
     */
    List<ClassFinding> all() {
        if (sheets.stream().map(AnswerSheet::learner).distinct().count() < FEWEST_LEARNERS) {
            return List.of();
        }
        return Stream.<Supplier<Optional<ClassFinding>>>of(
                        this::keyInDoubt, this::leans, this::habit, this::weakSkill, this::tooSure)
                .parallel()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ClassFinding> keyInDoubt() {
        return items.all().stream()
                .flatMap(item -> item.flags().stream()
                        .filter(ItemFlag::doubtsTheKey)
                        .map(flag -> (ClassFinding) new ClassFinding.KeyInDoubt(item, flag)))
                .findFirst();
    }

    /**
     * A lean of the learners who sorted every statement they were given, restricted to the largest group with the same
     * number of statements of each kind, because only values based on the same statements may be pooled. The finding names
     * the hardest item with opinion or factual statements in that group's form.
     */
    private Optional<ClassFinding> leans() {
        return StatementSet.of(sheets).stream()
                .flatMap(set -> set.group().map(group -> new Sorted(set.form(), group)).stream())
                .max(Comparator.comparingInt(sorted -> sorted.group.n()))
                .flatMap(sorted -> sorted.group
                        .lean()
                        .flatMap(lean ->
                                hardest(sorted.form).map(item -> new ClassFinding.Leans(item, lean, sorted.group))));
    }

    /** The learners who sorted every statement of a form. */
    private record Sorted(FormId form, GroupDiscernment group) {}

    private Optional<ItemFigures> hardest(FormId form) {
        return items.forms().stream()
                .filter(one -> one.form().equals(form))
                .flatMap(one -> one.items().stream())
                .filter(item -> item.item().core().countsForDiscernment() && item.n() > 0)
                .min(Comparator.comparingDouble(ClassFindings::mean));
    }

    private Optional<ClassFinding> habit() {
        ClassMisconceptions misconceptions = ClassMisconceptions.of(
                items.all().stream().map(ItemFigures::item).toList(), sheets);
        return misconceptions.tags().stream()
                .filter(tag -> tag.isShown() && tag.share() >= OFTEN)
                .findFirst()
                .flatMap(tag -> misconceptions.where(tag.misconception()).stream()
                        .max(Comparator.comparingInt(Where::chosen))
                        .flatMap(where -> items.item(where.item())
                                .map(item -> new ClassFinding.Habit(item, tag, where.chosen()))));
    }

    /** The weakest of the skills whose interval lies entirely below the mean score of the quiz. */
    private Optional<ClassFinding> weakSkill() {
        double whole = score.map(MeanEstimate::mean).orElse(0.0) / 100;
        return skills.stream()
                .filter(skill -> skill.n() >= FEWEST_LEARNERS)
                .filter(skill -> skill.interval()
                        .filter(interval -> interval.high() < whole)
                        .isPresent())
                .min(Comparator.comparingDouble(
                        skill -> skill.mean().orElseThrow().mean()))
                .flatMap(skill -> items.all().stream()
                        .filter(item -> item.n() > 0 && item.item().skills().contains(skill.skill()))
                        .min(Comparator.comparingDouble(ClassFindings::mean))
                        .map(item -> new ClassFinding.WeakSkill(item, skill, whole)));
    }

    /**
     * The greatest overconfidence. Combines only items with the same number of alternatives, because the lowest
     * confidence level differs between two and four.
     */
    private Optional<ClassFinding> tooSure() {
        return ClassCalibration.of(sheets).kinds().stream()
                .filter(kind -> kind.calibration().n() >= Calibration.FEWEST_FOR_PARTS
                        && kind.calibration().overconfidence() >= TOO_SURE)
                .flatMap(kind -> tooSure(kind).stream())
                .max(Comparator.comparingDouble(sure -> sure.calibration().overconfidence()))
                .map(ClassFinding.class::cast);
    }

    private Optional<ClassFinding.TooSure> tooSure(OfKind kind) {
        return items.all().stream()
                .filter(item ->
                        item.calibrationShown().isPresent() && Alternatives.of(item.item()) == kind.alternatives())
                .max(Comparator.comparingDouble(
                        item -> item.calibration().orElseThrow().overconfidence()))
                .map(item -> new ClassFinding.TooSure(item, kind.alternatives(), kind.calibration()));
    }

    private static double mean(ItemFigures item) {
        return item.facility().map(Facility::mean).orElse(1.0);
    }
}
