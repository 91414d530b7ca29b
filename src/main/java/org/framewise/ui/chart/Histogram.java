package org.framewise.ui.chart;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A histogram with vertical columns over adjacent ranges. */
public final class Histogram {
    private Histogram() {}

    /**
     * A range of values, drawn as a column.
     *
     * @param from label below the column's left edge
     * @param count number of values in the range, 0 or more
     */
    public record Bin(String from, int count) {}

    /**
     * Draws the histogram for a {@link ChartFigure}.
     *
     * @param to label below the right edge of the last range; empty if there is none
     * @param mark position of a vertical line across the columns, from 0 at the left edge to 1 at the right; absent if
     *     there is no line
     */
    public static Element of(List<Bin> bins, String to, @Nullable Double mark) {
        int most = Math.max(1, bins.stream().mapToInt(Bin::count).max().orElse(0));
        Element drawing = new Element("div").addClass("histogram");
        Element columns = drawing.appendElement("div").addClass("histogram-columns");
        bins.forEach(bin -> {
            Element column = columns.appendElement("span").addClass("histogram-column");
            column.appendElement("span")
                    .addClass("histogram-count")
                    .text(bin.count == 0 ? "" : Integer.toString(bin.count));
            column.appendElement("span")
                    .addClass("histogram-bar")
                    .attr("style", "block-size:" + percent((double) bin.count / most));
        });
        if (mark != null) {
            columns.appendElement("span")
                    .addClass("histogram-mark")
                    .attr("style", "inset-inline-start:" + percent(mark));
        }
        Element scale = drawing.appendElement("div").addClass("histogram-scale");
        bins.forEach(bin -> scale.appendElement("span").text(bin.from));
        if (!to.isEmpty()) {
            scale.appendElement("span").addClass("histogram-to").text(to);
        }
        return drawing;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * Math.max(0, Math.min(1, share)));
    }
}
