package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.classroom.Classroom;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.results.Among;
import org.framewise.results.ClassMisconceptions;
import org.framewise.results.Sights;
import org.framewise.results.grid.Grids;
import org.framewise.results.measures.Facility;
import org.framewise.ui.SchoolTime;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.chart.Histogram;
import org.framewise.ui.teach.Percent;
import org.framewise.ui.teach.ReportHead;
import org.framewise.ui.teach.Sheet;
import org.framewise.ui.teach.TeacherLayout;
import org.jsoup.nodes.Element;

/** What a class did, for the printer: a few pages without names of learners. */
@Route(value = ResultsTab.ROUTE + "/report", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ReportView extends ResultsPage {
    private static final long serialVersionUID = 1L;

    /** As many as fit, and as a class can work on. */
    private static final int MISCONCEPTIONS = 5;

    private final transient Grids grids;
    private final transient ClassMisconceptions misconceptions;
    private final transient Sights sights;
    private final transient SchoolTime time;
    private final transient Clock clock;

    ReportView(
            ResultsFrame frame,
            Grids grids,
            ClassMisconceptions misconceptions,
            Sights sights,
            SchoolTime time,
            Clock clock) {
        super(frame, ResultsTab.REPORT);
        this.grids = grids;
        this.misconceptions = misconceptions;
        this.sights = sights;
        this.time = time;
        this.clock = clock;
        addClassName("report");
    }

    @Override
    void show(ResultsScope scope, BeforeEnterEvent event) {
        add(
                new ReportHead(
                        scope.quiz().title(), who(scope), simulated(scope), made()),
                facts(scope),
                scores(scope),
                items(scope),
                habits(scope),
                notes());
    }

    private List<Classroom> rooms(ResultsScope scope) {
        return switch (scope.query().among()) {
            case Among.Everybody everybody -> sights.classrooms(scope.sight());
            case Among.Members(var id) -> sights.classroom(scope.sight(), id).stream()
                    .toList();
            case Among.Outside outside -> List.of();
        };
    }

    private String who(ResultsScope scope) {
        return switch (scope.query().among()) {
            case Among.Everybody everybody -> getTranslation("report.everybody");
            case Among.Outside outside -> getTranslation("report.outside");
            case Among.Members members ->
                getTranslation(
                        "report.classroom",
                        rooms(scope).stream().map(Classroom::name).collect(Collectors.joining()));
        };
    }

    private String simulated(ResultsScope scope) {
        List<String> names = rooms(scope).stream()
                .filter(Classroom::simulated)
                .map(Classroom::name)
                .toList();
        return names.isEmpty() ? "" : getTranslation("report.simulated", String.join(", ", names));
    }

    private String made() {
        return getTranslation(
                "report.made", time.day(clock.instant().atZone(time.zone()).toLocalDate(), getLocale()));
    }

    private Paragraph facts(ResultsScope scope) {
        return new Paragraph(getTranslation(
                "report.facts", scope.quiz().started(), scope.quiz().submitted()));
    }

    private Section scores(ResultsScope scope) {
        List<Double> totals = grids.totals(scope.sight(), scope.quiz(), scope.selection());
        Section section = new Section(new H2(getTranslation("report.scores")));
        if (totals.isEmpty()) {
            section.add(new Paragraph(getTranslation("teach.not-enough-data")));
            return section;
        }
        int[] counts = new int[10];
        totals.forEach(total -> counts[(int) Math.min(9, Math.floor(total * 10))]++);
        List<Histogram.Bin> bins = new ArrayList<>();
        Element table = Sheet.table("scores", getTranslation("report.scores"));
        Sheet.headings(table, getTranslation("report.scores.from"), getTranslation("report.scores.count"));
        Element body = table.appendElement("tbody");
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Histogram.Bin(Integer.toString(10 * i), counts[i]));
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(10 * i + "–" + 10 * (i + 1));
            Sheet.figure(row, Integer.toString(counts[i]));
        }
        double median = (totals.get((totals.size() - 1) / 2) + totals.get(totals.size() / 2)) / 2;
        section.add(new ChartFigure(
                getTranslation("report.scores.title"),
                getTranslation("report.scores.message", totals.size(), Percent.of(median)),
                Histogram.of(bins, "100", median),
                table));
        return section;
    }

    private Section items(ResultsScope scope) {
        Map<ItemId, Facility> facilities = grids.facilities(scope.sight(), scope.quiz(), scope.selection());
        Element table = Sheet.table("items report-items", getTranslation("teach.items.caption", scope.quiz().title()));
        table.child(0).addClass("sr-only");
        Element head = Sheet.headings(
                table,
                getTranslation("teach.items.item"),
                getTranslation("teach.items.n"),
                getTranslation("teach.facility"),
                getTranslation("teach.facility.interval"));
        head.children().subList(1, 4).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        for (Item item : scope.quiz().items()) {
            Element row = body.appendElement("tr");
            Element heading = Sheet.rowHeading(row);
            heading.appendElement("span").addClass("item-id").text(item.id().value());
            heading.appendText(" " + item.title());
            Optional<Facility> facility = Optional.ofNullable(facilities.get(item.id()));
            Sheet.figure(row, facility.map(found -> Integer.toString(found.n())).orElse("0"));
            FacilityCells.point(this, row.appendElement("td").addClass("num"), facility);
            FacilityCells.interval(this, row.appendElement("td").addClass("num"), facility);
        }
        Sheet sheet = new Sheet(getTranslation("teach.items.caption", scope.quiz().title()));
        sheet.show(table);
        Section section = new Section(new H2(getTranslation("report.items")), sheet);
        section.addClassName("report-break-before");
        return section;
    }

    private Section habits(ResultsScope scope) {
        Section section = new Section(new H2(getTranslation("teach.misconceptions.title")));
        List<ClassMisconceptions.Shown> chosen =
                misconceptions.of(scope.sight(), scope.quiz().id(), scope.selection()).stream()
                        .filter(shown -> shown.tag().chosen() > 0)
                        .limit(MISCONCEPTIONS)
                        .toList();
        if (chosen.isEmpty()) {
            section.add(new Paragraph(getTranslation("teach.not-enough-data")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("report-habits");
        chosen.forEach(shown -> {
            String id = shown.tag().misconception().id();
            Div name = new Div(getTranslation("misconception." + id));
            name.addClassName("habit-name");
            list.add(new ListItem(
                    name,
                    new Paragraph(getTranslation("misconception." + id + ".teacher")),
                    new Paragraph(getTranslation(
                            "report.habit",
                            shown.tag().chosen(),
                            shown.tag().offered(),
                            shown.where().stream()
                                    .limit(4)
                                    .map(where -> where.item().value() + " " + where.title())
                                    .collect(Collectors.joining("; "))))));
        });
        section.add(list);
        return section;
    }

    private Section notes() {
        Section section = new Section(
                new H2(getTranslation("report.notes")),
                new Paragraph(getTranslation("teach.items.note")),
                new Paragraph(getTranslation("teach.misconceptions.note")),
                new Paragraph(getTranslation("report.use")));
        section.addClassName("report-notes");
        return section;
    }
}
