package org.framewise.ui.chart;

import com.vaadin.flow.component.HtmlComponent;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A chart with its title, its message in one sentence, the drawing, and a table of the underlying figures, shown on request and always in
 * print. The message is the text alternative for those who can't see the drawing. Sent as a single HTML fragment written by jsoup, so names
 * are always escaped.
 */
public final class ChartFigure extends HtmlComponent {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what the chart shows, in one sentence; its text alternative
     * @param drawing hidden from screen readers, which get the message and the table
     * @param table all figures of the drawing
     */
    public ChartFigure(String title, String message, Element drawing, Element table) {
        super("figure");
        addClassName("chart");
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        Element caption = page.body().appendElement("figcaption");
        caption.appendElement("span").addClass("chart-title").text(title);
        caption.appendElement("span").addClass("chart-message").text(message);
        page.body()
                .appendElement("div")
                .addClass("chart-drawing")
                .attr("role", "img")
                .attr("aria-label", message)
                .appendChild(drawing);
        Element figures = page.body().appendElement("details").addClass("chart-figures");
        figures.appendElement("summary").text(getTranslation("chart.figures"));
        figures.appendElement("div")
                .attr("role", "region")
                .attr("aria-label", getTranslation("chart.figures.of", title))
                .attr("tabindex", "0")
                .appendChild(table);
        getElement().setProperty("innerHTML", page.body().html());
    }
}
