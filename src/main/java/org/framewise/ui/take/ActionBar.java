package org.framewise.ui.take;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.framewise.attempt.AttemptId;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.jspecify.annotations.Nullable;

/** The bar below an item, with messages to the learner and the button for submitting or continuing. */
final class ActionBar extends Div {
    private static final long serialVersionUID = 1L;

    private final Div message = new Div();
    private @Nullable AnswerKeeper keeper;

    ActionBar() {
        addClassName("action-bar");
    }

    /** Removes all content. */
    void clear() {
        message.removeAll();
        removeAll();
        keeper = null;
    }

    /** Shows the button that hands in the response. */
    void ask(AnswerKeeper keeper, String text, Runnable submit) {
        this.keeper = keeper;
        add(keeper, message, button("submit", text, submit));
    }

    /** Shows the button that leads to the next page. */
    void next(String text, Runnable next) {
        add(message, button("next", text, next));
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text, pressed -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId(id);
        return button;
    }

    /** Replaces the current message. Without arguments, only removes it. */
    void showMessage(Component... what) {
        message.removeAll();
        message.add(what);
    }

    /** Shows why the response was not handed in. */
    void refuse(Component... why) {
        showMessage(why);
        if (keeper != null) {
            keeper.notHandedIn();
        }
    }

    /** Replaces the button with a link to the final page of a closed attempt. */
    void linkToEnd(AttemptId attempt) {
        // keep the AnswerKeeper: the browser still sends changes, and a message says that they come too late
        getChildren().filter(part -> part != keeper).toList().forEach(this::remove);
        add(message, PageParts.asMainAction(new Anchor(Addresses.end(attempt), getTranslation("take.closed.end"))));
    }
}
