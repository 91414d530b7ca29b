package org.framewise.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.framewise.loading.Tree.Mapping;
import org.framewise.loading.Tree.Scalar;

/** Choices with one or several keys: the keys exist, something is right and something is wrong, and wrong means something. */
final class ChoicesCheck {
    private ChoicesCheck() {}

    static void checkSingle(Mapping item, Problems problems) {
        Set<String> ids = Ids.distinct(item.mappings("choices"), "choices", problems);
        SameTexts.check(item.mappings("choices"), "text", "choices", problems);
        Scalar key = item.text("key");
        if (key == null || ids.isEmpty()) {
            return;
        }
        if (!ids.contains(key.text())) {
            problems.addOnce(
                    item,
                    "key",
                    "The key " + Wording.quote(key.text()) + " names no choice.",
                    Wording.didYouMean(key.text(), new TreeSet<>(ids)));
            return;
        }
        checkMisconceptions(item, Set.of(key.text()), problems);
    }

    static void checkMultiple(Mapping item, Problems problems) {
        Set<String> ids = Ids.distinct(item.mappings("choices"), "choices", problems);
        SameTexts.check(item.mappings("choices"), "text", "choices", problems);
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
            checkMisconceptions(item, right, problems);
        }
    }

    private static void checkMisconceptions(Mapping item, Set<String> right, Problems problems) {
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
                        "The choice " + Wording.quote(id) + " is right and has a misconception.",
                        "Remove the misconception, or correct the key.");
            } else if (!right.contains(id) && !hasMisconception) {
                problems.addOnce(
                        choice,
                        "misconception",
                        "The distractor " + Wording.quote(id) + " has no misconception.",
                        "Say what choosing it suggests; the guide quizzes/README.md lists the tags.");
            }
        }
    }
}
