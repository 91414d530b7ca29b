package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.stage.ItemStage.Step;

/**
 * The bar below an item on the projector, with buttons for the previous and next step and the previous and next item.
 */
final class ProjectorBar extends Footer {
    private static final long serialVersionUID = 1L;

    private final Span stepLine = Tags.span("projector-step");
    private final Paragraph help = Tags.p("projector-keys");
    private final Button back;
    private final Button next;
    private final Button before;
    private final Button after;

    ProjectorBar(Runnable back, Runnable next, Runnable before, Runnable after) {
        this.back = button("discuss.back", "back", back);
        this.next = button("discuss.next.responses", "next", next);
        this.before = button("discuss.item.before", "item-before", before);
        this.after = button("discuss.item.after", "item-after", after);
        this.next.addThemeVariants(ButtonVariant.PRIMARY);
        this.before.addThemeVariants(ButtonVariant.TERTIARY);
        this.after.addThemeVariants(ButtonVariant.TERTIARY);
        stepLine.getElement().setAttribute("role", "status");
        help.setText(getTranslation("discuss.keys"));
        addClassName("projector-bar");
        add(this.before, this.after, stepLine, this.back, this.next, help);
    }

    private Button button(String key, String id, Runnable press) {
        Button button = new Button(getTranslation(key), pressed -> press.run());
        button.setId(id);
        return button;
    }

    /** Disables all buttons, for an item that must not be shown yet. */
    void disable() {
        stepLine.setText("");
        help.setVisible(false);
        enable(false, false, false, false);
    }

    /** @param number the number of the item, starting at 1 */
    void show(int number, int items, Step step) {
        help.setVisible(step == Step.PASSAGE);
        enable(number > 1 || step != Step.PASSAGE, true, number > 1, number < items);
        stepLine.setText(getTranslation("discuss.step." + step.id()));
        next.setText(getTranslation(
                switch (step) {
                    case PASSAGE -> "discuss.next.responses";
                    case RESPONSES -> "discuss.next.key";
                    case KEY -> number < items ? "discuss.next.item" : "discuss.next.leave";
                }));
    }

    private void enable(boolean toBack, boolean toNext, boolean toBefore, boolean toAfter) {
        back.setEnabled(toBack);
        next.setEnabled(toNext);
        before.setEnabled(toBefore);
        after.setEnabled(toAfter);
    }

    void focusNext() {
        next.focus();
    }
}
