package org.framewise.ui.take;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.framewise.attempt.PresentedItem;
import org.framewise.ui.parts.CitedSources;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.take.form.ResponseForm;

/** An item that has no response yet: note, passages, stem and form. */
final class OpenItem extends Div {
    private static final long serialVersionUID = 1L;

    OpenItem(PresentedItem item, ResponseForm form) {
        QuizLanguage language = new QuizLanguage(item.language());
        addClassName("item");
        if (item.note() != null) {
            add(language.of(Tags.p("note", item.note())));
        }
        if (item.clippings().isEmpty()) {
            addClassName("no-passages");
        } else {
            add(form.passages(item));
        }
        Paragraph stem = Tags.styled("stem", language.of(PageParts.stem(item.stem())));
        add(Tags.section("question", stem, form, new CitedSources(language, item.cited())));
    }
}
