package org.framewise.loading;

import java.util.List;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.message.Message;
import org.framewise.quiz.Finding;

/**
 * Detects truncated files: a file that gives its number of items at the top must contain that many, and must end with
 * the line {@value #LAST_LINE}.
 *
 * @see "docs/decisions/0085-a-quiz-file-marks-its-end-and-slips-are-repaired-only-in-memory.md"
 */
final class EndCheck {
    static final String LAST_LINE = "# end";

    private static final String FIELD = "item_count";

    private EndCheck() {}

    /** @return a suggestion if the file has no end marker, which is not an error; otherwise empty */
    static List<Finding> check(Mapping root, String file, String text, Problems problems) {
        int items = QuizCheck.items(root).size();
        if (!root.entries().containsKey(FIELD)) {
            return List.of(new Finding(
                    file,
                    0,
                    Message.of("finding.end.unmarked"),
                    Message.of("finding.end.unmarked.remedy", items, LAST_LINE)));
        }
        if (root.get(FIELD) instanceof Scalar count && count.value() instanceof Long declared) {
            if (declared != items) {
                problems.addOnce(
                        root,
                        FIELD,
                        Message.of("finding.end.count", declared, items),
                        declared > items
                                ? Message.of("finding.end.fewer.remedy", items)
                                : Message.of("finding.end.more.remedy", items));
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
                    Message.of("finding.end.cut", LAST_LINE),
                    Message.of("finding.end.cut.remedy", LAST_LINE));
        } else {
            problems.add(
                    earlier + 1, Message.of("finding.end.early", LAST_LINE), Message.of("finding.end.early.remedy"));
        }
    }
}
