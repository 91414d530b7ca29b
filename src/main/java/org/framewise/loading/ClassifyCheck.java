package org.framewise.loading;

import java.util.HashSet;
import java.util.List;
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
}
