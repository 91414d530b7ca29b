package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Reviews;
import org.framewise.classroom.Learner;
import org.framewise.measures.QuizScore;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.results.grid.GridQuery;
import org.framewise.results.grid.Grids;
import org.framewise.results.insight.CheckGain;
import org.framewise.results.insight.Gains;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A learner's attempt has the same score wherever it is shown, even with written responses, corrected keys and excluded
 * items.
 */
class OneScoreTest extends OnEachEngine {
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);

    private ClassAtWork room;
    private TeacherScope teacherScope;
    private Learner ada;

    @BeforeEach
    void aCheck() {
        world.catalogue.put(Items.check("E", form("EA"), form("EB")));
        room = new ClassAtWork(world, world.teacher("Ms Lee"), "E", true);
        teacherScope = new TeacherScope(room.teacherId());
        ada = room.member("Ada");
    }

    private static List<Item> form(String id) {
        return List.of(
                Items.twoChoices(id + "-1"),
                Items.twoChoices(id + "-2"),
                Items.twoChoices(id + "-3"),
                Items.extendedText(id + "-4").build());
    }

    @Test
    void everyPageAndFileHasTheSameScore() {
        Attempt before = takes("A", "EA", "b");
        Attempt after = takes("B", "EB", "a");
        // 2 of 3
        isEverywhere(before, 200 / 3.0);

        world.rate(before, "EA-4", 0, "", room.teacher);
        world.rate(after, "EB-4", 3, "", room.teacher);
        isEverywhere(before, 50);
        isEverywhere(after, 100);
        CheckGain gain = gain();
        assertThat(gain.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.scores().pre()).isEqualTo(50);
            assertThat(pair.scores().post()).isEqualTo(100);
        });

        correct("EA-1", new Correction.Accept("b", ""));
        isEverywhere(before, 75);
        correct("EA-2", new Correction.NotCounted());
        isEverywhere(before, 200 / 3.0);
        assertThat(gain().pairs().getFirst().scores().pre()).isEqualTo(200 / 3.0);
    }

    /** @param first the choice made in the first item; all other responses are right */
    private Attempt takes(String form, String id, String first) {
        World.Taking taking = room.begins(ada, form);
        String begun = taking.has("EA-1") ? "EA" : "EB";
        assertThat(begun).isEqualTo(id);
        return taking.chooses(id + "-1", first)
                .chooses(id + "-2", "a")
                .chooses(id + "-3", "a")
                .writes(id + "-4", "Because.")
                .attempt();
    }

    private void isEverywhere(Attempt begun, double expected) {
        Attempt.Submitted attempt =
                (Attempt.Submitted) the(Attempts.class).find(begun.id()).orElseThrow();
        assertThat(percent(LearnerResult.scoreOf(the(Reviews.class).forTeacher(attempt))))
                .as("a learner's page, the report and the attempt")
                .isEqualTo(expected);
        assertThat(LearnerResult.of(the(Reviews.class).forLearner(attempt)).score())
                .as("a learner's result")
                .isEqualTo(LearnerResult.scoreOf(the(Reviews.class).forTeacher(attempt)));
        AnswerSheet sheet = the(AnswerSheets.class).of(teacherScope, new QuizId("E"), ALL).stream()
                .filter(one -> one.attempt().equals(attempt.id()))
                .findFirst()
                .orElseThrow();
        assertThat(percent(sheet.total())).as("figures of the class").isEqualTo(expected);
        assertThat(the(Grids.class).page(teacherScope, used(), ALL, GridQuery.ALL, "guest").rows().stream()
                        .filter(row -> row.attempt().equals(attempt.id()))
                        .map(row -> percent(row.total())))
                .as("grid")
                .containsExactly(expected);
        assertThat(totalOfFile(attempt)).as("scores.csv").isEqualTo(Math.round(expected * 100) / 100.0);
    }

    private static double percent(Optional<QuizScore> score) {
        return score.orElseThrow().percent();
    }

    private double totalOfFile(Attempt attempt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        the(Exports.class).csv(ExportKind.SCORES, CsvForm.COMMA_POINT, teacherScope, used(), ALL, out);
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8).substring(1)))) {
            return rows.stream()
                    .filter(row -> row.get("attempt").equals(attempt.id().toString()))
                    .mapToDouble(row -> Double.parseDouble(row.get("total_percent")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void correct(String item, Correction correction) {
        world.correct(room.teacherId(), room.id(), new ItemId(item), correction, "Both will do.");
    }

    private CheckGain gain() {
        return the(Gains.class)
                .of(teacherScope, used(), the(AnswerSheets.class).of(teacherScope, new QuizId("E"), ALL))
                .orElseThrow();
    }

    private UsedQuiz used() {
        return the(UsedQuizzes.class).find(teacherScope, new QuizId("E"), ALL).orElseThrow();
    }
}
