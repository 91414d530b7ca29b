package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.framewise.results.ClassTable;
import org.framewise.results.ClassTable.Cell;
import org.framewise.results.measures.QuizScore;
import org.framewise.ui.Addresses;
import org.framewise.ui.SchoolTime;
import org.framewise.ui.teach.Names;
import org.framewise.ui.teach.Percent;
import org.framewise.ui.teach.Sheet;
import org.jsoup.nodes.Element;

/** Learners × items: scores in figures and colours, facility at the foot. */
final class GridTable {
    private final Component words;
    private final Locale locale;
    private final ClassTable table;
    private final SchoolTime time;
    private final Function<GridOrder, String> addresses;
    private final Names names;
    private final boolean mixed;

    /** @param addresses where the same table stands in that order */
    GridTable(
            Component words, Locale locale, ClassTable table, SchoolTime time, Function<GridOrder, String> addresses) {
        this.words = words;
        this.locale = locale;
        this.table = table;
        this.time = time;
        this.addresses = addresses;
        this.names = new Names(words, table.rows());
        this.mixed = table.rows().stream()
                        .map(row -> Optional.ofNullable(row.room()))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** How many rows a search leaves. */
    long found(String search) {
        return table.rows().stream().filter(row -> matches(row, search)).count();
    }

    Element html(GridOrder order, String search) {
        Element html = Sheet.table("grid", words.getTranslation("teach.grid.caption", table.title()));
        html.child(0).addClass("sr-only");
        head(html.appendElement("thead").appendElement("tr"), order);
        Element body = html.appendElement("tbody");
        table.rows().stream()
                .filter(row -> matches(row, search))
                .sorted(comparator(order))
                .forEach(row -> row(body.appendElement("tr"), row));
        foot(html.appendElement("tfoot"));
        return html;
    }

    private void head(Element row, GridOrder order) {
        sortable(row, "teach.grid.learner", GridOrder.NAME, GridOrder.STARTED, order);
        sortable(row, "teach.grid.total", GridOrder.SCORE_DOWN, GridOrder.SCORE, order)
                .addClass("num");
        table.columns().forEach(column -> {
            Element heading = row.appendElement("th")
                    .attr("scope", "col")
                    .addClass("num")
                    .attr("title", column.item().title());
            heading.appendElement("span").text(column.id().value());
            heading.appendElement("span")
                    .addClass("sr-only")
                    .text(": " + column.item().title());
        });
    }

    private Element sortable(Element row, String key, GridOrder first, GridOrder second, GridOrder now) {
        Element heading = row.appendElement("th").attr("scope", "col");
        if (now == first || (now == second && now != GridOrder.STARTED)) {
            heading.attr("aria-sort", now == GridOrder.SCORE_DOWN ? "descending" : "ascending");
        }
        Element link = Sheet.link(heading, addresses.apply(now == first ? second : first), words.getTranslation(key));
        link.attr("title", words.getTranslation("teach.grid.sort"));
        if (heading.hasAttr("aria-sort")) {
            link.appendElement("span").attr("aria-hidden", "true").text(now == GridOrder.SCORE_DOWN ? " ▼" : " ▲");
        }
        return heading;
    }

    private boolean matches(ClassTable.Row row, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return names.of(row.who()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Comparator<ClassTable.Row> comparator(GridOrder order) {
        Comparator<ClassTable.Row> started = Comparator.comparing(ClassTable.Row::startedAt);
        Comparator<ClassTable.Row> score = Comparator.comparing(
                row -> row.total().map(QuizScore::percent).orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<ClassTable.Row> down = Comparator.comparing(
                row -> row.total().map(QuizScore::percent).orElse(null),
                Comparator.nullsLast(Comparator.reverseOrder()));
        return switch (order) {
            case STARTED -> started;
            case NAME -> {
                Collator collator = Collator.getInstance(Locale.ROOT);
                yield Comparator.comparing((ClassTable.Row row) -> names.of(row.who()), collator::compare)
                        .thenComparing(started);
            }
            case SCORE -> score.thenComparing(started);
            case SCORE_DOWN -> down.thenComparing(started);
        };
    }

    private void row(Element html, ClassTable.Row row) {
        Element heading = Sheet.rowHeading(html);
        Sheet.link(heading.appendElement("bdi"), Addresses.seen(row.attempt()), names.of(row.who()));
        heading.appendText(" ");
        heading.appendElement("span").addClass("meta").text(meta(row));
        Element total = html.appendElement("td").addClass("num").addClass("total");
        row.total()
                .ifPresentOrElse(
                        score -> total.text(Percent.of(score.percent() / 100)),
                        () -> Sheet.sign(total, "–", words.getTranslation("teach.not-enough-data")));
        table.columns().forEach(column -> {
            Element cell = html.appendElement("td").addClass("num");
            row.cell(column.id())
                    .ifPresentOrElse(
                            given -> cell(cell, given),
                            () -> cell.addClass("not-theirs")
                                    .appendElement("span")
                                    .addClass("sr-only")
                                    .text(words.getTranslation("teach.grid.not-theirs")));
        });
    }

    private void cell(Element html, Cell cell) {
        switch (cell) {
            case Cell.Scored scored ->
                html.addClass("score-" + Percent.level(scored.score().fraction()))
                        .text(Percent.of(scored.score().fraction()));
            case Cell.Waiting waiting -> {
                html.addClass("waiting");
                Sheet.sign(html, "…", words.getTranslation("teach.grid.waiting"));
            }
            case Cell.NotCounted none -> {
                html.addClass("not-counted");
                Sheet.sign(html, "×", words.getTranslation("teach.grid.not-counted"));
            }
            case Cell.Unanswered unanswered -> Sheet.sign(html, "–", words.getTranslation("teach.grid.unanswered"));
        }
    }

    private String meta(ClassTable.Row row) {
        List<String> parts = new ArrayList<>();
        if (row.room() != null && mixed) {
            parts.add(row.room().name());
        }
        parts.add(time.moment(row.startedAt(), locale));
        if (table.forms().size() > 1) {
            parts.add(words.getTranslation("teach.grid.form", row.form().value()));
        }
        if (row.sitting() > 1) {
            parts.add(words.getTranslation("teach.grid.sitting", row.sitting()));
        }
        if (row.submittedAt() == null) {
            parts.add(words.getTranslation("teach.grid.open"));
        }
        return String.join(" · ", parts);
    }

    private void foot(Element foot) {
        Element points = foot.appendElement("tr");
        Sheet.rowHeading(points).text(words.getTranslation("teach.facility"));
        points.appendElement("td");
        Element intervals = foot.appendElement("tr").addClass("interval");
        Sheet.rowHeading(intervals).text(words.getTranslation("teach.facility.interval"));
        intervals.appendElement("td");
        for (ClassTable.Column column : table.columns()) {
            FacilityCells.point(words, points.appendElement("td").addClass("num"), column.facility());
            FacilityCells.interval(words, intervals.appendElement("td").addClass("num"), column.facility());
        }
    }
}
