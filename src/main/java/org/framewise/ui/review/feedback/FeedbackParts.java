package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.StoredResponse;
import org.framewise.attempt.Task;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.scoring.Mark;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.jspecify.annotations.Nullable;

/** What feedback to any type of item is put together from: its marks, its evidence, and the parts that show them. */
final class FeedbackParts {
    private final Component on;
    private final ReviewedItem reviewed;
    private final QuizLanguage language;
    private final Map<String, Mark> marks;

    /** @param on knows the language of the page */
    FeedbackParts(Component on, ReviewedItem reviewed) {
        this.on = on;
        this.reviewed = reviewed;
        this.language = new QuizLanguage(presented().language());
        this.marks = reviewed.marks().stream().collect(Collectors.toMap(Mark::unit, Function.identity(), (a, b) -> a));
    }

    Component view() {
        return on;
    }

    ReviewedItem reviewed() {
        return reviewed;
    }

    PresentedItem presented() {
        return reviewed.presented();
    }

    /** The language of the quiz. */
    QuizLanguage language() {
        return language;
    }

    /** Words of the program, in the language of the page. */
    String getTranslation(String key, Object... parts) {
        return on.getTranslation(key, parts);
    }

    Optional<Response> response() {
        return Optional.ofNullable(reviewed.response())
                .map(response -> response.input().response());
    }

    @Nullable
    Mark mark(String unit) {
        return marks.get(unit);
    }

    List<Highlight> highlights(Highlight.Place place) {
        return reviewed.evidence().stream()
                .filter(highlight -> highlight.place().equals(place))
                .toList();
    }

    /** Something that was sorted or paired, with the evidence in it lit up. */
    Component card(Task.Sortable sortable, Highlight.Kind kind) {
        return ClippingCard.single(
                language,
                ClippingCard.Reader.LEARNER,
                sortable.clipping(),
                LitWords.of(sortable.clipping().text(), highlights(new Highlight.Place(kind, sortable.id()))));
    }

    Optional<Component> rationale(@Nullable Mark mark) {
        if (mark == null || mark.rationale() == null) {
            return Optional.empty();
        }
        Paragraph text = language.of(new Paragraph(mark.rationale()));
        text.addClassName("rationale");
        return Optional.of(text);
    }

    /** How sure the learner was of a statement, or of the whole response. */
    Optional<Component> confidence(String unit) {
        StoredResponse stored = reviewed.response();
        Confidence level = stored == null ? null : stored.input().confidence().get(unit);
        return level == null
                ? Optional.empty()
                : Optional.of(PageParts.text(
                        getTranslation("review.confidence", Math.round(100 * level.probability())), "stated"));
    }

    /** Whether a part was right. */
    Span badge(Mark mark) {
        return badge(mark, getTranslation("mark." + verdict(mark)));
    }

    /** Whether it was right to choose or to leave a part. */
    Span choiceBadge(Mark mark) {
        return badge(mark, choiceVerdict(mark));
    }

    private static Span badge(Mark mark, String words) {
        Span badge = new Span(words);
        badge.addClassNames("badge", "badge-" + verdict(mark));
        return badge;
    }

    String choiceVerdict(Mark mark) {
        return getTranslation("mark.chosen." + verdict(mark));
    }

    /** The verdict as classes of styles and translations call it. */
    static String verdict(Mark mark) {
        return switch (mark.verdict()) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case MISSED -> "missed";
            case NEUTRAL -> "neutral";
        };
    }

    /** A sentence of the program round words of the quiz. */
    Span sentence(String key, String words, String className) {
        Span sentence = language.within(key, words);
        sentence.addClassName(className);
        return sentence;
    }
}
