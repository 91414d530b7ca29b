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

/** The foot of an item: what there is to say to the learner, and the button that leads on. */
final class ActionBar extends Div {
    private static final long serialVersionUID = 1L;

    private final Div message = new Div();
    private @Nullable AnswerKeeper keeper;

    ActionBar() {
        addClassName("action-bar");
    }

    /** Takes everything away. */
    void clear() {
        message.removeAll();
        removeAll();
        keeper = null;
    }

    /** Asks to hand in what is on the screen. */
    void ask(AnswerKeeper keeper, String text, Runnable submit) {
        this.keeper = keeper;
        add(keeper, message, button("submit", text, submit));
    }

    /** Leads to what comes next. */
    void next(String text, Runnable next) {
        add(message, button("next", text, next));
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text, pressed -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId(id);
        return button;
    }

    /** Replaces what was said before; says nothing when there is nothing. */
    void showMessage(Component... what) {
        message.removeAll();
        message.add(what);
    }

    /** Says why nothing was handed in. */
    void refuse(Component... why) {
        showMessage(why);
        if (keeper != null) {
            keeper.notHandedIn();
        }
    }

    /** Leaves a link to the end of an attempt that was closed. */
    void leadToTheEnd(AttemptId attempt) {
        // the browser goes on telling of changes, and hears that they come too late
        getChildren().filter(part -> part != keeper).toList().forEach(this::remove);
        add(message, PageParts.asMainAction(new Anchor(Addresses.end(attempt), getTranslation("take.closed.end"))));
    }
}
