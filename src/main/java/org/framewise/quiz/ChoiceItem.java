package org.framewise.quiz;

import java.util.List;

/** An item with exactly one correct alternative. */
public record ChoiceItem(ItemCore core, List<Passage> passages, List<Choice> choices, String key) implements Item {
    public ChoiceItem {
        passages = List.copyOf(passages);
        choices = List.copyOf(choices);
        Require.that(choices.size() >= 2, "at least two choices");
        String right = key;
        Require.that(choices.stream().anyMatch(choice -> choice.id().equals(right)), "the key is one of the choices");
    }
}
