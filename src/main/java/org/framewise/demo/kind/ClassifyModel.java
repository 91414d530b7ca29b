package org.framewise.demo.kind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;

/** Sorts each statement correctly, or into one of the other categories with equal probability. */
record ClassifyModel(ClassifyItem item) implements ItemModel {
    private static final double SECONDS_EACH = 12;

    @Override
    public Result draw(Dice dice) {
        Map<String, Confidence> confidence = item.confidenceAsked() ? confidence(dice) : Map.of();
        return new Result(response(dice), confidence, 0);
    }

    private Map<String, Confidence> confidence(Dice dice) {
        List<Confidence> levels = Confidence.levels(item.categories().size());
        Map<String, Confidence> confidence = new LinkedHashMap<>();
        for (ClassifyItem.Statement statement : item.statements()) {
            double right = dice.chances().sorted(item, statement);
            confidence.put(statement.id().value(), dice.stated(right, levels));
        }
        return confidence;
    }

    private Response response(Dice dice) {
        Map<String, String> categories = new HashMap<>();
        for (ClassifyItem.Statement statement : item.statements()) {
            boolean right = dice.happens(dice.chances().sorted(item, statement));
            categories.put(
                    statement.id().value(), right ? statement.key() : dice.other(item.categories(), statement.key()));
        }
        return new Response.Classify(categories);
    }

    @Override
    public double expectedScore(Chances chances) {
        return item.statements().stream()
                .mapToDouble(statement -> chances.sorted(item, statement))
                .average()
                .orElseThrow();
    }

    @Override
    public double usualSeconds() {
        return SECONDS_EACH * item.statements().size();
    }
}
