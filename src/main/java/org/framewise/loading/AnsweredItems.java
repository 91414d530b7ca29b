package org.framewise.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MeaningChange;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.QuizRecords.Answered;
import org.jspecify.annotations.Nullable;

/**
 * Compares the items of a changed file with everything that learners have answered under the same ids, in any revision.
 * Queries the records only for items that are new or differ in meaning from the revision held so far.
 */
final class AnsweredItems {
    private final QuizRecords records;
    private final StoredQuizzes stored;

    AnsweredItems(QuizRecords records, StoredQuizzes stored) {
        this.records = records;
        this.stored = stored;
    }

    /**
     * Returns, in quiz order, the items whose meaning differs from that of the item that learners answered under the
     * same id.
     *
     * @param held the last accepted revision of the quiz; null if there is none
     */
    List<Reused> reusedIn(Quiz quiz, @Nullable Quiz held) {
        Map<ItemId, Item> changed = new LinkedHashMap<>();
        quiz.items()
                .filter(item -> held == null || !isKept(held, item))
                .forEach(item -> changed.putIfAbsent(item.id(), item));
        if (changed.isEmpty()) {
            return List.of();
        }
        Collection<Answered> answered = records.answered(changed.keySet());
        return changed.values().stream()
                .flatMap(item -> reused(item, answered).stream())
                .toList();
    }

    private static boolean isKept(Quiz held, Item item) {
        return held.item(item.id())
                .filter(before -> MeaningChange.between(before, item).isEmpty())
                .isPresent();
    }

    private Optional<Reused> reused(Item item, Collection<Answered> answered) {
        Set<MeaningChange> changes = new LinkedHashSet<>();
        int responses = 0;
        for (Answered one : answered) {
            if (one.item().equals(item.id())) {
                List<MeaningChange> found = stored.quiz(one.revision(), () -> records.text(one.revision()))
                        .flatMap(revision -> revision.item(item.id()))
                        .map(before -> MeaningChange.between(before, item))
                        .orElse(List.of());
                changes.addAll(found);
                responses += found.isEmpty() ? 0 : one.responses();
            }
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reused(item.id(), new ArrayList<>(changes), responses));
    }
}
