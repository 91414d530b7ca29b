package org.framewise.demo.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Response;

/** Pairs each left entry correctly, or with any other remaining right entry. */
record MatchModel(MatchItem item) implements ItemModel {
    private static final double SECONDS_EACH = 14;

    /**
     * Assigns the correct pairs first, then the wrong pairs among the remaining entries: there is always at least one
     * more right entry than needed.
     */
    @Override
    public Result draw(Dice dice) {
        Map<String, String> pairs = new HashMap<>();
        List<MatchItem.LeftEntry> wrong = new ArrayList<>();
        for (MatchItem.LeftEntry entry : item.left()) {
            if (dice.happens(dice.chances().right(entry.misconception()))) {
                pairs.put(entry.id(), key(entry));
            } else {
                wrong.add(entry);
            }
        }
        List<String> left = new ArrayList<>(
                item.right().stream().map(MatchItem.RightEntry::id).toList());
        left.removeAll(pairs.values());
        for (MatchItem.LeftEntry entry : wrong) {
            String taken = dice.other(left, key(entry));
            left.remove(taken);
            pairs.put(entry.id(), taken);
        }
        return Result.of(new Response.Match(pairs));
    }

    private String key(MatchItem.LeftEntry entry) {
        return item.key().getOrDefault(entry.id(), "");
    }

    @Override
    public double expectedScore(Chances chances) {
        return item.left().stream()
                .mapToDouble(entry -> chances.right(entry.misconception()))
                .average()
                .orElseThrow();
    }

    @Override
    public double usualSeconds() {
        return SECONDS_EACH * item.left().size();
    }
}
