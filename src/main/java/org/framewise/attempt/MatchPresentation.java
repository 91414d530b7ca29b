package org.framewise.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.MatchItem;

/** Presents entries to pair, with the two sides shuffled independently. */
record MatchPresentation(MatchItem item) implements Presentation {
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        List<Task.Sortable> left = item.left().stream()
                .map(entry -> new Task.Sortable(entry.id(), clippings.of(entry.passage())))
                .toList();
        List<Task.Alternative> right = item.right().stream()
                .map(entry -> new Task.Alternative(entry.id(), entry.text()))
                .toList();
        return new Task.Pair(shuffle.of(LEFT, left), shuffle.of(RIGHT, right));
    }

    @Override
    public Map<String, List<String>> parts() {
        Map<String, List<String>> both = new LinkedHashMap<>();
        both.put(LEFT, item.left().stream().map(MatchItem.LeftEntry::id).toList());
        both.put(RIGHT, item.right().stream().map(MatchItem.RightEntry::id).toList());
        return both;
    }

    @Override
    public List<Highlight.Text> quoting() {
        return item.left().stream()
                .map(entry -> new Highlight.Text(
                        new Highlight.Place(Highlight.Kind.ENTRY, entry.id()),
                        entry.passage().source(),
                        entry.passage().text()))
                .toList();
    }
}
