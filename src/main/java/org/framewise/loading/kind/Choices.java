package org.framewise.loading.kind;

import java.util.List;
import java.util.Set;
import org.framewise.loading.tree.DistinctIds;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.Choice;

/** Checks and reads the choices of a single-choice or multiple-choice item. */
final class Choices {
    private Choices() {}

    /** Returns the ids of the choices. Duplicate ids and texts that read the same are reported. */
    static Set<String> check(Mapping item, Problems problems) {
        Set<String> ids =
                DistinctIds.distinct(item.mappings("choices"), Message.of("finding.plural.choices"), problems);
        SameTexts.check(item.mappings("choices"), "text", Message.of("finding.plural.choices"), problems);
        return ids;
    }

    /** Checks that every distractor has a misconception and that no right choice has a misconception. */
    static void checkMisconceptions(Mapping item, Set<String> right, Problems problems) {
        for (Mapping choice : item.mappings("choices")) {
            String id = choice.string("id");
            boolean hasMisconception = choice.entries().containsKey("misconception");
            if (id == null) {
                continue;
            }
            if (right.contains(id) && hasMisconception) {
                problems.addOnce(
                        choice,
                        "misconception",
                        Message.of("finding.choice.right-misconception", Wording.quote(id)),
                        Message.of("finding.choice.right-misconception.remedy"));
            } else if (!right.contains(id) && !hasMisconception) {
                problems.addOnce(
                        choice,
                        "misconception",
                        Message.of("finding.choice.no-misconception", Wording.quote(id)),
                        Message.of("finding.choice.no-misconception.remedy"));
            }
        }
    }

    static List<Choice> resolve(Mapping item) {
        return Values.all(item, "choices", Choices::choice);
    }

    private static Choice choice(Mapping choice) {
        return new Choice(
                Values.text(choice, "id"),
                ItemParts.words(choice),
                choice.get("source") == null ? null : ItemParts.source(choice),
                ItemParts.misconceptionIfAny(choice),
                Values.text(choice, "rationale"));
    }
}
