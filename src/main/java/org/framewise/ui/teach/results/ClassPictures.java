package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.framewise.results.summary.ClassSummary;

/** Two charts side by side: the score distribution and the skills of a class. */
final class ClassPictures extends Div {
    private static final long serialVersionUID = 1L;

    ClassPictures(ClassSummary summary) {
        addClassName("class-pictures");
        add(
                new Section(
                        new H2(getTranslation("class.scores.title")),
                        summary.scores().isEmpty()
                                ? new Paragraph(getTranslation("teach.not-enough-data"))
                                : ScoreChart.of(this, summary)),
                new Section(
                        new H2(getTranslation("class.skills.title")),
                        SkillChart.of(this, summary.skills()),
                        Paragraphs.help(getTranslation("class.skills.note"))));
    }
}
