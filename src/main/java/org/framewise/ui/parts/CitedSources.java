package org.framewise.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.framewise.attempt.Clipping;

/** Lists the sources from which the alternatives are quoted, each with headline, author (if known), outlet and date. */
public final class CitedSources extends Div {
    private static final long serialVersionUID = 1L;

    public CitedSources(QuizLanguage language, List<Clipping.Masthead> mastheads) {
        addClassName("cited");
        setVisible(!mastheads.isEmpty());
        for (Clipping.Masthead masthead : mastheads) {
            String author = masthead.author() == null ? "" : getTranslation("clipping.by", masthead.author()) + ". ";
            add(language.of(new Paragraph(getTranslation(
                    "clipping.cited",
                    masthead.headline(),
                    author,
                    masthead.outlet(),
                    masthead.date().format(getLocale())))));
        }
    }
}
