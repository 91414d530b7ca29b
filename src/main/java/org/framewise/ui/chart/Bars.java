package org.framewise.ui.chart;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Horizontal bars from 0 to 100%, each with a whisker for the plausible interval of the true value. */
public final class Bars {
    private Bars() {}

    /**
     * A bar of the chart.
     *
     * @param value 0 to 1; absent if only the whisker is shown
     * @param low lower end of the interval, 0 to 1; absent if there is no interval
     * @param high upper end of the interval, 0 to 1; absent together with {@code low}
     * @param figure text beside the bar: the formatted value, or why there is none
     */
    public record Bar(
            String label,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String figure) {}

    /** Draws the bars for a {@link ChartFigure}. */
    public static Element of(List<Bar> bars) {
        Element drawing = new Element("div").addClass("bars");
        bars.forEach(bar -> {
            drawing.appendElement("span").addClass("bars-label").text(bar.label);
            drawing.appendElement("span").addClass("bars-figure").text(bar.figure);
            track(drawing.appendElement("span").addClass("bars-track"), bar);
        });
        Element scale = drawing.appendElement("span").addClass("bars-scale");
        List.of("0", "25", "50", "75", "100%")
                .forEach(tick -> scale.appendElement("span").text(tick));
        return drawing;
    }

    private static void track(Element track, Bar bar) {
        if (bar.value != null) {
            track.appendElement("span").addClass("bars-value").attr("style", "inline-size:" + percent(bar.value));
        }
        if (bar.low != null && bar.high != null) {
            track.appendElement("span")
                    .addClass("bars-interval")
                    .attr(
                            "style",
                            "inset-inline-start:" + percent(bar.low) + ";inline-size:" + percent(bar.high - bar.low));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * Math.max(0, Math.min(1, share)));
    }
}
