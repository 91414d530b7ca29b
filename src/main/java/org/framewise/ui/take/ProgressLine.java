package org.framewise.ui.take;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;

/** The learner's progress, as text and as a bar. */
final class ProgressLine extends Div {
    private static final long serialVersionUID = 1L;

    ProgressLine(QuizLanguage language, String quiz, int number, int total) {
        addClassName("progress");
        Element meter = new Element("progress");
        meter.setAttribute("value", Integer.toString(number));
        meter.setAttribute("max", Integer.toString(total));
        meter.setAttribute("aria-label", getTranslation("take.progress", number, total));
        add(
                language.of(Tags.span("progress-quiz", quiz)),
                Tags.span("progress-count", getTranslation("take.progress", number, total)));
        getElement().appendChild(meter);
    }
}
