package org.framewise.ui.parts;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Main;

/** Where a layout shows its pages: what the link at the top of the page leads to, so it takes the keyboard. */
public final class PageContent extends Main {
    private static final long serialVersionUID = 1L;

    public PageContent() {
        setId("content");
        getElement().setAttribute("tabindex", "-1");
    }

    /** Shows a page in place of the one before. */
    public void show(HasElement page) {
        removeAll();
        if (page != null) {
            getElement().appendChild(page.getElement());
        }
    }
}
