package org.framewise.scoring;

import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;

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
        return Kind.of(given.item()).score(given.response(), Set.of());
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
        Kind.of(item).requireFits(response);
    }
}
