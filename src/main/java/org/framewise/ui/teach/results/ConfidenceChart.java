package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.framewise.measures.Calibration;
import org.framewise.measures.Facility;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Item;
import org.framewise.ui.chart.Bars;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Chart of how often learners were right, by stated confidence. */
final class ConfidenceChart {
    private ConfidenceChart() {}

    static ChartFigure of(Component words, Item item, Calibration calibration) {
        String title = words.getTranslation("item.sure.chart");
        Element table = Sheet.table("", title);
        Sheet.headings(
                table,
                words.getTranslation("item.sure.level"),
                words.getTranslation("item.sure.answers"),
                words.getTranslation("item.sure.of-them-right"));
        Element body = table.appendElement("tbody");
        calibration.levels().forEach(level -> {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(name(words, level));
            Sheet.figure(row, Integer.toString(level.n()));
            Sheet.figure(row, Integer.toString(level.right()));
        });
        double right = NextLesson.right(calibration);
        return new ChartFigure(
                title,
                words.getTranslation(
                        "item.sure.message",
                        FigureWords.percent(words, right + calibration.overconfidence()),
                        FigureWords.percent(words, right)),
                Bars.of(calibration.levels().stream()
                        .map(level -> bar(words, item, level))
                        .toList()),
                table);
    }

    /**
     * The bar for one confidence level. It has a whisker only if each learner gave a single answer: one learner's
     * answers to several statements aren't independent.
     */
    private static Bars.Bar bar(Component words, Item item, Calibration.Level level) {
        Optional<Facility> share =
                item instanceof ChoiceItem ? Facility.ofRightOrWrong(level.right(), level.n()) : Optional.empty();
        return new Bars.Bar(
                name(words, level),
                level.shareRight(),
                share.map(Facility::low).orElse(null),
                share.map(Facility::high).orElse(null),
                words.getTranslation("item.sure.figure", level.right(), level.n()));
    }

    private static String name(Component words, Calibration.Level level) {
        return words.getTranslation("confidence." + level.confidence().name().toLowerCase(Locale.ROOT));
    }
}
