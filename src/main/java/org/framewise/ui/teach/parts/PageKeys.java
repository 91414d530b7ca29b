package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/** Registers keyboard shortcuts that work wherever the focus is: after a page load, no element has it. */
public final class PageKeys {
    private PageKeys() {}

    /**
     * Listens for key presses while the page is attached.
     *
     * @param filter JavaScript condition that selects the events
     * @param press receives the name of the key
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
