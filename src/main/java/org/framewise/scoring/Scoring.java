package org.framewise.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.HottextItem.Role;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;

/**
 * How much a response earns.
 *
 * <table>
 * <caption>The rule of each kind of item</caption>
 * <tr><th>item</th><th>earned</th><th>max</th></tr>
 * <tr><td>classify</td><td>statements sorted rightly</td><td>statements</td></tr>
 * <tr><td>choice</td><td>1 for the key</td><td>1</td></tr>
 * <tr><td>multiple choice, hottext</td><td>{@linkplain PenalisedRecall penalised recall}</td><td>1</td></tr>
 * <tr><td>match</td><td>left entries paired rightly</td><td>left entries</td></tr>
 * <tr><td>order</td><td>max(0, (C − X) / (n(n − 1)/2)), with C pairs of elements in the right order and X in the wrong one:
 * Kendall's τ (1938) cut at 0</td><td>1</td></tr>
 * <tr><td>extended text</td><td>the teacher's rating</td><td>3</td></tr>
 * </table>
 *
 * <p>An empty response earns 0 of every item. How sure a learner was never enters.
 */
public final class Scoring {
    private Scoring() {}

    /**
     * The score of a response; empty for an extended text that waits for its rating.
     *
     * @throws IllegalArgumentException if the response does not fit the item
     */
    public static Optional<Score> score(Item item, Response response) {
        return score(new ItemResponse(item, response));
    }

    /** The score of a response; empty for an extended text that waits for its rating. */
    public static Optional<Score> score(ItemResponse given) {
        return switch (given) {
            case ItemResponse(ClassifyItem item, Response.Classify response) -> Optional.of(classify(item, response));
            case ItemResponse(ChoiceItem item, Response.SingleChoice response) -> Optional.of(choice(item, response));
            case ItemResponse(MultipleChoiceItem item, Response.MultipleChoice response) ->
                Optional.of(multipleChoice(item, response));
            case ItemResponse(HottextItem item, Response.Hottext response) -> Optional.of(hottext(item, response));
            case ItemResponse(MatchItem item, Response.Match response) -> Optional.of(match(item, response));
            case ItemResponse(OrderItem item, Response.Order response) -> Optional.of(order(item, response));
            case ItemResponse(ExtendedTextItem item, Response.ExtendedText response) ->
                response.isEmpty() ? Optional.of(rate(0)) : Optional.empty();
            default -> throw new IllegalStateException("no rule for " + given);
        };
    }

    /**
     * The score of an extended text that was rated.
     *
     * @param points 0 to {@value ExtendedTextItem#MAX_POINTS}, as the rubric says
     * @throws IllegalArgumentException if the rubric has no such level
     */
    public static Score rate(int points) {
        return new Score(points, ExtendedTextItem.MAX_POINTS);
    }

    /**
     * Refuses a response of the wrong kind, one that names a part which the item does not have, a match that uses a right entry twice,
     * and an order that is neither empty nor names every element once.
     *
     * @throws IllegalArgumentException if the response does not fit the item; the message says why
     */
    public static void requireFits(Item item, Response response) {
        ItemResponse.requireFits(item, response);
    }

    private static Score classify(ClassifyItem item, Response.Classify response) {
        long right = item.statements().stream()
                .filter(statement -> statement
                        .key()
                        .equals(response.categories().get(statement.id().value())))
                .count();
        return new Score(right, item.statements().size());
    }

    private static Score choice(ChoiceItem item, Response.SingleChoice response) {
        return new Score(item.key().equals(response.choice()) ? 1 : 0, 1);
    }

    private static Score multipleChoice(MultipleChoiceItem item, Response.MultipleChoice response) {
        Set<String> distractors =
                new HashSet<>(item.choices().stream().map(Choice::id).toList());
        distractors.removeAll(item.key());
        return penalisedRecall(response.choices(), item.key(), distractors);
    }

    private static Score hottext(HottextItem item, Response.Hottext response) {
        return penalisedRecall(response.marked(), withRole(item, Role.TARGET), withRole(item, Role.DISTRACTOR));
    }

    private static Set<SegmentRef> withRole(HottextItem item, Role role) {
        return new HashSet<>(
                item.tappable().filter(ref -> item.segment(ref).role() == role).toList());
    }

    private static <T> Score penalisedRecall(Set<T> chosen, Set<T> targets, Set<T> distractors) {
        int hits = Math.toIntExact(chosen.stream().filter(targets::contains).count());
        int falseAlarms =
                Math.toIntExact(chosen.stream().filter(distractors::contains).count());
        return new Score(PenalisedRecall.of(hits, falseAlarms, targets.size(), distractors.size()), 1);
    }

    private static Score match(MatchItem item, Response.Match response) {
        long right = response.pairs().entrySet().stream()
                .filter(pair -> pair.getValue().equals(item.key().get(pair.getKey())))
                .count();
        return new Score(right, item.left().size());
    }

    private static Score order(OrderItem item, Response.Order response) {
        List<String> given = response.elements();
        int n = item.key().size();
        int rightMinusWrong = 0;
        for (int i = 0; i < given.size(); i++) {
            for (int j = i + 1; j < given.size(); j++) {
                boolean inOrder = item.key().indexOf(given.get(i)) < item.key().indexOf(given.get(j));
                rightMinusWrong += inOrder ? 1 : -1;
            }
        }
        return new Score(Math.max(0, rightMinusWrong) / (n * (n - 1) / 2.0), 1);
    }
}
