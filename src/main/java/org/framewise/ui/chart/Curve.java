package org.framewise.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Calibration curve: actual shares plotted against stated shares, from 0 to 100% on both axes, with the diagonal on
 * which they are equal.
 */
public final class Curve {
    private Curve() {}

    /**
     * A point on the curve: the actual share for a stated share.
     *
     * @param stated 0 to 1
     * @param actual 0 to 1
     * @param low lower end of the actual share's interval
     * @param high upper end of the actual share's interval
     * @param certain whether there is enough data to show the point; otherwise only the interval is drawn
     * @param label text beside the point
     */
    public record Point(double stated, double actual, double low, double high, boolean certain, String label) {}

    /** Labels of the axes, of the diagonal, and of the regions above and below it. */
    public record Words(String across, String upwards, String agree, String above, String below) {}

    /** Draws the curve for a {@link ChartFigure}. */
    public static Element of(Words words, List<Point> points) {
        Element drawing = new Element("div").addClass("curve");
        drawing.appendElement("span").addClass("curve-upwards").text(words.upwards);
        Element field = drawing.appendElement("div").addClass("curve-field");
        Element svg = field.appendElement("svg")
                .attr("viewBox", "0 0 100 100")
                .attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true");
        svg.appendElement("line")
                .addClass("curve-agree")
                .attr("x1", "0")
                .attr("y1", "100")
                .attr("x2", "100")
                .attr("y2", "0");
        svg.appendElement("polyline")
                .addClass("curve-line")
                .attr(
                        "points",
                        points.stream()
                                .filter(Point::certain)
                                .map(point -> number(point.stated) + "," + number(1 - point.actual))
                                .collect(Collectors.joining(" ")));
        field.appendElement("span").addClass("curve-above").text(words.above);
        field.appendElement("span").addClass("curve-below").text(words.below);
        field.appendElement("span").addClass("curve-on").text(words.agree);
        for (Point point : points) {
            field.appendElement("span")
                    .addClass("curve-interval")
                    .attr(
                            "style",
                            "inset-inline-start:" + number(point.stated) + "%;inset-block-end:" + number(point.low)
                                    + "%;block-size:" + number(point.high - point.low) + "%");
            if (point.certain) {
                field.appendElement("span")
                        .addClass("curve-point")
                        .attr(
                                "style",
                                "inset-inline-start:" + number(point.stated) + "%;inset-block-end:"
                                        + number(point.actual) + "%");
            }
        }
        List.of("0", "50", "100%")
                .forEach(tick -> drawing.appendElement("span")
                        .addClass("curve-tick curve-tick-" + tick.replace("%", ""))
                        .text(tick));
        Element scale = drawing.appendElement("div").addClass("curve-scale");
        points.forEach(point -> scale.appendElement("span")
                .attr("style", "inset-inline-start:" + number(point.stated) + "%")
                .text(point.label));
        drawing.appendElement("span").addClass("curve-across").text(words.across);
        return drawing;
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * Math.max(0, Math.min(1, share)));
    }
}
