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
import org.framewise.message.Message;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.MultipleChoiceItem;

/**
 * The format of multiple-choice items. Checks that some but not all choices are right, that the key names existing
 * choices, and that every distractor has a misconception.
 */
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
                        Message.of("finding.key.no-choice", Wording.quote(key.text())),
                        Wording.didYouMean(key.text(), new TreeSet<>(ids)));
            } else if (!right.add(key.text())) {
                problems.addOnce(
                        item,
                        "key",
                        Message.of("finding.key.twice", Wording.quote(key.text())),
                        Message.of("finding.multiple-choice.key-twice.remedy"));
            }
        }
        if (item.get("key") instanceof Tree.Sequence && keys.isEmpty()) {
            problems.addOnce(
                    item,
                    "key",
                    Message.of("finding.multiple-choice.none-right"),
                    Message.of("finding.multiple-choice.none-right.remedy"));
            return;
        }
        if (!ids.isEmpty() && right.containsAll(ids)) {
            problems.addOnce(
                    item,
                    "key",
                    Message.of("finding.multiple-choice.all-right"),
                    Message.of("finding.multiple-choice.all-right.remedy"));
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
