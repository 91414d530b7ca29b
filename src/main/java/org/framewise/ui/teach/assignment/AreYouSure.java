package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.framewise.ui.parts.PageParts;

/**
 * Asks the teacher to confirm an action, and lists its consequences. The question appears near the pressed button and
 * takes the focus.
 */
final class AreYouSure extends Div {
    private static final long serialVersionUID = 1L;

    AreYouSure() {
        addClassNames("panel", "are-you-sure");
        getElement().setAttribute("role", "group");
        setVisible(false);
    }

    /**
     * Shows the question.
     *
     * @param pressed the button that triggered the question; gets the focus back if the teacher cancels
     * @param yes label of the confirm button
     * @param consequences the consequences, in full sentences
     */
    void ask(Button pressed, String yes, Runnable action, String... consequences) {
        removeAll();
        Div text = new Div();
        for (String consequence : consequences) {
            text.add(new Paragraph(consequence));
        }
        Button go = new Button(yes, click -> {
            dismiss();
            action.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.setId("sure");
        Button no = new Button(getTranslation("teach.sure.no"), click -> {
            dismiss();
            pressed.focus();
        });
        no.setId("not-sure");
        add(text, PageParts.actions(go, no));
        getElement().setAttribute("aria-label", yes);
        setVisible(true);
        PageParts.focus(text);
    }

    private void dismiss() {
        setVisible(false);
        removeAll();
    }
}
