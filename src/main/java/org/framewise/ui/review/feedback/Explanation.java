package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import org.framewise.attempt.ReviewedItem;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;

/** Why the key of an item is right, and the words that decide it. */
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
        OrderedList list = new OrderedList();
        language.of(list).addClassName("evidence-list");
        reviewed.item().core().evidence().forEach(evidence -> {
            Element quote = new Element("q");
            quote.setText(unquoted(evidence.text()));
            ListItem row = new ListItem();
            row.getElement().appendChild(quote);
            list.add(row);
        });
        add(PageParts.text(getTranslation("review.evidence"), "evidence-title"), list);
    }

    private static String unquoted(String text) {
        return text.replaceAll("^[“\"]|[”\"]$", "");
    }
}
