package org.framewise.results.research;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.framewise.attempt.ResponseJson;
import org.framewise.attempt.ShownOrder;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Response;
import org.framewise.results.exports.Column;
import org.framewise.results.exports.Figures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The columns of the table of responses. None of them identifies a person or contains text written by one. */
final class ResearchColumns {
    private static final JsonMapper JSON = new JsonMapper();

    private ResearchColumns() {}

    /**
     * A response with its quiz.
     *
     * @param quiz in the revision that was taken
     */
    record Row(ResearchLine line, Quiz quiz) {
        int place() {
            List<String> items = quiz.form(line.form()).orElseThrow().items().stream()
                    .map(item -> item.id().value())
                    .toList();
            return items.indexOf(line.item().value()) + 1;
        }

        /** The order in which the learner saw the parts of the item, as JSON; absent if nothing is shuffled. */
        @Nullable
        String order() {
            return quiz.item(line.item())
                    .map(item -> ShownOrder.of(item, line.seed()))
                    .filter(order -> !order.isEmpty())
                    .map(JSON::writeValueAsString)
                    .orElse(null);
        }
    }

    static List<Column<Row>> of(Pseudonyms pseudonyms) {
        return List.of(
                Column.of(
                        "person",
                        "Pseudonym of the learner: the same in every file of this installation",
                        "20 hexadecimal digits",
                        "never empty",
                        row -> pseudonyms.of(row.line().learner())),
                Column.of(
                        "classroom",
                        "Pseudonym of the classroom",
                        "20 hexadecimal digits",
                        "empty outside classrooms",
                        row -> named(pseudonyms, row.line().classroom())),
                Column.of(
                        "assignment",
                        "Pseudonym of the assignment: attempts that a class took under the same terms",
                        "20 hexadecimal digits",
                        "empty for an attempt that nobody has assigned",
                        row -> named(pseudonyms, row.line().assignment())),
                Column.of(
                        "condition",
                        "How the attempt came about: on the learner’s own account, assigned, or as a check before and after",
                        "word",
                        "alone, assigned or before-after",
                        row -> row.line().condition()),
                Column.of(
                        "feedback",
                        "When the learner saw what is right: after each item, at the end, or when the assignment was closed",
                        "word",
                        "item, end or closed",
                        row -> row.line().terms().feedback().id()),
                Column.of(
                        "confidence_asked",
                        "Whether items could ask how sure the learner is",
                        "yes or no",
                        "true or false",
                        row -> row.line().terms().confidenceAsked()),
                Column.of(
                        "quiz",
                        "Id of the quiz",
                        "id",
                        "never empty",
                        row -> row.line().quiz()),
                Column.of(
                        "revision",
                        "Which text of the quiz was taken: the SHA-256 of its file",
                        "64 hexadecimal digits",
                        "never empty",
                        row -> row.line().revision()),
                Column.of(
                        "form",
                        "Which form of the quiz was taken",
                        "id",
                        "“only” for a quiz without parallel forms",
                        row -> row.line().form()),
                Column.of(
                        "sitting",
                        "Which attempt of this person at this quiz it is; person, quiz and sitting together name an attempt",
                        "count",
                        "1 for the first one",
                        row -> row.line().sitting()),
                Column.of(
                        "day",
                        "Whole days between the beginning of the person’s first attempt at any quiz and of this one",
                        "days of 24 hours",
                        "0 or more",
                        row -> row.line().since().toDays()),
                Column.of(
                        "handed_in",
                        "Whether the whole attempt was handed in",
                        "yes or no",
                        "true or false",
                        row -> row.line().handedIn()),
                Column.of(
                        "item",
                        "Id of the item, as in items.csv",
                        "id",
                        "never empty",
                        row -> row.line().item()),
                Column.of("place", "Place of the item in its form", "count", "1 for the first one", Row::place),
                Column.of(
                        "order_shown",
                        "Ids of choices, statements or entries in the order in which this person saw them",
                        "JSON: lists by the name of the part",
                        "empty for marking and writing, where nothing is shuffled",
                        Row::order),
                Column.of(
                        "response_json",
                        "What was given, with the ids of what was chosen; of a written text its length alone",
                        "JSON",
                        "never empty",
                        row -> response(row.line().response())),
                Column.of(
                        "confidence_json",
                        "How sure the person was, by the id of the item or of each statement",
                        "JSON: probabilities of 0.25, 0.5, 0.75 or 0.95",
                        "{} when none was stated",
                        row -> row.line().confidence()),
                Column.of(
                        "time_taken_s",
                        "How long the item was looked at before the response came",
                        "seconds",
                        "0 or more, whole seconds",
                        row -> Math.round(row.line().timeTaken().toMillis() / 1000.0)),
                Column.of(
                        "score",
                        "What the response earned, by the key as it is now",
                        "points",
                        "0 to max_score; empty when it is not rated yet or not counted",
                        row -> row.line().score() == null
                                ? null
                                : Figures.of(row.line().score(), 6)),
                Column.of(
                        "max_score",
                        "The most that the item can earn",
                        "points",
                        "0 when the response is not counted",
                        row -> Figures.of(row.line().maxScore(), 6)),
                Column.of(
                        "key_corrected",
                        "Whether a teacher has corrected the key of the item for this assignment",
                        "yes or no",
                        "true or false",
                        row -> row.line().keyCorrected()),
                Column.of(
                        "simulated",
                        "Whether the program has made the learner up",
                        "yes or no",
                        "true or false",
                        row -> row.line().simulated()));
    }

    private static @Nullable String named(Pseudonyms pseudonyms, @Nullable UUID id) {
        return id == null ? null : pseudonyms.of(id);
    }

    /** The response as JSON. Written text may identify its author, so it is replaced by its length. */
    private static String response(Response response) {
        if (response instanceof Response.ExtendedText(String text)) {
            Map<String, Object> length = new LinkedHashMap<>();
            length.put("type", ResponseJson.type(response));
            length.put("characters", text.codePointCount(0, text.length()));
            return JSON.writeValueAsString(length);
        }
        return ResponseJson.write(response);
    }
}
