package org.framewise.ui.teach.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.framewise.quiz.Item;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Kind;

/** Lists all answers of an item that a correction could accept in addition to the key, keyed by their number from 1. */
final class FurtherAnswers {
    private FurtherAnswers() {}

    static Map<String, Correction.Accept> of(Item item) {
        Map<String, Correction.Accept> answers = new LinkedHashMap<>();
        Kind.of(item).furtherAnswers().forEach(accept -> answers.put(Integer.toString(answers.size() + 1), accept));
        return answers;
    }
}
