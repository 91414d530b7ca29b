package org.framewise.ui.take.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.framewise.attempt.Task;
import org.framewise.ui.parts.QuizLanguage;

/**
 * A native select box, for which phones show their own picker. The value is the id of the selected entry, or "" if none
 * is selected.
 */
@Tag("label")
public final class PickList extends AbstractField<PickList, String> implements HasStyle, Focusable<PickList> {
    private static final long serialVersionUID = 1L;

    private final Element select = new Element("select");

    PickList(String label, String none, List<Task.Alternative> alternatives, QuizLanguage language) {
        super("");
        addClassName("pick");
        Element caption = new Element("span");
        caption.setText(label);
        option("", none);
        alternatives.forEach(alternative -> language.of(option(alternative.id(), alternative.text())));
        select.addPropertyChangeListener("value", "change", event -> {
            if (event.isUserOriginated()) {
                pick(String.valueOf(event.getValue()));
            }
        });
        getElement().appendChild(caption, select);
    }

    /** Sets the value as if the learner had picked it. */
    public void pick(String id) {
        setModelValue(id, true);
    }

    /** Registers a listener for the loss of focus, by keyboard or by a tap elsewhere. */
    void onLeave(Runnable listener) {
        select.addEventListener("blur", event -> listener.run());
    }

    private Element option(String id, String text) {
        Element option = new Element("option");
        option.setAttribute("value", id);
        option.setText(text);
        select.appendChild(option);
        return option;
    }

    @Override
    protected void setPresentationValue(String value) {
        select.setProperty("value", value);
    }

    @Override
    public void focus() {
        select.executeJs("this.focus()");
    }
}
