package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.framewise.attempt.Rating;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.jspecify.annotations.Nullable;

/** Lists the levels of a rubric with their points and a sample text each; marks the level at which a text was rated. */
public final class RubricLevels extends OrderedList {
    private static final long serialVersionUID = 1L;

    public RubricLevels(QuizLanguage language, ExtendedTextItem item, @Nullable Rating rating) {
        addClassName("rubric");
        item.rubric().forEach(level -> {
            Span sample = Tags.styled("sample", language.within("review.sample", level.sample()));
            ListItem row = new ListItem(
                    Tags.span("points", getTranslation("review.points", level.score())),
                    language.of(Tags.span("descriptor", level.descriptor())),
                    sample);
            if (rating != null && rating.points() == level.score()) {
                Tags.styled("rated", row);
                row.getElement().setAttribute("aria-current", "true");
            }
            add(row);
        });
    }
}
