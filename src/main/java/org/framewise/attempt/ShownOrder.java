package org.framewise.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.Item;

/** In which order an attempt showed the parts of an item. */
public final class ShownOrder {
    private ShownOrder() {}

    /**
     * The ids of the parts in their order on the page, by the name that quiz files have for the list; empty for items without parts that are
     * shuffled.
     *
     * @param seed of the attempt
     */
    public static Map<String, List<String>> of(Item item, long seed) {
        Shuffle shuffle = new Shuffle(seed, item.id());
        Map<String, List<String>> shown = new LinkedHashMap<>();
        Presentation.of(item).parts().forEach((name, ids) -> shown.put(name, shuffle.of(name, ids)));
        return shown;
    }
}
