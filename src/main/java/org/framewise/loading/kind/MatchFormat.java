package org.framewise.loading.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.framewise.loading.tree.DistinctIds;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Entry;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.MatchItem;

/**
 * The format of items with pairs to match. Checks that every entry on the left has a partner of its own on the right,
 * and that there are more entries on the right than on the left.
 */
final class MatchFormat implements ItemFormat<MatchItem> {
    @Override
    public String type() {
        return "match";
    }

    @Override
    public void check(Mapping item, Problems problems) {
        List<Mapping> left = item.mappings("left");
        List<Mapping> right = item.mappings("right");
        Set<String> leftIds = new TreeSet<>(DistinctIds.distinct(left, Message.of("finding.plural.left"), problems));
        Set<String> rightIds = new TreeSet<>(DistinctIds.distinct(right, Message.of("finding.plural.right"), problems));
        SameTexts.check(left, "text", Message.of("finding.plural.left"), problems);
        SameTexts.check(right, "text", Message.of("finding.plural.right"), problems);
        if (!left.isEmpty() && !right.isEmpty() && right.size() <= left.size()) {
            problems.addOnce(
                    item,
                    "right",
                    Message.of("finding.match.balance", left.size(), right.size()),
                    Message.of("finding.match.balance.remedy"));
        }
        Mapping key = item.mapping("key");
        if (key == null) {
            return;
        }
        for (String id : leftIds) {
            if (!key.entries().containsKey(id)) {
                problems.add(
                        item.lineOf("key"),
                        Message.of("finding.match.left-out", Wording.quote(id)),
                        Message.of("finding.match.left-out.remedy"));
            }
        }
        Map<String, String> partners = new HashMap<>();
        for (Map.Entry<String, Entry> pair : key.entries().entrySet()) {
            if (!leftIds.isEmpty() && !leftIds.contains(pair.getKey())) {
                problems.add(
                        pair.getValue().line(),
                        Message.of("finding.match.not-left", Wording.quote(pair.getKey())),
                        Wording.didYouMean(pair.getKey(), leftIds));
            }
            if (pair.getValue().value() instanceof Scalar partner && partner.value() instanceof String) {
                if (!rightIds.isEmpty() && !rightIds.contains(partner.text())) {
                    problems.addOnce(
                            key,
                            pair.getKey(),
                            Message.of("finding.match.not-right", Wording.quote(partner.text())),
                            Wording.didYouMean(partner.text(), rightIds));
                }
                String other = partners.putIfAbsent(partner.text(), pair.getKey());
                if (other != null) {
                    problems.addOnce(
                            key,
                            pair.getKey(),
                            Message.of(
                                    "finding.match.used-twice",
                                    Wording.quote(partner.text()),
                                    Wording.quote(other),
                                    Wording.quote(pair.getKey())),
                            Message.of("finding.match.used-twice.remedy"));
                }
            }
            if (!leftIds.isEmpty() && !leftIds.contains(pair.getKey())) {
                // The schema would report that the name is not allowed, which doesn't help.
                problems.mute(key, pair.getKey());
            }
        }
    }

    @Override
    public MatchItem resolve(ItemCore core, Mapping item) {
        return new MatchItem(
                core,
                ItemParts.passages(item),
                Values.all(item, "left", MatchFormat::left),
                Values.all(
                        item,
                        "right",
                        right -> new MatchItem.RightEntry(Values.text(right, "id"), ItemParts.words(right))),
                pairs(Values.child(item, "key")));
    }

    private static MatchItem.LeftEntry left(Mapping left) {
        return new MatchItem.LeftEntry(
                Values.text(left, "id"),
                ItemParts.passage(left),
                ItemParts.misconception(left),
                Values.text(left, "rationale"));
    }

    private static Map<String, String> pairs(Mapping key) {
        Map<String, String> pairs = new HashMap<>();
        key.entries().keySet().forEach(left -> pairs.put(left, Values.text(key, left)));
        return pairs;
    }
}
