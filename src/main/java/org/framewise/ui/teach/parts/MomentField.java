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
 * Day and time as the browser asks for them: every device has its own way, and all are worked by keyboard. The value is
 * like {@code 2026-03-02T10:00}, or "" when nothing, or only half of it, is filled in.
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

    /** What is filled in; empty when that is no day and time, or one that no lesson has. */
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

    /** Says at the field what is wrong with it, and puts the keyboard there. */
    public void complain(String text) {
        problem.setText(text);
        input.setAttribute("aria-invalid", "true");
        input.executeJs("this.focus()");
    }

    public void praise() {
        problem.setText("");
        input.removeAttribute("aria-invalid");
    }

    /** What is said to be wrong; "" for nothing. */
    public String complaint() {
        return problem.getText();
    }

    @Override
    protected void setPresentationValue(String value) {
        input.setProperty("value", value);
    }
}
