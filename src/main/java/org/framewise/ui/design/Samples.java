package org.framewise.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.parts.Tags;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Shows a sample of each component. Most samples come from a markup file; fields and charts are created as on real
 * pages.
 */
final class Samples extends Div {
    private static final long serialVersionUID = 1L;
    private static final String FILE = "samples.html";

    Samples() {
        Element page = page();
        addClassNames(page.className().split(" "));
        for (Element part : page.children()) {
            if (part.normalName().equals("main")) {
                Main main = Tags.styled(part.className(), new Main());
                part.children().forEach(sample -> main.add(new Html(sample.outerHtml())));
                main.add(fields(), charts());
                add(main);
            } else {
                add(new Html(part.outerHtml()));
            }
        }
    }

    /** Reads the samples from the markup file. */
    static Element page() {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream(FILE))) {
            return Objects.requireNonNull(Jsoup.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .selectFirst(".page"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Section fields() {
        String sample = getTranslation("design.sample");
        TextField text = new TextField(sample);
        text.setHelperText(getTranslation("design.sample.help"));
        ComboBox<String> combo = new ComboBox<>(sample);
        combo.setItems(sample);
        combo.setValue(sample);
        RadioButtonGroup<String> radio = new RadioButtonGroup<>(sample);
        radio.setItems(sample);
        radio.setValue(sample);
        Button side = new Button(sample);
        side.addThemeVariants(ButtonVariant.TERTIARY);
        Section section = section("design.fields");
        section.add(
                line("field-line", text, main(sample), new Button(sample), side),
                line("copy-row", new TextField(sample), new Button(sample)),
                new PasswordField(sample),
                new TextArea(sample),
                combo,
                new DatePicker(sample),
                radio);
        return section;
    }

    private Section charts() {
        String sample = getTranslation("design.sample");
        Section section = section("design.charts");
        Div pictures = line("class-pictures");
        SampleCharts.drawings(sample)
                .forEach(drawing -> pictures.add(new Section(new ChartFigure(
                        sample, getTranslation("design.sample.message"), drawing, SampleCharts.table(sample)))));
        section.add(pictures);
        return section;
    }

    private Section section(String title) {
        Section section = new Section(new H2(getTranslation(title)));
        section.getElement().setAttribute("aria-label", getTranslation(title));
        return section;
    }

    private static Button main(String text) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Div line(String className, Component... parts) {
        return Tags.div(className, parts);
    }
}
