package org.framewise.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.framewise.quiz.HottextItem.MarkablePassage;
import org.framewise.quiz.HottextItem.Role;
import org.framewise.quiz.HottextItem.Segment;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Score;
import org.framewise.scoring.Scoring;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class MeaningChangeTest {
    @Test
    void anItemThatIsUnchangedOrReadAgainKeepsItsMeaning() {
        Property.holds(random -> {
            Item item = RandomItems.item(random);
            assertThat(MeaningChange.between(item, item)).isEmpty();
            assertThat(MeaningChange.between(item, reworded(item))).isEmpty();
        });
        Items.ofEveryType()
                .forEach(item ->
                        assertThat(MeaningChange.between(item, reworded(item))).isEmpty());
    }

    @Test
    void differentTypesNeverMeanTheSame() {
        List<Item> all = Items.ofEveryType();
        for (Item one : all) {
            for (Item other : all) {
                assertThat(MeaningChange.between(one, other).contains(new MeaningChange.Type()))
                        .isEqualTo(one != other);
            }
        }
    }

    @Test
    void aDifferentKeyChangesTheMeaning() {
        Property.holds(random -> {
            Item item = RandomItems.item(random);
            Item other = withAnotherKey(item, random);
            if (!other.equals(item)) {
                assertThat(MeaningChange.between(item, other)).containsExactly(new MeaningChange.Key());
            }
        });
    }

    @Test
    void movingATextToAnotherIdChangesTheMeaning() {
        Property.holds(random -> {
            Item item = RandomItems.item(random);
            Item swapped = withTextsSwapped(item);
            assertThat(MeaningChange.between(item, swapped))
                    .isEqualTo(MeaningChange.between(swapped, item))
                    .allSatisfy(change -> assertThat(change).isInstanceOf(MeaningChange.Moved.class))
                    .hasSize(swapped.equals(item) ? 0 : 1);
        });
    }

    /** Swaps the texts of the first two answer options. */
    private static Item withTextsSwapped(Item item) {
        return switch (item) {
            case ChoiceItem choice ->
                new ChoiceItem(choice.core(), choice.passages(), swapped(choice.choices()), choice.key());
            case MultipleChoiceItem several ->
                new MultipleChoiceItem(several.core(), several.passages(), swapped(several.choices()), several.key());
            case MatchItem match -> {
                List<MatchItem.RightEntry> right = new ArrayList<>(match.right());
                right.set(
                        0,
                        new MatchItem.RightEntry(
                                right.get(0).id(), match.right().get(1).text()));
                right.set(
                        1,
                        new MatchItem.RightEntry(
                                right.get(1).id(), match.right().get(0).text()));
                yield new MatchItem(match.core(), match.passages(), match.left(), right, match.key());
            }
            case OrderItem order -> {
                List<OrderItem.Element> elements = new ArrayList<>(order.elements());
                elements.set(
                        0,
                        new OrderItem.Element(
                                elements.get(0).id(), order.elements().get(1).text()));
                elements.set(
                        1,
                        new OrderItem.Element(
                                elements.get(1).id(), order.elements().get(0).text()));
                yield new OrderItem(order.core(), order.passages(), elements, order.key(), List.of());
            }
            case ClassifyItem classify -> classify;
            case HottextItem hottext -> hottext;
            case ExtendedTextItem text -> text;
        };
    }

    private static List<Choice> swapped(List<Choice> choices) {
        List<Choice> swapped = new ArrayList<>(choices);
        swapped.set(0, withText(choices.get(0), choices.get(1).text()));
        swapped.set(1, withText(choices.get(1), choices.get(0).text()));
        return swapped;
    }

    private static Choice withText(Choice choice, String text) {
        return new Choice(choice.id(), text, choice.source(), choice.misconception(), choice.rationale());
    }

    /**
     * If the meaning is kept, for example because the key only accepts a further answer, a fully correct response stays
     * fully correct.
     */
    @Test
    void fullyCorrectResponsesStayCorrectIfTheMeaningIsKept() {
        Property.holds(random -> {
            HottextItem item = RandomItems.hottext(random);
            HottextItem other = withOtherRoles(item, random);
            if (MeaningChange.between(item, other).isEmpty()) {
                for (int i = 0; i < 10; i++) {
                    Response response = i == 0 ? Items.rightResponse(item) : RandomItems.response(item, random);
                    if (isRight(item, response)) {
                        assertThat(isRight(other, response)).isTrue();
                    }
                }
            }
        });
    }

    @Test
    void comparingPassagesIgnoresWhiteSpaceLeadsAndOrder() {
        Item before =
                choice(new Passage(SourceId.OURS, "First:", "One  fine\nday"), new Passage(SourceId.OURS, null, "Two"));
        Item after =
                choice(new Passage(SourceId.OURS, null, "Two"), new Passage(SourceId.OURS, null, "One fine\u00a0day"));

        assertThat(MeaningChange.between(before, after)).isEmpty();
        assertThat(MeaningChange.between(before, choice(new Passage(SourceId.OURS, null, "Two"))))
                .containsExactly(new MeaningChange.Passages());
    }

    private static Item choice(Passage... passages) {
        ChoiceItem item = Items.twoChoices("A-1");
        return new ChoiceItem(item.core(), List.of(passages), item.choices(), item.key());
    }

    private static boolean isRight(Item item, Response response) {
        return Scoring.score(new ItemResponse(item, response))
                .map(Score::fraction)
                .filter(fraction -> fraction == 1)
                .isPresent();
    }

    private static Item withAnotherKey(Item item, RandomGenerator random) {
        return switch (item) {
            case ClassifyItem classify -> {
                List<ClassifyItem.Statement> statements = new ArrayList<>(classify.statements());
                statements.replaceAll(one -> new ClassifyItem.Statement(
                        one.id(),
                        one.passage(),
                        random.nextBoolean() ? ClassifyItem.OPINION : ClassifyItem.FACTUAL,
                        one.misconception(),
                        one.rationale()));
                yield new ClassifyItem(classify.core(), classify.passages(), classify.categories(), statements);
            }
            case ChoiceItem choice ->
                new ChoiceItem(
                        choice.core(),
                        choice.passages(),
                        choice.choices(),
                        choice.choices()
                                .get(random.nextInt(choice.choices().size()))
                                .id());
            case MultipleChoiceItem several -> {
                Set<String> key = new HashSet<>();
                several.choices().stream().filter(one -> random.nextBoolean()).forEach(one -> key.add(one.id()));
                yield key.isEmpty() || key.size() == several.choices().size()
                        ? several
                        : new MultipleChoiceItem(several.core(), several.passages(), several.choices(), key);
            }
            case HottextItem hottext -> turned(hottext);
            case MatchItem match -> {
                Map<String, String> key = new HashMap<>(match.key());
                String left = match.left().getFirst().id();
                key.put(left, match.right().getLast().id());
                yield new MatchItem(match.core(), match.passages(), match.left(), match.right(), key);
            }
            case OrderItem order -> {
                List<String> key = RandomItems.shuffled(order.key(), random);
                yield key.equals(order.key())
                        ? order
                        : new OrderItem(order.core(), order.passages(), order.elements(), key, List.of());
            }
            case ExtendedTextItem text -> text;
        };
    }

    /** Returns the item with every distractor turned into a target and vice versa. */
    private static HottextItem turned(HottextItem item) {
        return withRoles(item, role -> switch (role) {
            case TARGET -> Role.DISTRACTOR;
            case DISTRACTOR -> Role.TARGET;
            case OPTIONAL -> Role.OPTIONAL;
            case GLUE -> Role.GLUE;
        });
    }

    private static HottextItem withOtherRoles(HottextItem item, RandomGenerator random) {
        HottextItem other = withRoles(
                item,
                role -> role == Role.DISTRACTOR && random.nextInt(3) == 0
                        ? random.nextInt(8) == 0 ? Role.TARGET : Role.OPTIONAL
                        : role);
        return other;
    }

    private static HottextItem withRoles(HottextItem item, UnaryOperator<Role> change) {
        List<MarkablePassage> passages = item.markable().stream()
                .map(passage -> new MarkablePassage(
                        passage.passage(),
                        passage.segments().stream()
                                .map(one -> new Segment(one.text(), change.apply(one.role()), null, "Because."))
                                .toList()))
                .toList();
        boolean valid = passages.stream()
                .flatMap(passage -> passage.segments().stream())
                .anyMatch(segment -> segment.role() == Role.DISTRACTOR);
        return valid ? new HottextItem(item.core(), passages) : item;
    }

    /** Returns the same item in different words. */
    private static Item reworded(Item item) {
        ItemCore was = item.core();
        ItemCore core = new ItemCore(
                was.id(),
                "Another title",
                List.of(Skill.COMPARISON),
                Difficulty.HARD,
                0.3,
                !was.confidenceAsked(),
                was.countsForDiscernment(),
                "Another note",
                "Another stem",
                "Another explanation",
                List.of(),
                null);
        return switch (item) {
            case ClassifyItem classify ->
                new ClassifyItem(
                        core,
                        classify.passages(),
                        classify.categories().reversed(),
                        classify.statements().reversed().stream()
                                .map(one -> new ClassifyItem.Statement(
                                        one.id(), one.passage(), one.key(), Misconception.MISREAD, "Another rationale"))
                                .toList());
            case ChoiceItem choice -> new ChoiceItem(core, choice.passages(), reworded(choice.choices()), choice.key());
            case MultipleChoiceItem several ->
                new MultipleChoiceItem(core, several.passages(), reworded(several.choices()), several.key());
            case HottextItem hottext ->
                new HottextItem(
                        core,
                        hottext.markable().stream()
                                .map(passage -> new MarkablePassage(
                                        new Passage(
                                                passage.passage().source(),
                                                "Lead",
                                                passage.passage().text()),
                                        passage.segments().stream()
                                                .map(one -> new Segment(one.text(), one.role(), null, "Other words"))
                                                .toList()))
                                .toList());
            case MatchItem match ->
                new MatchItem(
                        core,
                        match.passages(),
                        match.left(),
                        match.right().stream()
                                .map(one -> new MatchItem.RightEntry(one.id(), "Other words for " + one.text()))
                                .toList(),
                        match.key());
            case OrderItem order ->
                new OrderItem(
                        core,
                        order.passages(),
                        order.elements().reversed().stream()
                                .map(one -> new OrderItem.Element(one.id(), "Other words for " + one.text()))
                                .toList(),
                        order.key(),
                        List.of());
            case ExtendedTextItem text ->
                new ExtendedTextItem(
                        core,
                        text.passages(),
                        text.rubric().stream()
                                .map(level -> new ExtendedTextItem.RubricLevel(level.score(), "Other words", "Sample"))
                                .toList(),
                        List.of());
        };
    }

    private static List<Choice> reworded(List<Choice> choices) {
        return choices.reversed().stream()
                .map(one -> new Choice(one.id(), "Other words for " + one.text(), null, null, "Another rationale"))
                .toList();
    }
}
