package org.framewise.quiz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.framewise.quiz.HottextItem.MarkablePassage;
import org.framewise.quiz.HottextItem.Role;
import org.framewise.quiz.MeaningChange.Part;

/**
 * The aspects of an item that determine what a response means: what was judged, what the options were, and what was
 * right. The wording is not part of it, but the assignment of texts to ids is.
 *
 * @param type the type of item
 * @param passages the passages above the stem
 * @param quoted the passages to sort or pair, by statement or left entry
 * @param cut the segments of each passage of a hottext item; empty for other items
 * @param offered the ids of the options to choose, sort or pair
 * @param texts the texts of the options by id: an option may be reworded, but an id that takes over the text of another
 *     id is a different option
 * @param key the correct answers, split into the smallest units that can be right or wrong on their own
 * @param countsForDiscernment whether the statements enter d′ and c
 * @see "docs/decisions/0086-an-answered-item-keeps-its-meaning.md"
 */
record Meaning(
        Class<? extends Item> type,
        Set<Words> passages,
        Map<String, Words> quoted,
        List<List<Piece>> cut,
        Map<Part, Set<String>> offered,
        Map<Part, Map<String, String>> texts,
        Map<String, String> key,
        boolean countsForDiscernment) {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";

    /**
     * Words from a source.
     *
     * @param text with runs of white space collapsed to single spaces
     */
    record Words(SourceId source, String text) {
        static Words of(Passage passage) {
            return new Words(passage.source(), fold(passage.text()));
        }
    }

    /** A segment, and whether it can be marked. */
    record Piece(String text, boolean tappable) {}

    static Meaning of(Item item) {
        Map<String, Words> quoted = new HashMap<>();
        Map<Part, Set<String>> offered = new EnumMap<>(Part.class);
        Map<Part, Map<String, String>> texts = new EnumMap<>(Part.class);
        Map<String, String> key = new HashMap<>();
        List<List<Piece>> cut = new ArrayList<>();
        boolean counts = false;
        switch (item) {
            case ClassifyItem classify -> {
                offered.put(Part.CATEGORY, Set.copyOf(classify.categories()));
                offered.put(
                        Part.STATEMENT,
                        names(classify.statements(), statement -> statement.id().value()));
                classify.statements().forEach(statement -> {
                    quoted.put(statement.id().value(), Words.of(statement.passage()));
                    key.put(statement.id().value(), statement.key());
                });
                counts = classify.core().countsForDiscernment();
            }
            case ChoiceItem choice -> {
                addChoices(choice.choices(), Set.of(choice.key()), offered, key);
                texts.put(Part.CHOICE, words(choice.choices(), Choice::id, Choice::text));
            }
            case MultipleChoiceItem several -> {
                addChoices(several.choices(), several.key(), offered, key);
                texts.put(Part.CHOICE, words(several.choices(), Choice::id, Choice::text));
            }
            case HottextItem hottext -> {
                hottext.markable().forEach(passage -> cut.add(pieces(passage)));
                hottext.tappable()
                        .forEach(ref -> key.put(
                                ref.toString(), hottext.segment(ref).role().name()));
            }
            case MatchItem match -> {
                offered.put(Part.LEFT_ENTRY, names(match.left(), MatchItem.LeftEntry::id));
                offered.put(Part.RIGHT_ENTRY, names(match.right(), MatchItem.RightEntry::id));
                texts.put(Part.RIGHT_ENTRY, words(match.right(), MatchItem.RightEntry::id, MatchItem.RightEntry::text));
                match.left().forEach(entry -> quoted.put(entry.id(), Words.of(entry.passage())));
                key.putAll(match.key());
            }
            case OrderItem order -> {
                offered.put(Part.ELEMENT, Set.copyOf(order.key()));
                texts.put(Part.ELEMENT, words(order.elements(), OrderItem.Element::id, OrderItem.Element::text));
                addPairs(order.key(), key);
            }
            // A rubric tells raters how to read a text; changing it is a change of wording.
            case ExtendedTextItem text -> {}
        }
        return new Meaning(
                item.getClass(),
                item.passages().stream().map(Words::of).collect(Collectors.toSet()),
                quoted,
                cut,
                offered,
                texts,
                key,
                counts);
    }

    private static void addChoices(
            List<Choice> choices, Set<String> right, Map<Part, Set<String>> offered, Map<String, String> key) {
        offered.put(Part.CHOICE, names(choices, Choice::id));
        choices.forEach(choice -> key.put(choice.id(), right.contains(choice.id()) ? RIGHT : WRONG));
    }

    /** Adds every pair of elements to the key, with the element that comes first as its value. */
    private static void addPairs(List<String> order, Map<String, String> key) {
        for (int i = 0; i < order.size(); i++) {
            for (String later : order.subList(i + 1, order.size())) {
                String first = order.get(i);
                key.put(first.compareTo(later) < 0 ? first + "<" + later : later + "<" + first, first);
            }
        }
    }

    private static List<Piece> pieces(MarkablePassage passage) {
        return passage.segments().stream()
                .map(segment -> new Piece(fold(segment.text()), segment.role() != Role.GLUE))
                .toList();
    }

    private static <T> Set<String> names(List<T> parts, Function<T, String> name) {
        return parts.stream().map(name).collect(Collectors.toSet());
    }

    /** The words of each text by id, ignoring case and punctuation. */
    private static <T> Map<String, String> words(List<T> parts, Function<T, String> id, Function<T, String> text) {
        return parts.stream().collect(Collectors.toMap(id, part -> {
            String words = NO_WORD.matcher(text.apply(part)).replaceAll(" ").strip();
            return words.isEmpty() ? fold(text.apply(part)) : words.toLowerCase(Locale.ROOT);
        }));
    }

    private static String fold(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The reasons why responses to this item don't apply to an item with the other meaning; empty if they do. */
    List<MeaningChange> changesTo(Meaning now) {
        List<MeaningChange> changes = new ArrayList<>();
        boolean sameType = type.equals(now.type);
        if (!sameType) {
            changes.add(new MeaningChange.Type());
        }
        if (!passages.equals(now.passages)) {
            changes.add(new MeaningChange.Passages());
        }
        if (!sameType) {
            return changes;
        }
        SortedSet<String> others = differing(quoted, now.quoted);
        if (!others.isEmpty()) {
            changes.add(new MeaningChange.Quoted(others));
        }
        offered.forEach((part, before) -> {
            Set<String> after = now.offered.getOrDefault(part, Set.of());
            SortedSet<String> added = without(after, before);
            SortedSet<String> dropped = without(before, after);
            if (!added.isEmpty()) {
                changes.add(new MeaningChange.Added(part, added));
            }
            if (!dropped.isEmpty()) {
                changes.add(new MeaningChange.Dropped(part, dropped));
            }
        });
        texts.forEach((part, before) -> {
            SortedSet<String> moved = moved(before, now.texts.getOrDefault(part, Map.of()));
            if (!moved.isEmpty()) {
                changes.add(new MeaningChange.Moved(part, moved));
            }
        });
        // Segments are identified by position, so the keys of different segments can't be compared.
        if (!cut.equals(now.cut)) {
            if (passages.equals(now.passages)) {
                changes.add(new MeaningChange.Segments());
            }
        } else if (differing(key, now.key).stream().anyMatch(unit -> !isAccepted(unit, now))) {
            changes.add(new MeaningChange.Key());
        }
        if (countsForDiscernment != now.countsForDiscernment) {
            changes.add(new MeaningChange.Discernment(now.countsForDiscernment));
        }
        return changes;
    }

    /**
     * Whether a segment that was wrong to mark has become neutral. Responses that were right before are still right.
     */
    private boolean isAccepted(String unit, Meaning now) {
        return type.equals(HottextItem.class)
                && Role.DISTRACTOR.name().equals(key.get(unit))
                && Role.OPTIONAL.name().equals(now.key.get(unit));
    }

    /** The units in both maps whose values differ. */
    private static <V> SortedSet<String> differing(Map<String, V> one, Map<String, V> other) {
        return one.entrySet().stream()
                .filter(entry ->
                        other.containsKey(entry.getKey()) && !entry.getValue().equals(other.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids in both maps whose current text used to belong to another id. */
    private static SortedSet<String> moved(Map<String, String> before, Map<String, String> now) {
        SortedSet<String> moved = differing(before, now);
        moved.removeIf(id -> !before.containsValue(now.get(id)));
        return moved;
    }

    private static SortedSet<String> without(Set<String> names, Set<String> those) {
        Set<String> rest = new HashSet<>(names);
        rest.removeAll(those);
        return new TreeSet<>(rest);
    }
}
