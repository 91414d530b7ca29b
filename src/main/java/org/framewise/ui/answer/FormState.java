package org.framewise.ui.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;

/**
 * The values of an item's inputs, as {@code answer-copies.js} reads them. Untrusted input from a browser: values that
 * don't fit the item are rejected. Statements, entries, segments and lines are identified by their positions on the
 * learner's screen, because ids could reveal the author's order.
 *
 * @param chosen depending on the item type: the category of each statement, the chosen ids, the marked positions, the
 *     right entry paired with each left entry, the positions of the lines in their new order, or the text; "" for an
 *     unanswered part
 * @param sure the confidence level of each statement or of the whole response; "" where the learner stated none
 */
public record FormState(List<String> chosen, List<String> sure) {
    public FormState {
        chosen = List.copyOf(chosen);
        sure = List.copyOf(sure);
    }

    /** @throws IllegalArgumentException if the values don't fit the item */
    public Response response(PresentedItem item) {
        return switch (item.task()) {
            case Task.Classify task -> {
                requireSize(chosen, task.statements().size());
                Map<String, String> sorted = byUnit(task.statements());
                requireKnown(sorted.values(), task.categories());
                yield new Response.Classify(sorted);
            }
            case Task.Choose task -> {
                require(chosen.size() <= 1, "one choice at most");
                requireKnown(chosen, ids(task.alternatives()));
                yield new Response.SingleChoice(chosen.isEmpty() ? "" : chosen.getFirst());
            }
            case Task.ChooseSeveral task -> {
                requireKnown(chosen, ids(task.alternatives()));
                yield new Response.MultipleChoice(Set.copyOf(new HashSet<>(chosen)));
            }
            case Task.Mark task -> {
                List<SegmentRef> segments = segments(item);
                requireKnown(chosen, places(segments.size()));
                yield new Response.Hottext(chosen.stream()
                        .map(place -> segments.get(Integer.parseInt(place)))
                        .collect(Collectors.toSet()));
            }
            case Task.Pair task -> {
                requireSize(chosen, task.left().size());
                Map<String, String> pairs = byUnit(task.left());
                requireKnown(pairs.values(), ids(task.right()));
                require(new HashSet<>(pairs.values()).size() == pairs.size(), "each entry once at most");
                yield new Response.Match(pairs);
            }
            case Task.Arrange task -> {
                requireSize(chosen, task.elements().size());
                requireKnown(chosen, places(task.elements().size()));
                require(new HashSet<>(chosen).size() == chosen.size(), "each line once");
                yield new Response.Order(chosen.stream()
                        .map(place ->
                                task.elements().get(Integer.parseInt(place)).id())
                        .toList());
            }
            case Task.Write task -> {
                requireSize(chosen, 1);
                String text = chosen.getFirst().strip();
                require(text.length() <= task.maxLength(), "a text of at most " + task.maxLength() + " characters");
                yield new Response.ExtendedText(text);
            }
        };
    }

    /**
     * Returns the learner's confidence by part, with the same keys as in {@code ResponseInput}; unanswered parts have no entry.
     *
     * @throws IllegalArgumentException if the values don't fit the item
     */
    public Map<String, Confidence> confidence(PresentedItem item) {
        return switch (item.task()) {
            case Task.Classify task -> confidenceOfEach(item, task.statements());
            case Task.Choose task -> confidenceOfAll(item);
            case Task.ChooseSeveral task -> confidenceOfAll(item);
            case Task.Mark task -> confidenceOfAll(item);
            case Task.Pair task -> confidenceOfAll(item);
            case Task.Arrange task -> confidenceOfAll(item);
            case Task.Write task -> confidenceOfAll(item);
        };
    }

    private Map<String, Confidence> confidenceOfEach(PresentedItem item, List<Task.Sortable> units) {
        requireSize(chosen, units.size());
        requireSize(sure, units.size());
        Map<String, Confidence> levels = new TreeMap<>();
        for (int place = 0; place < sure.size(); place++) {
            if (!sure.get(place).isEmpty() && !chosen.get(place).isEmpty()) {
                levels.put(units.get(place).id(), level(item, sure.get(place)));
            }
        }
        return levels;
    }

    private Map<String, Confidence> confidenceOfAll(PresentedItem item) {
        if (sure.isEmpty() || chosen.isEmpty()) {
            return Map.of();
        }
        requireSize(sure, 1);
        return Map.of(item.id().value(), level(item, sure.getFirst()));
    }

    private static Confidence level(PresentedItem item, String name) {
        return item.levels().stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a level that isn't offered"));
    }

    private Map<String, String> byUnit(List<Task.Sortable> units) {
        Map<String, String> given = new HashMap<>();
        for (int place = 0; place < units.size(); place++) {
            if (!chosen.get(place).isEmpty()) {
                given.put(units.get(place).id(), chosen.get(place));
            }
        }
        return given;
    }

    private static List<SegmentRef> segments(PresentedItem item) {
        return item.clippings().stream()
                .flatMap(clipping -> clipping.pieces().stream())
                .map(Clipping.Piece::segment)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Set<String> ids(List<Task.Alternative> alternatives) {
        return alternatives.stream().map(Task.Alternative::id).collect(Collectors.toSet());
    }

    private static Set<String> places(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.toSet());
    }

    private static void requireKnown(Collection<String> named, Collection<String> known) {
        require(known.containsAll(named), "something that the item doesn't have");
    }

    private static void requireSize(List<String> list, int size) {
        require(list.size() == size, size + " parts");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("Expected: " + what);
        }
    }
}
