package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.framewise.ui.parts.Tags;

/** A list of figures side by side, each with its name. */
final class Facts extends DescriptionList {
    private static final long serialVersionUID = 1L;

    Facts() {
        addClassName("result-facts");
    }

    /** @param remark a remark on the figure, such as its interval or why it is missing; empty if there is none */
    void add(String name, String figure, String remark) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(Tags.span("fact-figure", figure));
        if (!remark.isEmpty()) {
            description.add(Tags.span("fact-remark", remark));
        }
        add(new Div(new DescriptionList.Term(name), description));
    }
}
