package org.framewise.results.items;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MeaningChange;
import org.framewise.results.UsedQuiz;

/**
 * Restricts statistics to responses that mean the same: responses to an item with a different type, key, passage or
 * choices are excluded from all of them (docs/decisions/0086-an-answered-item-keeps-its-meaning.md).
 */
final class SameMeaning {
    private final Map<ItemId, Item> shown;
    private final Map<AnswerReader, LeftOut> byReader = new IdentityHashMap<>();

    private SameMeaning(UsedQuiz quiz) {
        shown = quiz.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /** The attempts, without responses to items whose meaning differs from that in {@link UsedQuiz#items}. */
    static List<AnswerSheet> only(UsedQuiz quiz, List<AnswerSheet> sheets) {
        if (quiz.used().stream().map(UsedQuiz.Use::id).distinct().count() < 2) {
            return sheets;
        }
        SameMeaning same = new SameMeaning(quiz);
        return sheets.stream()
                .map(sheet -> {
                    LeftOut left = same.byReader.computeIfAbsent(sheet.reader(), same::leftOut);
                    return left.isEmpty() ? sheet : sheet.without(left);
                })
                .toList();
    }

    private LeftOut leftOut(AnswerReader reader) {
        List<Item> items = reader.places().form().items();
        BitSet places = new BitSet();
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            Item now = shown.getOrDefault(item.id(), item);
            places.set(place, !MeaningChange.between(item, now).isEmpty());
        }
        return reader.without(places);
    }
}
