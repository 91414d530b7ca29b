package org.framewise.quiz;

import java.util.List;
import java.util.Map;

/** An item that asks learners to pair each left entry with a right entry. Some right entries remain unpaired. */
public record MatchItem(
        ItemCore core, List<Passage> passages, List<LeftEntry> left, List<RightEntry> right, Map<String, String> key)
        implements Item {
    public MatchItem {
        passages = List.copyOf(passages);
        left = List.copyOf(left);
        right = List.copyOf(right);
        key = Map.copyOf(key);
        Require.that(right.size() > left.size(), "more entries on the right than on the left");
        Require.that(
                key.size() == left.size()
                        && left.stream().map(LeftEntry::id).allMatch(key::containsKey)
                        && right.stream().map(RightEntry::id).toList().containsAll(key.values()),
                "the key pairs every entry on the left with one on the right");
    }

    /**
     * An entry on the left.
     *
     * @param misconception what a wrong pairing suggests
     * @param rationale shown after a wrong pairing
     */
    public record LeftEntry(String id, Passage passage, Misconception misconception, String rationale) {}

    public record RightEntry(String id, String text) {}
}
