package org.framewise.ui.take.form;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.framewise.attempt.Task;
import org.framewise.quiz.Response;

/** Form with a text area for a response of a few sentences. */
final class WriteForm extends ResponseForm {
    private static final long serialVersionUID = 1L;

    private final TextArea text = new TextArea();

    WriteForm(Task.Write task) {
        addClassName("write-form");
        text.setLabel(getTranslation("take.write.label"));
        text.setMaxLength(task.maxLength());
        text.setMinRows(5);
        text.setMaxRows(14);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(700);
        text.setHelperText(getTranslation("take.write.help"));
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed();
            }
        });
        add(text);
    }

    @Override
    public String kind() {
        return "write";
    }

    @Override
    public Response response() {
        return new Response.ExtendedText(text.getValue().strip());
    }

    @Override
    public void restore(Response response) {
        if (response instanceof Response.ExtendedText written) {
            text.setValue(written.text());
        }
    }

    @Override
    public int open() {
        return text.getValue().isBlank() ? 1 : 0;
    }

    @Override
    public void focusOpen() {
        text.focus();
    }
}
