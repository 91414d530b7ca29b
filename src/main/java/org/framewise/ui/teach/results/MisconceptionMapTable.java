package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framewise.measures.MisconceptionProfile.Tag;
import org.framewise.results.ClassroomLabel;
import org.framewise.results.insight.ClassMisconceptions.Shown;
import org.framewise.results.insight.MisconceptionMap;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Table of misconceptions × classrooms; each cell shows its share as a figure and a bar. */
final class MisconceptionMapTable {
    private final Component words;
    private final MisconceptionMap map;
    private final List<Shown> shown;
    private final List<MisconceptionMap.Column> rooms;

    /** @param shown the misconceptions to show, one row each */
    MisconceptionMapTable(Component words, MisconceptionMap map, List<Shown> shown) {
        this.words = words;
        this.map = map;
        this.shown = shown;
        this.rooms = map.columns().size() > 1 ? map.columns() : List.of();
    }

    Element html() {
        Element table =
                Sheet.tableWithHiddenCaption("misconception-map", words.getTranslation("teach.misconceptions.title"));
        List<String> headings = new ArrayList<>();
        headings.add(words.getTranslation("teach.misconceptions.habit"));
        headings.add(
                rooms.isEmpty()
                        ? map.columns()
                                .getFirst()
                                .classroom()
                                .map(ClassroomLabel::name)
                                .orElseGet(this::everybody)
                        : everybody());
        rooms.forEach(room -> headings.add(room.classroom()
                .map(ClassroomLabel::name)
                .orElseGet(() -> words.getTranslation("teach.rooms.outside"))));
        Element head = Sheet.headings(table, headings.toArray(String[]::new));
        head.children().stream().skip(1).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        shown.forEach(one -> row(body.appendElement("tr"), one));
        Sheet.stack(table);
        return table;
    }

    private String everybody() {
        return words.getTranslation("results.misconceptions.all");
    }

    private void row(Element row, Shown one) {
        Sheet.rowHeading(row)
                .text(words.getTranslation(
                        "misconception." + one.tag().misconception().id()));
        cell(row, Optional.of(one.tag()));
        rooms.forEach(room -> cell(row, room.shown(one.tag().misconception())));
    }

    private void cell(Element row, Optional<Tag> tag) {
        if (tag.isEmpty()) {
            Sheet.sign(Sheet.figure(row, ""), "–", words.getTranslation("teach.not-enough-data"));
            return;
        }
        String percent = Percent.of(tag.get().share());
        Element cell = Sheet.figure(row, percent + "%");
        cell.appendElement("span")
                .addClass("meta")
                .text(words.getTranslation(
                        "results.of", tag.get().chosen(), tag.get().offered()));
        cell.appendElement("span")
                .addClass("share")
                .attr("aria-hidden", "true")
                .appendElement("span")
                .attr("style", "inline-size:" + percent + "%");
    }
}
