package org.framewise.loading.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.MultipleChoiceItem;

/** Several right choices: they exist, not all are right, and every wrong one means something. */
final class MultipleChoiceFormat implements ItemFormat<MultipleChoiceItem> {
    @Override
    public String type() {
        return "multiple-choice";
    }

    @Override
    public void check(Mapping item, Problems problems) {
        Set<String> ids = Choices.check(item, problems);
        List<Scalar> keys = item.texts("key");
        Set<String> right = new HashSet<>();
        boolean allKnown = true;
        for (Scalar key : keys) {
            if (!ids.contains(key.text())) {
                allKnown = false;
                problems.addOnce(
                        key,
                        "",
                        "The key " + Wording.quote(key.text()) + " names no choice.",
                        Wording.didYouMean(key.text(), new TreeSet<>(ids)));
            } else if (!right.add(key.text())) {
                problems.addOnce(
                        item,
                        "key",
                        "The key names " + Wording.quote(key.text()) + " twice.",
                        "Write each id only once.");
            }
        }
        if (item.get("key") instanceof Tree.Sequence && keys.isEmpty()) {
            problems.addOnce(item, "key", "No choice is right.", "Name at least one choice in `key`.");
            return;
        }
        if (!ids.isEmpty() && right.containsAll(ids)) {
            problems.addOnce(
                    item,
                    "key",
                    "Every choice is right, so ticking everything would earn the full score.",
                    "Add at least one distractor.");
        }
        if (allKnown && !right.isEmpty()) {
            Choices.checkMisconceptions(item, right, problems);
        }
    }

    @Override
    public MultipleChoiceItem resolve(ItemCore core, Mapping item) {
        return new MultipleChoiceItem(
                core, ItemParts.passages(item), Choices.resolve(item), new HashSet<>(Values.texts(item, "key")));
    }
}
