package org.framewise.ui.teach.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.scoring.Correction;

/** Every answer of an item that could be accepted besides the key, by its place. */
final class FurtherAnswers {
    private final Map<String, Correction.Accept> answers = new LinkedHashMap<>();
    private final Item item;

    private FurtherAnswers(Item item) {
        this.item = item;
    }

    static Map<String, Correction.Accept> of(Item item) {
        FurtherAnswers further = new FurtherAnswers(item);
        further.collect();
        return further.answers;
    }

    private void collect() {
        switch (item) {
            case ChoiceItem choice -> choices(choice.choices());
            case MultipleChoiceItem several -> choices(several.choices());
            case HottextItem hottext ->
                hottext.tappable().forEach(ref -> offer(new Correction.Accept(ref.toString(), "")));
            case ClassifyItem classify ->
                classify.statements()
                        .forEach(statement -> classify.categories()
                                .forEach(category -> offer(
                                        new Correction.Accept(statement.id().value(), category))));
            case MatchItem match ->
                match.left()
                        .forEach(left ->
                                match.right().forEach(right -> offer(new Correction.Accept(left.id(), right.id()))));
            default -> {
                // an order or a text has no single answer to accept
            }
        }
    }

    private void choices(List<Choice> choices) {
        choices.forEach(choice -> offer(new Correction.Accept(choice.id(), "")));
    }

    private void offer(Correction.Accept accept) {
        if (accept.fits(item)) {
            answers.put(Integer.toString(answers.size() + 1), accept);
        }
    }
}
