package org.framewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.framewise.testing.ScreenTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChartFigureTest extends ScreenTest {
    @Test
    void aChartHasATextSummaryAndATableOfItsFigures() {
        Element table = new Element("table");
        table.appendElement("td").text("75");

        Document page = html(new ChartFigure("Skills", "Framing is <b>hardest</b>.", drawing("Ada & Ben"), table));

        assertThat(page.select("figcaption .chart-title").text()).isEqualTo("Skills");
        assertThat(page.select("figcaption .chart-message").text()).isEqualTo("Framing is <b>hardest</b>.");
        assertThat(page.select("[role=img]").attr("aria-label")).isEqualTo("Framing is <b>hardest</b>.");
        assertThat(page.select("[role=img] .bars-label").text()).isEqualTo("Ada & Ben");
        assertThat(page.select("details summary").text()).isEqualTo("The figures as a table");
        assertThat(page.select("details [role=region] table td").text()).isEqualTo("75");
        assertThat(page.select("b")).isEmpty();
    }

    private static Element drawing(String label) {
        return Bars.of(List.of(new Bars.Bar(label, 0.5, null, null, "50%")));
    }

    private static Document html(ChartFigure figure) {
        return Jsoup.parse(figure.getElement().getProperty("innerHTML"));
    }
}
