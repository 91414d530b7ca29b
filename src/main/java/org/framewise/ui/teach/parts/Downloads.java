package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinSession;
import org.framewise.results.exports.CsvForm;
import org.framewise.ui.parts.PageParts;

/** Helpers for links to downloads. */
public final class Downloads {
    private Downloads() {}

    /** The CSV dialect of the region in the browser's locale, which may differ from that of the page's language. */
    public static CsvForm usualForm() {
        return CsvForm.usual(VaadinSession.getCurrent().getBrowser().getLocale());
    }

    /** The CSV dialect as a query parameter. */
    public static String parameter(CsvForm form) {
        return "csv=" + form.id();
    }

    public static Anchor link(Anchor link) {
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return PageParts.asSideAction(link);
    }
}
