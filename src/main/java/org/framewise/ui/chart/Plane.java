package org.framewise.ui.chart;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A scatter plot with labelled regions. The x axis shows a lean to one side or the other, with 0 in the middle; the y
 * axis shows an ability. A diamond marks a point that leans to the left, a square a point that leans to the right, and
 * a disc a point that leans to neither side.
 *
 * @param left lowest value on the lean axis, below 0
 * @param right highest value on the lean axis, above 0
 * @param bottom lowest value on the ability axis, 0 or below
 * @param top highest value on the ability axis
 */
public record Plane(double left, double right, double bottom, double top) {
    /**
     * Labels of the regions and of the ends of the lean axis.
     *
     * @param top region of high ability
     * @param left region of learners who put nearly everything into the left category
     * @param right region of learners who put nearly everything into the right category
     * @param bottom region of neither ability nor lean
     * @param toLeft left end of the lean axis
     * @param toRight right end of the lean axis
     */
    public record Words(String top, String left, String right, String bottom, String toLeft, String toRight) {}

    /** The side to which a point leans, if the lean is statistically significant. */
    public enum Lean {
        LEFT,
        NONE,
        RIGHT
    }

    /**
     * A learner, or several with the same values.
     *
     * @param count number of learners, at least 1
     */
    public record Point(double lean, double ability, Lean shape, int count) {}

    /** The means of a group and their plausible intervals. */
    public record Group(
            String name,
            double lean,
            double leanLow,
            double leanHigh,
            double ability,
            double abilityLow,
            double abilityHigh) {}

    /** Draws the plane for a {@link ChartFigure}; {@code group} is absent if its means aren't shown. */
    public Element draw(Words words, List<Point> points, @Nullable Group group) {
        Element drawing = new Element("div").addClass("plane");
        Element field = drawing.appendElement("div").addClass("plane-field");
        field.appendElement("span").addClass("plane-zero-lean").attr("style", "inset-inline-start:" + across(0));
        field.appendElement("span").addClass("plane-zero-ability").attr("style", "inset-block-end:" + up(0));
        region(field, "top", words.top);
        region(field, "left", words.left);
        region(field, "right", words.right);
        region(field, "bottom", words.bottom);
        points.forEach(point -> point(field, point));
        if (group != null) {
            group(field, group);
        }
        Element axis = drawing.appendElement("div").addClass("plane-axis");
        axis.appendElement("span").addClass("category-tag category-opinion").text(words.toLeft);
        axis.appendElement("span").addClass("category-tag category-factual").text(words.toRight);
        return drawing;
    }

    private static void region(Element field, String place, String text) {
        field.appendElement("span").addClass("plane-region plane-" + place).text(text);
    }

    private void point(Element field, Point point) {
        Element mark = field.appendElement("span")
                .addClass("plane-point plane-" + point.shape.name().toLowerCase(Locale.ROOT))
                .attr("style", tooltip(point.lean, point.ability));
        if (point.count > 1) {
            mark.addClass("plane-several").appendElement("span").text(Integer.toString(point.count));
        }
    }

    private void group(Element field, Group group) {
        field.appendElement("span")
                .addClass("plane-across")
                .attr(
                        "style",
                        "inset-inline-start:" + across(group.leanLow) + ";inset-inline-end:" + rest(group.leanHigh)
                                + ";inset-block-end:" + up(group.ability));
        field.appendElement("span")
                .addClass("plane-upwards")
                .attr(
                        "style",
                        "inset-inline-start:" + across(group.lean) + ";inset-block-end:" + up(group.abilityLow)
                                + ";block-size:"
                                + percent((cut(group.abilityHigh) - cut(group.abilityLow)) / (top - bottom)));
        field.appendElement("span")
                .addClass("plane-group")
                .attr("style", tooltip(group.lean, group.ability))
                .text(group.name);
    }

    private double cut(double ability) {
        return Math.max(bottom, Math.min(top, ability));
    }

    private String tooltip(double lean, double ability) {
        return "inset-inline-start:" + across(lean) + ";inset-block-end:" + up(ability);
    }

    private String across(double lean) {
        return percent((lean - left) / (right - left));
    }

    private String rest(double lean) {
        return percent((right - lean) / (right - left));
    }

    private String up(double ability) {
        return percent((ability - bottom) / (top - bottom));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * Math.max(0, Math.min(1, share)));
    }
}
