package org.framewise.results.grid;

import java.util.Map;
import org.framewise.quiz.ItemId;
import org.framewise.results.measures.Facility;

/**
 * A grid as it is first shown.
 *
 * @param facilities of all selected attempts, whatever the page; none for an item that nobody has a score for
 */
public record GridSheet(GridPage page, Map<ItemId, Facility> facilities) {
    public GridSheet {
        facilities = Map.copyOf(facilities);
    }
}
