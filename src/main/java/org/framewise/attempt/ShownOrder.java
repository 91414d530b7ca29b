package org.framewise.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.Item;

/** The order in which an attempt showed the parts of an item. */
public final class ShownOrder {
    private ShownOrder() {}

    /**
     * The ids of the parts in display order, keyed by the name of their list in quiz files; empty for items without
     * shuffled parts.
     *
     * @param seed the seed of the attempt
     */
    public static Map<String, List<String>> of(Item item, long seed) {
        Shuffle shuffle = new Shuffle(seed, item.id());
        Map<String, List<String>> shown = new LinkedHashMap<>();
        Presentation.of(item).parts().forEach((name, ids) -> shown.put(name, shuffle.of(name, ids)));
        return shown;
    }
}
