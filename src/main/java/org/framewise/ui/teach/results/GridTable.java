package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.framewise.measures.Facility;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.results.UsedQuiz;
import org.framewise.results.grid.Cell;
import org.framewise.results.grid.GridOrder;
import org.framewise.results.grid.GridPage;
import org.framewise.results.grid.GridRow;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.teach.parts.Names;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Table of learners × items with each score as a figure and a color, and each item's facility in the footer. */
final class GridTable {
    private final Component words;
    private final Locale locale;
    private final SchoolTime time;
    private final UsedQuiz quiz;
    private final List<Item> items;
    private final Map<ItemId, Facility> facilities;
    private final Function<GridOrder, String> addresses;
    private final QuizLanguage language;

    /** @param addresses returns the URL of the same table in another order */
    GridTable(
            Component words,
            Locale locale,
            SchoolTime time,
            UsedQuiz quiz,
            Map<ItemId, Facility> facilities,
            Function<GridOrder, String> addresses) {
        this.words = words;
        this.locale = locale;
        this.time = time;
        this.quiz = quiz;
        this.items = quiz.items();
        this.facilities = facilities;
        this.addresses = addresses;
        this.language = new QuizLanguage(quiz.latest().language());
    }

    Element html(GridPage page) {
        Element html = Sheet.table("grid", "");
        language.fill(
                html.child(0).addClass("sr-only"), words, "teach.grid.caption", new QuizLanguage.Quoted(quiz.title()));
        head(html.appendElement("thead").appendElement("tr"), page.query().order());
        Element body = html.appendElement("tbody");
        Names names = new Names(words, page.sharedNames());
        boolean mixed = page.rows().stream()
                        .map(row -> Optional.ofNullable(row.classroomLabel()))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        page.rows().forEach(row -> row(body.appendElement("tr"), row, names, mixed));
        foot(html.appendElement("tfoot"));
        return html;
    }

    private void head(Element row, GridOrder order) {
        Element learner = heading(row, order, GridOrder.by(GridOrder.By.NAME, false));
        learner.text(words.getTranslation("teach.grid.learner"));
        arrow(learner, order, GridOrder.By.NAME);
        Element started = Sheet.link(
                row.child(0),
                addresses.apply(
                        GridOrder.by(GridOrder.By.STARTED, order.by() == GridOrder.By.STARTED && !order.down())),
                words.getTranslation("teach.grid.started"));
        started.addClass("second").attr("title", words.getTranslation("teach.grid.sort"));
        arrow(started, order, GridOrder.By.STARTED);
        Element total = heading(row, order, GridOrder.by(GridOrder.By.SCORE, true), "num");
        total.text(words.getTranslation("teach.grid.total"));
        arrow(total, order, GridOrder.By.SCORE);
        for (Item item : items) {
            Element link = heading(row, order, GridOrder.byItem(item.id(), false), "num");
            link.attr("title", item.title());
            link.appendElement("span").text(item.id().value());
            link.appendElement("span").addClass("sr-only").text(": ");
            language.of(link.appendElement("span").addClass("sr-only")).text(item.title());
            if (item.id().equals(order.item())) {
                arrow(link, order, GridOrder.By.ITEM);
            }
        }
    }

    /** A heading with a link that sorts by the heading's column; following the link again reverses the order. */
    private Element heading(Element row, GridOrder now, GridOrder first, String... classNames) {
        Element heading = row.appendElement("th").attr("scope", "col");
        for (String className : classNames) {
            heading.addClass(className);
        }
        boolean sorted = now.by() == first.by() && java.util.Objects.equals(now.item(), first.item());
        if (sorted) {
            heading.attr("aria-sort", now.down() ? "descending" : "ascending");
        }
        GridOrder next = sorted ? new GridOrder(now.by(), now.item(), !now.down()) : first;
        return Sheet.link(heading, addresses.apply(next), "").attr("title", words.getTranslation("teach.grid.sort"));
    }

    private static void arrow(Element link, GridOrder now, GridOrder.By by) {
        if (now.by() == by) {
            link.appendElement("span").attr("aria-hidden", "true").text(now.down() ? " ▼" : " ▲");
        }
    }

    private void row(Element html, GridRow row, Names names, boolean mixed) {
        Element heading = Sheet.rowHeading(html);
        Sheet.link(heading.appendElement("bdi"), Addresses.seen(row.attempt()), names.of(row.learnerLabel()));
        heading.appendText(" ");
        heading.appendElement("span").addClass("meta").text(meta(row, mixed));
        Element total = html.appendElement("td").addClass("num").addClass("total");
        row.total()
                .ifPresentOrElse(
                        score -> total.text(Percent.of(score.percent() / 100)),
                        () -> Sheet.sign(total, "–", words.getTranslation("teach.not-enough-data")));
        items.forEach(item -> {
            Element cell = html.appendElement("td").addClass("num");
            row.cell(item.id())
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

    private String meta(GridRow row, boolean mixed) {
        List<String> parts = new ArrayList<>();
        if (row.classroomLabel() != null && mixed) {
            parts.add(row.classroomLabel().name());
        }
        parts.add(time.moment(row.startedAt(), locale));
        if (quiz.forms().size() > 1) {
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
        for (Item item : items) {
            Optional<Facility> facility = Optional.ofNullable(facilities.get(item.id()));
            FacilityCells.point(words, points.appendElement("td").addClass("num"), facility);
            FacilityCells.interval(words, intervals.appendElement("td").addClass("num"), facility);
        }
    }
}
