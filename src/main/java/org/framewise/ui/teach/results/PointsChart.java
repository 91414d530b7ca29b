package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.framewise.results.items.ItemDetail;
import org.framewise.ui.chart.Bars;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Chart of how many written responses got how many rubric points. */
final class PointsChart {
    private PointsChart() {}

    /** @param detail detail of an item with at least one rated response */
    static ChartFigure of(Component words, ItemDetail detail) {
        String title = words.getTranslation("item.points.chart");
        Element table = Sheet.table("", title);
        Sheet.headings(table, words.getTranslation("item.points"), words.getTranslation("item.points.texts"));
        Element body = table.appendElement("tbody");
        int rated =
                detail.points().values().stream().mapToInt(Integer::intValue).sum();
        detail.points().forEach((points, count) -> {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(words.getTranslation("review.points", points));
            Sheet.figure(row, Integer.toString(count));
        });
        List<Bars.Bar> bars = detail.points().entrySet().stream()
                .map(entry -> new Bars.Bar(
                        words.getTranslation("review.points", entry.getKey()),
                        (double) entry.getValue() / rated,
                        null,
                        null,
                        words.getTranslation("item.points.figure", entry.getValue())))
                .toList();
        return new ChartFigure(title, words.getTranslation("item.points.message", rated), Bars.of(bars), table);
    }
}
