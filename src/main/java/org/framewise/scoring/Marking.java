package org.framewise.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;

/**
 * What was right or wrong in a response, unit by unit and in the item's own order.
 *
 * <p>A unit without a mark needs no word: a distractor left alone, an optional segment left alone, two elements in the right order. A
 * unit that was missed never carries a misconception, because leaving something out does not say why.
 */
public final class Marking {
    private Marking() {}

    /**
     * The marks of a response. None for an extended text.
     *
     * @throws IllegalArgumentException if the response does not fit the item
     */
    public static List<Mark> marks(Item item, Response response) {
        return marks(new ItemResponse(item, response));
    }

    /**
     * The marks of a response where the key was corrected: an accepted answer is right, an accepted choice of several or segment counts
     * neither way. Nothing is said to it, for its rationale tells why it is wrong.
     */
    public static List<Mark> marks(ItemResponse given, Collection<Correction> corrections) {
        return Kind.of(given.item()).marks(given.response(), Correction.accepted(given.item(), corrections));
    }

    /** The marks of a response. None for an extended text. */
    public static List<Mark> marks(ItemResponse given) {
        return Kind.of(given.item()).marks(given.response(), Set.of());
    }
}
