package org.framewise.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A share drawn as a bar. Hidden from screen readers, because the figure appears beside it. */
final class Bar extends Div {
    private static final long serialVersionUID = 1L;

    /** @param share 0 to 1 */
    Bar(double share) {
        addClassName("bar");
        getElement().setAttribute("aria-hidden", "true");
        Span fill = new Span();
        fill.getStyle().set("inline-size", String.format(Locale.ROOT, "%.0f%%", 100 * share));
        add(fill);
    }
}
