package org.framewise.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;

/**
 * What was right or wrong in a response, unit by unit and in the item's own order.
 *
 * <p>A unit that needs no feedback has no mark: an unmarked distractor, an unmarked optional segment, two elements in
 * the right order. A missed unit never carries a misconception, because an omission doesn't say why.
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
     * The marks of a response with corrections applied: an accepted answer is right; an accepted hottext
     * segment, or an accepted choice of a multiple-choice item, is neutral. Accepted answers get no feedback, because the
     * rationale in the quiz still says that they are wrong.
     */
    public static List<Mark> marks(ItemResponse given, Collection<Correction> corrections) {
        return Kind.of(given.item()).marks(given.response(), Correction.accepted(given.item(), corrections));
    }

    /** The marks of a response. None for an extended text. */
    public static List<Mark> marks(ItemResponse given) {
        return Kind.of(given.item()).marks(given.response(), Set.of());
    }
}
