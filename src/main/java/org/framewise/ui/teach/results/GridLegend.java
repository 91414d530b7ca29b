package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.framewise.ui.parts.Tags;

/** Legend of the grid's colors and symbols. */
final class GridLegend {
    private GridLegend() {}

    static Div of(Component words) {
        UnorderedList signs = Tags.ul(
                "signs",
                sign("score-full", "100", words.getTranslation("teach.grid.legend.full")),
                sign("score-part", "50", words.getTranslation("teach.grid.legend.part")),
                sign("score-none", "0", words.getTranslation("teach.grid.legend.none")),
                sign("waiting", "…", words.getTranslation("teach.grid.waiting")),
                sign("unanswered", "–", words.getTranslation("teach.grid.unanswered")),
                sign("not-counted", "×", words.getTranslation("teach.grid.not-counted")));
        Paragraph rule = Tags.p("help", words.getTranslation("teach.grid.legend"));
        return Tags.div("grid-legend", signs, rule);
    }

    private static ListItem sign(String className, String sign, String meaning) {
        return new ListItem(Tags.span("sign " + className, sign), new Span(meaning));
    }
}
