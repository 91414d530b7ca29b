package org.framewise.loading.kind;

import java.util.List;
import java.util.stream.Stream;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.ItemId;

/** How files have the items of one type. */
public sealed interface ItemFormat<I extends Item>
        permits ClassifyFormat,
                ChoiceFormat,
                MultipleChoiceFormat,
                HottextFormat,
                MatchFormat,
                OrderFormat,
                ExtendedTextFormat {

    /** The name of the type in files. */
    String type();

    /** Whether such items may ask learners how sure they are. */
    default boolean mayAskForConfidence() {
        return false;
    }

    /** The categories with which such items may count for the measure of discernment; empty when they never do. */
    default List<String> discerned() {
        return List.of();
    }

    /** Finds what no schema can see in an item of this type. */
    void check(Mapping item, Problems problems);

    /**
     * Makes the item.
     *
     * @throws IllegalArgumentException if something is missing or does not fit
     */
    I resolve(ItemCore core, Mapping item);

    /** The ids that no other quiz may use. */
    default Stream<ItemId> ids(I item) {
        return Stream.of(item.id());
    }
}
