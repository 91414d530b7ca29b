package org.framewise.loading.kind;

import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Values;
import org.framewise.message.Message;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.ItemCore;

/** The format of items with a written response. Checks that the levels of the rubric have different descriptors. */
final class ExtendedTextFormat implements ItemFormat<ExtendedTextItem> {
    @Override
    public String type() {
        return "extended-text";
    }

    @Override
    public void check(Mapping item, Problems problems) {
        SameTexts.check(item.mappings("rubric"), "descriptor", Message.of("finding.plural.levels"), problems);
    }

    @Override
    public ExtendedTextItem resolve(ItemCore core, Mapping item) {
        return new ExtendedTextItem(
                core,
                ItemParts.passages(item),
                Values.all(item, "rubric", ExtendedTextFormat::level),
                Values.texts(item, "misconceptions_to_watch").stream()
                        .map(ItemParts::misconception)
                        .toList());
    }

    private static ExtendedTextItem.RubricLevel level(Mapping level) {
        return new ExtendedTextItem.RubricLevel(
                Values.whole(level, "score"), Values.text(level, "descriptor"), Values.text(level, "sample"));
    }
}
