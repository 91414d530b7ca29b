package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.framewise.attempt.ReviewedItem;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;

/** Explains why the key of an item is right, and quotes the decisive words. */
public final class Explanation extends Section {
    private static final long serialVersionUID = 1L;

    public Explanation(ReviewedItem reviewed) {
        QuizLanguage language = new QuizLanguage(reviewed.presented().language());
        addClassName("explanation");
        add(
                new H2(getTranslation("review.explanation")),
                language.of(new Paragraph(reviewed.item().explanation())));
        if (reviewed.evidence().isEmpty()) {
            return;
        }
        OrderedList list = language.of(Tags.ol("evidence-list"));
        reviewed.item()
                .core()
                .evidence()
                .forEach(evidence ->
                        list.add(new ListItem(new HtmlContainer("q", new Text(unquoted(evidence.text()))))));
        add(Tags.span("evidence-title", getTranslation("review.evidence")), list);
    }

    private static String unquoted(String text) {
        return text.replaceAll("^[“\"]|[”\"]$", "");
    }
}
