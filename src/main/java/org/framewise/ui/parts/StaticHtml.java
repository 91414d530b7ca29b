package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/**
 * Sends parts of a page that never change as a single HTML fragment. The feedback to one item has some 260 elements and
 * texts; as components, each would be a node that the server has to store, send and discard.
 * {@code docs/performance.md} has the measurements.
 *
 * @see "docs/decisions/0050-static-parts-of-a-page-are-sent-as-plain-html.md"
 */
public final class StaticHtml {
    private StaticHtml() {}

    /**
     * Replaces the content of a component with the same content as static HTML, in which texts are escaped.
     *
     * @param part component whose content has no listeners, no hidden parts, and no parts that are accessed later
     * @return the same component; its own attributes and listeners are unchanged
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
