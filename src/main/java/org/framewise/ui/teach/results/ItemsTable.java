package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.stream.Collectors;
import org.framewise.measures.CompleteScores;
import org.framewise.results.items.ItemFigures;
import org.framewise.results.items.QuizItems;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Table of a quiz's items, in quiz order, with the figures of each item. */
final class ItemsTable {
    private static final int COLUMNS = 8;

    private final Component words;
    private final ResultsScope scope;
    private final QuizItems items;
    private final Locale locale;

    private ItemsTable(Component words, Locale locale, ResultsScope scope, QuizItems items) {
        this.words = words;
        this.locale = locale;
        this.scope = scope;
        this.items = items;
    }

    /** The table, ready to add to a page. */
    static Sheet sheet(Component page, ResultsScope scope, QuizItems items) {
        Sheet sheet = Sheet.of(
                page.getTranslation("teach.items.caption", scope.quiz().title()),
                new ItemsTable(page, UI.getCurrent().getLocale(), scope, items).html());
        return sheet;
    }

    private Element html() {
        Element html = Sheet.table("items", "");
        scope.language()
                .fill(
                        html.child(0).addClass("sr-only"),
                        words,
                        "teach.items.caption",
                        new QuizLanguage.Quoted(scope.quiz().title()));
        Element head = Sheet.headings(
                html,
                words.getTranslation("teach.items.item"),
                words.getTranslation("teach.items.n"),
                words.getTranslation("teach.facility"),
                words.getTranslation("teach.facility.interval"),
                words.getTranslation("teach.items.discrimination"),
                words.getTranslation("teach.items.time"),
                words.getTranslation("teach.items.sure"),
                words.getTranslation("teach.items.remark"));
        head.children().subList(1, COLUMNS - 1).forEach(heading -> heading.addClass("num"));
        items.forms().forEach(form -> {
            Element body = html.appendElement("tbody");
            if (items.forms().size() > 1) {
                body.appendElement("tr")
                        .appendElement("th")
                        .attr("scope", "rowgroup")
                        .attr("colspan", Integer.toString(COLUMNS))
                        .addClass("items-form")
                        .text(words.getTranslation(
                                "teach.grid.form", form.form().value()));
            }
            form.items().forEach(item -> row(body.appendElement("tr"), item));
        });
        Sheet.stack(html);
        return html;
    }

    private void row(Element row, ItemFigures item) {
        Element link = Sheet.rowHeading(row)
                .appendElement("a")
                .attr("href", ItemView.address(scope, item.id(), scope.query()));
        link.appendElement("span").addClass("item-id").text(item.id().value());
        link.appendText(" ");
        scope.language().of(link.appendElement("span")).text(item.item().title());
        row.child(0)
                .appendElement("span")
                .addClass("meta")
                .text(item.item().skills().stream()
                        .map(skill -> words.getTranslation("skill." + skill.id()))
                        .collect(Collectors.joining(", ")));
        Sheet.figure(row, "").text(Integer.toString(item.n()));
        FacilityCells.point(words, Sheet.figure(row, ""), item.facility());
        FacilityCells.interval(words, Sheet.figure(row, ""), item.facility());
        discrimination(Sheet.figure(row, ""), item);
        Sheet.figure(row, "")
                .text(item.medianTime()
                        .map(time -> FigureWords.time(words, time))
                        .orElse("–"));
        confidence(Sheet.figure(row, ""), item);
        remarks(row.appendElement("td").addClass("flag"), item);
    }

    private void discrimination(Element cell, ItemFigures item) {
        item.discrimination()
                .ifPresentOrElse(
                        known -> cell.text(FigureWords.decimal(locale, known.correlation())),
                        () -> Sheet.sign(cell, "–", words.getTranslation(whyNone(item))));
    }

    /** Translation key of the reason why an item has no discrimination index. */
    static String whyNone(ItemFigures item) {
        return !item.compared()
                ? "teach.items.discrimination.apart"
                : item.complete() < CompleteScores.FEWEST_LEARNERS
                        ? "teach.items.discrimination.few"
                        : "teach.items.discrimination.alike";
    }

    private void confidence(Element cell, ItemFigures item) {
        item.calibrationShown()
                .ifPresentOrElse(
                        known -> {
                            double right = NextLesson.right(known);
                            cell.text(words.getTranslation(
                                    "teach.items.sure.right",
                                    Percent.of(right + known.overconfidence()),
                                    Percent.of(right)));
                        },
                        () -> Sheet.sign(cell, "–", words.getTranslation("teach.not-enough-data")));
    }

    private void remarks(Element cell, ItemFigures item) {
        item.flags()
                .forEach(flag ->
                        cell.appendElement("span").addClass("item-remark").text(FlagWords.of(words, flag)));
        if (item.facility().isEmpty()) {
            cell.appendElement("span").addClass("item-remark").text(words.getTranslation("teach.not-enough-data"));
        }
        if (item.waiting() > 0) {
            cell.appendElement("span")
                    .addClass("item-remark")
                    .text(words.getTranslation("teach.items.waiting", item.waiting()));
        }
        if (item.uncounted() > 0) {
            cell.appendElement("span")
                    .addClass("item-remark")
                    .text(words.getTranslation("teach.items.uncounted", item.uncounted()));
        }
        if (item.corrected() > 0) {
            cell.appendElement("span")
                    .addClass("item-remark")
                    .text(words.getTranslation("teach.items.corrected", item.corrected()));
        }
        if (item.leftOut() > 0) {
            cell.appendElement("span")
                    .addClass("item-remark")
                    .text(words.getTranslation("teach.items.left-out", item.leftOut()));
        }
        if (scope.isRetired(item.id())) {
            cell.appendElement("span").addClass("item-remark").text(words.getTranslation("teach.items.retired"));
        }
    }
}
