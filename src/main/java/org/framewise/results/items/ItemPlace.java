package org.framewise.results.items;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.measures.ChoiceThirds;
import org.framewise.measures.Discrimination;
import org.framewise.measures.Facility;
import org.framewise.quiz.Choice;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.Quiz;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Kind;

/**
 * The position of an item in a form.
 *
 * @param number the position, counted from 1
 */
record ItemPlace(Quiz revision, Form form, int number) {
    Item item() {
        return form.items().get(number - 1);
    }

    ItemFigures figures(
            List<AnswerSheet> sheets,
            ItemAnswers given,
            boolean compared,
            int complete,
            Optional<Discrimination> discrimination) {
        Optional<Facility> facility = given.facility(item());
        Optional<ChoiceThirds> thirds = thirds(item(), sheets);
        return new ItemFigures(
                revision,
                form,
                number,
                given.count(ScoredResponse::waits),
                given.count(answer -> !answer.counted()),
                given.count(answer -> answer.counted() && answer.corrected()),
                given.leftOut(),
                facility,
                compared,
                complete,
                discrimination,
                thirds,
                median(given.times()),
                given.calibration(),
                ItemFlags.of(facility, discrimination, thirds));
    }

    /**
     * How often each choice was selected in this wording of the item, by thirds of the score on all other items.
     * Excludes learners who selected nothing, and learners with scores for fewer than half of the other items.
     */
    private static Optional<ChoiceThirds> thirds(Item item, List<AnswerSheet> sheets) {
        Kind kind = Kind.of(item);
        List<Choice> choices = kind.choices();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        List<ChoiceThirds.Taker> takers = new ArrayList<>();
        Map<MarkedResponse, Set<String>> chosen = new IdentityHashMap<>();
        Map<MarkedResponse, Set<String>> accepted = new IdentityHashMap<>();
        for (AnswerSheet sheet : sheets) {
            sheet.answer(item.id())
                    .filter(answer -> answer.counted() && answer.marked().item().equals(item))
                    .filter(answer -> !answer.marked().response().isEmpty())
                    .ifPresent(answer -> sheet.rest(answer)
                            .ifPresent(rest -> takers.add(new ChoiceThirds.Taker(
                                    chosen.computeIfAbsent(answer.marked(), marked -> kind.chosen(marked.response())),
                                    accepted.computeIfAbsent(answer.marked(), ItemPlace::accepted),
                                    rest))));
        }
        return ChoiceThirds.of(choices.stream().map(Choice::id).toList(), kind.rightChoices(), takers);
    }

    private static Set<String> accepted(MarkedResponse marked) {
        return Correction.accepted(marked.item(), marked.corrections()).stream()
                .map(Correction.Accept::unit)
                .collect(Collectors.toSet());
    }

    private static Optional<Duration> median(long... times) {
        int middle = times.length / 2;
        return times.length == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        times.length % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2));
    }
}
