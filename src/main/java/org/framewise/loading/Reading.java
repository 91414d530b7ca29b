package org.framewise.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.loading.QuizCheck.PlacedItem;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.quiz.Finding;
import org.framewise.quiz.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a file.
 *
 * @param hash the SHA-256 of its bytes; "" if they could not be read
 * @param revision the quiz; null if there are findings
 * @param findings problems in the file itself
 * @param notices suggestions, which don't keep the quiz from being used
 * @param ids the ids that no other file may use
 */
record Reading(String hash, @Nullable Revision revision, List<Finding> findings, List<Finding> notices, GlobalIds ids) {
    static Reading failed(String hash, List<Finding> findings) {
        return new Reading(hash, null, findings, List.of(), GlobalIds.NONE);
    }

    /**
     * Ids that must be unique across all files, with their lines.
     *
     * @param quizzes the id of the quiz
     * @param items the ids of items and statements
     */
    record GlobalIds(Map<String, Integer> quizzes, Map<String, Integer> items) {
        static final GlobalIds NONE = new GlobalIds(Map.of(), Map.of());

        static GlobalIds of(Mapping root) {
            Map<String, Integer> quizzes = new LinkedHashMap<>();
            Map<String, Integer> items = new LinkedHashMap<>();
            add(root, quizzes);
            for (PlacedItem placed : QuizCheck.items(root)) {
                add(placed.item(), items);
                placed.item().mappings("statements").forEach(statement -> add(statement, items));
            }
            return new GlobalIds(quizzes, items);
        }

        private static void add(Mapping owner, Map<String, Integer> ids) {
            Scalar id = owner.text("id");
            if (id != null) {
                ids.putIfAbsent(id.text(), id.line());
            }
        }
    }
}
