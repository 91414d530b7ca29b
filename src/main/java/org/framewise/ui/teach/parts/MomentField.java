package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A native input for date and time. Its look depends on the device; all work with the keyboard. The value looks like
 * {@code 2026-03-02T10:00}, or is "" if the input is empty or incomplete.
 */
@Tag("div")
public final class MomentField extends AbstractField<MomentField, String> implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final String VALUE = "element.value";
    private static final AtomicLong IDS = new AtomicLong();

    private final Element input = new Element("input");
    private final Element problem = new Element("span");

    public MomentField(String label) {
        super("");
        addClassName("moment");
        String id = "moment-" + IDS.incrementAndGet();
        Element caption = new Element("label");
        caption.setText(label);
        caption.setAttribute("for", id);
        input.setAttribute("type", "datetime-local");
        input.setAttribute("id", id);
        input.setAttribute("min", "2000-01-01T00:00");
        input.setAttribute("max", "2999-12-31T23:59");
        input.setAttribute("aria-describedby", id + "-problem");
        problem.setAttribute("id", id + "-problem");
        problem.setAttribute("class", "problem");
        problem.setAttribute("role", "alert");
        input.addEventListener(
                        "change",
                        event -> setModelValue(event.getEventData().path(VALUE).asString(""), true))
                .addEventData(VALUE);
        getElement().appendChild(caption, input, problem);
    }

    /** The date and time; empty if the value is invalid or in an implausible year. */
    public Optional<LocalDateTime> moment() {
        try {
            LocalDateTime moment = LocalDateTime.parse(getValue());
            return moment.getYear() >= 2000 && moment.getYear() < 3000 ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeException incomplete) {
            return Optional.empty();
        }
    }

    public void setMoment(LocalDateTime moment) {
        setValue(moment.withSecond(0).withNano(0).toString());
    }

    /** Shows an error at the field and focuses it. */
    public void showError(String text) {
        problem.setText(text);
        input.setAttribute("aria-invalid", "true");
        input.executeJs("this.focus()");
    }

    public void clearError() {
        problem.setText("");
        input.removeAttribute("aria-invalid");
    }

    /** The error currently shown; "" for none. */
    public String complaint() {
        return problem.getText();
    }

    @Override
    protected void setPresentationValue(String value) {
        input.setProperty("value", value);
    }
}
