package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.HtmlComponent;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A table as plain HTML. It is sent as one piece, so that a class of two hundred costs the server no four thousand
 * components; jsoup writes it, so that whatever learners call themselves stays text.
 */
public final class Sheet extends HtmlComponent {
    private static final long serialVersionUID = 1L;

    /** @param label what screen readers call the part of the page that scrolls */
    public Sheet(String label) {
        super("div");
        addClassName("sheet");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("tabindex", "0");
    }

    /** A sheet that shows a table. */
    public static Sheet of(String label, Element table) {
        Sheet sheet = new Sheet(label);
        sheet.show(table);
        return sheet;
    }

    /** Shows a table in place of the one before. */
    public void show(Element table) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChild(table);
        getElement().setProperty("innerHTML", page.body().html());
    }

    /** Puts the keyboard on a part that was replaced. */
    public void focus(String selector) {
        getElement().executeJs("this.querySelector($0)?.focus()", selector);
    }

    /** An empty table of that class. */
    public static Element table(String className, String caption) {
        Element table = new Element("table").addClass(className);
        table.appendElement("caption").text(caption);
        return table;
    }

    /** The same where the page says above what the caption says: only screen readers are told it. */
    public static Element tableWithHiddenCaption(String className, String caption) {
        Element table = table(className, caption);
        table.child(0).addClass("sr-only");
        return table;
    }

    /** A row of headings. */
    public static Element headings(Element table, String... headings) {
        Element row = table.appendElement("thead").appendElement("tr");
        for (String heading : headings) {
            row.appendElement("th").attr("scope", "col").text(heading);
        }
        return row;
    }

    /**
     * Lets the rows of a filled table stand one below the other on a narrow screen, where each figure says its heading. Cells that take the
     * whole width, remarks and links say by themselves what they are.
     */
    public static void stack(Element table) {
        List<String> headings =
                table.select("thead th").stream().map(Element::text).toList();
        table.addClass("stacked")
                .select("td:not(.wide, .flag, :has(> a))")
                .forEach(cell -> cell.attr("data-heading", headings.get(cell.elementSiblingIndex())));
    }

    /** The heading of a row. */
    public static Element rowHeading(Element row) {
        return row.appendElement("th").attr("scope", "row");
    }

    /** A cell with a figure, right-aligned. */
    public static Element figure(Element row, String text) {
        return row.appendElement("td").addClass("num").text(text);
    }

    public static Element link(Element into, String address, String text) {
        return into.appendElement("a").attr("href", address).text(text);
    }

    /** Words for screen readers, in place of a sign. */
    public static void sign(Element into, String sign, String words) {
        into.appendElement("span").attr("aria-hidden", "true").text(sign);
        into.appendText(" ");
        into.appendElement("span").addClass("sr-only").text(words);
    }
}
