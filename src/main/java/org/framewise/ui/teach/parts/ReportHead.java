package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;

/**
 * The head of a report, with its subject, and a title and a remark that the teacher can edit. What the teacher types is
 * only printed, never stored.
 */
public final class ReportHead extends Header {
    private static final long serialVersionUID = 1L;

    private final Div heading = Tags.div("report-title");

    /**
     * @param title the default title
     * @param day date on which the report was created
     * @param about lines that state the subject of the report
     */
    public ReportHead(String title, String day, String... about) {
        addClassName("report-head");
        heading.setText(title);
        heading.getElement().setAttribute("role", "heading").setAttribute("aria-level", "2");
        Paragraph remark = Tags.p("report-remark");
        TextField words = new TextField(getTranslation("report.title"));
        words.setId("report-title");
        words.setMaxLength(100);
        words.setValue(title);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> heading.setText(typed.getValue().isBlank() ? title : typed.getValue()));
        words.addValueChangeListener(typed -> heading.getElement().removeAttribute("lang"));
        TextArea more = new TextArea(getTranslation("report.remark"));
        more.setId("report-remark");
        more.setMaxLength(600);
        more.setHelperText(getTranslation("report.remark.help"));
        more.setValueChangeMode(ValueChangeMode.LAZY);
        more.addValueChangeListener(typed -> remark.setText(typed.getValue()));
        Button print = new Button(getTranslation("report.print"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setId("print");
        print.addClickListener(pressed -> print.getElement().executeJs("window.print()"));
        Div tools =
                Tags.div("report-tools", words, more, print, Tags.span("help", getTranslation("report.print.help")));
        Div paper = Tags.div("report-paper", heading);
        for (String line : about) {
            if (!line.isEmpty()) {
                paper.add(Tags.span("report-about", line));
            }
        }
        paper.add(Tags.span("report-about", getTranslation("report.made", day)), remark);
        add(tools, paper);
    }

    /** Marks the default title as text in the language of a quiz; a title typed by the teacher is not. */
    public ReportHead titledIn(QuizLanguage language) {
        language.of(heading);
        return this;
    }
}
