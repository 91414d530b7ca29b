package org.framewise.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.RandomItems;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Mark.Verdict;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class ScoringPropertiesTest {
    private static ItemResponse given(RandomGenerator random) {
        Item item = RandomItems.item(random);
        return new ItemResponse(item, RandomItems.response(item, random));
    }

    private static double fraction(Item item, Response response) {
        return Scoring.score(item, response).orElseThrow().fraction();
    }

    @Test
    void everyScoresFractionIsBetween0And1() {
        Property.holds(random -> {
            ItemResponse given = given(random);

            assertThat(Scoring.score(given).orElseThrow().fraction()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void respondingWithTheKeyEarnsFullMarks() {
        Property.holds(random -> {
            ItemResponse given = given(random);

            assertThat(fraction(given.item(), Items.rightResponse(given.item())))
                    .isEqualTo(1);
        });
    }

    @Test
    void markingEverythingNeverBeatsMarkingNothing() {
        Property.holds(random -> {
            HottextItem item = RandomItems.hottext(random);
            Response everything = new Response.Hottext(item.tappable().collect(Collectors.toSet()));

            assertThat(fraction(item, everything)).isEqualTo(fraction(item, Items.noResponse(item)));
        });
    }

    @Test
    void tickingEverythingNeverBeatsTickingNothing() {
        Property.holds(random -> {
            MultipleChoiceItem item = RandomItems.multipleChoice(random);
            Response everything = new Response.MultipleChoice(
                    item.choices().stream().map(Choice::id).collect(Collectors.toSet()));

            assertThat(fraction(item, everything)).isEqualTo(fraction(item, Items.noResponse(item)));
        });
    }

    @Test
    void scoresDoNotDependOnTheOrderOfThePartsOfAResponse() {
        Property.holds(random -> {
            ItemResponse given = given(random);
            Item shuffled = shuffleParts(given.item(), random);
            Response sameResponse = shuffleParts(given.response(), random);

            assertThat(Scoring.score(shuffled, sameResponse)).isEqualTo(Scoring.score(given));
            assertThat(Marking.marks(shuffled, sameResponse)).containsExactlyInAnyOrderElementsOf(Marking.marks(given));
        });
    }

    @Test
    void oneMoreRightMarkNeverLowersAScoreAndOneMoreWrongMarkNeverRaisesIt() {
        Property.holds(random -> {
            HottextItem item = RandomItems.hottext(random);
            List<SegmentRef> tappable = item.tappable().toList();
            SegmentRef more = tappable.get(random.nextInt(tappable.size()));
            Set<SegmentRef> marked = new HashSet<>(((Response.Hottext) RandomItems.response(item, random)).marked());
            marked.remove(more);
            double before = fraction(item, new Response.Hottext(marked));
            marked.add(more);

            double change = fraction(item, new Response.Hottext(marked)) - before;

            switch (item.segment(more).role()) {
                case TARGET -> assertThat(change).isNotNegative();
                case DISTRACTOR -> assertThat(change).isNotPositive();
                case OPTIONAL -> assertThat(change).isZero();
                case GLUE -> throw new AssertionError("glue can be marked: " + more);
            }
        });
    }

    @Test
    void sortingOneMoreStatementRaisesTheScoreOnlyIfCorrect() {
        Property.holds(random -> {
            ClassifyItem item = RandomItems.classify(random);
            ClassifyItem.Statement more =
                    item.statements().get(random.nextInt(item.statements().size()));
            Map<String, String> categories =
                    new HashMap<>(((Response.Classify) RandomItems.response(item, random)).categories());
            categories.remove(more.id().value());
            double before = fraction(item, new Response.Classify(categories));

            for (String category : item.categories()) {
                categories.put(more.id().value(), category);
                double after = fraction(item, new Response.Classify(categories));
                if (category.equals(more.key())) {
                    assertThat(after).isGreaterThan(before);
                } else {
                    assertThat(after).isEqualTo(before);
                }
            }
        });
    }

    @Test
    void correctingTwoNeighboursNeverLowersAnOrdersScore() {
        Property.holds(random -> {
            OrderItem item = RandomItems.order(random);
            List<String> elements = RandomItems.shuffled(item.key(), random);
            for (int i = 1; i < elements.size(); i++) {
                boolean wrong = item.key().indexOf(elements.get(i)) < item.key().indexOf(elements.get(i - 1));
                List<String> swapped = new ArrayList<>(elements);
                swapped.set(i, elements.get(i - 1));
                swapped.set(i - 1, elements.get(i));
                double change =
                        fraction(item, new Response.Order(swapped)) - fraction(item, new Response.Order(elements));
                if (wrong) {
                    assertThat(change).isNotNegative();
                } else {
                    assertThat(change).isNotPositive();
                }
            }
        });
    }

    @Test
    void aFullScoreHasNoWrongOrMissedMarks() {
        Property.holds(random -> {
            ItemResponse given = given(random);
            boolean full = Scoring.score(given).orElseThrow().isFull();
            List<Verdict> verdicts =
                    Marking.marks(given).stream().map(Mark::verdict).toList();

            if (full) {
                assertThat(verdicts).doesNotContain(Verdict.WRONG, Verdict.MISSED);
            } else if (!(given.item() instanceof OrderItem)) {
                // an order may be wrong without matching any of the item's wrong orders
                assertThat(verdicts).containsAnyOf(Verdict.WRONG, Verdict.MISSED);
            }
        });
    }

    @Test
    void onlyAWrongMarkHasAMisconception() {
        Property.holds(random -> {
            ItemResponse given = given(random);

            assertThat(Marking.marks(given)).allSatisfy(mark -> {
                assertThat(mark.misconception() != null).isEqualTo(mark.verdict() == Verdict.WRONG);
                assertThat(mark.chosen()).isEqualTo(mark.verdict() != Verdict.MISSED);
            });
        });
    }

    private static Item shuffleParts(Item item, RandomGenerator random) {
        return switch (item) {
            case ClassifyItem classify ->
                new ClassifyItem(
                        classify.core(),
                        classify.passages(),
                        RandomItems.shuffled(classify.categories(), random),
                        RandomItems.shuffled(classify.statements(), random));
            case ChoiceItem choice ->
                new ChoiceItem(
                        choice.core(), choice.passages(), RandomItems.shuffled(choice.choices(), random), choice.key());
            case MultipleChoiceItem choice ->
                new MultipleChoiceItem(
                        choice.core(), choice.passages(), RandomItems.shuffled(choice.choices(), random), choice.key());
            case MatchItem match ->
                new MatchItem(
                        match.core(),
                        match.passages(),
                        RandomItems.shuffled(match.left(), random),
                        RandomItems.shuffled(match.right(), random),
                        match.key());
            case OrderItem order ->
                new OrderItem(
                        order.core(),
                        order.passages(),
                        RandomItems.shuffled(order.elements(), random),
                        order.key(),
                        RandomItems.shuffled(order.wrongOrders(), random));
            default -> item;
        };
    }

    private static Response shuffleParts(Response response, RandomGenerator random) {
        return switch (response) {
            case Response.Classify given -> new Response.Classify(shuffled(given.categories(), random));
            case Response.Match given -> new Response.Match(shuffled(given.pairs(), random));
            case Response.MultipleChoice given -> new Response.MultipleChoice(shuffled(given.choices(), random));
            case Response.Hottext given -> new Response.Hottext(shuffled(given.marked(), random));
            default -> response;
        };
    }

    private static <V> Map<String, V> shuffled(Map<String, V> map, RandomGenerator random) {
        Map<String, V> shuffled = new LinkedHashMap<>();
        RandomItems.shuffled(List.copyOf(map.entrySet()), random)
                .forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        return shuffled;
    }

    private static <T> Set<T> shuffled(Set<T> set, RandomGenerator random) {
        return new LinkedHashSet<>(RandomItems.shuffled(List.copyOf(set), random));
    }
}
