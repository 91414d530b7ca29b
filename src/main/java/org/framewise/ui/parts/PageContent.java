package org.framewise.ui.parts;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Main;

/** The container in which a layout shows its pages. It is focusable because it is the target of the skip link. */
public final class PageContent extends Main {
    private static final long serialVersionUID = 1L;

    public PageContent() {
        setId("content");
        getElement().setAttribute("tabindex", "-1");
    }

    /** Replaces the page that is shown. */
    public void show(HasElement page) {
        removeAll();
        if (page != null) {
            getElement().appendChild(page.getElement());
        }
    }
}
