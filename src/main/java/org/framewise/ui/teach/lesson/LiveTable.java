package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table that is updated in place. Only changed rows are sent, so nothing flickers and the focus stays where it is.
 * The rows are written by jsoup, so learners' names are always escaped.
 */
final class LiveTable extends Div {
    private static final long serialVersionUID = 1L;

    private static final String SCRIPT = "live-table.js";
    private static final String PATCH = "window.framewiseLiveTable($0, $1, $2)";

    private Map<String, String> shown = new LinkedHashMap<>();

    /** @param label accessible name of the table and of its scrolling container */
    LiveTable(String className, String label, String... headings) {
        addClassName("sheet");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("tabindex", "0");
        com.vaadin.flow.dom.Element table = new com.vaadin.flow.dom.Element("table");
        table.setAttribute("class", className);
        com.vaadin.flow.dom.Element caption = new com.vaadin.flow.dom.Element("caption");
        caption.setAttribute("class", "sr-only");
        caption.setText(label);
        com.vaadin.flow.dom.Element head = new com.vaadin.flow.dom.Element("thead");
        com.vaadin.flow.dom.Element row = new com.vaadin.flow.dom.Element("tr");
        for (String heading : headings) {
            com.vaadin.flow.dom.Element cell = new com.vaadin.flow.dom.Element("th");
            cell.setAttribute("scope", "col");
            cell.setText(heading);
            row.appendChild(cell);
        }
        head.appendChild(row);
        table.appendChild(caption, head, new com.vaadin.flow.dom.Element("tbody"));
        getElement().appendChild(table);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript(SCRIPT);
    }

    /** Shows the rows in the order of the map. The keys identify rows across updates. */
    void show(Map<String, Element> rows) {
        Map<String, String> now = new LinkedHashMap<>();
        rows.forEach((id, row) -> now.put(id, html(row)));
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        now.forEach((id, html) -> {
            if (!html.equals(shown.get(id))) {
                changed.put(id, html);
            }
        });
        List<String> order = new ArrayList<>(now.keySet());
        boolean moved = !order.equals(new ArrayList<>(shown.keySet()));
        shown = now;
        if (moved) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            order.forEach(ids::add);
            getElement().executeJs(PATCH, getElement(), changed, ids);
        } else if (!changed.isEmpty()) {
            getElement().executeJs(PATCH, getElement(), changed, null);
        }
    }

    /** The HTML of the rows as last sent, in order. */
    List<String> rows() {
        return List.copyOf(shown.values());
    }

    private static String html(Element row) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChild(row);
        return row.outerHtml();
    }
}
