package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/**
 * Sends parts of a page that never change as a single HTML fragment. The feedback to one item has some 260 elements and texts, and the
 * server would have to store, send and discard a node for each. {@code docs/performance.md} has the savings.
 *
 * @see "docs/decisions/0050-static-parts-of-a-page-are-sent-as-plain-html.md"
 */
public final class StaticHtml {
    private StaticHtml() {}

    /**
     * Turns the content of a component into static HTML, with texts escaped.
     *
     * @param part must not contain listeners, hidden parts, or parts that are needed again later
     * @return the same component, which itself stays as it is
     */
    public static <T extends Component> T render(T part) {
        Element element = part.getElement();
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        element.getChildren().forEach(child -> page.body().appendChild(ElementUtil.toJsoup(page, child)));
        element.removeAllChildren();
        element.setProperty("innerHTML", page.body().html());
        return part;
    }
}
