package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What colours and signs of the grid mean, as they stand in it. */
final class GridLegend {
    private GridLegend() {}

    static Div of(Component words) {
        UnorderedList signs = new UnorderedList(
                sign("score-full", "100", words.getTranslation("teach.grid.legend.full")),
                sign("score-part", "50", words.getTranslation("teach.grid.legend.part")),
                sign("score-none", "0", words.getTranslation("teach.grid.legend.none")),
                sign("waiting", "…", words.getTranslation("teach.grid.waiting")),
                sign("unanswered", "–", words.getTranslation("teach.grid.unanswered")),
                sign("not-counted", "×", words.getTranslation("teach.grid.not-counted")));
        signs.addClassName("signs");
        Paragraph rule = new Paragraph(words.getTranslation("teach.grid.legend"));
        rule.addClassName("help");
        Div legend = new Div(signs, rule);
        legend.addClassName("grid-legend");
        return legend;
    }

    private static ListItem sign(String className, String sign, String meaning) {
        Span shown = new Span(sign);
        shown.addClassNames("sign", className);
        return new ListItem(shown, new Span(meaning));
    }
}
