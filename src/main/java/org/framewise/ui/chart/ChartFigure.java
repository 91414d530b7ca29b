package org.framewise.ui.chart;

import com.vaadin.flow.component.HtmlComponent;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A picture of figures: its title, the sentence that it says, the drawing, and beneath, on request and always in print, the figures as a
 * table. Who can't see the drawing is told the sentence. It is sent as one piece of HTML that jsoup writes, so that names stay text.
 */
public final class ChartFigure extends HtmlComponent {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what the picture says, as one sentence; its text alternative
     * @param drawing hidden from screen readers, which get the message and the table
     * @param table the figures of the drawing, all of them
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
