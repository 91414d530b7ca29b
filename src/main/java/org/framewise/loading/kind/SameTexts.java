package org.framewise.loading.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framewise.loading.tree.LookAlikes;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;

/** Checks that the options a learner chooses between read differently: otherwise the choice measures nothing. */
final class SameTexts {
    private SameTexts() {}

    /** @param what the name of the entries, in the plural */
    static void check(List<Mapping> entries, String field, Message what, Problems problems) {
        Map<String, Scalar> first = new HashMap<>();
        for (Mapping entry : entries) {
            Scalar text = entry.text(field);
            if (text == null || text.text().isBlank()) {
                continue;
            }
            String source = entry.string("source");
            Scalar before = first.putIfAbsent(
                    LookAlikes.shape(Wording.fold(text.text())) + "\n" + (source == null ? "" : source), text);
            if (before != null) {
                problems.addOnce(
                        entry,
                        field,
                        Message.of("finding.same-text", what, Wording.quote(Wording.fold(text.text())), before.line()),
                        Message.of("finding.same-text.remedy"));
            }
        }
    }
}
