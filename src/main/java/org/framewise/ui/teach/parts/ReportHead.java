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

/** The head of a report: what the teacher calls it, what it is about, what she adds. Her words are on the paper alone and stored nowhere. */
public final class ReportHead extends Header {
    private static final long serialVersionUID = 1L;

    private final Div heading = Tags.div("report-title");

    /**
     * @param title as long as she gives no other
     * @param day on which it was made
     * @param about whom and what, each as a line
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

    /** Says that the title is in the language of a quiz, as long as the teacher gives no other. */
    public ReportHead titledIn(QuizLanguage language) {
        language.of(heading);
        return this;
    }
}
