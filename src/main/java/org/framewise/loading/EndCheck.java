package org.framewise.loading;

import java.util.List;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.quiz.Finding;

/**
 * Finds files that were cut off: a file that says at its top how many items it has must have them, and must end in the
 * line {@value #LAST_LINE} (docs/decisions/0085-a-quiz-file-marks-its-end-and-slips-are-repaired-only-in-memory.md).
 *
 * @see "docs/decisions/0085-a-quiz-file-marks-its-end-and-slips-are-repaired-only-in-memory.md"
 */
final class EndCheck {
    static final String LAST_LINE = "# end";

    private static final String FIELD = "item_count";

    private EndCheck() {}

    /** @return what is said of a file that doesn't say where it ends, which is no mistake */
    static List<Finding> check(Mapping root, String file, String text, Problems problems) {
        int items = QuizCheck.items(root).size();
        if (!root.entries().containsKey(FIELD)) {
            return List.of(new Finding(
                    file,
                    0,
                    "Nobody would notice if this file were cut off, as it doesn’t say how many items it has.",
                    "Write `item_count: " + items + "` above `sources` and the line `" + LAST_LINE
                            + "` at the very end."));
        }
        if (root.get(FIELD) instanceof Scalar count && count.value() instanceof Long declared) {
            if (declared != items) {
                problems.addOnce(
                        root,
                        FIELD,
                        "`item_count` says " + declared + ", but the file has " + items(items) + ".",
                        declared > items
                                ? "If the file was cut off, copy it again; otherwise write `item_count: " + items + "`."
                                : "Write `item_count: " + items + "`.");
            }
        }
        checkLastLine(text, problems);
        return List.of();
    }

    private static void checkLastLine(String text, Problems problems) {
        List<String> lines = text.lines().map(String::strip).toList();
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isEmpty()) {
            last--;
        }
        if (last < 0 || lines.get(last).equals(LAST_LINE)) {
            return;
        }
        int earlier = lines.lastIndexOf(LAST_LINE);
        if (earlier < 0) {
            problems.add(
                    last + 1,
                    "The file may be cut off here: its last line is not `" + LAST_LINE + "`.",
                    "If something is missing, copy the file again; otherwise add the line `" + LAST_LINE
                            + "` at the very end.");
        } else {
            problems.add(
                    earlier + 1,
                    "The line `" + LAST_LINE + "` is not the last one.",
                    "Move it to the very end of the file.");
        }
    }

    private static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }
}
