package org.framewise.ui.take.form;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.StaticHtml;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;

/** Form for sorting statements: each statement is a small clipping with the categories below it. */
final class ClassifyForm extends ResponseForm {
    private static final long serialVersionUID = 1L;

    private final Map<String, Row> rows = new LinkedHashMap<>();

    ClassifyForm(PresentedItem item, Task.Classify task) {
        addClassName("classify-form");
        OrderedList list = Tags.ol("statements");
        for (Task.Sortable statement : task.statements()) {
            Row row = new Row(item, task, statement);
            rows.put(statement.id(), row);
            ListItem entry = Tags.li(
                    "statement",
                    StaticHtml.render(ClippingCard.single(
                            new QuizLanguage(item.language()),
                            ClippingCard.Reader.LEARNER,
                            statement.clipping(),
                            new Span(statement.clipping().text()))),
                    row.categories,
                    row.confidence);
            list.add(entry);
        }
        add(list);
    }

    @Override
    public String kind() {
        return "sort";
    }

    @Override
    public Response response() {
        Map<String, String> sorted = new TreeMap<>();
        rows.forEach((id, row) -> row.categories.getValue().forEach(category -> sorted.put(id, category)));
        return new Response.Classify(sorted);
    }

    @Override
    public void restore(Response response) {
        if (response instanceof Response.Classify sorted) {
            sorted.categories().forEach((id, category) -> {
                Row row = rows.get(id);
                if (row != null) {
                    row.categories.setValue(Set.of(category));
                }
            });
        }
    }

    @Override
    public int open() {
        return (int) rows.values().stream().filter(Row::isOpen).count();
    }

    @Override
    public void focusOpen() {
        rows.values().stream().filter(Row::isOpen).findFirst().ifPresent(Row::focusOpen);
    }

    @Override
    public Map<String, Confidence> confidence() {
        Map<String, Confidence> levels = new TreeMap<>();
        rows.forEach((id, row) -> row.confidence.value().ifPresent(level -> levels.put(id, level)));
        return levels;
    }

    @Override
    public void restoreConfidence(Map<String, Confidence> confidence) {
        confidence.forEach((id, level) -> {
            Row row = rows.get(id);
            if (row != null) {
                row.confidence.restore(level);
            }
        });
    }

    private final class Row {
        private final ChoiceGroup categories;
        private final ConfidenceQuestion confidence;

        Row(PresentedItem item, Task.Classify task, Task.Sortable statement) {
            confidence = new ConfidenceQuestion(item.levels(), ClassifyForm.this::changed);
            categories = new ChoiceGroup(false, statement.clipping().text())
                    .withHiddenLegend()
                    .withLegendIn(new QuizLanguage(item.language()));
            categories.addClassName("categories");
            task.categories()
                    .forEach(category -> categories.withChoice(
                            category,
                            Words.category(ClassifyForm.this, category),
                            "category",
                            Words.categoryClass(category)));
            categories.addValueChangeListener(event -> {
                confidence.ask(!item.levels().isEmpty());
                changed();
            });
        }

        boolean isOpen() {
            return categories.getValue().isEmpty() || confidence.isOpen();
        }

        void focusOpen() {
            if (categories.getValue().isEmpty()) {
                categories.focusFirst();
            } else {
                confidence.focusFirst();
            }
        }
    }
}
