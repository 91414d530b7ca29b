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
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.MatchItem;

/** Pairs: every entry on the left has its own on the right, and some on the right are left over. */
final class MatchFormat implements ItemFormat<MatchItem> {
    @Override
    public String type() {
        return "match";
    }

    @Override
    public void check(Mapping item, Problems problems) {
        List<Mapping> left = item.mappings("left");
        List<Mapping> right = item.mappings("right");
        Set<String> leftIds = new TreeSet<>(DistinctIds.distinct(left, "entries on the left", problems));
        Set<String> rightIds = new TreeSet<>(DistinctIds.distinct(right, "entries on the right", problems));
        SameTexts.check(left, "text", "entries on the left", problems);
        SameTexts.check(right, "text", "entries on the right", problems);
        if (!left.isEmpty() && !right.isEmpty() && right.size() <= left.size()) {
            problems.addOnce(
                    item,
                    "right",
                    "There are " + left.size() + " entries on the left and " + right.size() + " on the right.",
                    "Add some on the right that fit nowhere, or the last pair can be had without reading.");
        }
        Mapping key = item.mapping("key");
        if (key == null) {
            return;
        }
        for (String id : leftIds) {
            if (!key.entries().containsKey(id)) {
                problems.add(
                        item.lineOf("key"),
                        "The key says nothing about " + Wording.quote(id) + " on the left.",
                        "Add its partner.");
            }
        }
        Map<String, String> partners = new HashMap<>();
        for (Map.Entry<String, Entry> pair : key.entries().entrySet()) {
            if (!leftIds.isEmpty() && !leftIds.contains(pair.getKey())) {
                problems.add(
                        pair.getValue().line(),
                        "The key names " + Wording.quote(pair.getKey()) + ", which is no entry on the left.",
                        Wording.didYouMean(pair.getKey(), leftIds));
            }
            if (pair.getValue().value() instanceof Scalar partner && partner.value() instanceof String) {
                if (!rightIds.isEmpty() && !rightIds.contains(partner.text())) {
                    problems.addOnce(
                            key,
                            pair.getKey(),
                            "The key names " + Wording.quote(partner.text()) + ", which is no entry on the right.",
                            Wording.didYouMean(partner.text(), rightIds));
                }
                String other = partners.putIfAbsent(partner.text(), pair.getKey());
                if (other != null) {
                    problems.addOnce(
                            key,
                            pair.getKey(),
                            "The key uses " + Wording.quote(partner.text()) + " twice, for " + Wording.quote(other)
                                    + " and " + Wording.quote(pair.getKey()) + ".",
                            "Each entry on the right can be used once.");
                }
            }
            if (!leftIds.isEmpty() && !leftIds.contains(pair.getKey())) {
                // The schema would say that the name is not allowed, which does not help.
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
