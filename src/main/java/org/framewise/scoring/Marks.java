package org.framewise.scoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.quiz.Choice;
import org.framewise.quiz.Misconception;
import org.framewise.scoring.Correction.Accept;
import org.framewise.scoring.Mark.Verdict;
import org.jspecify.annotations.Nullable;

/** Helpers shared by several types of items. */
final class Marks {
    /** Separates the parts of a response when it is written out. */
    static final String BETWEEN = " | ";

    private Marks() {}

    /** The mark of a statement or left entry that the learner assigns to a category or right entry. */
    static Mark assigned(
            String unit,
            @Nullable String key,
            @Nullable String given,
            Set<Accept> accepted,
            Misconception misconception,
            String rationale) {
        if (given == null) {
            return new Mark(unit, false, Verdict.MISSED, null, rationale);
        }
        return given.equals(key) || accepted.contains(new Accept(unit, given))
                ? new Mark(unit, true, Verdict.RIGHT, null, null)
                : new Mark(unit, true, Verdict.WRONG, misconception, rationale);
    }

    static List<Mark> choices(List<Choice> choices, Set<String> key, Set<String> chosen) {
        return choices.stream()
                .flatMap(choice -> selectable(
                        choice.id(),
                        key.contains(choice.id()),
                        chosen.contains(choice.id()),
                        choice.misconception(),
                        choice.rationale()))
                .toList();
    }

    /** The mark of a choice or segment that the learner may choose or leave. */
    static Stream<Mark> selectable(
            String unit,
            boolean isKey,
            boolean chosen,
            @Nullable Misconception misconception,
            @Nullable String rationale) {
        if (isKey) {
            return Stream.of(new Mark(unit, chosen, chosen ? Verdict.RIGHT : Verdict.MISSED, null, rationale));
        }
        return chosen ? Stream.of(new Mark(unit, true, Verdict.WRONG, misconception, rationale)) : Stream.empty();
    }

    /**
     * Returns the marks, with those of accepted segments and multiple-choice choices made neutral and without feedback.
     */
    static List<Mark> neutral(List<Mark> marks, Set<Accept> accepted) {
        return marks.stream()
                .map(mark -> mark.verdict() == Verdict.WRONG && accepted.contains(new Accept(mark.unit(), ""))
                        ? new Mark(mark.unit(), true, Verdict.NEUTRAL, null, null)
                        : mark)
                .toList();
    }

    static Set<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).collect(Collectors.toSet());
    }

    static String text(List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Choice::text)
                .findFirst()
                .orElse(id);
    }

    static String words(List<Choice> choices, Set<String> chosen) {
        return choices.stream()
                .filter(choice -> chosen.contains(choice.id()))
                .map(choice -> choice.id() + ": " + choice.text())
                .collect(Collectors.joining(BETWEEN));
    }
}
