package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.parts.Tags;

/** Status line with the number of unrated texts, what was saved last, and an undo button. */
final class SavedLine extends Div {
    private static final long serialVersionUID = 1L;

    private final Span saved = new Span();
    private final Button undo = new Button();

    SavedLine(Runnable takeBack) {
        addClassNames("help", "saved-line");
        saved.getElement().setAttribute("role", "status");
        undo.setText(getTranslation("teach.rate.undo"));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.setId("undo");
        undo.addClickListener(pressed -> takeBack.run());
    }

    /** @param rating whether a text is being rated; only then is the number of unrated texts shown */
    void show(List<Written> responses, boolean rating, boolean canTakeBack) {
        removeAll();
        undo.setVisible(canTakeBack);
        if (rating) {
            long waiting = responses.stream().filter(one -> !one.rated()).count();
            add(Tags.span("texts-waiting", getTranslation("teach.rate.waiting", waiting)));
        }
        add(saved, undo);
    }

    void announce(String sentence) {
        saved.setText(sentence);
    }
}
