package org.framewise.results.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framewise.measures.Facility;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.results.UsedQuiz;
import org.framewise.scoring.Score;

/** Computes the facility of items, without their other statistics. */
public final class ItemFacilities {
    private ItemFacilities() {}

    /**
     * The facilities of the items of a quiz; no entry for an item without scores.
     *
     * @param sheets the first attempts at the quiz among the selected ones
     */
    public static Map<ItemId, Facility> of(UsedQuiz quiz, List<AnswerSheet> sheets) {
        Map<ItemId, List<Score>> scores = new HashMap<>();
        sheets.forEach(sheet -> sheet.forEachCounted(answer -> answer.score()
                .ifPresent(
                        score -> scores.computeIfAbsent(answer.marked().item().id(), id -> new ArrayList<>())
                                .add(score))));
        Map<ItemId, Facility> facilities = new HashMap<>();
        for (Item item : quiz.items()) {
            Facility.of(item, scores.getOrDefault(item.id(), List.of()))
                    .ifPresent(found -> facilities.put(item.id(), found));
        }
        return facilities;
    }
}
