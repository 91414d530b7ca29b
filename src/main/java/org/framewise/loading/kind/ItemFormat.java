package org.framewise.loading.kind;

import java.util.List;
import java.util.stream.Stream;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.ItemId;

/** The file format for items of one type. */
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

    /** Whether items of this type may ask learners how confident they are. */
    default boolean mayAskForConfidence() {
        return false;
    }

    /** The categories with which items of this type may count for discernment; empty if they never count. */
    default List<String> discerned() {
        return List.of();
    }

    /** Checks what the schema can't express about an item of this type. */
    void check(Mapping item, Problems problems);

    /**
     * Creates the item.
     *
     * @throws IllegalArgumentException if anything is missing or invalid
     */
    I resolve(ItemCore core, Mapping item);

    /** The ids that no other quiz may use. */
    default Stream<ItemId> ids(I item) {
        return Stream.of(item.id());
    }
}
