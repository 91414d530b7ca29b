package org.framewise.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.Item;
import org.framewise.quiz.Quiz;

/** In which order an attempt showed the parts of an item. */
public final class ShownOrder {
    private ShownOrder() {}

    /**
     * The ids of the parts in their order on the page, by the name that quiz files have for the list; empty for items without parts that are
     * shuffled.
     *
     * @param seed of the attempt
     */
    public static Map<String, List<String>> of(Quiz quiz, Item item, long seed) {
        Task task = new Presenter(quiz, seed, false, true).present(item, 1, 1).task();
        return switch (task) {
            case Task.Classify classify -> Map.of("statements", sortables(classify.statements()));
            case Task.Choose choose -> Map.of("choices", alternatives(choose.alternatives()));
            case Task.ChooseSeveral several -> Map.of("choices", alternatives(several.alternatives()));
            case Task.Pair pair -> {
                Map<String, List<String>> both = new LinkedHashMap<>();
                both.put("left", sortables(pair.left()));
                both.put("right", alternatives(pair.right()));
                yield both;
            }
            case Task.Arrange arrange -> Map.of("elements", alternatives(arrange.elements()));
            case Task.Mark mark -> Map.of();
            case Task.Write write -> Map.of();
        };
    }

    private static List<String> sortables(List<Task.Sortable> parts) {
        return parts.stream().map(Task.Sortable::id).toList();
    }

    private static List<String> alternatives(List<Task.Alternative> parts) {
        return parts.stream().map(Task.Alternative::id).toList();
    }
}
