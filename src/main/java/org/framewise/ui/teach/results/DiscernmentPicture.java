package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.measures.Discernment;
import org.framewise.measures.GroupDiscernment;
import org.framewise.measures.Interval;
import org.framewise.measures.MeanEstimate;
import org.framewise.measures.SortingCounts;
import org.framewise.results.insight.StatementSet;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.chart.Plane;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/**
 * Scatter plot of the learners and the class mean by d′ and c. Shows individual learners only if the set of statements
 * allows conclusions about individuals.
 */
final class DiscernmentPicture {
    private static final double MARGIN = 0.25;

    private final Component words;
    private final StatementSet set;
    private final DiscernmentWords said;

    DiscernmentPicture(Component words, StatementSet set, DiscernmentWords said) {
        this.words = words;
        this.set = set;
        this.said = said;
    }

    /** @param what name of the set of statements */
    ChartFigure figure(String what) {
        Map<Discernment, Integer> learners = new LinkedHashMap<>();
        set.sorters().forEach(sorter -> set.of(sorter).ifPresent(one -> learners.merge(one, 1, Integer::sum)));
        List<Plane.Point> points = new ArrayList<>();
        learners.forEach((one, count) ->
                points.add(new Plane.Point(one.criterion(), one.sensitivity(), DiscernmentWords.shape(one), count)));
        Optional<GroupDiscernment> group = set.group();
        return new ChartFigure(
                words.getTranslation("results.discernment.picture", what),
                said.message(),
                plane(points, group)
                        .draw(
                                new Plane.Words(
                                        words.getTranslation("results.discernment.region.apart"),
                                        words.getTranslation("results.discernment.region.opinion"),
                                        words.getTranslation("results.discernment.region.factual"),
                                        words.getTranslation("results.discernment.region.not-yet"),
                                        words.getTranslation("results.discernment.axis.opinion"),
                                        words.getTranslation("results.discernment.axis.factual")),
                                points,
                                group.map(this::group).orElse(null)),
                table(learners, group));
    }

    /**
     * A plane for all values that are possible with these numbers of statements. It extends further below 0 if some
     * learners sorted the wrong way round.
     */
    private Plane plane(List<Plane.Point> points, Optional<GroupDiscernment> group) {
        double top = of(set.signals(), 0).sensitivity();
        double left = of(set.signals(), set.noises()).criterion();
        double right = of(0, 0).criterion();
        double bottom = Math.min(
                points.stream().mapToDouble(Plane.Point::ability).min().orElse(0),
                group.flatMap(shown -> shown.sensitivity().interval())
                        .map(Interval::low)
                        .orElse(0.0));
        return new Plane(left - MARGIN, right + MARGIN, Math.min(-0.9, bottom - MARGIN), top + MARGIN);
    }

    private Discernment of(int hits, int falseAlarms) {
        return Discernment.of(new SortingCounts(hits, set.signals(), falseAlarms, set.noises()))
                .orElseThrow();
    }

    private Plane.Group group(GroupDiscernment group) {
        Interval lean = interval(group.criterion());
        Interval ability = interval(group.sensitivity());
        return new Plane.Group(
                words.getTranslation("results.discernment.class"),
                group.criterion().mean(),
                lean.low(),
                lean.high(),
                group.sensitivity().mean(),
                ability.low(),
                ability.high());
    }

    private static Interval interval(MeanEstimate mean) {
        return mean.interval().orElseGet(() -> new Interval(mean.mean(), mean.mean()));
    }

    private Element table(Map<Discernment, Integer> learners, Optional<GroupDiscernment> group) {
        Element table = Sheet.table("discernment-figures", words.getTranslation("results.discernment.picture.table"));
        Element head = Sheet.headings(
                table,
                words.getTranslation("results.discernment.who"),
                words.getTranslation("results.discernment.ability"),
                words.getTranslation("results.discernment.lean"));
        head.children().subList(1, 3).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        group.ifPresent(shown -> {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(words.getTranslation("results.discernment.class.of", shown.n()));
            Sheet.figure(
                    row,
                    said.mean(shown.sensitivity().mean(), shown.sensitivity().interval()));
            Sheet.figure(
                    row, said.mean(shown.criterion().mean(), shown.criterion().interval()));
        });
        learners.forEach((one, count) -> {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(words.getTranslation("results.discernment.learners", count));
            Sheet.figure(row, said.format(one.sensitivity(), one.sensitivityError()));
            Sheet.figure(row, said.format(one.criterion(), one.criterionError()));
        });
        if (body.children().isEmpty()) {
            body.appendElement("tr")
                    .appendElement("td")
                    .attr("colspan", "3")
                    .text(words.getTranslation("teach.not-enough-data"));
        }
        return table;
    }
}
