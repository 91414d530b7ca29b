package org.framewise.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DrawingsTest {
    @Test
    void aBarEndsAtItsValueAndItsWhiskerSpansTheInterval() {
        Element drawing = Bars.of(List.of(new Bars.Bar("Framing", 0.75, 0.551, 0.88, "75%")));

        assertThat(drawing.select(".bars-value").attr("style")).isEqualTo("inline-size:75.0%");
        assertThat(drawing.select(".bars-interval").attr("style"))
                .isEqualTo("inset-inline-start:55.1%;inline-size:32.9%");
        assertThat(drawing.select(".bars-label, .bars-figure").eachText()).containsExactly("Framing", "75%");
    }

    @Test
    void aBarWithAHiddenValueShowsOnlyItsWhisker() {
        Element drawing = Bars.of(List.of(new Bars.Bar("Framing", null, 0.2, 0.9, "fewer than 10")));

        assertThat(drawing.select(".bars-value")).isEmpty();
        assertThat(drawing.select(".bars-interval")).hasSize(1);
    }

    @Test
    void aBarWithoutDataHasAnEmptyTrack() {
        Element drawing = Bars.of(List.of(new Bars.Bar("Framing", null, null, null, "not enough data yet")));

        assertThat(drawing.select(".bars-track")).hasSize(1);
        assertThat(drawing.select(".bars-track > *")).isEmpty();
    }

    @Test
    void theHighestColumnFillsTheHeightAndTheOthersAreProportional() {
        Element drawing = Histogram.of(
                List.of(new Histogram.Bin("0", 0), new Histogram.Bin("50", 2), new Histogram.Bin("75", 8)),
                "100",
                0.625);

        assertThat(drawing.select(".histogram-bar").eachAttr("style"))
                .containsExactly("block-size:0.0%", "block-size:25.0%", "block-size:100.0%");
        assertThat(drawing.select(".histogram-mark").attr("style")).isEqualTo("inset-inline-start:62.5%");
        assertThat(drawing.select(".histogram-count").eachText()).containsExactly("2", "8");
        assertThat(drawing.select(".histogram-scale span").eachText()).containsExactly("0", "50", "75", "100");
    }

    @Test
    void aHistogramWithoutLearnersHasOnlyEmptyColumns() {
        Element drawing = Histogram.of(List.of(new Histogram.Bin("0", 0)), "", null);

        assertThat(drawing.select(".histogram-bar").eachAttr("style")).containsExactly("block-size:0.0%");
        assertThat(drawing.select(".histogram-mark, .histogram-to")).isEmpty();
    }
}
