package org.framewise.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random items of every type, and random responses that fit them, for properties that hold for all: {@code Property.holds(random -> …
 * RandomItems.item(random) …)}.
 */
public final class RandomItems {
    private RandomItems() {}

    /** An item of any type except extended text, which has no score of its own. */
    public static Item item(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> classify(random);
            case 1 -> choice(random);
            case 2 -> multipleChoice(random);
            case 3 -> hottext(random);
            case 4 -> match(random);
            default -> order(random);
        };
    }

    public static ClassifyItem classify(RandomGenerator random) {
        Items.ClassifyBuilder item = Items.classify("R-classify");
        if (random.nextBoolean()) {
            item.countsForDiscernment();
        }
        int statements = between(1, 10, random);
        for (int i = 0; i < statements; i++) {
            boolean opinion = random.nextBoolean();
            item.statement(
                    "R-classify." + i, opinion ? ClassifyItem.OPINION : ClassifyItem.FACTUAL, misconception(random));
        }
        return item.build();
    }

    public static ChoiceItem choice(RandomGenerator random) {
        Items.ChoiceBuilder item = Items.choice("R-choice");
        int before = between(0, 2, random);
        for (int i = 0; i < before; i++) {
            item.distractor("before" + i, misconception(random));
        }
        item.key("key");
        int after = between(1, 3, random);
        for (int i = 0; i < after; i++) {
            item.distractor("after" + i, misconception(random));
        }
        return item.build();
    }

    public static MultipleChoiceItem multipleChoice(RandomGenerator random) {
        Items.MultipleChoiceBuilder item = Items.multipleChoice("R-multiple");
        for (boolean target : targetsAndDistractors(random)) {
            String id = "c" + random.nextLong();
            if (target) {
                item.key(id);
            } else {
                item.distractor(id, misconception(random));
            }
        }
        return item.build();
    }

    public static HottextItem hottext(RandomGenerator random) {
        Items.HottextBuilder item = Items.hottext("R-hottext");
        for (boolean target : targetsAndDistractors(random)) {
            if (random.nextInt(4) == 0) {
                item.passage();
            }
            if (random.nextInt(3) == 0) {
                item.glue("and");
            }
            if (random.nextInt(5) == 0) {
                item.optional("perhaps");
            }
            if (target) {
                item.target("leaning");
            } else {
                item.distractor("plain", misconception(random));
            }
        }
        return item.build();
    }

    public static MatchItem match(RandomGenerator random) {
        Items.MatchBuilder item = Items.match("R-match");
        int entries = between(1, 6, random);
        for (int i = 0; i < entries; i++) {
            item.pair("left" + i, "right" + i, misconception(random));
        }
        int spare = between(1, 3, random);
        for (int i = 0; i < spare; i++) {
            item.spare("spare" + i);
        }
        return item.build();
    }

    public static OrderItem order(RandomGenerator random) {
        int n = between(2, 7, random);
        List<String> key = shuffled(IntStream.range(0, n).mapToObj(i -> "e" + i).toList(), random);
        Items.OrderBuilder item = Items.order("R-order").key(key.toArray(String[]::new));
        for (int i = 1; i < n; i++) {
            if (random.nextBoolean()) {
                item.wrongOrder(key.get(i), key.get(random.nextInt(i)), misconception(random));
            }
        }
        return item.build();
    }

    /** Returns a response that fits the item: empty, partial or complete, right or wrong. */
    public static Response response(Item item, RandomGenerator random) {
        return switch (item) {
            case ClassifyItem classify -> {
                Map<String, String> categories = new TreeMap<>();
                for (ClassifyItem.Statement statement : some(classify.statements(), random)) {
                    categories.put(statement.id().value(), any(classify.categories(), random));
                }
                yield new Response.Classify(categories);
            }
            case ChoiceItem choice ->
                new Response.SingleChoice(
                        random.nextInt(10) == 0
                                ? ""
                                : any(choice.choices(), random).id());
            case MultipleChoiceItem choice ->
                new Response.MultipleChoice(
                        some(choice.choices(), random).stream().map(Choice::id).collect(Collectors.toSet()));
            case HottextItem hottext ->
                new Response.Hottext(Set.copyOf(some(hottext.tappable().toList(), random)));
            case MatchItem match -> {
                List<MatchItem.RightEntry> right = shuffled(match.right(), random);
                Map<String, String> pairs = new TreeMap<>();
                for (MatchItem.LeftEntry left : some(match.left(), random)) {
                    pairs.put(left.id(), right.get(pairs.size()).id());
                }
                yield new Response.Match(pairs);
            }
            case OrderItem order ->
                new Response.Order(random.nextInt(10) == 0 ? List.of() : shuffled(order.key(), random));
            case ExtendedTextItem text -> new Response.ExtendedText(random.nextBoolean() ? "" : "Some words.");
        };
    }

    /** Returns the list in a random order. */
    public static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static <T> List<T> some(List<T> list, RandomGenerator random) {
        double share = random.nextDouble();
        return list.stream().filter(one -> random.nextDouble() < share).toList();
    }

    private static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Draws at least one target and one distractor; more targets than distractors as often as the reverse. */
    private static List<Boolean> targetsAndDistractors(RandomGenerator random) {
        List<Boolean> all = new ArrayList<>(Collections.nCopies(between(1, 12, random), true));
        all.addAll(Collections.nCopies(between(1, 12, random), false));
        return shuffled(all, random);
    }

    private static Misconception misconception(RandomGenerator random) {
        return any(List.of(Misconception.values()), random);
    }

    private static int between(int least, int most, RandomGenerator random) {
        return least + random.nextInt(most - least + 1);
    }
}
