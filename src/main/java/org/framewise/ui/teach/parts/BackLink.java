package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;

/** The link at the top of a page to its parent page. */
public final class BackLink extends Anchor {
    private static final long serialVersionUID = 1L;

    public BackLink(String address, String text) {
        this(address, new Text(text));
    }

    public BackLink(String address, Component text) {
        super(address, text);
        addClassName("back");
    }
}
