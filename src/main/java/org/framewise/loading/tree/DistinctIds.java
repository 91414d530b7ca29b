package org.framewise.loading.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.message.Message;

/** Checks that entries of the same list have distinct ids. */
public final class DistinctIds {
    private DistinctIds() {}

    /**
     * Returns the ids of the entries, after reporting duplicates.
     *
     * @param what the name of the entries, in the plural
     */
    public static Set<String> distinct(List<Mapping> entries, Message what, Problems problems) {
        Set<String> ids = new HashSet<>();
        for (Mapping entry : entries) {
            Scalar id = entry.text("id");
            if (id != null && !ids.add(id.text())) {
                problems.addOnce(
                        entry,
                        "id",
                        Message.of("finding.id.twice", what, Wording.quote(id.text())),
                        Message.of("finding.id.own"));
            }
        }
        return ids;
    }
}
