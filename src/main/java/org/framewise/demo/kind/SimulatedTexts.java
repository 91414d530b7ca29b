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
 * What simulated learners write: short texts of our own in each quality, some of them alike but for a capital letter or a full stop, as it
 * is in classes. An item that has none takes the samples of its rubric.
 */
public final class SimulatedTexts {
    private static final String FILE = "written.yaml";

    private final Map<String, Map<Integer, List<String>>> byItem;

    private SimulatedTexts(Map<String, Map<Integer, List<String>>> byItem) {
        this.byItem = byItem;
    }

    /** The texts that come with the program. */
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

    /** The items that have texts of their own. */
    public Map<String, Map<Integer, List<String>>> byItem() {
        return byItem;
    }

    /** @param points 0 to {@link ExtendedTextItem#MAX_POINTS}, what the text is worth */
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
