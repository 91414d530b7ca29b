package org.framewise.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Asks before something that can't be taken back, and names what follows from it. */
public final class Confirm {
    private Confirm() {}

    /**
     * Opens the question.
     *
     * @param consequences one sentence each
     * @param confirm what the button says that does it
     * @param cancel what the button says that does nothing
     */
    public static void ask(
            String title, List<String> consequences, String confirm, String cancel, Runnable whenConfirmed) {
        Div text = new Div();
        text.addClassName("consequences");
        consequences.forEach(one -> text.add(new Paragraph(one)));
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText(confirm);
        dialog.setConfirmButtonTheme("primary");
        dialog.setCancelable(true);
        dialog.setCancelText(cancel);
        dialog.addConfirmListener(confirmed -> whenConfirmed.run());
        dialog.open();
    }
}
