package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/**
 * Parts of a page that stay as they are until they go. They travel as one piece of HTML: the feedback to an item has some 260
 * elements and texts, and the server would have to keep, tell and forget each of them. What that saves stands in
 * {@code docs/performance.md}.
 *
 * @see "docs/decisions/0050-static-parts-of-a-page-are-sent-as-plain-html.md"
 */
public final class StaticHtml {
    private StaticHtml() {}

    /**
     * Turns what stands in a component into HTML, with its words escaped.
     *
     * @param part holds nothing that listens, is hidden, or is to be told apart later
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
