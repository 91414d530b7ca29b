package org.framewise.results.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.Skill;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.Many;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.framewise.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class ExportsTest extends OnEachEngine {
    private static final TeacherScope OUTSIDE = new TeacherScope(new TeacherId(new UUID(0, 1)));
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);

    @BeforeEach
    void quizzes() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .skills(Skill.FRAMING, Skill.SOURCING)
                        .confidenceAsked()
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .build(),
                Items.extendedText("A-2").build()));
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
    }

    private String csv(@Nullable String quiz) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (quiz == null) {
            the(Exports.class).responses(CsvForm.COMMA_POINT, OUTSIDE, ALL, out);
        } else {
            the(Exports.class).csv(ExportKind.RESPONSES, CsvForm.COMMA_POINT, OUTSIDE, used(quiz), ALL, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private UsedQuiz used(String quiz) {
        return the(UsedQuizzes.class).find(OUTSIDE, new QuizId(quiz), ALL).orElseThrow();
    }

    private String scores(String quiz) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        the(Exports.class).csv(ExportKind.SCORES, CsvForm.COMMA_POINT, OUTSIDE, used(quiz), ALL, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> parsed(String csv) {
        assertThat(csv).startsWith("\ufeff");
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String names) {
        return "\ufeff\"" + names.replace(",", "\",\"") + "\"\r\n";
    }

    @Test
    void theResponsesFileHasTheDocumentedColumns() {
        assertThat(csv(null))
                .isEqualTo(head("learner,quiz,revision,form,sitting,attempt,learner_id,item,item_type,skills,response,"
                        + "response_json,confidence,time_taken_s,score,max_score,responded_at,classroom,assignment,simulated,"
                        + "key_corrected"));
    }

    @Test
    void eachResponseIsOneRowOfTheResponsesFile() {
        World.Taking ada = world.start(world.learner("Ada"), "A")
                .gives("A-1", new Response.SingleChoice("a"), Map.of("A-1", Confidence.P95));

        CSVRecord row = parsed(csv("A")).getFirst();

        assertThat(row.toMap())
                .containsEntry("quiz", "A")
                .containsEntry("revision", ada.attempt().head().revision().value())
                .containsEntry("form", "only")
                .containsEntry("sitting", "1")
                .containsEntry("attempt", ada.attempt().id().toString())
                .containsEntry("learner", "Ada")
                .containsEntry("learner_id", ada.learner().id().value().toString())
                .containsEntry("item", "A-1")
                .containsEntry("item_type", "choice")
                .containsEntry("skills", "framing sourcing")
                .containsEntry("response", "a: Text of a")
                .containsEntry("response_json", "{\"type\":\"choice\",\"choice\":\"a\"}")
                .containsEntry("confidence", "0.95")
                .containsEntry("time_taken_s", "1.5")
                .containsEntry("score", "1")
                .containsEntry("max_score", "1")
                .containsEntry("responded_at", "2026-03-02T08:00:00Z");
    }

    @Test
    void theResponsesFileStatesACorrectedKeyNextToTheScore() {
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "T");
        World.Taking taking = room.begins("Ada");
        taking.attempt().items().forEach(item -> taking.gives(item.id().value(), Items.noResponse(item)));
        world.correct(
                room.teacherId(),
                room.id(),
                new ItemId("T-choice"),
                new Correction.FullMarks(),
                "Two answers can be argued for.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        the(Exports.class).responses(CsvForm.COMMA_POINT, new TeacherScope(room.teacherId()), ALL, out);

        assertThat(parsed(out.toString(StandardCharsets.UTF_8)))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.get("key_corrected"))
                        .isEqualTo(row.get("item").equals("T-choice") ? "true" : "false"));
    }

    @Test
    void aResponseOfEveryTypeIsDescribedInWords() {
        World.Taking taking = world.start(world.guest(), "T");
        taking.attempt().items().forEach(item -> taking.gives(item.id().value(), Items.rightResponse(item)));

        assertThat(parsed(csv("T")))
                .extracting(row -> row.get("item_type") + " → " + row.get("response"))
                .containsExactlyInAnyOrder(
                        "classify → T-classify.1: opinion | T-classify.2: factual",
                        "choice → a: Text of a",
                        "multiple-choice → a: Text of a | b: Text of b",
                        "hottext → finally",
                        "match → Text of 1 → Text of A | Text of 2 → Text of B",
                        "order → Text of e1 | Text of e2 | Text of e3",
                        "extended-text → Written in answer to T-text");
    }

    @Test
    void unratedResponsesHaveNoScoreAndGuestsNoName() {
        world.start(world.guest(), "A").writes("A-2", "Because.");

        CSVRecord row = parsed(csv("A")).getFirst();

        assertThat(row.get("score")).isEmpty();
        assertThat(row.get("max_score")).isEqualTo("3");
        assertThat(row.get("learner")).isEmpty();
        assertThat(row.get("confidence")).isEmpty();
    }

    @Test
    void onlyTheRequestedQuizIsExported() {
        var ada = world.learner("Ada");
        world.start(ada, "A").chooses("A-1", "a");
        world.start(ada, "T").chooses("T-choice", "a");

        assertThat(parsed(csv("A"))).extracting(row -> row.get("item")).containsExactly("A-1");
        assertThat(parsed(csv(null))).extracting(row -> row.get("item")).containsExactlyInAnyOrder("A-1", "T-choice");
    }

    @Test
    void textThatLooksLikeAFormulaIsEscapedInExports() {
        World.Taking evil = world.start(world.learner("=HYPERLINK(\"http://x\")"), "A");
        evil.writes("A-2", "@SUM(1+1)*cmd|' /C calc'!A0");

        CSVRecord row = parsed(csv("A")).getFirst();

        assertThat(row.get("learner")).isEqualTo("'=HYPERLINK(\"http://x\")");
        assertThat(row.get("response")).isEqualTo("'@SUM(1+1)*cmd|' /C calc'!A0");
    }

    /** With German settings, double-clicking a file opens it with semicolons as separators. */
    @Test
    void nicknamesCannotBecomeFormulasWithSemicolonsAsSeparators() {
        world.start(world.learner("x;=1+1;"), "A").chooses("A-1", "a");

        for (CsvForm form : CsvForm.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            the(Exports.class).csv(ExportKind.SCORES, form, OUTSIDE, used("A"), ALL, out);

            assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                    .singleElement(STRING)
                    .startsWith("\"x;'=1+1;'\"" + form.separator() + "\"A\"")
                    .doesNotContain(";=");
        }
    }

    @Test
    void decimalSeparatorsFollowTheCsvFormat() {
        world.rate(
                world.start(world.learner("Ada"), "A")
                        .chooses("A-1", "b")
                        .writes("A-2", "Because.")
                        .attempt(),
                "A-2",
                2,
                "",
                world.teacher("Ms Lee"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        the(Exports.class).csv(ExportKind.SCORES, CsvForm.SEMICOLON_COMMA, OUTSIDE, used("A"), ALL, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(";33,33;2;2;0;0,666667;");
    }

    @Test
    void quotesLineBreaksEmojiAndRightToLeftTextSurvive() {
        String text = "She said \"yes, no\",\nthen: 🗞️ שלום, 你好";
        world.start(world.learner("Zoë 🦊"), "A").writes("A-2", text);

        CSVRecord row = parsed(csv("A")).getFirst();

        assertThat(row.get("response")).isEqualTo(text);
        assertThat(row.get("learner")).isEqualTo("Zoë 🦊");
    }

    @Test
    void theScoresFileHasARowPerAttemptAndAColumnPerItem() {
        var ada = world.learner("Ada");
        World.Taking done = world.start(ada, "A").chooses("A-1", "b").writes("A-2", "Because.");
        world.rate(done.attempt(), "A-2", 2, "", world.teacher("Ms Lee"));
        world.start(world.learner("-1+1"), "A");
        world.start(ada, "T");

        List<CSVRecord> rows = parsed(scores("A"));

        assertThat(scores("A"))
                .startsWith(head("learner,quiz,revision,form,sitting,attempt,learner_id,started_at,submitted_at,"
                        + "total_percent,items_scored,items,A-1,A-2,classroom,assignment,simulated"));
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .filteredOn(row -> row.get("learner").equals("Ada"))
                .singleElement()
                .satisfies(row -> assertThat(row.toMap())
                        .containsEntry("total_percent", "33.33")
                        .containsEntry("items_scored", "2")
                        .containsEntry("items", "2")
                        .containsEntry("A-1", "0")
                        .containsEntry("A-2", "0.666667")
                        .containsEntry("submitted_at", "2026-03-02T08:00:00Z"));
        assertThat(rows)
                .filteredOn(row -> row.get("learner").equals("'-1+1"))
                .singleElement()
                .satisfies(row -> assertThat(row.toMap())
                        .containsEntry("total_percent", "")
                        .containsEntry("A-1", "")
                        .containsEntry("submitted_at", ""));
    }

    /** The consumer deletes all attempts after the first lines; a file loaded as a whole would still contain them. */
    @Test
    void rowsAreStreamedFromTheDatabase() {
        World.Taking first =
                world.start(world.learner("Learner 1"), "A").chooses("A-1", "a").writes("A-2", "Who says so?");
        Many.starts(world, first, 900);
        JdbcClient jdbc = the(JdbcClient.class);
        Many.respond(world, first);
        assertThat(parsed(csv("A"))).hasSize(1800);
        ByteArrayOutputStream taken = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                if (size() > 1000) {
                    jdbc.sql("DELETE FROM learner").update();
                }
            }
        };

        the(Exports.class).csv(ExportKind.RESPONSES, CsvForm.COMMA_POINT, OUTSIDE, used("A"), ALL, taken);

        assertThat(parsed(taken.toString(StandardCharsets.UTF_8))).hasSizeBetween(1, 800);
    }
}
