package org.framewise.results;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;

/**
 * A quiz with the revisions and forms that the selected attempts used.
 *
 * @param latest the current quiz or, if its file is gone, its last revision
 * @param used the numbers of selected attempts by revision and form: the current revision first, then newest first;
 *     empty if nobody took the quiz
 * @param only the only selected form; empty for all forms
 */
public record UsedQuiz(Quiz latest, List<Use> used, Set<FormId> only) {
    public UsedQuiz {
        used = List.copyOf(used);
        only = Set.copyOf(only);
    }

    /** A form of a revision. */
    public record Place(RevisionId revision, FormId form) {}

    /**
     * The number of attempts at a form of a revision.
     *
     * @param started all attempts, including submitted ones
     * @param submitted submitted attempts
     */
    public record Count(Place place, int started, int submitted) {
        /** The sum of two counts of the same place. */
        public Count plus(Count other) {
            return new Count(place, started + other.started, submitted + other.submitted);
        }
    }

    /**
     * The attempts at one form of one revision.
     *
     * @param id the id of the revision
     * @param started all attempts, including submitted ones
     * @param submitted submitted attempts
     */
    public record Use(RevisionId id, Quiz revision, FormId form, int started, int submitted) {}

    public QuizId id() {
        return latest.id();
    }

    public String title() {
        return latest.title();
    }

    /** The number of selected attempts. */
    public int started() {
        return used.stream().mapToInt(Use::started).sum();
    }

    /** The number of selected attempts that are submitted. */
    public int submitted() {
        return used.stream().mapToInt(Use::submitted).sum();
    }

    /** The forms of the current quiz, followed by those that only occur in other revisions used. */
    public List<FormId> forms() {
        Set<FormId> forms = new LinkedHashSet<>();
        latest.forms().forEach(form -> forms.add(form.id()));
        used.forEach(use -> use.revision.forms().forEach(form -> forms.add(form.id())));
        return List.copyOf(forms);
    }

    /**
     * The items in the selected attempts' forms, each from the first revision in {@code used} that contains it; the
     * items of the current quiz if nobody took it.
     */
    public List<Item> items() {
        List<Quiz> revisions = used.isEmpty()
                ? List.of(latest)
                : used.stream().map(Use::revision).distinct().toList();
        Map<ItemId, Item> items = new LinkedHashMap<>();
        revisions.stream()
                .flatMap(quiz -> quiz.forms().stream())
                .filter(form -> only.isEmpty() || only.contains(form.id()))
                .flatMap(form -> form.items().stream())
                .forEach(item -> items.putIfAbsent(item.id(), item));
        return List.copyOf(items.values());
    }
}
