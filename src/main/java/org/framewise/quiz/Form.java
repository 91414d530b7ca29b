package org.framewise.quiz;

import java.util.List;
import java.util.Optional;

/** The items of one attempt. */
public record Form(FormId id, List<Item> items) {
    /** The form of a quiz that has no parallel forms. */
    public static final FormId ONLY = new FormId("only");

    public Form {
        items = List.copyOf(items);
        Require.that(!items.isEmpty(), "a form has items");
    }

    public Optional<Item> item(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
