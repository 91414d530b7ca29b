package org.framewise.demo.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.framewise.quiz.ExtendedTextItem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The texts that simulated learners write: short texts written for this program, at each level of quality. As in real
 * classes, some texts differ only in a capital letter or a full stop. Items without texts fall back to the samples in
 * their rubric.
 */
public final class SimulatedTexts {
    private static final String FILE = "written.yaml";

    private final Map<String, Map<Integer, List<String>>> byItem;

    private SimulatedTexts(Map<String, Map<Integer, List<String>>> byItem) {
        this.byItem = byItem;
    }

    /** Reads the bundled texts. */
    public static SimulatedTexts read() {
        try (InputStream file = SimulatedTexts.class.getResourceAsStream(FILE)) {
            return new SimulatedTexts(new YAMLMapper()
                    .readValue(
                            Objects.requireNonNull(file, FILE),
                            new TypeReference<Map<String, Map<Integer, List<String>>>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The texts by item id and deserved rating. */
    public Map<String, Map<Integer, List<String>>> byItem() {
        return byItem;
    }

    /** @param points 0 to {@link ExtendedTextItem#MAX_POINTS}, the rating the text should deserve */
    String draw(ExtendedTextItem item, int points, RandomGenerator random) {
        List<String> texts =
                byItem.getOrDefault(item.id().value(), Map.of()).getOrDefault(points, samples(item, points));
        String text = texts.get(random.nextInt(texts.size()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
            case 1 -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            default -> text;
        };
    }

    private static List<String> samples(ExtendedTextItem item, int points) {
        return item.rubric().stream()
                .filter(level -> level.score() == points)
                .map(ExtendedTextItem.RubricLevel::sample)
                .toList();
    }
}
