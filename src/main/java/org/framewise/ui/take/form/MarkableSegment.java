package org.framewise.ui.take.form;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import tools.jackson.databind.JsonNode;

/**
 * A segment whose words can be marked and unmarked. It is inline with the role of a check box, so that screen readers
 * read the passage in its normal order.
 */
public final class MarkableSegment extends Span {
    private static final long serialVersionUID = 1L;
    private static final String CHECKED = "element.getAttribute('aria-checked')";

    private final Runnable toggled;
    private final Runnable told;
    private boolean marked;

    /**
     * @param place index among the segments of the item
     * @param toggled called after the server has toggled the segment
     * @param told called after the browser has toggled the segment and already shows the new state
     */
    MarkableSegment(String text, int place, Runnable toggled, Runnable told) {
        super(text);
        this.toggled = toggled;
        this.told = told;
        addClassName("segment");
        getElement().setAttribute("role", "checkbox");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("data-place", Integer.toString(place));
        setMarked(false);
        // answer-copies.js toggles first: the server's response to one tap must not revert the next one
        getElement().addEventListener("click", this::toggle).addEventData(CHECKED);
        getElement()
                .addEventListener("keydown", this::toggle)
                .setFilter("event.key === ' ' || event.key === 'Enter'")
                .addEventData(CHECKED);
    }

    /** Adopts the state that the browser sends, or toggles: without the script, the browser sends only the event. */
    private void toggle(DomEvent event) {
        JsonNode checked = event.getEventData().path(CHECKED);
        if (checked.isMissingNode()) {
            toggle();
        } else {
            marked = checked.asString("").equals("true");
            told.run();
        }
    }

    /** Marks or unmarks the words. */
    public void toggle() {
        setMarked(!marked);
        toggled.run();
    }

    boolean isMarked() {
        return marked;
    }

    void setMarked(boolean marked) {
        this.marked = marked;
        getElement().setAttribute("aria-checked", Boolean.toString(marked));
    }

    void focusIt() {
        getElement().executeJs("this.focus()");
    }
}
