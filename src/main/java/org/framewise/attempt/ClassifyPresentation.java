package org.framewise.attempt;

import java.util.List;
import java.util.Map;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;

/** Presents statements to sort, in the order of the attempt. */
record ClassifyPresentation(ClassifyItem item) implements Presentation {
    private static final String STATEMENTS = "statements";

    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        List<Task.Sortable> statements = item.statements().stream()
                .map(statement -> new Task.Sortable(statement.id().value(), clippings.of(statement.passage())))
                .toList();
        return new Task.Classify(item.categories(), shuffle.of(STATEMENTS, statements));
    }

    @Override
    public Map<String, List<String>> parts() {
        return Map.of(
                STATEMENTS,
                item.statements().stream()
                        .map(statement -> statement.id().value())
                        .toList());
    }

    @Override
    public List<Confidence> levels() {
        return Confidence.levels(item.categories().size());
    }

    @Override
    public List<Highlight.Text> quoting() {
        return item.statements().stream()
                .map(statement -> new Highlight.Text(
                        new Highlight.Place(
                                Highlight.Kind.STATEMENT, statement.id().value()),
                        statement.passage().source(),
                        statement.passage().text()))
                .toList();
    }
}
