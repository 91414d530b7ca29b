package org.framewise.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.framewise.loading.FolderCatalogue;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Quiz;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks how every item in {@code quizzes} is presented: evidence highlighted, key kept on the server. */
class ProjectItemsTest {
    /**
     * Types of which a learner's screen consists before they respond. A type added here must not expose any part of the
     * key.
     */
    private static final Set<String> WHAT_MAY_BE_SHOWN = Set.of(
            "language",
            "number",
            "total",
            "id",
            "value",
            "title",
            "stem",
            "note",
            "levels",
            "clippings",
            "task",
            "kind",
            "masthead",
            "outlet",
            "label",
            "author",
            "headline",
            "date",
            "dating",
            "column",
            "lead",
            "pieces",
            "text",
            "segment",
            "passage",
            "cutBefore",
            "cutAfter",
            "categories",
            "statements",
            "clipping",
            "alternatives",
            "left",
            "right",
            "elements",
            "maxLength",
            "cited");

    static List<Arguments> items() {
        return new FolderCatalogue(Path.of("quizzes"))
                .revisions().stream()
                        .map(revision -> revision.quiz())
                        .flatMap(quiz -> quiz.items()
                                .map(item -> Arguments.of(Named.of(item.id().value(), item), quiz)))
                        .toList();
    }

    @Test
    void theProjectsQuizzesContainSixtyOneItems() {
        assertThat(items()).hasSize(61);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("items")
    void exactlyTheWordsOfTheEvidenceAreHighlighted(Item item, Quiz quiz) {
        PresentedItem shown = new Presenter(quiz, 1, true, true).present(item, 1, 1);

        List<Highlight> highlights = Highlight.of(item);

        assertThat(item.core().evidence()).isNotEmpty();
        assertThat(highlights)
                .extracting(Highlight::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, item.core().evidence().size())
                                .boxed()
                                .toList());
        assertThat(highlights)
                .allSatisfy(highlight -> assertThat(
                                words(shown, highlight.place()).substring(highlight.start(), highlight.end()))
                        .isEqualTo(item.core()
                                .evidence()
                                .get(highlight.number() - 1)
                                .text()));
    }

    private static String words(PresentedItem shown, Highlight.Place place) {
        return switch (place.kind()) {
            case PASSAGE -> shown.clippings().get(Integer.parseInt(place.id())).text();
            case STATEMENT -> sortable(((Task.Classify) shown.task()).statements(), place.id());
            case ENTRY -> sortable(((Task.Pair) shown.task()).left(), place.id());
            case CHOICE ->
                (shown.task() instanceof Task.Choose one
                                ? one.alternatives()
                                : ((Task.ChooseSeveral) shown.task()).alternatives())
                        .stream()
                                .filter(choice -> choice.id().equals(place.id()))
                                .findFirst()
                                .orElseThrow()
                                .text();
        };
    }

    private static String sortable(List<Task.Sortable> parts, String id) {
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow()
                .clipping()
                .text();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("items")
    void presentedItemsContainNoPartOfTheKey(Item item, Quiz quiz) {
        PresentedItem shown = new Presenter(quiz, 1, true, false).present(item, 1, 1);
        JsonNode json = JsonMapper.shared().valueToTree(shown);
        Set<String> names = new TreeSet<>();
        List<String> texts = new ArrayList<>();
        walk(json, names, texts);

        assertThat(texts).contains(item.stem());
        assertThat(names).isSubsetOf(WHAT_MAY_BE_SHOWN);
        assertThat(texts).noneMatch(text -> text.contains(item.explanation()));
        assertThat(secrets(item))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(texts).noneMatch(text -> text.contains(secret)));
        assertThat(texts)
                .doesNotContainAnyElementsOf(Arrays.stream(Misconception.values())
                        .flatMap(tag -> Stream.of(tag.id(), tag.name()))
                        .toList());
        assertThat(texts).doesNotContain("TARGET", "DISTRACTOR", "OPTIONAL", "GLUE", "target", "distractor");
        if (quiz.outlets() == Quiz.Outlets.HIDDEN_UNTIL_RESPONSE) {
            assertThat(names).contains("masthead").doesNotContain("outlet", "author");
        }
    }

    private static void walk(JsonNode node, Set<String> names, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        }
        names.addAll(node.propertyNames());
        node.forEach(child -> walk(child, names, texts));
    }

    /** Returns the item's rationales, descriptors and sample answers. */
    private static List<String> secrets(Item item) {
        Stream<@Nullable String> secrets = switch (item) {
            case ClassifyItem i -> i.statements().stream().map(ClassifyItem.Statement::rationale);
            case ChoiceItem i -> i.choices().stream().map(choice -> choice.rationale());
            case MultipleChoiceItem i -> i.choices().stream().map(choice -> choice.rationale());
            case HottextItem i -> i.tappable().map(ref -> i.segment(ref).rationale());
            case MatchItem i -> i.left().stream().map(MatchItem.LeftEntry::rationale);
            case OrderItem i -> i.wrongOrders().stream().map(OrderItem.WrongOrder::rationale);
            case ExtendedTextItem i ->
                i.rubric().stream().flatMap(level -> Stream.of(level.descriptor(), level.sample()));
        };
        return secrets.filter(Objects::nonNull).toList();
    }
}
