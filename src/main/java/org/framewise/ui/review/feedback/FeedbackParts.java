package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.StoredResponse;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.scoring.Mark;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.Tags;
import org.jspecify.annotations.Nullable;

/** Building blocks of feedback for all item types: marks, evidence, and the components that show them. */
final class FeedbackParts extends RevealedItemParts {
    private final Map<String, Mark> marks;

    /** @param on provides the language of the page */
    FeedbackParts(Component on, ReviewedItem reviewed) {
        super(on, reviewed, ClippingCard.Reader.LEARNER);
        this.marks = reviewed.marks().stream().collect(Collectors.toMap(Mark::unit, Function.identity(), (a, b) -> a));
    }

    Optional<Response> response() {
        return Optional.ofNullable(reviewed().response())
                .map(response -> response.input().response());
    }

    @Nullable
    Mark mark(String unit) {
        return marks.get(unit);
    }

    Optional<Component> rationale(@Nullable Mark mark) {
        if (mark == null || mark.rationale() == null) {
            return Optional.empty();
        }
        return Optional.of(rationale(mark.rationale()));
    }

    /** The learner's confidence in a statement, or in the whole response. */
    Optional<Component> confidence(String unit) {
        StoredResponse stored = reviewed().response();
        Confidence level = stored == null ? null : stored.input().confidence().get(unit);
        return level == null
                ? Optional.empty()
                : Optional.of(Tags.span(
                        "stated", getTranslation("review.confidence", Math.round(100 * level.probability()))));
    }

    /** Shows whether a part was right. */
    Span badge(Mark mark) {
        return badge(mark, getTranslation("mark." + verdict(mark)));
    }

    /** Shows whether selecting a choice, or not selecting it, was right. */
    Span choiceBadge(Mark mark) {
        return badge(mark, choiceVerdict(mark));
    }

    private static Span badge(Mark mark, String words) {
        return Tags.span("badge badge-" + verdict(mark), words);
    }

    String choiceVerdict(Mark mark) {
        return getTranslation("mark.chosen." + verdict(mark));
    }

    /** The name of a verdict in CSS classes and translation keys. */
    static String verdict(Mark mark) {
        return switch (mark.verdict()) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case MISSED -> "missed";
            case NEUTRAL -> "neutral";
        };
    }

    /** A sentence in the page's language around quiz text. */
    Span sentence(String key, String words, String className) {
        return Tags.styled(className, language().within(key, words));
    }
}
