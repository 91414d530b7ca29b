package org.framewise.attempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Passage;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.quiz.Source;
import org.framewise.quiz.SourceId;
import org.jspecify.annotations.Nullable;

/** Takes the key out of an item and puts its parts into the order of an attempt. Always the same for the same seed. */
final class Presenter {
    private final Quiz quiz;
    private final boolean outletsShown;
    private final long seed;
    private final boolean confidenceAsked;

    /**
     * @param confidenceAsked whether items that ask how sure the learner is do so
     * @param revealed whether the response is in, so that outlets need not be hidden any more
     */
    Presenter(Quiz quiz, long seed, boolean confidenceAsked, boolean revealed) {
        this.quiz = quiz;
        this.outletsShown = revealed || quiz.outlets() == Quiz.Outlets.SHOWN;
        this.seed = seed;
        this.confidenceAsked = confidenceAsked;
    }

    PresentedItem present(Item item, int number, int total) {
        return new PresentedItem(
                quiz.language(),
                number,
                total,
                item.id(),
                item.title(),
                item.stem(),
                item.note(),
                levels(item),
                clippings(item),
                task(item),
                cited(item));
    }

    private List<Clipping.Masthead> cited(Item item) {
        if (!outletsShown) {
            return List.of();
        }
        List<Choice> choices = switch (item) {
            case ChoiceItem choice -> choice.choices();
            case MultipleChoiceItem several -> several.choices();
            default -> List.of();
        };
        Set<SourceId> inClippings =
                item.passages().stream().map(Passage::source).collect(Collectors.toSet());
        return choices.stream()
                .map(Choice::source)
                .filter(source -> source != null && !inClippings.contains(source))
                .distinct()
                .map(source -> masthead(quiz.sources().get(source)))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Confidence> levels(Item item) {
        if (!confidenceAsked || !item.confidenceAsked()) {
            return List.of();
        }
        return switch (item) {
            case ClassifyItem classify ->
                Confidence.levels(classify.categories().size());
            case ChoiceItem choice -> Confidence.levels(choice.choices().size());
            default -> List.of();
        };
    }

    private List<Clipping> clippings(Item item) {
        Map<SourceId, Integer> columns = new LinkedHashMap<>();
        List<Clipping> clippings = new ArrayList<>();
        for (int p = 0; p < item.passages().size(); p++) {
            Passage passage = item.passages().get(p);
            int column = outletsShown ? columns.computeIfAbsent(passage.source(), id -> columns.size() % 2) : 0;
            clippings.add(clipping(passage, column, pieces(item, p, passage)));
        }
        return clippings;
    }

    private static List<Clipping.Piece> pieces(Item item, int place, Passage passage) {
        if (!(item instanceof HottextItem hottext)) {
            return List.of(new Clipping.Piece(passage.text(), null));
        }
        var segments = hottext.markable().get(place).segments();
        return IntStream.range(0, segments.size())
                .mapToObj(s -> new Clipping.Piece(
                        segments.get(s).text(),
                        segments.get(s).role() == HottextItem.Role.GLUE ? null : new SegmentRef(place, s)))
                .toList();
    }

    private Clipping clipping(Passage passage) {
        return clipping(passage, 0, List.of(new Clipping.Piece(passage.text(), null)));
    }

    private Clipping clipping(Passage passage, int column, List<Clipping.Piece> pieces) {
        Source source = quiz.sources().get(passage.source());
        Clipping.Kind kind = passage.source().equals(SourceId.MADE_UP)
                ? Clipping.Kind.MADE_UP
                : passage.source().equals(SourceId.OURS) ? Clipping.Kind.OURS : Clipping.Kind.QUOTED;
        boolean quoted = kind == Clipping.Kind.QUOTED;
        return new Clipping(
                kind,
                outletsShown ? masthead(source) : null,
                column,
                passage.lead(),
                pieces,
                quoted && cutBefore(passage.text(), source),
                quoted && cutAfter(passage.text(), source));
    }

    private static Clipping.@Nullable Masthead masthead(@Nullable Source source) {
        return source == null
                ? null
                : new Clipping.Masthead(
                        source.outlet(),
                        source.label(),
                        source.author(),
                        source.headline(),
                        source.date(),
                        source.dating());
    }

    /** A quotation starts in mid-sentence when it starts with a small letter, or inside its headline. */
    private static boolean cutBefore(String text, @Nullable Source source) {
        if (source != null && source.headline().contains(text)) {
            return !source.headline().startsWith(text);
        }
        return text.codePoints().filter(Character::isLetterOrDigit).limit(1).anyMatch(Character::isLowerCase);
    }

    /** A quotation stops in mid-sentence when no mark ends it, unless it is the end of its headline. */
    private static boolean cutAfter(String text, @Nullable Source source) {
        if (source != null && source.headline().contains(text)) {
            return !source.headline().endsWith(text);
        }
        return !text.matches("(?s).*[.!?)\\u2026][\"\\u201d\\u2019]?") && !text.matches("(?s).*[\\u201d\\u00b0]F?");
    }

    private Task task(Item item) {
        return switch (item) {
            case ClassifyItem classify ->
                new Task.Classify(
                        classify.categories(),
                        shuffled(
                                item,
                                "statements",
                                classify.statements().stream()
                                        .map(statement -> new Task.Sortable(
                                                statement.id().value(), clipping(statement.passage())))
                                        .toList()));
            case ChoiceItem choice -> new Task.Choose(shuffled(item, "choices", alternatives(choice.choices())));
            case MultipleChoiceItem several ->
                new Task.ChooseSeveral(shuffled(item, "choices", alternatives(several.choices())));
            case HottextItem hottext -> new Task.Mark();
            case MatchItem match ->
                new Task.Pair(
                        shuffled(
                                item,
                                "left",
                                match.left().stream()
                                        .map(entry -> new Task.Sortable(entry.id(), clipping(entry.passage())))
                                        .toList()),
                        shuffled(
                                item,
                                "right",
                                match.right().stream()
                                        .map(entry -> new Task.Alternative(entry.id(), entry.text()))
                                        .toList()));
            case OrderItem order ->
                new Task.Arrange(shuffled(
                        item,
                        "elements",
                        order.elements().stream()
                                .map(element -> new Task.Alternative(element.id(), element.text()))
                                .toList()));
            case ExtendedTextItem text -> new Task.Write(Response.ExtendedText.MAX_LENGTH);
        };
    }

    private static List<Task.Alternative> alternatives(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Task.Alternative(choice.id(), choice.text()))
                .toList();
    }

    private <T> List<T> shuffled(Item item, String part, List<T> parts) {
        List<T> result = new ArrayList<>(parts);
        Collections.shuffle(
                result, new Random(mixed(seed ^ (31L * item.id().value().hashCode() + part.hashCode()))));
        return List.copyOf(result);
    }

    /** Spreads the bits (MurmurHash3), for a generator gives much the same orders for seeds that lie close together. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
