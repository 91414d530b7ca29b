package org.framewise.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.ReviewedItem;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Correction;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Words;

/** Says in plain lines what a teacher has corrected in the key of an item, and why. */
public final class CorrectionLines extends Div {
    private static final long serialVersionUID = 1L;

    CorrectionLines(ReviewedItem reviewed) {
        addClassName("correction-lines");
        QuizLanguage language = new QuizLanguage(reviewed.presented().language());
        reviewed.changes().forEach(change -> say(language, reviewed.item(), change));
        if (reviewed.response() != null && reviewed.response().held()) {
            add(new Paragraph(getTranslation("review.held")));
        }
    }

    /** The lines; empty when there is nothing to say. */
    Optional<Component> shown() {
        return getChildren().findAny().isPresent() ? Optional.of(this) : Optional.empty();
    }

    private void say(QuizLanguage language, Item item, KeyChange change) {
        Paragraph line = switch (change.correction()) {
            case Correction.NotCounted c -> new Paragraph(getTranslation("review.changed.not-counted"));
            case Correction.FullMarks c -> new Paragraph(getTranslation("review.changed.full-marks"));
            case Correction.Accept accept ->
                language.fill(
                        new Paragraph(),
                        "review.changed.accept",
                        new QuizLanguage.Quoted(accepted(this, item, accept)));
        };
        add(line, PageParts.text(getTranslation("review.changed.reason", change.reason()), "correction-reason"));
    }

    /** A further answer in the item's own words. */
    public static String accepted(Component on, Item item, Correction.Accept accept) {
        if (!accept.fits(item)) {
            return accept.unit();
        }
        return switch (item) {
            case ChoiceItem choice -> text(choice.choices(), accept.unit());
            case MultipleChoiceItem several -> text(several.choices(), accept.unit());
            case HottextItem hottext ->
                hottext.segment(SegmentRef.parse(accept.unit())).text();
            case ClassifyItem classify ->
                classify.statements().stream()
                        .filter(statement -> statement.id().value().equals(accept.unit()))
                        .map(statement -> on.getTranslation(
                                "correct.pair", statement.passage().text(), Words.category(on, accept.value())))
                        .findFirst()
                        .orElse(accept.unit());
            case MatchItem match -> {
                Map<String, String> right = match.right().stream()
                        .collect(Collectors.toMap(MatchItem.RightEntry::id, MatchItem.RightEntry::text));
                Map<String, MatchItem.LeftEntry> left =
                        match.left().stream().collect(Collectors.toMap(MatchItem.LeftEntry::id, Function.identity()));
                MatchItem.LeftEntry entry = left.get(accept.unit());
                yield entry == null
                        ? accept.unit()
                        : on.getTranslation(
                                "correct.pair",
                                entry.passage().text(),
                                right.getOrDefault(accept.value(), accept.value()));
            }
            default -> accept.unit();
        };
    }

    private static String text(java.util.List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Choice::text)
                .findFirst()
                .orElse(id);
    }
}
