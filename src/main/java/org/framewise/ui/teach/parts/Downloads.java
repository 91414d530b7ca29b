package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinSession;
import org.framewise.results.exports.CsvForm;
import org.framewise.ui.parts.PageParts;

/** Links that give a file and not a page. */
public final class Downloads {
    private Downloads() {}

    /**
     * The form of CSV that is usual where the visitor's browser says they are: of that region itself, which the words on the page may not
     * be written for.
     */
    public static CsvForm usualForm() {
        return CsvForm.usual(VaadinSession.getCurrent().getBrowser().getLocale());
    }

    /** The form as a parameter of an address. */
    public static String parameter(CsvForm form) {
        return "csv=" + form.id();
    }

    public static Anchor link(Anchor link) {
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return PageParts.asSideAction(link);
    }
}
