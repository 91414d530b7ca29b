package org.framewise.ui.take.form;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import tools.jackson.databind.JsonNode;

/**
 * Words that can be marked and unmarked. They stay in the line like any other words, so the passage keeps its order for
 * screen readers; for them it is a check box.
 */
public final class MarkableSegment extends Span {
    private static final long serialVersionUID = 1L;
    private static final String CHECKED = "element.getAttribute('aria-checked')";

    private final Runnable toggled;
    private final Runnable told;
    private boolean marked;

    /**
     * @param place among the segments of the item
     * @param toggled runs when the segment was toggled here
     * @param told runs when the browser had toggled it, and shows it so already
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
        // answer-copies.js marks first: what the server answers to one tap must not undo the next one
        getElement().addEventListener("click", this::toggle).addEventData(CHECKED);
        getElement()
                .addEventListener("keydown", this::toggle)
                .setFilter("event.key === ' ' || event.key === 'Enter'")
                .addEventData(CHECKED);
    }

    /** A client without the script only says that it was toggled. */
    private void toggle(DomEvent event) {
        JsonNode checked = event.getEventData().path(CHECKED);
        if (checked.isMissingNode()) {
            toggle();
        } else {
            marked = checked.asString("").equals("true");
            told.run();
        }
    }

    /** Marks the words, or takes the mark away. */
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
