package org.framewise.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One scored unit of a quiz. */
public sealed interface Item
        permits ClassifyItem, ChoiceItem, MultipleChoiceItem, HottextItem, MatchItem, OrderItem, ExtendedTextItem {

    ItemCore core();

    /** The passages shown above the stem, in order. */
    List<Passage> passages();

    default ItemId id() {
        return core().id();
    }

    default String title() {
        return core().title();
    }

    default List<Skill> skills() {
        return core().skills();
    }

    default boolean confidenceAsked() {
        return core().confidenceAsked();
    }

    default @Nullable String note() {
        return core().note();
    }

    default String stem() {
        return core().stem();
    }

    default String explanation() {
        return core().explanation();
    }
}
