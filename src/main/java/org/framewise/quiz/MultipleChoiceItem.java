package org.framewise.quiz;

import java.util.List;
import java.util.Set;

/** An item that asks learners to choose every correct alternative: at least one, but not all of them. */
public record MultipleChoiceItem(ItemCore core, List<Passage> passages, List<Choice> choices, Set<String> key)
        implements Item {
    public MultipleChoiceItem {
        passages = List.copyOf(passages);
        choices = List.copyOf(choices);
        key = Set.copyOf(key);
        Require.that(choices.stream().map(Choice::id).toList().containsAll(key), "every key is one of the choices");
        Require.that(!key.isEmpty() && key.size() < choices.size(), "at least one key and one distractor");
    }
}
