package org.framewise.ui.chart;

import com.vaadin.flow.component.HtmlComponent;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A chart with a title, a message in one sentence, a drawing, and a table of the underlying figures. The table is
 * collapsed on the screen and always printed. The message is the text alternative of the drawing. The chart is sent as
 * a single HTML fragment written by jsoup, so names are always escaped.
 */
public final class ChartFigure extends HtmlComponent {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what the chart shows, in one sentence; the drawing's text alternative
     * @param drawing the chart itself; hidden from screen readers, which read the message and the table
     * @param table every figure in the drawing
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
