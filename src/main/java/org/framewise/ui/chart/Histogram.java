package org.framewise.ui.chart;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Upright columns: how many lie in each of some neighbouring ranges. */
public final class Histogram {
    private Histogram() {}

    /**
     * One range.
     *
     * @param from what stands beneath its left edge
     * @param count how many lie in it, 0 or more
     */
    public record Bin(String from, int count) {}

    /**
     * The drawing, for a {@link ChartFigure}.
     *
     * @param to what stands beneath the right edge of the last range; empty for nothing
     * @param mark where a line stands across the columns, 0 for the left edge to 1 for the right one; absent for none
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
