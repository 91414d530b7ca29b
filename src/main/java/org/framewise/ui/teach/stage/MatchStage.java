package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.Task;
import org.framewise.quiz.MatchItem;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.LitWords;

/**
 * Shows the entries on the right with letters, and a table of how often each entry on the left was paired with each
 * entry on the right.
 */
final class MatchStage extends StageContent {
    private final MatchItem item;
    private final Tally.Pairs counts;

    MatchStage(MatchItem item, Tally.Pairs counts) {
        this.item = item;
        this.counts = counts;
    }

    @Override
    Component responses(StageParts parts) {
        Task.Pair task = (Task.Pair) parts.presented().task();
        OrderedList right = Tags.ol("lettered");
        task.right().forEach(entry -> right.add(parts.language().of(new ListItem(entry.text()))));
        return Tags.div(
                "pairing",
                new H2(parts.getTranslation("discuss.right-entries")),
                right,
                parts.showsResponses() ? table(parts, task) : left(parts, task));
    }

    private static OrderedList left(StageParts parts, Task.Pair task) {
        OrderedList left = Tags.ol("statements");
        task.left().forEach(sortable -> {
            left.add(Tags.li("statement", parts.card(sortable, Highlight.Kind.ENTRY)));
        });
        return left;
    }

    private Div table(StageParts parts, Task.Pair task) {
        Map<String, String> letters = new LinkedHashMap<>();
        task.right().forEach(right -> letters.put(right.id(), Letters.letter(letters.size())));
        Map<String, MatchItem.LeftEntry> entries =
                item.left().stream().collect(Collectors.toMap(MatchItem.LeftEntry::id, Function.identity()));
        StageTable table = new StageTable("pair-counts");
        table.set("--answers", Integer.toString(letters.size()));
        table.column(parts.getTranslation("discuss.passage"));
        letters.values().forEach(table::column);
        for (Task.Sortable sortable : task.left()) {
            String left = sortable.id();
            NativeTableRow row = table.row();
            NativeTableHeaderCell name = StageTable.rowHeading(row);
            name.add(parts.language()
                    .of(LitWords.of(
                            sortable.clipping().text(),
                            parts.highlights(new Highlight.Place(Highlight.Kind.ENTRY, left)))));
            MatchItem.LeftEntry entry = entries.get(left);
            if (parts.showsKey() && entry != null) {
                name.add(parts.rationale(entry.rationale()));
            }
            letters.forEach((right, letter) ->
                    cell(parts, row, left, right).getElement().setAttribute("data-answer", letter));
        }
        return table.framed();
    }

    private NativeTableCell cell(StageParts parts, NativeTableRow row, String left, String right) {
        int count = counts.counts().getOrDefault(left, Map.of()).getOrDefault(right, 0);
        boolean key = parts.showsKey() && right.equals(item.key().get(left));
        NativeTableCell cell = StageTable.cell(row, key ? "num heat-cell is-key" : "num heat-cell");
        cell.getStyle().set("--heat-share", StageParts.percent(count, counts.n()) + "%");
        cell.add(new Text(Integer.toString(count)));
        if (key) {
            cell.add(parts.keyBadge("discuss.key.pair"));
        }
        return cell;
    }
}
