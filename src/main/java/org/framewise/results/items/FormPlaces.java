package org.framewise.results.items;

import java.util.HashMap;
import java.util.Map;
import org.framewise.quiz.Form;
import org.framewise.quiz.ItemId;

/** The indexes of a form's items, counted from 0. */
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

    /** The index of the item; −1 if the form does not contain it. */
    int of(ItemId item) {
        return places.getOrDefault(item, -1);
    }

    /** The index of the item with this stored id. */
    int of(String item) {
        return byName.getOrDefault(item, -1);
    }
}
