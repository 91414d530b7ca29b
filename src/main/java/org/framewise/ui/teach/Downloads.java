package org.framewise.ui.teach;

import com.vaadin.flow.component.html.Anchor;

/** Links that give a file and not a page. */
final class Downloads {
    private Downloads() {}

    static Anchor link(Anchor link) {
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("side-action");
        return link;
    }
}
