package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Passage;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;

/** Shows the passages and the stem of the item that the texts answer. Initially collapsed. */
final class RatingTask extends NativeDetails {
    private static final long serialVersionUID = 1L;

    RatingTask(Written written) {
        ExtendedTextItem shown = written.item();
        Div task = new QuizLanguage(written.language()).of(new Div());
        for (Passage passage : shown.passages()) {
            if (passage.lead() != null) {
                task.add(Tags.span("help", passage.lead()));
            }
            task.add(Tags.div("words", passage.text()));
        }
        task.add(PageParts.stem(shown.stem()));
        setSummaryText(getTranslation("teach.rate.task"));
        setContent(task);
        addClassName("task");
    }
}
