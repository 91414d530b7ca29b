package org.framewise.ui.teach;

import com.vaadin.flow.component.html.Anchor;

/** Links that give a file and not a page. */
public final class Downloads {
    private Downloads() {}

    public static Anchor link(Anchor link) {
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("side-action");
        return link;
    }
}
