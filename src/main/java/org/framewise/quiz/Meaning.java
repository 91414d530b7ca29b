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
 * What responses to an item rest on: what was judged, what could be given, and what was right. How it is worded is no part of it,
 * but which id has which text is
 * (docs/decisions/0086-an-answered-item-keeps-its-meaning.md).
 *
 * @param type of the item
 * @param passages above the stem
 * @param quoted what is to be sorted or paired, by statement or left entry
 * @param cut the passages of a hottext with their segments; none for other items
 * @param offered what can be given, sorted or paired
 * @param texts of what can be given, by id: reworded they are the same, under another id they are not
 * @param key what is right, by the smallest units that can be right or wrong alone
 * @param countsForDiscernment whether statements enter d′ and c
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
     * Words of a source.
     *
     * @param text with single spaces
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
            // A rubric is how to read what was written, and its wording.
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

    /** Of each two elements the one that comes first. */
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

    /** The words of each text, without capitals and punctuation. */
    private static <T> Map<String, String> words(List<T> parts, Function<T, String> id, Function<T, String> text) {
        return parts.stream().collect(Collectors.toMap(id, part -> {
            String words = NO_WORD.matcher(text.apply(part)).replaceAll(" ").strip();
            return words.isEmpty() ? fold(text.apply(part)) : words.toLowerCase(Locale.ROOT);
        }));
    }

    private static String fold(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Why what was given to this item says nothing about one with that meaning; empty where it does. */
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
        // Segments are named by their place, so others at the same place have no key to compare.
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

    /** Marking the segment was wrong and counts neither way now: whoever was right before still is. */
    private boolean isAccepted(String unit, Meaning now) {
        return type.equals(HottextItem.class)
                && Role.DISTRACTOR.name().equals(key.get(unit))
                && Role.OPTIONAL.name().equals(now.key.get(unit));
    }

    /** The units that both have, with another value. */
    private static <V> SortedSet<String> differing(Map<String, V> one, Map<String, V> other) {
        return one.entrySet().stream()
                .filter(entry ->
                        other.containsKey(entry.getKey()) && !entry.getValue().equals(other.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids that both have, whose text another id had before. */
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
