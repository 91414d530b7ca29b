package org.framewise.results.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.FormItems;
import org.framewise.results.items.ItemFigures;
import org.framewise.results.items.ItemFlag;
import org.framewise.results.items.QuizItems;
import org.framewise.results.measures.Alternatives;
import org.framewise.results.measures.Calibration;
import org.framewise.results.measures.Discernment;
import org.framewise.results.measures.Facility;
import org.framewise.results.measures.GroupDiscernment;
import org.framewise.results.measures.MeanEstimate;
import org.framewise.results.measures.MisconceptionProfile;
import org.framewise.results.measures.MisconceptionProfile.Marked;
import org.framewise.results.measures.MisconceptionProfile.Tag;
import org.framewise.results.measures.SortingCounts;

/**
 * What stands out in a class, by fixed rules, in this order: a key in doubt, because every other figure rests on keys; a lean, because
 * suspicion is no skill; the misconception that shows most; the skill that lags behind; too much confidence. Nothing is said of fewer
 * than {@value #FEWEST_LEARNERS} learners. docs/decisions/0040 gives the reasons.
 */
final class Findings {
    /** Fewest learners of whom something is said. */
    static final int FEWEST_LEARNERS = Facility.FEWEST_FOR_THE_POINT;

    /** From this share of the places where it could show, a misconception stands out. */
    static final double OFTEN = 0.20;

    /** From this gap between stated and actual share, confidence stands out; one step between levels is 0.20 or more. */
    static final double TOO_SURE = 0.10;

    private final QuizItems items;
    private final List<AnswerSheet> sheets;
    private final List<SkillFigures> skills;
    private final Optional<MeanEstimate> score;

    /** @param score of the class in the quiz as a whole, in percent */
    Findings(QuizItems items, List<AnswerSheet> sheets, List<SkillFigures> skills, Optional<MeanEstimate> score) {
        this.items = items;
        this.sheets = sheets;
        this.skills = skills;
        this.score = score;
    }

    /** In the order of the rules, which are tried at the same time: with thousands of learners each takes a moment. */
    List<Finding> all() {
        if (sheets.stream().map(AnswerSheet::learner).distinct().count() < FEWEST_LEARNERS) {
            return List.of();
        }
        return Stream.<Supplier<Optional<Finding>>>of(
                        this::keyInDoubt, this::leans, this::habit, this::weakSkill, this::tooSure)
                .parallel()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> keyInDoubt() {
        return items.all().stream()
                .flatMap(item -> item.flags().stream()
                        .filter(ItemFlag::doubtsTheKey)
                        .map(flag -> (Finding) new Finding.KeyInDoubt(item, flag)))
                .findFirst();
    }

    /**
     * Of those at one form who sorted every statement that they were given, the most who were given the same number of each kind: only
     * what rests on the same statements is put together, and the item is one of those.
     */
    private Optional<Finding> leans() {
        return items.forms().stream()
                .flatMap(form -> ofEveryStatement(form.form()).stream()
                        .map(GroupDiscernment::of)
                        .flatMap(Optional::stream)
                        .map(GroupDiscernment::shown)
                        .flatMap(Optional::stream)
                        .map(group -> new Sorted(form, group)))
                .max(Comparator.comparingInt(sorted -> sorted.group.n()))
                .flatMap(sorted -> sorted.group
                        .lean()
                        .flatMap(lean -> sorted.form.items().stream()
                                .filter(item -> item.item().core().countsForDiscernment() && item.n() > 0)
                                .min(Comparator.comparingDouble(Findings::mean))
                                .map(item -> new Finding.Leans(item, lean, sorted.group))));
    }

    /** Those who sorted every statement of a form. */
    private record Sorted(FormItems form, GroupDiscernment group) {}

    /** The learners by how many statements of each kind they were given. */
    private Collection<List<Discernment>> ofEveryStatement(FormId form) {
        Map<List<Integer>, List<Discernment>> sets = new LinkedHashMap<>();
        for (AnswerSheet sheet : sheets) {
            SortingCounts all = sheet.statements();
            SortingCounts given = sorting(sheet);
            if (sheet.form().id().equals(form) && given.signals() == all.signals() && given.noises() == all.noises()) {
                Discernment.of(given)
                        .ifPresent(known -> sets.computeIfAbsent(
                                        List.of(all.signals(), all.noises()), set -> new ArrayList<>())
                                .add(known));
            }
        }
        return sets.values();
    }

    private static SortingCounts sorting(AnswerSheet sheet) {
        SortingCounts[] sum = {SortingCounts.NONE};
        sheet.forEachCounted(answer -> {
            SortingCounts sorting = answer.reply().sorting();
            sum[0] = sorting == SortingCounts.NONE ? sum[0] : sum[0].plus(sorting);
        });
        return sum[0];
    }

    private Optional<Finding> habit() {
        List<Marked> marked = new ArrayList<>();
        counted()
                .forEach(count -> marked.add(new Marked(
                        count.answer().reply().item(), count.answer().reply().marks(), count.times())));
        return MisconceptionProfile.ofMarked(marked).shown().stream()
                .filter(tag -> tag.share() >= OFTEN)
                .findFirst()
                .flatMap(tag -> items.all().stream()
                        .map(item -> new Finding.Habit(item, tag, chosen(item.id(), tag, marked)))
                        .filter(habit -> habit.chosen() > 0)
                        .max(Comparator.comparingInt(Finding.Habit::chosen)));
    }

    private static int chosen(ItemId item, Tag tag, List<Marked> marked) {
        return marked.stream()
                .filter(one -> one.item().id().equals(item))
                .mapToInt(one -> one.times()
                        * (int) one.marks().stream()
                                .filter(mark -> mark.misconception() == tag.misconception())
                                .count())
                .sum();
    }

    /** The weakest skill whose whole interval lies below the mean of the quiz. */
    private Optional<Finding> weakSkill() {
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
                        .min(Comparator.comparingDouble(Findings::mean))
                        .map(item -> new Finding.WeakSkill(item, skill, whole)));
    }

    /** Among items with as many alternatives: the least confidence that can be stated is another for two of them than for four. */
    private Optional<Finding> tooSure() {
        return Arrays.stream(Alternatives.values())
                .flatMap(alternatives -> tooSure(alternatives).stream())
                .max(Comparator.comparingDouble(sure -> sure.calibration().overconfidence()))
                .map(Finding.class::cast);
    }

    private Optional<Finding.TooSure> tooSure(Alternatives alternatives) {
        List<Calibration.Level> levels = new ArrayList<>();
        counted()
                .filter(count -> Alternatives.of(count.answer().reply().item()) == alternatives)
                .forEach(
                        count -> levels.addAll(Calibration.levels(count.answer().judgements(), count.times())));
        return Calibration.ofCounts(levels)
                .filter(calibration ->
                        calibration.n() >= Calibration.FEWEST_FOR_PARTS && calibration.overconfidence() >= TOO_SURE)
                .flatMap(calibration -> items.all().stream()
                        .filter(item ->
                                item.calibrationShown().isPresent() && Alternatives.of(item.item()) == alternatives)
                        .max(Comparator.comparingDouble(
                                item -> item.calibration().orElseThrow().overconfidence()))
                        .map(item -> new Finding.TooSure(item, alternatives, calibration)));
    }

    private Stream<FormItems.Count> counted() {
        return items.forms().stream()
                .flatMap(form -> form.answers().stream())
                .filter(count -> count.answer().counted());
    }

    private static double mean(ItemFigures item) {
        return item.facility().map(Facility::mean).orElse(1.0);
    }
}
