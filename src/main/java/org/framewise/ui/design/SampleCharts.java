package org.framewise.ui.design;

import java.util.List;
import org.framewise.ui.chart.Bars;
import org.framewise.ui.chart.Curve;
import org.framewise.ui.chart.Histogram;
import org.framewise.ui.chart.Plane;
import org.framewise.ui.chart.Slopes;
import org.jsoup.nodes.Element;

/** Draws a sample chart of each kind, with made-up figures. */
final class SampleCharts {
    private SampleCharts() {}

    /** @param word placeholder for every text in a chart */
    static List<Element> drawings(String word) {
        return List.of(
                Bars.of(List.of(
                        new Bars.Bar(word, 0.64, 0.52, 0.75, "64%"), new Bars.Bar(word, null, 0.2, 0.6, "20–60%"))),
                Histogram.of(
                        List.of(
                                new Histogram.Bin("0", 2),
                                new Histogram.Bin("25", 0),
                                new Histogram.Bin("50", 7),
                                new Histogram.Bin("75", 4)),
                        "100",
                        0.6),
                new Plane(-2, 2, 0, 3)
                        .draw(
                                new Plane.Words(word, word, word, word, word, word),
                                List.of(
                                        new Plane.Point(-1, 1, Plane.Lean.LEFT, 1),
                                        new Plane.Point(1, 1.5, Plane.Lean.RIGHT, 3),
                                        new Plane.Point(0.2, 2.5, Plane.Lean.NONE, 1)),
                                new Plane.Group(word, 0.1, -0.3, 0.5, 1.6, 1.2, 2)),
                Curve.of(
                        new Curve.Words(word, word, word, word, word),
                        List.of(
                                new Curve.Point(0.25, 0.3, 0.1, 0.5, true, word),
                                new Curve.Point(0.5, 0.45, 0.3, 0.6, true, word),
                                new Curve.Point(0.95, 0.7, 0.5, 0.9, false, word))),
                Slopes.of(
                        word,
                        word,
                        List.of(new Slopes.Slope(40, 70), new Slopes.Slope(60, 50), new Slopes.Slope(55, 55)),
                        new Slopes.Slope(52, 58)));
    }

    /** A sample table of a chart's figures. */
    static Element table(String word) {
        Element table = new Element("table");
        table.appendElement("caption").text(word);
        Element row = table.appendElement("tbody").appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(word);
        row.appendElement("td").addClass("num").text("64");
        return table;
    }
}
