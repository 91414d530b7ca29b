package org.framewise.ui.teach.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.framewise.quiz.Item;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Kind;

/** All answers of an item that could be accepted in addition to the key, by index. */
final class FurtherAnswers {
    private FurtherAnswers() {}

    static Map<String, Correction.Accept> of(Item item) {
        Map<String, Correction.Accept> answers = new LinkedHashMap<>();
        Kind.of(item).furtherAnswers().forEach(accept -> answers.put(Integer.toString(answers.size() + 1), accept));
        return answers;
    }
}
