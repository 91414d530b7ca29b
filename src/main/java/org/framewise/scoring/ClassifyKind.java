package org.framewise.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/** Awards one point for each correctly sorted statement. */
final class ClassifyKind extends TypedKind<ClassifyItem, Response.Classify> {
    ClassifyKind(ClassifyItem item) {
        super(item, "classify", Response.Classify.class);
    }

    private Map<String, String> categories(Response response) {
        return given(response).categories();
    }

    @Override
    void requireFits(Response response) {
        Map<String, String> categories = categories(response);
        requireKnown(
                "statement",
                categories.keySet(),
                item.statements().stream()
                        .map(statement -> statement.id().value())
                        .collect(Collectors.toSet()));
        requireKnown("category", categories.values(), Set.copyOf(item.categories()));
    }

    @Override
    double max() {
        return item.statements().size();
    }

    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        Map<String, String> categories = categories(response);
        long right = item.statements().stream()
                .filter(statement -> {
                    String unit = statement.id().value();
                    String category = categories.get(unit);
                    return category != null
                            && (category.equals(statement.key()) || accepted.contains(new Accept(unit, category)));
                })
                .count();
        return Optional.of(new Score(right, max()));
    }

    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        Map<String, String> categories = categories(response);
        return item.statements().stream()
                .map(statement -> Marks.assigned(
                        statement.id().value(),
                        statement.key(),
                        categories.get(statement.id().value()),
                        accepted,
                        statement.misconception(),
                        statement.rationale()))
                .toList();
    }

    @Override
    public Stream<Accept> furtherAnswers() {
        return item.statements().stream()
                .flatMap(statement -> item.categories().stream()
                        .filter(category -> !category.equals(statement.key()))
                        .map(category -> new Accept(statement.id().value(), category)));
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return item.statements().stream()
                .filter(statement -> item.categories().stream()
                        .anyMatch(category -> !category.equals(statement.key())
                                && !accepted.contains(new Accept(statement.id().value(), category))))
                .map(ClassifyItem.Statement::misconception);
    }

    @Override
    public String text(String unit) {
        return item.statements().stream()
                .filter(statement -> statement.id().value().equals(unit))
                .map(statement -> statement.passage().text())
                .findFirst()
                .orElse(unit);
    }

    @Override
    public String words(Response response) {
        Map<String, String> categories = categories(response);
        return item.statements().stream()
                .filter(statement -> categories.containsKey(statement.id().value()))
                .map(statement ->
                        statement.id() + ": " + categories.get(statement.id().value()))
                .collect(Collectors.joining(Marks.BETWEEN));
    }

    @Override
    public Map<String, String> judged(Response response) {
        Map<String, String> judged = new LinkedHashMap<>();
        item.statements().stream()
                .map(statement -> statement.id().value())
                .filter(categories(response)::containsKey)
                .forEach(unit -> judged.put(unit, unit));
        return judged;
    }

    @Override
    public int alternatives() {
        return item.categories().size();
    }
}
