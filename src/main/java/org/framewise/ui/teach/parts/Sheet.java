package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.HtmlComponent;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A table sent as a single HTML fragment, so that a class of two hundred doesn't cost the server four thousand
 * components. The fragment is written by jsoup, so learners' names are always escaped.
 */
public final class Sheet extends HtmlComponent {
    private static final long serialVersionUID = 1L;

    /** @param label accessible name of the scrolling container */
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

    /** Replaces the table. */
    public void show(Element table) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChild(table);
        getElement().setProperty("innerHTML", page.body().html());
    }

    /** Focuses an element of the table, such as after the table was replaced. */
    public void focus(String selector) {
        getElement().executeJs("this.querySelector($0)?.focus()", selector);
    }

    /** An empty table with that CSS class. */
    public static Element table(String className, String caption) {
        Element table = new Element("table").addClass(className);
        table.appendElement("caption").text(caption);
        return table;
    }

    /** An empty table whose caption is visually hidden, because the page already shows the same text above. */
    public static Element tableWithHiddenCaption(String className, String caption) {
        Element table = table(className, caption);
        table.child(0).addClass("sr-only");
        return table;
    }

    /** A row of column headings. */
    public static Element headings(Element table, String... headings) {
        Element row = table.appendElement("thead").appendElement("tr");
        for (String heading : headings) {
            row.appendElement("th").attr("scope", "col").text(heading);
        }
        return row;
    }

    /**
     * Makes the cells of each row stack on narrow screens. Call after filling the table: each figure is labelled with
     * its column heading; full-width cells, remarks and links need no label.
     */
    public static void stack(Element table) {
        List<String> headings =
                table.select("thead th").stream().map(Element::text).toList();
        table.addClass("stacked")
                .select("td:not(.wide, .flag, :has(> a))")
                .forEach(cell -> cell.attr("data-heading", headings.get(cell.elementSiblingIndex())));
    }

    /** A row heading. */
    public static Element rowHeading(Element row) {
        return row.appendElement("th").attr("scope", "row");
    }

    /** A right-aligned cell with a figure. */
    public static Element figure(Element row, String text) {
        return row.appendElement("td").addClass("num").text(text);
    }

    public static Element link(Element into, String address, String text) {
        return into.appendElement("a").attr("href", address).text(text);
    }

    /** Adds a symbol with a text alternative for screen readers. */
    public static void sign(Element into, String sign, String words) {
        into.appendElement("span").attr("aria-hidden", "true").text(sign);
        into.appendText(" ");
        into.appendElement("span").addClass("sr-only").text(words);
    }
}
