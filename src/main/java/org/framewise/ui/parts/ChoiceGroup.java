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
 * Radio buttons or check boxes as the browser makes them: light on the wire, and every device knows how to work them.
 * The value is the set of ids chosen; with radio buttons it has one or none.
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

    /** @param several whether more than one can be chosen */
    public ChoiceGroup(boolean several, String legendText) {
        super(Set.of());
        this.several = several;
        addClassName("choices");
        legend.setText(legendText);
        list.setAttribute("class", "choices-list");
        getElement().appendChild(legend, list);
    }

    /** Keeps the legend for screen readers only, where the screen says the same above. */
    public ChoiceGroup withHiddenLegend() {
        legend.setAttribute("class", "sr-only");
        return this;
    }

    /** Says that the legend is in the language of a quiz. */
    public ChoiceGroup withLegendIn(QuizLanguage language) {
        language.of(legend);
        return this;
    }

    /** Says that what can be chosen is in the language of a quiz. */
    public ChoiceGroup withChoicesIn(QuizLanguage language) {
        language.of(list);
        return this;
    }

    /** Adds something to choose; the class names go to its label. */
    public ChoiceGroup withChoice(String id, String text, String... classNames) {
        return withChoice(id, new Span(text), classNames);
    }

    /** The same with words that aren't all in one language. */
    public ChoiceGroup withChoice(String id, Span words, String... classNames) {
        Element input = new Element("input");
        input.setAttribute("type", several ? "checkbox" : "radio");
        input.setAttribute("name", name);
        input.setAttribute("value", id);
        // the browser keeps what is checked: what the server answered to the last choice must not undo a newer one
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

    /** Puts the keyboard on the first choice. */
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
