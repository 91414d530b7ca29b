package org.framewise.results.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewise.classroom.Learner;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The figures that the program shows can be reproduced from the exported files and docs/exports.md alone. */
class FiguresFromFilesTest extends OnEachEngine {
    private static final int LEARNERS = 24;
    private static final JsonMapper JSON = new JsonMapper();

    private TeacherScope teacherScope;

    @BeforeEach
    void aClass() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .distractor("c", Misconception.MISREAD)
                        .build(),
                Items.choice("A-2")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .distractor("c", Misconception.MISREAD)
                        .build(),
                Items.twoChoices("A-3"),
                Items.twoChoices("A-4"),
                Items.extendedText("A-5").build()));
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "A", true);
        teacherScope = new TeacherScope(room.teacherId());
        Random random = new Random(7);
        for (int i = 0; i < LEARNERS; i++) {
            World.Taking taking = room.begins("Learner " + i);
            double skill = i / (double) LEARNERS;
            for (int item = 1; item <= 4; item++) {
                String choice = random.nextDouble() < skill ? "a" : item <= 2 && random.nextBoolean() ? "c" : "b";
                if (i % 11 == 3 && item == 2) {
                    taking.gives(
                            "A-2", Items.noResponse(taking.attempt().items().get(1)));
                } else if (i % 7 != 6 || item < 4) {
                    taking.chooses("A-" + item, choice);
                }
            }
            if (i % 3 == 0) {
                taking.writes("A-5", "Because.");
                world.rate(taking.attempt(), "A-5", i % 4, "", room.teacher);
            }
        }
        // a learner's second sitting, which is not part of any class figure
        Learner twice = room.member("Twice");
        room.begins(twice, null).chooses("A-1", "b").givesUp();
        room.begins(twice, null).chooses("A-1", "a").givesUp();
        world.correct(room.teacherId(), room.id(), new ItemId("A-2"), new Correction.Accept("c", ""), "Both will do.");
        world.correct(room.teacherId(), room.id(), new ItemId("A-3"), new Correction.NotCounted(), "Unclear.");
    }

    @Test
    void theScoreOfAnAttemptIsTheMeanOfItsResponses() {
        Map<String, List<CSVRecord>> responses =
                rows(ExportKind.RESPONSES).stream().collect(Collectors.groupingBy(row -> row.get("attempt")));
        List<CSVRecord> scores = rows(ExportKind.SCORES);

        assertThat(scores).hasSize(LEARNERS + 2);
        for (CSVRecord attempt : scores) {
            List<CSVRecord> given = responses.getOrDefault(attempt.get("attempt"), List.of());
            OptionalDouble mean = given.stream()
                    .filter(row -> !row.get("score").isEmpty())
                    .mapToDouble(row -> number(row, "score") / number(row, "max_score"))
                    .average();
            long scored =
                    given.stream().filter(row -> !row.get("score").isEmpty()).count();
            assertThat(number(attempt, "items_scored")).isEqualTo(scored);
            if (2 * scored < number(attempt, "items")) {
                assertThat(attempt.get("total_percent")).isEmpty();
            } else {
                assertThat(number(attempt, "total_percent")).isCloseTo(100 * mean.orElseThrow(), within(0.005));
            }
        }
    }

    @Test
    void facilityIsTheMeanOfTheItemsColumnInTheScoresFile() {
        List<CSVRecord> first = firstAttempts();
        for (CSVRecord item : rows(ExportKind.ITEMS)) {
            List<Double> fractions = first.stream()
                    .filter(row -> !row.get(item.get("item")).isEmpty())
                    .map(row -> number(row, item.get("item")))
                    .toList();
            assertThat(number(item, "learners")).as(item.get("item")).isEqualTo(fractions.size());
            if (fractions.isEmpty()) {
                assertThat(item.get("facility")).isEmpty();
            } else {
                assertThat(number(item, "facility"))
                        .isCloseTo(
                                fractions.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .average()
                                        .orElseThrow(),
                                within(1e-6));
            }
        }
    }

    @Test
    void sharesOfChoicesCanBeComputedFromTheResponsesFile() {
        Map<String, CSVRecord> attempts = rows(ExportKind.SCORES).stream()
                .collect(Collectors.toMap(row -> row.get("attempt"), Function.identity()));
        Map<String, Map<String, Integer>> chosen = new HashMap<>();
        rows(ExportKind.RESPONSES).stream()
                .filter(row ->
                        row.get("sitting").equals("1") && row.get("item_type").equals("choice"))
                .filter(row -> !row.get("response").isEmpty())
                .filter(row -> {
                    CSVRecord attempt = Objects.requireNonNull(attempts.get(row.get("attempt")));
                    boolean counts = !row.get("max_score").equals("0");
                    double others = number(attempt, "items_scored") - (counts ? 1 : 0);
                    return others > 0 && 2 * others >= number(attempt, "items") - (counts ? 1 : 0);
                })
                .forEach(row -> chosen.computeIfAbsent(row.get("item"), item -> new HashMap<>())
                        .merge(
                                JSON.readTree(row.get("response_json"))
                                        .get("choice")
                                        .asString(),
                                1,
                                Integer::sum));

        List<CSVRecord> choices = rows(ExportKind.CHOICES);
        assertThat(choices).isNotEmpty();
        for (CSVRecord choice : choices) {
            Map<String, Integer> counts = Objects.requireNonNull(chosen.get(choice.get("item")));
            int learners = counts.values().stream().mapToInt(Integer::intValue).sum();
            int taken = counts.getOrDefault(choice.get("choice"), 0);
            assertThat(number(choice, "learners")).as(choice.get("item")).isEqualTo(learners);
            assertThat(number(choice, "chosen")).as(choice.get("choice")).isEqualTo(taken);
            assertThat(number(choice, "share")).isCloseTo(taken / (double) learners, within(1e-6));
        }
    }

    private List<CSVRecord> firstAttempts() {
        return rows(ExportKind.SCORES).stream()
                .collect(Collectors.groupingBy(row -> row.get("learner_id")))
                .values()
                .stream()
                .map(attempts -> attempts.stream()
                        .min(Comparator.comparing(row -> number(row, "sitting")))
                        .orElseThrow())
                .toList();
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private List<CSVRecord> rows(ExportKind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Selection all = Selection.all(ZoneOffset.UTC);
        the(Exports.class)
                .csv(
                        kind,
                        CsvForm.COMMA_POINT,
                        teacherScope,
                        the(UsedQuizzes.class)
                                .find(teacherScope, new QuizId("A"), all)
                                .orElseThrow(),
                        all,
                        out);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8).substring(1)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
