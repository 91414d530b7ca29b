package org.framewise.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/**
 * Asks for confirmation before an action that can't be undone, and lists its consequences. Uses the native modal
 * dialog, which traps the focus, closes on Esc and then restores the focus.
 */
@Tag("dialog")
public final class Confirm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private static final String TITLE_ID = "confirm-title";
    private static final String TEXT_ID = "confirm-text";

    private Confirm(Component on, String title, List<String> consequences, String confirm, Runnable whenConfirmed) {
        addClassName("confirm");
        H2 heading = new H2(title);
        heading.setId(TITLE_ID);
        Div text = Tags.div("consequences");
        text.setId(TEXT_ID);
        consequences.forEach(one -> text.add(new Paragraph(one)));
        Button cancel = new Button(
                on.getTranslation("confirm.cancel"), pressed -> getElement().executeJs("this.close()"));
        cancel.setId("cancel");
        cancel.getElement().setAttribute("autofocus", true);
        Button go = new Button(confirm, pressed -> {
            // close first: elements behind a modal dialog can't be focused, and the result message needs the focus
            removeFromParent();
            whenConfirmed.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("confirm");
        add(heading, text, Tags.div("confirm-buttons", cancel, go));
        getElement().setAttribute("aria-labelledby", TITLE_ID);
        getElement().setAttribute("aria-describedby", TEXT_ID);
        getElement().addEventListener("close", closed -> removeFromParent());
        getElement().executeJs("this.showModal()");
    }

    /** Also closes the dialog on navigation, so that it doesn't cover the next page. */
    @Override
    protected void onAttach(AttachEvent event) {
        Registration leaving = event.getUI().addBeforeLeaveListener(left -> removeFromParent());
        addDetachListener(gone -> {
            leaving.remove();
            gone.unregisterListener();
        });
    }

    /**
     * Opens the dialog.
     *
     * @param on the page above which the dialog opens
     * @param consequences one sentence each
     * @param confirm label of the confirm button
     */
    public static void ask(
            Component on, String title, List<String> consequences, String confirm, Runnable whenConfirmed) {
        UI.getCurrent().add(new Confirm(on, title, consequences, confirm, whenConfirmed));
    }
}
