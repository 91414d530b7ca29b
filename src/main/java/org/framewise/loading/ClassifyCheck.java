package org.framewise.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.framewise.loading.Tree.Mapping;
import org.framewise.loading.Tree.Scalar;

/** Statements to sort: the key of each is a category. */
final class ClassifyCheck {
    private ClassifyCheck() {}

    static void check(Mapping item, Problems problems) {
        List<String> categories =
                item.texts("categories").stream().map(Scalar::text).toList();
        Set<String> distinct = new HashSet<>();
        for (Scalar category : item.texts("categories")) {
            if (!distinct.add(category.text())) {
                problems.addOnce(
                        item,
                        "categories",
                        "The category " + Wording.quote(category.text()) + " stands twice.",
                        "Write each category once.");
            }
        }
        checkVariety(item, problems);
        SameTexts.check(item.mappings("statements"), "text", "statements", problems);
        for (Mapping statement : item.mappings("statements")) {
            Scalar key = statement.text("key");
            if (key != null && !categories.isEmpty() && !categories.contains(key.text())) {
                problems.addOnce(
                        statement,
                        "key",
                        "The key " + Wording.quote(key.text()) + " is none of the categories.",
                        Wording.didYouMean(key.text(), categories));
            }
        }
    }

    /** Statements that all belong into one category measure nothing: sorting all alike would earn the full score. */
    private static void checkVariety(Mapping item, Problems problems) {
        List<Mapping> statements = item.mappings("statements");
        List<String> keys = statements.stream()
                .map(statement -> statement.string("key"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (statements.size() < 2 || keys.size() != 1 || statements.stream().anyMatch(s -> s.string("key") == null)) {
            return;
        }
        String all = "Every statement is " + Wording.quote(keys.getFirst());
        if (item.isTrue("counts_for_discernment")) {
            problems.addOnce(
                    item,
                    "counts_for_discernment",
                    all + ", so the item cannot show whether somebody tells opinion from fact.",
                    "Add statements of the other category, or remove `counts_for_discernment` and the item with it.");
        } else {
            problems.add(
                    item.lineOf("statements"),
                    all + ", so sorting all alike would earn the full score.",
                    "Add statements of another category.");
        }
    }
}
