package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.framewise.ui.parts.PageParts;

/** Warning shown in place of an item of a check while some learners have yet to take its second part. */
final class PairWarning extends Div {
    private static final long serialVersionUID = 1L;

    /** @param show action that shows the item anyway */
    PairWarning(Runnable show) {
        Button anyway = new Button(getTranslation("discuss.pair.anyway"), pressed -> show.run());
        anyway.setId("anyway");
        add(
                PageParts.heading(getTranslation("discuss.pair.title")),
                new Paragraph(getTranslation("discuss.pair.text")),
                PageParts.actions(anyway));
        addClassNames("message", "warning", "projector-warning");
        getElement().setAttribute("role", "alert");
    }
}
