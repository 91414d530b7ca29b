package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.framewise.attempt.Terms;
import org.framewise.ui.parts.ChoiceGroup;
import org.jspecify.annotations.Nullable;

/** Fields for the terms of an assignment: number of attempts, time of feedback, and whether to ask for confidence. */
final class TermsFields {
    private static final String ANY = "any";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Component words;
    private final ChoiceGroup attempts;
    private final ChoiceGroup feedback;
    private final ChoiceGroup pairFeedback;
    private final ChoiceGroup confidence;
    private final Div problem = AssignmentForm.problem();

    /** @param max current maximum number of attempts; absent if there is no limit */
    TermsFields(Component words, @Nullable Integer max) {
        this.words = words;
        attempts = new ChoiceGroup(false, words.getTranslation("teach.assign.attempts"));
        attempts.setId("attempts");
        for (int number = 1; number <= most(max); number++) {
            attempts.withChoice(Integer.toString(number), Integer.toString(number));
        }
        attempts.withChoice(ANY, words.getTranslation("teach.assign.attempts.any"));
        feedback = new ChoiceGroup(false, words.getTranslation("teach.assign.feedback"))
                .withChoice("item", words.getTranslation("teach.assign.feedback.item"))
                .withChoice("end", words.getTranslation("teach.assign.feedback.end"))
                .withChoice("closed", words.getTranslation("teach.assign.feedback.closed"));
        feedback.setId("feedback");
        pairFeedback = new ChoiceGroup(false, words.getTranslation("teach.assign.feedback"))
                .withChoice("end", words.getTranslation("teach.assign.feedback.both"))
                .withChoice("closed", words.getTranslation("teach.assign.feedback.closed"));
        pairFeedback.setId("pair-feedback");
        confidence = new ChoiceGroup(false, words.getTranslation("teach.assign.confidence"))
                .withChoice(YES, words.getTranslation("teach.assign.confidence.yes"))
                .withChoice(NO, words.getTranslation("teach.assign.confidence.no"));
        confidence.setId("confidence");
        feedback.addValueChangeListener(chosen -> problem.removeAll());
        pairFeedback.addValueChangeListener(chosen -> problem.removeAll());
    }

    private static int most(@Nullable Integer max) {
        return max == null ? 3 : Math.max(3, max);
    }

    List<HasValue<?, ?>> settings() {
        return List.of(attempts, feedback, pairFeedback, confidence);
    }

    Component[] parts() {
        return new Component[] {attempts, feedback, pairFeedback, problem, confidence};
    }

    void fill(Terms terms, @Nullable Integer max) {
        attempts.setValue(Set.of(max == null ? ANY : Integer.toString(max)));
        feedback.setValue(Set.of(terms.feedback().id()));
        pairFeedback.setValue(Set.of(terms.feedback() == Terms.FeedbackTiming.CLOSED ? "closed" : "end"));
        confidence.setValue(Set.of(terms.confidenceAsked() ? YES : NO));
    }

    /** Shows the fields that apply to a check before and after, or to any other assignment. */
    void updateVisibility(boolean pair) {
        attempts.setVisible(!pair);
        feedback.setVisible(!pair);
        pairFeedback.setVisible(pair);
    }

    void clearError() {
        problem.removeAll();
    }

    /** Shows an error because feedback would never be given. */
    void showFeedbackError(boolean pair) {
        problem.add(words.getTranslation("teach.assign.feedback.never"));
        (pair ? pairFeedback : feedback).focusFirst();
    }

    Terms terms(boolean pair) {
        return new Terms(
                Terms.FeedbackTiming.of(
                        (pair ? pairFeedback : feedback).getValue().iterator().next()),
                confidence.getValue().contains(YES));
    }

    /** The maximum number of attempts; absent if there is no limit. */
    @Nullable
    Integer maxAttempts(boolean pair) {
        String max = attempts.getValue().iterator().next();
        return pair || max.equals(ANY) ? null : Integer.valueOf(max);
    }
}
