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
 * A quiz that results are about, as far as the selected attempts used it.
 *
 * @param latest the quiz as it is now, or, when its file is gone, as it was last
 * @param used the selected attempts by revision and form, first the revision that is in use now, then the newest ones; none when nobody took it
 * @param only the one form that was selected; empty for all forms
 */
public record UsedQuiz(Quiz latest, List<Use> used, Set<FormId> only) {
    public UsedQuiz {
        used = List.copyOf(used);
        only = Set.copyOf(only);
    }

    /** A form of a revision. */
    public record Place(RevisionId revision, FormId form) {}

    /**
     * How many attempts there are at a place.
     *
     * @param started attempts, those that are submitted too
     * @param submitted attempts
     */
    public record Count(Place place, int started, int submitted) {
        /** Those of both, which are at the same place. */
        public Count plus(Count other) {
            return new Count(place, started + other.started, submitted + other.submitted);
        }
    }

    /**
     * Attempts at one form of one revision.
     *
     * @param id of the revision
     * @param started attempts, those that are submitted too
     * @param submitted attempts
     */
    public record Use(RevisionId id, Quiz revision, FormId form, int started, int submitted) {}

    public QuizId id() {
        return latest.id();
    }

    public String title() {
        return latest.title();
    }

    /** The selected attempts. */
    public int started() {
        return used.stream().mapToInt(Use::started).sum();
    }

    /** Those of them that are submitted. */
    public int submitted() {
        return used.stream().mapToInt(Use::submitted).sum();
    }

    /** The forms of the quiz as it is now, then those that only older attempts know. */
    public List<FormId> forms() {
        Set<FormId> forms = new LinkedHashSet<>();
        latest.forms().forEach(form -> forms.add(form.id()));
        used.forEach(use -> use.revision.forms().forEach(form -> forms.add(form.id())));
        return List.copyOf(forms);
    }

    /**
     * The items that the selected attempts could have, each as it is in the first revision used that has it; those of the quiz as it is now
     * when nobody took it.
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
