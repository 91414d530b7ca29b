package org.framewise.ui.answer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.StoredResponse;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Response;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Lists answers that came too late: the browser holds an answer that differs from the recorded response, because the
 * assignment was closed or the item was answered in another tab or on another device in the meantime. A written answer
 * stays visible, and can be copied, until the learner removes it.
 */
public final class LateAnswers extends Div {
    private static final long serialVersionUID = 1L;
    private static final String DETAIL = "event.detail";

    private final transient Attempts attempts;
    private final transient Attempt attempt;
    private final String only;
    private final Set<ItemId> told = new HashSet<>();
    private boolean besideTheForm;

    /** Checks all items of an attempt. */
    public LateAnswers(Attempts attempts, Attempt attempt) {
        this(attempts, attempt, null);
    }

    /** Checks a single item, which no longer accepts a response, or all items if {@code only} is null. */
    public LateAnswers(Attempts attempts, Attempt attempt, @Nullable ItemId only) {
        this.attempts = attempts;
        this.attempt = attempt;
        this.only = only == null ? "" : only.value();
        addClassName("late-answers");
        getElement()
                .addEventListener(
                        "offered",
                        event ->
                                AnswerCopy.of(event.getEventData().path(DETAIL)).ifPresent(this::compare))
                .addEventData(DETAIL);
    }

    /** Shortens each message to a single sentence, because the form below still shows the answer. */
    public LateAnswers besideTheForm() {
        besideTheForm = true;
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        "window.framewiseAnswerCopies?.offer(this, $0, $1)",
                        attempt.id().toString(),
                        only);
    }

    private void compare(AnswerCopy copy) {
        for (int number = 1; number <= attempt.items().size(); number++) {
            PresentedItem item = attempts.present(attempt, number);
            if (item.id().value().equals(copy.item()) && !isLate(item, copy)) {
                remove(item.id());
            }
        }
    }

    private boolean isLate(PresentedItem item, AnswerCopy copy) {
        try {
            return compare(item, copy.draft(item, Duration.ZERO, Instant.MAX).input());
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    /**
     * Shows a message if the recorded response differs from the given input.
     *
     * @return whether the two differ
     */
    public boolean compare(PresentedItem item, ResponseInput input) {
        Optional<ResponseInput> counts =
                attempts.response(attempt.id(), item.id()).map(StoredResponse::input);
        boolean same = counts.map(stored -> stored.response().equals(input.response())
                        && (input.response().isEmpty() || stored.confidence().equals(input.confidence())))
                .orElse(input.response().isEmpty());
        if (!same && told.add(item.id())) {
            report(item, input.response());
        }
        return !same;
    }

    private void report(PresentedItem item, Response late) {
        Section section = Tags.section("late-answer", PageParts.message(sentence(item), "warning"));
        add(section);
        if (besideTheForm) {
            return;
        }
        if (late instanceof Response.ExtendedText text && !text.isEmpty()) {
            section.add(new Paragraph(getTranslation("late.text")), Tags.div("written", text.text()));
        }
        Button remove = new Button(getTranslation("late.remove"), pressed -> {
            remove(item.id());
            remove(section);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        section.add(remove);
    }

    private String sentence(PresentedItem item) {
        if (attempt instanceof Attempt.Submitted submitted && submitted.byClosing()) {
            return getTranslation("late.closed", item.number());
        }
        return only.isEmpty() ? getTranslation("late.answered", item.number()) : getTranslation("late.answered.this");
    }

    /** Whether there is a message to show. */
    public boolean hasMessage() {
        return !told.isEmpty();
    }

    private void remove(ItemId item) {
        AnswerCopies.remove(this, attempt.id(), item.value());
    }
}
