package org.framewise.ui.take;

import com.vaadin.flow.component.html.Span;

/**
 * Words that can be marked and unmarked. It stands in the line like any other word, so the passage keeps its order for
 * screen readers; for them it is a check box.
 */
final class MarkableSegment extends Span {
    private static final long serialVersionUID = 1L;

    private final Runnable changed;
    private boolean marked;

    MarkableSegment(String text, Runnable changed) {
        super(text);
        this.changed = changed;
        addClassName("segment");
        getElement().setAttribute("role", "checkbox");
        getElement().setAttribute("tabindex", "0");
        setMarked(false);
        getElement().addEventListener("click", event -> toggle());
        getElement()
                .addEventListener("keydown", event -> toggle())
                .setFilter("(event.key === ' ' || event.key === 'Enter') && (event.preventDefault() || true)");
    }

    void toggle() {
        setMarked(!marked);
        changed.run();
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
