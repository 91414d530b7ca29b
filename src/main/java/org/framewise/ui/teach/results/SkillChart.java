package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import org.framewise.measures.Interval;
import org.framewise.results.summary.SkillFigures;
import org.framewise.ui.chart.Bars;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Chart of the skills of a class. */
final class SkillChart {
    private SkillChart() {}

    static ChartFigure of(Component words, List<SkillFigures> skills) {
        Element table = Sheet.table("", words.getTranslation("class.skills.chart"));
        Element head = Sheet.headings(
                table,
                words.getTranslation("class.skills.skill"),
                words.getTranslation("class.skills.items"),
                words.getTranslation("teach.items.n"),
                words.getTranslation("class.skills.mean"),
                words.getTranslation("teach.facility.interval"));
        head.children().subList(1, 5).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        skills.forEach(skill -> {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(name(words, skill));
            Sheet.figure(row, Integer.toString(skill.items()));
            Sheet.figure(row, Integer.toString(skill.n()));
            Sheet.figure(row, figure(words, skill));
            Sheet.figure(
                    row,
                    skill.interval()
                            .map(interval -> FigureWords.interval(words, interval))
                            .orElse("–"));
        });
        return new ChartFigure(
                words.getTranslation("class.skills.chart"),
                message(words, skills),
                Bars.of(skills.stream().map(skill -> bar(words, skill)).toList()),
                table);
    }

    private static Bars.Bar bar(Component words, SkillFigures skill) {
        return new Bars.Bar(
                name(words, skill),
                skill.pointShown().orElse(null),
                skill.interval().map(Interval::low).orElse(null),
                skill.interval().map(Interval::high).orElse(null),
                figure(words, skill));
    }

    private static String figure(Component words, SkillFigures skill) {
        return skill.pointShown()
                .map(mean -> FigureWords.percent(words, mean))
                .orElseGet(() -> words.getTranslation(skill.n() == 0 ? "teach.not-enough-data" : "class.skills.few"));
    }

    private static String message(Component words, List<SkillFigures> skills) {
        List<SkillFigures> shown = skills.stream()
                .filter(skill -> skill.pointShown().isPresent())
                .sorted(Comparator.comparing(skill -> skill.pointShown().orElseThrow()))
                .toList();
        if (shown.isEmpty()) {
            return words.getTranslation("class.skills.message.few");
        }
        SkillFigures weakest = shown.getFirst();
        SkillFigures strongest = shown.getLast();
        return shown.size() == 1
                ? words.getTranslation("class.skills.message.one", name(words, weakest), figure(words, weakest))
                : words.getTranslation(
                        "class.skills.message",
                        name(words, strongest),
                        figure(words, strongest),
                        name(words, weakest),
                        figure(words, weakest));
    }

    private static String name(Component words, SkillFigures skill) {
        return words.getTranslation("skill." + skill.skill().id());
    }
}
