package org.framewise.scoring;

import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;

/**
 * Computes what a response earns.
 *
 * <table>
 * <caption>Scoring rules by type of item</caption>
 * <tr><th>item</th><th>earned</th><th>max</th></tr>
 * <tr><td>classify</td><td>correctly sorted statements</td><td>statements</td></tr>
 * <tr><td>choice</td><td>1 for the key</td><td>1</td></tr>
 * <tr><td>multiple choice, hottext</td><td>{@linkplain PenalisedRecall penalised recall}</td><td>1</td></tr>
 * <tr><td>match</td><td>correctly paired left entries</td><td>left entries</td></tr>
 * <tr><td>order</td><td>max(0, (C − X) / (n(n − 1)/2)), where C pairs of elements are in the right order and X are not:
 * Kendall's τ (1938) truncated at 0</td><td>1</td></tr>
 * <tr><td>extended text</td><td>the teacher's rating</td><td>3</td></tr>
 * </table>
 *
 * <p>An empty response earns 0 on every item. Stated confidence is never part of the score.
 */
public final class Scoring {
    private Scoring() {}

    /**
     * The score of a response; empty for an extended text that is waiting for its rating.
     *
     * @throws IllegalArgumentException if the response does not fit the item
     */
    public static Optional<Score> score(Item item, Response response) {
        return score(new ItemResponse(item, response));
    }

    /** The score of a response; empty for an extended text that is waiting for its rating. */
    public static Optional<Score> score(ItemResponse given) {
        return Kind.of(given.item()).score(given.response(), Set.of());
    }

    /**
     * The score of a rated extended text.
     *
     * @param points 0 to {@value ExtendedTextItem#MAX_POINTS}, according to the rubric
     * @throws IllegalArgumentException if the rubric has no such level
     */
    public static Score rate(int points) {
        return new Score(points, ExtendedTextItem.MAX_POINTS);
    }

    /**
     * Rejects responses of the wrong type, responses that name a part the item doesn't have, matches that use a right
     * entry twice, and orders that are neither empty nor contain every element once.
     *
     * @throws IllegalArgumentException if the response does not fit the item; the message says why
     */
    public static void requireFits(Item item, Response response) {
        Kind.of(item).requireFits(response);
    }
}
