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
 * What a class misunderstands, from first attempts: what comes after feedback says less about it. An answer that a correction accepts
 * shows no misconception, and is none of the places at which one could show.
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
     * @param items that the attempts could have, each in its newest wording; they give the order
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

    /** Every misconception that the class could have shown, the largest share first. */
    public List<Tag> tags() {
        return profile.tags();
    }

    /** The same, with the items in which each showed. */
    public List<Shown> all() {
        return tags().stream()
                .map(tag -> new Shown(tag, where(tag.misconception())))
                .toList();
    }

    /** The items in which a misconception was chosen, in their order. */
    public List<Where> where(Misconception misconception) {
        return items.stream()
                .flatMap(item -> item.where(misconception).stream())
                .toList();
    }

    /**
     * What was given for one item.
     *
     * @param given in whatever wording the learners had
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
     * One misconception in a class.
     *
     * @param where the items in which it was chosen
     */
    public record Shown(Tag tag, List<Where> where) {
        public Shown {
            where = List.copyOf(where);
        }
    }

    /**
     * How often an item brought a misconception out.
     *
     * @param words where in the item, most often first
     */
    public record Where(ItemId item, String title, int chosen, int offered, List<Words> words) {
        public Where {
            words = List.copyOf(words);
        }
    }

    /**
     * The statement, choice, segment or entry at which it showed.
     *
     * @param chosen how often
     */
    public record Words(String text, int chosen) {}
}
