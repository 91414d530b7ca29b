package org.framewise.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;

/** Base class of all pages: sets the class names and the document title. */
public abstract class Page extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private String title = "";

    /** @param classNames separated by spaces */
    protected Page(String classNames) {
        addClassNames(classNames.split(" "));
    }

    /**
     * Creates a page with a fixed title.
     *
     * @param title translation key of the title
     */
    protected Page(String classNames, String title) {
        this(classNames);
        setPageTitle(getTranslation(title));
    }

    /** Sets the document title; the application's name is appended. */
    protected final void setPageTitle(String title) {
        this.title = title;
    }

    /** The page title as a heading. */
    protected final H1 heading() {
        return PageParts.heading(title);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
