package org.framewise.loading.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.framewise.loading.tree.DistinctIds;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.OrderItem;

/**
 * The format of items with elements to order. Checks that the key contains each element once and that no wrong order
 * agrees with the key.
 */
final class OrderFormat implements ItemFormat<OrderItem> {
    @Override
    public String type() {
        return "order";
    }

    @Override
    public void check(Mapping item, Problems problems) {
        Set<String> ids = new TreeSet<>(
                DistinctIds.distinct(item.mappings("elements"), Message.of("finding.plural.elements"), problems));
        SameTexts.check(item.mappings("elements"), "text", Message.of("finding.plural.elements"), problems);
        if (ids.isEmpty()) {
            return;
        }
        List<String> key = item.texts("key").stream().map(Scalar::text).toList();
        if (item.get("key") instanceof Tree.Sequence) {
            checkKey(item, ids, problems);
        }
        Set<List<String>> pairs = new HashSet<>();
        for (Mapping pair : item.mappings("wrong_order")) {
            checkPair(pair, ids, key, pairs, problems);
        }
    }

    private static void checkKey(Mapping item, Set<String> ids, Problems problems) {
        Set<String> named = new HashSet<>();
        for (Scalar id : item.texts("key")) {
            if (!ids.contains(id.text())) {
                problems.addOnce(
                        id,
                        "",
                        Message.of("finding.order.no-element", Wording.quote(id.text())),
                        Wording.didYouMean(id.text(), ids));
            } else if (!named.add(id.text())) {
                problems.addOnce(
                        item,
                        "key",
                        Message.of("finding.key.twice", Wording.quote(id.text())),
                        Message.of("finding.order.key.remedy"));
            }
        }
        for (String id : ids) {
            if (!named.contains(id)) {
                problems.add(
                        item.lineOf("key"),
                        Message.of("finding.order.left-out", Wording.quote(id)),
                        Message.of("finding.order.key.remedy"));
            }
        }
    }

    private static void checkPair(
            Mapping pair, Set<String> ids, List<String> key, Set<List<String>> pairs, Problems problems) {
        boolean known = true;
        for (String end : List.of("earlier", "later")) {
            String id = pair.string(end);
            if (id == null) {
                known = false;
            } else if (!ids.contains(id)) {
                known = false;
                problems.addOnce(
                        pair,
                        end,
                        Message.of("finding.order.pair.no-element", Wording.quote(end), Wording.quote(id)),
                        Wording.didYouMean(id, ids));
            }
        }
        if (!known) {
            return;
        }
        String earlier = String.valueOf(pair.string("earlier"));
        String later = String.valueOf(pair.string("later"));
        if (earlier.equals(later)) {
            problems.add(pair, Message.of("finding.order.pair.same"), Message.of("finding.order.pair.same.remedy"));
        } else if (!pairs.add(List.of(earlier, later))) {
            problems.add(pair, Message.of("finding.order.pair.twice"), Message.of("finding.order.pair.twice.remedy"));
        } else if (key.contains(earlier) && key.contains(later) && key.indexOf(earlier) < key.indexOf(later)) {
            problems.add(
                    pair,
                    Message.of("finding.order.pair.right", Wording.quote(earlier), Wording.quote(later)),
                    Message.of("finding.order.pair.right.remedy"));
        }
    }

    @Override
    public OrderItem resolve(ItemCore core, Mapping item) {
        return new OrderItem(
                core,
                ItemParts.passages(item),
                Values.all(
                        item,
                        "elements",
                        element -> new OrderItem.Element(Values.text(element, "id"), ItemParts.words(element))),
                Values.texts(item, "key"),
                Values.allIfAny(item, "wrong_order", OrderFormat::wrongOrder));
    }

    private static OrderItem.WrongOrder wrongOrder(Mapping pair) {
        return new OrderItem.WrongOrder(
                Values.text(pair, "earlier"),
                Values.text(pair, "later"),
                ItemParts.misconception(pair),
                Values.text(pair, "rationale"));
    }
}
