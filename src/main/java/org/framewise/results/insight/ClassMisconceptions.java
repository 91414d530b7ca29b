package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.results.Room;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.insight.AlikeResponses.Alike;
import org.framewise.results.insight.AlikeResponses.By;
import org.framewise.results.measures.MisconceptionProfile;
import org.framewise.results.measures.MisconceptionProfile.Marked;
import org.framewise.results.measures.MisconceptionProfile.Tag;
import org.framewise.scoring.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a class misunderstands, from first attempts: what comes after feedback says less about it. */
@Service
public class ClassMisconceptions {
    private final AlikeResponses responses;

    ClassMisconceptions(AlikeResponses responses) {
        this.responses = responses;
    }

    /**
     * Every misconception that the class could have shown, the largest share first. An answer that a correction accepts shows none.
     */
    public List<Shown> of(Sight sight, QuizId quiz, Selection selection) {
        return shown(read(sight, quiz, selection, By.NOTHING));
    }

    /** The same, and how often each misconception showed in each classroom. */
    public MisconceptionMap byRoom(Sight sight, QuizId quiz, Selection selection) {
        List<Alike> all = read(sight, quiz, selection, By.ROOM);
        Map<Optional<Room>, List<Alike>> rooms = all.stream()
                .collect(Collectors.groupingBy(
                        alike -> Optional.ofNullable(alike.room()), LinkedHashMap::new, Collectors.toList()));
        return new MisconceptionMap(
                shown(all),
                rooms.entrySet().stream()
                        .map(entry -> column(entry.getKey().orElse(null), entry.getValue()))
                        .sorted(BY_NAME)
                        .toList());
    }

    private static final Comparator<MisconceptionMap.Column> BY_NAME = Comparator.comparing(
                    (MisconceptionMap.Column column) -> column.in().isEmpty())
            .thenComparing(column -> column.in().map(Room::name).orElse(""))
            .thenComparing(
                    column -> column.in().map(room -> room.id().toString()).orElse(""));

    private static MisconceptionMap.Column column(@Nullable Room room, List<Alike> all) {
        return new MisconceptionMap.Column(
                room, profile(all).tags().stream().collect(Collectors.toMap(Tag::misconception, Function.identity())));
    }

    private List<Alike> read(Sight sight, QuizId quiz, Selection selection, By by) {
        return responses.of(
                sight,
                quiz,
                selection,
                item -> MisconceptionProfile.offers(item).findAny().isPresent(),
                by);
    }

    private static List<Shown> shown(List<Alike> all) {
        Map<Misconception, List<Where>> where = new EnumMap<>(Misconception.class);
        all.stream()
                .collect(Collectors.groupingBy(alike -> alike.item().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofItem -> profile(ofItem).tags().stream()
                        .filter(tag -> tag.chosen() > 0)
                        .forEach(tag -> where.computeIfAbsent(tag.misconception(), t -> new ArrayList<>())
                                .add(where(ofItem, tag))));
        return profile(all).tags().stream()
                .map(tag -> new Shown(tag, where.getOrDefault(tag.misconception(), List.of())))
                .toList();
    }

    private static MisconceptionProfile profile(List<Alike> all) {
        return MisconceptionProfile.ofMarked(all.stream()
                .map(alike -> new Marked(alike.item(), alike.marks(), alike.times()))
                .toList());
    }

    private static Where where(List<Alike> ofItem, Tag tag) {
        Map<String, Integer> units = new LinkedHashMap<>();
        ofItem.forEach(alike -> alike.marks().stream()
                .filter(mark -> mark.misconception() == tag.misconception())
                .map(Mark::unit)
                .map(unit -> UnitText.of(alike.item(), unit))
                .forEach(text -> units.merge(text, alike.times(), Integer::sum)));
        Item item = ofItem.getFirst().item();
        return new Where(
                item.id(),
                item.title(),
                tag.chosen(),
                tag.offered(),
                units.entrySet().stream()
                        .map(unit -> new Words(unit.getKey(), unit.getValue()))
                        .sorted(Comparator.comparingInt(Words::chosen)
                                .reversed()
                                .thenComparing(Words::text))
                        .toList());
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
