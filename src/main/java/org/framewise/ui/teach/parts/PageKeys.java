package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/** Keys that count wherever the keyboard is on a page: after a page has been loaded it is nowhere. */
public final class PageKeys {
    private PageKeys() {}

    /**
     * Listens for as long as the page is shown.
     *
     * @param filter which events count, as JavaScript
     * @param press takes the name of the key
     */
    public static void listen(Component page, String filter, SerializableConsumer<String> press) {
        page.addAttachListener(attached -> {
            Registration keys = attached.getUI()
                    .getElement()
                    .addEventListener(
                            "keydown",
                            key -> press.accept(
                                    key.getEventData().get("event.key").asString()))
                    .addEventData("event.key")
                    .setFilter(filter);
            page.addDetachListener(detached -> {
                keys.remove();
                detached.unregisterListener();
            });
        });
    }
}
