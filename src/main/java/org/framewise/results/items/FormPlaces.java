package org.framewise.results.items;

import java.util.HashMap;
import java.util.Map;
import org.framewise.quiz.Form;
import org.framewise.quiz.ItemId;

/** Where the items of a form stand, counted from 0. */
final class FormPlaces {
    private final Form form;
    private final Map<ItemId, Integer> places = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();

    FormPlaces(Form form) {
        this.form = form;
        form.items().forEach(item -> {
            byName.put(item.id().value(), places.size());
            places.put(item.id(), places.size());
        });
    }

    Form form() {
        return form;
    }

    int size() {
        return places.size();
    }

    /** The place of that item; −1 where the form has no such item. */
    int of(ItemId item) {
        return places.getOrDefault(item, -1);
    }

    /** The place of the item with that id as it is stored. */
    int of(String item) {
        return byName.getOrDefault(item, -1);
    }
}
