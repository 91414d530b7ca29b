package org.framewise.demo.kind;

import java.util.HashSet;
import java.util.Set;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;

/** Marks each segment, or leaves it unmarked, independently of the others. */
record HottextModel(HottextItem item) implements ItemModel {
    @Override
    public Result draw(Dice dice) {
        Set<SegmentRef> marked = new HashSet<>();
        item.tappable().forEach(ref -> {
            if (dice.happens(dice.chances().marked(item.segment(ref)))) {
                marked.add(ref);
            }
        });
        return Result.of(new Response.Hottext(marked));
    }

    @Override
    public double expectedScore(Chances chances) {
        return Counts.penalisedRecall(
                marked(HottextItem.Role.TARGET, chances), marked(HottextItem.Role.DISTRACTOR, chances));
    }

    private double[] marked(HottextItem.Role role, Chances chances) {
        return item.tappable()
                .map(item::segment)
                .filter(segment -> segment.role() == role)
                .mapToDouble(chances::marked)
                .toArray();
    }

    @Override
    public double usualSeconds() {
        return 50;
    }
}
