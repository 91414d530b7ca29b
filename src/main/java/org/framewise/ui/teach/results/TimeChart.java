package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.framewise.results.items.ItemDetail;
import org.framewise.results.items.ItemFigures;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.chart.Histogram;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Chart of the time that learners took for an item. */
final class TimeChart {
    private TimeChart() {}

    /** @param item figures of an item that has a median time */
    static ChartFigure of(Component words, ItemFigures item, ItemDetail detail) {
        String title = words.getTranslation("item.time.chart");
        Element table = Sheet.table("", title);
        Sheet.headings(table, words.getTranslation("item.time.range"), words.getTranslation("teach.items.n"));
        Element body = table.appendElement("tbody");
        List<Histogram.Bin> bins = new ArrayList<>();
        for (int range = 0; range < detail.times().size(); range++) {
            String from = range == 0 ? "0" : edge(words, ItemDetail.TIMES.get(range - 1));
            int count = detail.times().get(range);
            bins.add(new Histogram.Bin(from, count));
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row)
                    .text(
                            range == ItemDetail.TIMES.size()
                                    ? words.getTranslation("item.time.from", from)
                                    : words.getTranslation(
                                            "item.time.between", from, edge(words, ItemDetail.TIMES.get(range))));
            Sheet.figure(row, Integer.toString(count));
        }
        return new ChartFigure(
                title,
                words.getTranslation(
                        "item.time.message",
                        FigureWords.time(words, item.medianTime().orElseThrow())),
                Histogram.of(bins, "", null),
                table);
    }

    private static String edge(Component words, Duration time) {
        return time.toSecondsPart() == 0
                ? words.getTranslation("item.time.minutes", time.toMinutes())
                : words.getTranslation("figure.seconds", time.toSeconds());
    }
}
