package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.RubricLevels;

/** Shows the texts that the teacher has selected for the class, and the rubric. */
final class ExtendedTextStage extends StageContent {
    private final ExtendedTextItem item;
    private final Tally.Texts texts;

    ExtendedTextStage(ExtendedTextItem item, Tally.Texts texts) {
        this.item = item;
        this.texts = texts;
    }

    @Override
    Component responses(StageParts parts) {
        Div all = Tags.div("texts");
        if (parts.showsResponses()) {
            texts.texts().forEach(text -> all.add(written(text)));
        }
        if (parts.showsKey()) {
            all.add(new H2(parts.getTranslation("review.rubric")), new RubricLevels(parts.language(), item, null));
        }
        return all;
    }

    private static Div written(String text) {
        Div words = Tags.div("written", text);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
