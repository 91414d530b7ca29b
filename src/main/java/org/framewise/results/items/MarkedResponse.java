package org.framewise.results.items;

import java.util.List;
import org.framewise.measures.SortingCounts;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Mark;

/**
 * A response that one or more learners gave, marked once for all of them.
 *
 * @param given the response to the item in their revision
 * @param marks the marks, with corrections of the key applied
 * @param corrections the corrections of the item's key
 * @param sorting its contribution to discernment
 */
public record MarkedResponse(
        ItemResponse given, List<Mark> marks, List<Correction> corrections, SortingCounts sorting) {
    public MarkedResponse {
        marks = List.copyOf(marks);
        corrections = List.copyOf(corrections);
    }

    public Item item() {
        return given.item();
    }

    public Response response() {
        return given.response();
    }
}
