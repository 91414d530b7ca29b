package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ReviewedItem;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.CitedSources;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.Explanation;

/**
 * Shows an item for discussion with a class, in three steps: first the passages and the stem, then the responses of the
 * class, then the key with rationales and highlighted evidence. Pages for the teacher alone use the last step. Shows no
 * names.
 */
public final class ItemStage extends Div {
    private static final long serialVersionUID = 1L;

    public ItemStage(ReviewedItem reviewed, Tally tally, Step step) {
        this(reviewed, tally, step, Named.BY_THEIR_WORDS);
    }

    public ItemStage(ReviewedItem reviewed, Tally tally, Step step, Named named) {
        PresentedItem presented = reviewed.presented();
        StageParts parts = new StageParts(this, getLocale(), reviewed, step, named);
        StageContent content = StageContent.of(reviewed.item(), tally);
        QuizLanguage language = parts.language();
        addClassNames("item", "stage");
        if (presented.note() != null) {
            add(language.of(Tags.p("note", presented.note())));
        }
        if (!presented.clippings().isEmpty()) {
            add(ClippingCard.cardsOf(
                    language, ClippingCard.Reader.CLASS, presented.clippings(), place -> content.words(parts, place)));
        }
        Section question = Tags.section("question");
        question.add(
                Tags.styled("stem", language.of(PageParts.stem(presented.stem()))),
                content.responses(parts),
                new CitedSources(language, presented.cited()));
        if (parts.showsKey()) {
            question.add(new Explanation(reviewed));
        }
        add(question);
    }

    /** How choices are identified. Letters are needed if remarks refer to choices. */
    public enum Named {
        BY_THEIR_WORDS,
        BY_LETTER
    }

    /** How much of the item is shown. */
    public enum Step {
        PASSAGE("passage"),
        RESPONSES("responses"),
        KEY("key");

        private final String id;

        Step(String id) {
            this.id = id;
        }

        /** The step's name in URLs and translation keys. */
        public String id() {
            return id;
        }

        /** The step with that name; {@link #PASSAGE} if there is none. */
        public static Step of(String id) {
            for (Step one : values()) {
                if (one.id.equals(id)) {
                    return one;
                }
            }
            return PASSAGE;
        }
    }
}
