package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.framewise.results.insight.ClassMisconceptions;
import org.framewise.ui.teach.Percent;
import org.framewise.ui.teach.Sheet;
import org.jsoup.nodes.Element;

/** What a class misunderstands, how often, and where it showed. */
final class MisconceptionsTable {
    private final Component words;
    private final List<ClassMisconceptions.Shown> all;

    MisconceptionsTable(Component words, List<ClassMisconceptions.Shown> all) {
        this.words = words;
        this.all = all;
    }

    Element html() {
        Element html = Sheet.table("misconceptions", words.getTranslation("teach.misconceptions.title"));
        html.child(0).addClass("sr-only");
        Element head = Sheet.headings(
                html,
                words.getTranslation("teach.misconceptions.habit"),
                words.getTranslation("teach.misconceptions.chosen"),
                words.getTranslation("teach.misconceptions.share"),
                words.getTranslation("teach.misconceptions.where"));
        head.children().subList(1, 3).forEach(heading -> heading.addClass("num"));
        Element body = html.appendElement("tbody");
        all.forEach(shown -> row(body.appendElement("tr"), shown));
        return html;
    }

    private void row(Element row, ClassMisconceptions.Shown shown) {
        String id = shown.tag().misconception().id();
        Element heading = Sheet.rowHeading(row);
        heading.appendElement("span").addClass("habit-name").text(words.getTranslation("misconception." + id));
        heading.appendText(" ");
        heading.appendElement("span").addClass("meta").text(words.getTranslation("misconception." + id + ".teacher"));
        Sheet.figure(
                row,
                words.getTranslation(
                        "teach.misconceptions.of",
                        shown.tag().chosen(),
                        shown.tag().offered()));
        Element share = Sheet.figure(row, Percent.of(shown.tag().share()) + " %");
        share.appendElement("span")
                .addClass("share")
                .attr("aria-hidden", "true")
                .appendElement("span")
                .attr("style", "inline-size:" + Percent.of(shown.tag().share()) + "%");
        Element where = row.appendElement("td");
        if (shown.where().isEmpty()) {
            Sheet.sign(where, "–", words.getTranslation("teach.misconceptions.nowhere"));
        } else {
            Element list = where.appendElement("ul");
            shown.where()
                    .forEach(item -> list.appendElement("li")
                            .text(words.getTranslation(
                                    "teach.misconceptions.where.item",
                                    item.item().value(),
                                    item.title(),
                                    item.chosen(),
                                    item.offered())));
        }
    }
}
