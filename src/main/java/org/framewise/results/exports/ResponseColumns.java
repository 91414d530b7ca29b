package org.framewise.results.exports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Skill;
import org.framewise.scoring.Kind;
import org.jspecify.annotations.Nullable;

/** The columns of the table with one row for each response. */
final class ResponseColumns {
    private ResponseColumns() {}

    /** @param items finds the item of a response in the revision that was answered */
    static List<Column<ResponseLine>> of(Function<ResponseLine, Optional<Item>> items) {
        return List.of(
                Column.of(
                        Column.LEARNER,
                        "Nickname",
                        "text",
                        "empty for guests, and for all when the classroom has ended",
                        ResponseLine::nickname),
                Column.of("quiz", "Id of the quiz", "id", "never empty", ResponseLine::quiz),
                Column.of(
                        "revision",
                        "Which text of the quiz was answered: the SHA-256 of its file",
                        "64 hexadecimal digits",
                        "never empty",
                        ResponseLine::revision),
                Column.of(
                        "form",
                        "Which form of the quiz was taken",
                        "id",
                        "“only” for a quiz without parallel forms",
                        ResponseLine::form),
                Column.of(
                        "sitting",
                        "Which attempt of this learner at this quiz it is",
                        "count",
                        "1 for the first one",
                        ResponseLine::sitting),
                Column.of(
                        "attempt", "Id of the attempt, as in the scores", "UUID", "never empty", ResponseLine::attempt),
                Column.of(
                        "learner_id",
                        "Id of the learner, the same in all quizzes",
                        "UUID",
                        "never empty",
                        ResponseLine::learner),
                Column.of("item", "Id of the item", "id", "never empty", ResponseLine::item),
                Column.of(
                        "item_type",
                        "Type of the item",
                        "word",
                        ResponseJson.types(),
                        line -> items.apply(line)
                                .map(item -> Kind.of(item).id())
                                .orElse("")),
                Column.of(
                        "skills",
                        "Skills that the item practises, the main one first",
                        "words with a space between them",
                        "at least one",
                        line -> items.apply(line)
                                .map(item ->
                                        item.skills().stream().map(Skill::id).collect(Collectors.joining(" ")))
                                .orElse("")),
                Column.of(
                        "response",
                        "What was given, in the words that the learner saw",
                        "text",
                        "parts with “ | ” between them; empty when nothing was given",
                        line -> items.apply(line)
                                .map(item -> Kind.of(item).words(ResponseJson.read(line.chosen())))
                                .orElse("")),
                Column.of(
                        "response_json",
                        "What was given, with the ids of what was chosen",
                        "JSON",
                        "never empty",
                        ResponseLine::chosen),
                Column.of(
                        "confidence",
                        "How sure the learner was that the answer is right",
                        "probability; for statements “id: probability” with “ | ” between them",
                        "0.25, 0.5, 0.75 or 0.95; empty when none was stated",
                        line -> confidence(ResponseJson.readConfidence(line.confidence()), line.item())),
                Column.of(
                        "time_taken_s",
                        "How long the item was looked at before the response came",
                        "seconds",
                        "0 or more, three digits",
                        line -> Figures.of(line.timeTakenMs() / 1000.0, 3)),
                Column.of(
                        "score",
                        "What the response earned",
                        "points",
                        "0 to max_score; empty when it is not rated yet or not counted",
                        line -> line.score() == null ? null : Figures.of(line.score(), 6)),
                Column.of(
                        "max_score",
                        "The most that the item can earn",
                        "points",
                        "0 when the response is not counted",
                        line -> Figures.of(line.maxScore(), 6)),
                Column.of(
                        "responded_at",
                        "When the response came",
                        Column.MOMENT,
                        "never empty",
                        ResponseLine::respondedAt),
                Column.of(
                        "classroom",
                        "Name of the classroom",
                        "text",
                        "empty outside classrooms",
                        ResponseLine::classroom),
                Column.of(
                        "assignment",
                        "Id of the assignment",
                        "UUID",
                        "empty for an attempt that nobody has assigned",
                        ResponseLine::assignment),
                Column.of(
                        "simulated",
                        "Whether the program has made the learner up",
                        "yes or no",
                        "true or false",
                        ResponseLine::simulated),
                Column.of(
                        "key_corrected",
                        "Whether the teacher has corrected the key of the item for this assignment",
                        "yes or no",
                        "true or false; a true one may have another score than the quiz file’s key gives",
                        ResponseLine::keyCorrected));
    }

    /** A number for the item as a whole, or a text listing its statements. */
    private static @Nullable Object confidence(Map<String, Confidence> levels, ItemId item) {
        Confidence whole = levels.get(item.value());
        if (whole != null) {
            return Figures.of(whole.probability(), 2);
        }
        return levels.isEmpty()
                ? null
                : levels.entrySet().stream()
                        .map(level -> level.getKey() + ": "
                                + Figures.of(level.getValue().probability(), 2))
                        .collect(Collectors.joining(" | "));
    }
}
