package org.framewise.ui.parts;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Native radio buttons or check boxes: less to transfer, and familiar on every device. The value is the set of chosen
 * ids; with radio buttons it has at most one.
 */
@Tag("fieldset")
public class ChoiceGroup extends AbstractField<ChoiceGroup, Set<String>> implements HasStyle, HasSize {
    private static final long serialVersionUID = 1L;
    private static final String CHECKED = "element.checked";
    private static final AtomicLong NAMES = new AtomicLong();

    private final boolean several;
    private final String name = "choice-" + NAMES.incrementAndGet();
    private final Map<String, Element> inputs = new LinkedHashMap<>();
    private final Element legend = new Element("legend");
    private final Element list = new Element("div");

    /** @param several whether more than one choice is allowed */
    public ChoiceGroup(boolean several, String legendText) {
        super(Set.of());
        this.several = several;
        addClassName("choices");
        legend.setText(legendText);
        list.setAttribute("class", "choices-list");
        getElement().appendChild(legend, list);
    }

    /**
     * Hides the legend visually, for use where the page already shows the same text above; screen readers still read
     * it.
     */
    public ChoiceGroup withHiddenLegend() {
        legend.setAttribute("class", "sr-only");
        return this;
    }

    /** Marks the legend as text in the language of a quiz. */
    public ChoiceGroup withLegendIn(QuizLanguage language) {
        language.of(legend);
        return this;
    }

    /** Marks the choices as text in the language of a quiz. */
    public ChoiceGroup withChoicesIn(QuizLanguage language) {
        language.of(list);
        return this;
    }

    /** Adds a choice; the class names are added to its label. */
    public ChoiceGroup withChoice(String id, String text, String... classNames) {
        return withChoice(id, new Span(text), classNames);
    }

    /** Like {@code withChoice(id, text)}, for a label in mixed languages. */
    public ChoiceGroup withChoice(String id, Span words, String... classNames) {
        Element input = new Element("input");
        input.setAttribute("type", several ? "checkbox" : "radio");
        input.setAttribute("name", name);
        input.setAttribute("value", id);
        // the browser owns the checked state: the server's response to one change must not revert a later one
        input.addEventListener(
                        "change",
                        event -> changed(id, event.getEventData().path(CHECKED).asBoolean()))
                .addEventData(CHECKED);
        Element label = new Element("label");
        label.setAttribute("class", ("choice " + String.join(" ", classNames)).strip());
        label.appendChild(input, words.getElement());
        inputs.put(id, input);
        list.appendChild(label);
        return this;
    }

    private void changed(String id, boolean checked) {
        if (isReadOnly()) {
            setPresentationValue(getValue());
            return;
        }
        Set<String> value = several ? new TreeSet<>(getValue()) : new TreeSet<>();
        if (checked) {
            value.add(id);
        } else {
            value.remove(id);
        }
        setModelValue(Set.copyOf(value), true);
    }

    /** Focuses the first choice. */
    public void focusFirst() {
        inputs.values().stream().findFirst().ifPresent(input -> input.executeJs("this.focus()"));
    }

    @Override
    protected void setPresentationValue(Set<String> value) {
        inputs.forEach((id, input) -> input.setProperty("checked", value.contains(id)));
    }

    @Override
    protected boolean valueEquals(Set<String> a, Set<String> b) {
        return a.equals(b);
    }
}
