package org.framewise.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;

/** What stands at an address, with its class names and the title that browsers show in their tabs. */
public abstract class Page extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private String title = "";

    /** @param classNames with spaces between them */
    protected Page(String classNames) {
        addClassNames(classNames.split(" "));
    }

    /**
     * The same for a page that is always called the same.
     *
     * @param title its key
     */
    protected Page(String classNames, String title) {
        this(classNames);
        setPageTitle(getTranslation(title));
    }

    /** Says what stands at the address now; the name of the program is added. */
    protected final void setPageTitle(String title) {
        this.title = title;
    }

    /** The title as the heading of the page. */
    protected final H1 heading() {
        return PageParts.heading(title);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
