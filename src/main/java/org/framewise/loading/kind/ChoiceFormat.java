package org.framewise.loading.kind;

import java.util.Set;
import java.util.TreeSet;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ItemCore;

/**
 * The format of single-choice items. Checks that the key is one of the choices and every distractor has a
 * misconception.
 */
final class ChoiceFormat implements ItemFormat<ChoiceItem> {
    @Override
    public String type() {
        return "choice";
    }

    @Override
    public boolean mayAskForConfidence() {
        return true;
    }

    @Override
    public void check(Mapping item, Problems problems) {
        Set<String> ids = Choices.check(item, problems);
        Scalar key = item.text("key");
        if (key == null || ids.isEmpty()) {
            return;
        }
        if (!ids.contains(key.text())) {
            problems.addOnce(
                    item,
                    "key",
                    Message.of("finding.key.no-choice", Wording.quote(key.text())),
                    Wording.didYouMean(key.text(), new TreeSet<>(ids)));
            return;
        }
        Choices.checkMisconceptions(item, Set.of(key.text()), problems);
    }

    @Override
    public ChoiceItem resolve(ItemCore core, Mapping item) {
        return new ChoiceItem(core, ItemParts.passages(item), Choices.resolve(item), Values.text(item, "key"));
    }
}
