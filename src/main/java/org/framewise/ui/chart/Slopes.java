package org.framewise.ui.chart;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Slope chart of scores from 0 to 100 in the checks before and after, with one line per learner: solid if the score
 * rose, dashed if it fell.
 */
public final class Slopes {
    private Slopes() {}

    /** The scores of one learner, or the mean scores of all learners. */
    public record Slope(double before, double after) {}

    /** Draws the slopes for a {@link ChartFigure}. */
    public static Element of(String before, String after, List<Slope> slopes, @Nullable Slope mean) {
        Element drawing = new Element("div").addClass("slopes");
        drawing.appendElement("span").addClass("slopes-before").text(before);
        drawing.appendElement("span").addClass("slopes-after").text(after);
        Element field = drawing.appendElement("div").addClass("slopes-field");
        Element svg = field.appendElement("svg")
                .attr("viewBox", "0 0 100 100")
                .attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true");
        slopes.forEach(slope -> line(svg, slope, kind(slope)));
        if (mean != null) {
            line(svg, mean, "slopes-mean");
            end(field, "slopes-start", mean.before);
            end(field, "slopes-end", mean.after);
        }
        List.of(0, 50, 100)
                .forEach(tick -> field.appendElement("span")
                        .addClass("slopes-tick")
                        .attr("style", "inset-block-end:" + tick + "%")
                        .text(Integer.toString(tick)));
        return drawing;
    }

    private static String kind(Slope slope) {
        return slope.after > slope.before ? "slopes-rise" : slope.after < slope.before ? "slopes-fall" : "slopes-level";
    }

    private static void line(Element svg, Slope slope, String kind) {
        svg.appendElement("line")
                .addClass(kind)
                .attr("x1", "0")
                .attr("y1", number(100 - slope.before))
                .attr("x2", "100")
                .attr("y2", number(100 - slope.after));
    }

    private static void end(Element field, String place, double score) {
        field.appendElement("span")
                .addClass(place)
                .attr("style", "inset-block-end:" + number(score) + "%")
                .text(String.format(Locale.ROOT, "%.0f", score));
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.1f", Math.max(0, Math.min(100, score)));
    }
}
