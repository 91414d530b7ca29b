package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.framewise.measures.Facility;
import org.framewise.measures.MeanEstimate;
import org.framewise.results.summary.ClassSummary;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.chart.Histogram;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Chart of the score distribution of a class. */
final class ScoreChart {
    private ScoreChart() {}

    /** @param summary summary with at least one score */
    static ChartFigure of(Component words, ClassSummary summary) {
        MeanEstimate mean = summary.score().orElseThrow();
        List<Integer> counts = summary.distribution();
        List<Histogram.Bin> bins = new ArrayList<>();
        Element table = Sheet.table("", words.getTranslation("class.scores.chart"));
        Sheet.headings(table, words.getTranslation("class.scores.range"), words.getTranslation("class.scores.count"));
        Element body = table.appendElement("tbody");
        for (int range = 0; range < counts.size(); range++) {
            int from = 100 / counts.size() * range;
            int to = range == counts.size() - 1 ? 100 : from + 100 / counts.size() - 1;
            bins.add(new Histogram.Bin(Integer.toString(from), counts.get(range)));
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(words.getTranslation("figure.interval", from, to));
            Sheet.figure(row, Integer.toString(counts.get(range)));
        }
        boolean enough = mean.n() >= Facility.FEWEST_FOR_THE_POINT;
        return new ChartFigure(
                words.getTranslation("class.scores.chart"),
                enough ? message(words, summary, mean) : words.getTranslation("class.scores.few", mean.n()),
                Histogram.of(bins, "100", enough ? mean.mean() / 100 : null),
                table);
    }

    private static String message(Component words, ClassSummary summary, MeanEstimate mean) {
        List<Double> scores = summary.scores();
        int quarter = scores.size() / 4;
        return words.getTranslation(
                "class.scores.message",
                mean.n(),
                FigureWords.percent(words, mean.mean() / 100),
                Percent.of(scores.get(quarter) / 100),
                Percent.of(scores.get(scores.size() - 1 - quarter) / 100));
    }
}
