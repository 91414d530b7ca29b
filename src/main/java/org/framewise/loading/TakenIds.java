package org.framewise.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.Finding;

/** The ids that are in use, each with the file that has it: another file cannot have it as well. */
final class TakenIds {
    private final Map<String, String> quizzes = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();

    void add(String file, Reading reading) {
        reading.ids().quizzes().keySet().forEach(id -> quizzes.put(id, file));
        reading.ids().items().keySet().forEach(id -> items.put(id, file));
    }

    /** A finding for each id of a file that is taken. */
    List<Finding> clashes(String file, Reading reading) {
        List<Finding> clashes = new ArrayList<>();
        collect("quiz id", file, reading.ids().quizzes(), quizzes, clashes);
        collect("id", file, reading.ids().items(), items, clashes);
        return clashes;
    }

    private static void collect(
            String what, String file, Map<String, Integer> ids, Map<String, String> taken, List<Finding> clashes) {
        ids.forEach((id, line) -> {
            String owner = taken.get(id);
            if (owner != null && clashes.size() < Problems.MAX_FINDINGS) {
                clashes.add(new Finding(
                        Wording.plain(file, 200),
                        line,
                        "The " + what + " " + Wording.quote(id) + " is taken: " + Wording.quote(owner)
                                + " uses it already.",
                        "Choose one that was never used before."));
            }
        });
    }
}
