package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.measures.MisconceptionProfile;
import org.framewise.measures.MisconceptionProfile.Marked;
import org.framewise.measures.MisconceptionProfile.Tag;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Misconception;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.MarkedResponse;
import org.framewise.scoring.Kind;
import org.framewise.scoring.Mark;

/**
 * The misconceptions of a class, from first attempts: later attempts are less informative, because the learner has seen
 * feedback. An answer accepted by a correction shows no misconception and is not a choice point.
 */
public final class ClassMisconceptions {
    private final List<OfItem> items;
    private final MisconceptionProfile profile;

    private ClassMisconceptions(List<OfItem> items) {
        this.items = items;
        this.profile = MisconceptionProfile.ofMarked(
                items.stream().flatMap(item -> item.given.stream()).toList());
    }

    /**
     * @param items all items of the attempts' forms, each in its newest wording; their order determines the order of
     *     the results
     * @param sheets first attempts
     */
    public static ClassMisconceptions of(List<Item> items, List<AnswerSheet> sheets) {
        Map<ItemId, List<Marked>> given = new HashMap<>();
        counts(sheets)
                .forEach((marked, times) -> given.computeIfAbsent(marked.item().id(), item -> new ArrayList<>())
                        .add(new Marked(marked.item(), marked.marks(), marked.corrections(), times[0])));
        return new ClassMisconceptions(items.stream()
                .map(item -> OfItem.of(item, given.getOrDefault(item.id(), List.of())))
                .toList());
    }

    private static Map<MarkedResponse, int[]> counts(List<AnswerSheet> sheets) {
        Map<MarkedResponse, int[]> counts = new IdentityHashMap<>();
        sheets.forEach(sheet ->
                sheet.forEachCounted(answer -> counts.computeIfAbsent(answer.marked(), first -> new int[1])[0]++));
        return counts;
    }

    /** Every misconception that the class had a chance to show, largest share first. */
    public List<Tag> tags() {
        return profile.tags();
    }

    /** Every misconception that the class had a chance to show, with the items in which it occurred. */
    public List<Shown> all() {
        return tags().stream()
                .map(tag -> new Shown(tag, where(tag.misconception())))
                .toList();
    }

    /** The items in which a misconception was chosen, in order. */
    public List<Where> where(Misconception misconception) {
        return items.stream()
                .flatMap(item -> item.where(misconception).stream())
                .toList();
    }

    /**
     * The responses to one item.
     *
     * @param given the responses, each in the wording that the learners saw
     */
    private record OfItem(Item newest, List<Marked> given, MisconceptionProfile profile) {
        static OfItem of(Item newest, List<Marked> given) {
            return new OfItem(newest, given, MisconceptionProfile.ofMarked(given));
        }

        Optional<Where> where(Misconception misconception) {
            return profile.tags().stream()
                    .filter(tag -> tag.misconception() == misconception && tag.chosen() > 0)
                    .map(tag -> new Where(newest.id(), newest.title(), tag.chosen(), tag.offered(), words(tag)))
                    .findFirst();
        }

        private List<Words> words(Tag tag) {
            Map<String, Integer> units = new LinkedHashMap<>();
            given.stream()
                    .filter(one -> !one.hasFullMarks())
                    .forEach(one -> one.marks().stream()
                            .filter(mark -> mark.misconception() == tag.misconception())
                            .map(Mark::unit)
                            .map(unit -> Kind.of(one.item()).text(unit))
                            .forEach(text -> units.merge(text, one.times(), Integer::sum)));
            return units.entrySet().stream()
                    .map(unit -> new Words(unit.getKey(), unit.getValue()))
                    .sorted(Comparator.comparingInt(Words::chosen).reversed().thenComparing(Words::text))
                    .toList();
        }
    }

    /**
     * A misconception of a class.
     *
     * @param where the items in which it was chosen
     */
    public record Shown(Tag tag, List<Where> where) {
        public Shown {
            where = List.copyOf(where);
        }
    }

    /**
     * How often a misconception occurred in an item.
     *
     * @param words the parts of the item where it occurred, most frequent first
     */
    public record Where(ItemId item, String title, int chosen, int offered, List<Words> words) {
        public Where {
            words = List.copyOf(words);
        }
    }

    /**
     * A statement, choice, segment or entry in which a misconception occurred.
     *
     * @param chosen how often it occurred there
     */
    public record Words(String text, int chosen) {}
}
