package org.framewise.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.framewise.attempt.ReviewedItem;
import org.framewise.measures.Calibration;
import org.framewise.measures.Discernment;
import org.framewise.measures.SortingCounts;
import org.framewise.results.LearnerResult;
import org.framewise.ui.parts.Tags;

/** Creates the sections of a learner's results: score, skills, sorting, calibration and habits. */
final class ResultSections {
    private final Component on;
    private final LearnerResult result;

    /** @param on the page that shows the sections */
    ResultSections(Component on, List<ReviewedItem> items) {
        this.on = on;
        this.result = LearnerResult.of(items);
    }

    void addTo(HasComponents page) {
        page.add(score());
        page.add(skills());
        if (result.sorting().signals() + result.sorting().noises() > 0) {
            page.add(sorting());
        }
        result.calibration().ifPresent(calibration -> page.add(calibration(calibration, result.tellsCalibration())));
        page.add(habits());
    }

    private Section score() {
        Section section = Tags.section("score");
        result.score()
                .ifPresentOrElse(
                        score -> section.add(
                                Tags.span("figure", on.getTranslation("end.score", Math.round(score.percent()))),
                                new Paragraph(on.getTranslation("end.score.items", score.scored(), score.items()))),
                        () -> section.add(new Paragraph(on.getTranslation("not-enough-data"))));
        if (result.waiting() > 0) {
            section.add(new Paragraph(on.getTranslation("end.waiting", result.waiting())));
        }
        return section;
    }

    private Section skills() {
        UnorderedList list = Tags.ul("skills");
        for (LearnerResult.SkillScore skill : result.skills()) {
            ListItem row = new ListItem(Tags.span(
                    "skill-name", on.getTranslation("skill." + skill.skill().id())));
            if (skill.mean().isPresent()) {
                long percent = Math.round(100 * skill.mean().getAsDouble());
                row.add(
                        new Bar(percent / 100.0),
                        Tags.span("skill-figure", on.getTranslation("end.skill", percent, skill.items())));
            } else {
                row.add(Tags.span("skill-figure", on.getTranslation("end.skill.none")));
            }
            list.add(row);
        }
        return Tags.section("panel", new H2(on.getTranslation("end.skills")), list);
    }

    private Section sorting() {
        SortingCounts counts = result.sorting();
        UnorderedList list = Tags.ul(
                "sorting",
                sortingLine("opinion", "end.sorting.opinions", counts.hits(), counts.signals()),
                sortingLine("factual", "end.sorting.facts", counts.noises() - counts.falseAlarms(), counts.noises()));
        Section section = Tags.section("panel", new H2(on.getTranslation("end.sorting")), list);
        result.lean()
                .ifPresent(lean -> section.add(new Paragraph(on.getTranslation(
                        lean == Discernment.Lean.TO_OPINION ? "end.lean.opinion" : "end.lean.factual"))));
        return section;
    }

    private ListItem sortingLine(String category, String key, int found, int of) {
        return new ListItem(Tags.span("category-tag category-" + category, on.getTranslation(key, found, of)));
    }

    /** @param enough whether there are enough answers for a general conclusion */
    private Section calibration(Calibration calibration, boolean enough) {
        Section section = Tags.section("panel", new H2(on.getTranslation("end.calibration")));
        long stated = Math.round(100 * meanStated(calibration));
        long right = Math.round(100 * (meanStated(calibration) - calibration.overconfidence()));
        String key;
        if (!enough) {
            key = "end.calibration.few";
        } else if (Math.abs(calibration.overconfidence()) < 0.1) {
            key = "end.calibration.well";
        } else {
            key = calibration.overconfidence() > 0 ? "end.calibration.over" : "end.calibration.under";
        }
        section.add(
                new Paragraph(on.getTranslation(key, stated, right)),
                new CalibrationPicture(calibration),
                new Paragraph(on.getTranslation("end.calibration.note")));
        return section;
    }

    private static double meanStated(Calibration calibration) {
        return calibration.levels().stream()
                        .mapToDouble(level -> level.n() * level.confidence().probability())
                        .sum()
                / calibration.n();
    }

    private Section habits() {
        Section section = Tags.section("panel", new H2(on.getTranslation("end.habits")));
        if (result.habits().isEmpty()) {
            section.add(new Paragraph(on.getTranslation("end.habits.none")));
            return section;
        }
        UnorderedList list = Tags.ul("habits");
        result.habits().forEach(tag -> {
            String id = tag.misconception().id();
            ListItem row = new ListItem(
                    Tags.span("habit", on.getTranslation("misconception." + id + ".habit")),
                    Tags.span("habit-count", on.getTranslation("end.habit.count", tag.chosen(), tag.offered())));
            list.add(row);
        });
        section.add(new Paragraph(on.getTranslation("end.habits.lead")), list);
        return section;
    }
}
