package org.framewise.results.items;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.measures.CompleteScores;
import org.framewise.measures.Consistency;
import org.framewise.measures.Discrimination;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MeaningChange;
import org.framewise.quiz.Quiz;
import org.framewise.results.UsedQuiz;
import org.framewise.scoring.Kind;
import org.framewise.scoring.Score;

/**
 * The items of one form. Items of different revisions are the same if they have the same id; responses to an item that
 * means something else than in the displayed revision are excluded from all statistics.
 *
 * <p>Discrimination and consistency are based on one set of items: those of the revision that most attempts used,
 * except items excluded for everyone, items with a different meaning, and written items that aren't rated for everyone.
 * Learners with other revisions are included if they have a score for each of them.
 *
 * @param comparedItems number of items in that set
 * @param complete number of learners who have a score for every one of them
 * @param consistency empty for fewer than two items or ten complete learners, or if the totals don't vary
 * @param items those of the newest revision used, in order, followed by those that only older revisions have
 */
public record FormItems(
        FormId form, int comparedItems, int complete, Optional<Consistency> consistency, List<ItemFigures> items) {
    public FormItems {
        items = List.copyOf(items);
    }

    /** @param sheets first attempts at this form */
    static FormItems of(UsedQuiz quiz, FormId form, List<AnswerSheet> sheets) {
        Map<ItemId, ItemAnswers> answers = ItemAnswers.of(form, sheets);
        Map<ItemId, ItemPlace> shown = places(quiz, form);
        List<Item> compared = compared(quiz, form, answers).stream()
                .filter(item -> Optional.ofNullable(shown.get(item.id()))
                        .filter(place ->
                                MeaningChange.between(item, place.item()).isEmpty())
                        .isPresent())
                .toList();
        CompleteScores scores = complete(sheets, compared);
        List<ItemId> places = compared.stream().map(Item::id).toList();
        // with thousands of learners each item takes some time, and the items are independent of each other
        List<ItemFigures> items = List.copyOf(shown.entrySet()).parallelStream()
                .map(item -> {
                    int at = places.indexOf(item.getKey());
                    return item.getValue()
                            .figures(
                                    sheets,
                                    answers.getOrDefault(item.getKey(), ItemAnswers.NONE),
                                    at >= 0,
                                    at < 0 ? 0 : scores.learners(),
                                    at < 0
                                            ? Optional.empty()
                                            : Discrimination.of(scores, at).flatMap(Discrimination::shown));
                })
                .toList();
        return new FormItems(
                form, compared.size(), scores.learners(), Consistency.of(scores).flatMap(Consistency::shown), items);
    }

    private static CompleteScores complete(List<AnswerSheet> sheets, List<Item> compared) {
        Map<FormPlaces, int[]> places = new IdentityHashMap<>();
        List<List<Optional<Score>>> rows = new ArrayList<>(sheets.size());
        for (AnswerSheet sheet : sheets) {
            int[] at = places.computeIfAbsent(
                    sheet.places(),
                    form -> compared.stream()
                            .mapToInt(item -> form.of(item.id()))
                            .toArray());
            List<Optional<Score>> row = new ArrayList<>(at.length);
            for (int place : at) {
                ScoredResponse answer = place < 0 ? null : sheet.at(place);
                row.add(answer == null ? Optional.empty() : answer.score());
            }
            rows.add(row);
        }
        return CompleteScores.of(rows, compared.size());
    }

    /** The position of each item in the newest revision that contains it. */
    private static Map<ItemId, ItemPlace> places(UsedQuiz quiz, FormId id) {
        Map<ItemId, ItemPlace> places = new LinkedHashMap<>();
        List<Quiz> revisions = quiz.used().stream()
                .filter(use -> use.form().equals(id))
                .map(UsedQuiz.Use::revision)
                .toList();
        (revisions.isEmpty() ? List.of(quiz.latest()) : revisions)
                .forEach(revision -> revision.form(id).ifPresent(form -> {
                    for (int number = 1; number <= form.items().size(); number++) {
                        places.putIfAbsent(form.items().get(number - 1).id(), new ItemPlace(revision, form, number));
                    }
                }));
        return places;
    }

    private static List<Item> compared(UsedQuiz quiz, FormId form, Map<ItemId, ItemAnswers> answers) {
        UsedQuiz.Use most = null;
        for (UsedQuiz.Use use : quiz.used()) {
            if (use.form().equals(form) && (most == null || use.started() > most.started())) {
                most = use;
            }
        }
        return most == null
                ? List.of()
                : most.revision().form(form).map(Form::items).orElse(List.of()).stream()
                        .filter(item -> isComparable(item, answers.getOrDefault(item.id(), ItemAnswers.NONE)))
                        .toList();
    }

    private static boolean isComparable(Item item, ItemAnswers given) {
        boolean counts = given.isEmpty() || given.count(ScoredResponse::counted) > 0;
        boolean rated = !Kind.of(item).isRated() || !given.isEmpty() && given.count(ScoredResponse::waits) == 0;
        return counts && rated;
    }
}
