package org.framewise.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Reviews;
import org.framewise.classroom.Assigned;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.Learner;
import org.framewise.loading.FolderCatalogue;
import org.framewise.quiz.QuizFile.State;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.results.MissingFiles;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.results.live.LiveBoard;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.Engine;
import org.framewise.testing.Told;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests an open assignment whose quiz file is copied, broken or deleted while the program is stopped, on one node and
 * on two.
 */
@SuppressWarnings("NullAway.Init")
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class QuizFilesTest {
    private static final QuizId A = new QuizId("A");
    private static final String TITLE = "Opinion or fact?";

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder = Path.of("");

    private final List<World> nodes = new ArrayList<>();
    private DataSource source;
    private World node;
    private ClassAtWork room;
    private Learner ben;
    private World.Taking ada;

    @BeforeEach
    void aClassHasBegun() throws IOException {
        source = engine.empty();
        Files.copy(Path.of("quizzes/a-opinion-or-fact.yaml"), folder.resolve("a.yaml"));
        Files.copy(Path.of("quizzes/b-spot-the-frame.yaml"), folder.resolve("b.yaml"));
        node = start(folder);
        room = new ClassAtWork(node, node.teacher("Ms Lee"), "A");
        ada = room.begins("Ada");
        ben = room.member("Ben");
    }

    @AfterEach
    void stop() {
        nodes.forEach(World::close);
    }

    private World start(Path quizzes) {
        World started = new World(source, quizzes);
        nodes.add(started);
        return started;
    }

    private void restart() {
        node.close();
        nodes.remove(node);
        node = start(folder);
    }

    private String text() throws IOException {
        return Files.readString(Path.of("quizzes/a-opinion-or-fact.yaml"));
    }

    private void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(
                folder.resolve(name), FileTime.from(Instant.now().minusSeconds(60)));
    }

    private FolderCatalogue catalogue() {
        return node.the(FolderCatalogue.class);
    }

    private TeacherScope sight() {
        return new TeacherScope(room.teacherId());
    }

    /** Asserts that everything a class and its teacher do with the quiz still works, in the assigned revision. */
    private void assertTheClassGoesOn(World at) {
        Assigned waiting = at.the(AssignedWork.class).of(ben.id()).getFirst();
        assertThat(waiting.stage()).isEqualTo(Assigned.Stage.TO_START);
        assertThat(waiting.quiz().title()).isEqualTo(TITLE);
        assertThat(at.the(Assignments.class).title(room.assignment)).isEqualTo(TITLE);
        assertThat(at.the(LiveBoard.class).of(room.teacherId(), room.id()).title())
                .isEqualTo(TITLE);
        assertThat(at.the(KeyCorrections.class)
                        .quiz(room.teacherId(), room.id())
                        .orElseThrow()
                        .title())
                .isEqualTo(TITLE);

        Attempt.Open started = at.the(AssignedWork.class).start(ben.id(), room.id());
        assertThat(started.head().revision()).isEqualTo(ada.attempt().head().revision());
        Attempt done = at.goesOn(ben, started).givesUp().attempt();
        assertThat(done).isInstanceOf(Attempt.Submitted.class);
        assertThat(at.the(Reviews.class).forLearner(done)).hasSize(10);
        at.goesOn(ada.learner(), ada.attempt()).givesUp();

        Selection all = Selection.all(ZoneOffset.UTC).forAssignment(room.id());
        UsedQuiz quiz = at.the(UsedQuizzes.class).find(sight(), A, all).orElseThrow();
        assertThat(quiz.title()).isEqualTo(TITLE);
        assertThat(quiz.submitted()).isEqualTo(2);
        for (ExportKind kind : List.of(ExportKind.SCORES, ExportKind.RESPONSES, ExportKind.ITEMS)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            at.the(Exports.class).csv(kind, CsvForm.COMMA_POINT, sight(), quiz, all, out);
            assertThat(out.toString(StandardCharsets.UTF_8)).as(kind.id()).contains("A-01");
        }
        at.the(Exports.class).workbook(sight(), quiz, all, new ByteArrayOutputStream());
    }

    @Test
    void aDeletedQuizFileDoesNotInterruptOpenAttempts() throws IOException {
        Files.delete(folder.resolve("a.yaml"));
        restart();

        assertThat(catalogue().find(A)).isEmpty();
        assertThat(node.the(MissingFiles.class).assigned(sight()))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.title()).isEqualTo(TITLE);
                    assertThat(missing.last().orElseThrow().name()).isEqualTo("a.yaml");
                });
        assertTheClassGoesOn(node);
    }

    @Test
    void aTypoInTheQuizFileDoesNotInterruptOpenAttempts() throws IOException {
        write(folder, "a.yaml", text().replaceFirst("minutes:", "minuets:"));
        restart();

        assertThat(catalogue().file(A).orElseThrow().state()).isEqualTo(State.FAULTY);
        assertThat(Told.all(catalogue().findings()))
                .isNotEmpty()
                .extracting(Told::file)
                .containsOnly("a.yaml");
        assertThat(node.the(MissingFiles.class).assigned(sight())).isEmpty();
        assertTheClassGoesOn(node);
    }

    @Test
    void aCopyOfTheQuizFileDoesNotReplaceTheOriginal() throws IOException {
        write(folder, "a - Copy.yaml", text().replaceFirst("title: .*", "title: My draft"));
        restart();

        assertThat(Told.all(catalogue().findings())).extracting(Told::file).containsExactly("a - Copy.yaml");
        assertTheClassGoesOn(node);
    }

    @Test
    void aDraftOfTheQuizDoesNotReplaceItsDeletedFile() throws IOException {
        write(folder, "a - Copy.yaml", text().replaceFirst("title: .*", "title: My draft"));
        Files.delete(folder.resolve("a.yaml"));
        restart();

        assertThat(Told.all(catalogue().findings())).extracting(Told::file).containsExactly("a - Copy.yaml");
        assertThat(node.the(MissingFiles.class).assigned(sight())).hasSize(1);
        assertTheClassGoesOn(node);
    }

    @Test
    void aMissingQuizFolderDoesNotInterruptOpenAttempts() {
        World lost = start(folder.resolve("nowhere"));

        assertThat(lost.the(FolderCatalogue.class).revisions()).isEmpty();
        assertTheClassGoesOn(lost);
    }

    @Test
    void aNodeWithoutTheQuizFileUsesTheLatestVersionOfAnyNode() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(folder.resolve("b.yaml"), other.resolve("b.yaml"));
        World second = start(other);
        write(folder, "a.yaml", text().replaceFirst("title: .*", "title: Changed"));
        catalogue().refresh();

        assertThat(second.the(AssignedWork.class).of(ben.id()).getFirst().quiz().title())
                .isEqualTo("Changed");
        assertThat(second.the(MissingFiles.class).assigned(sight())).hasSize(1);
        assertThat(node.the(MissingFiles.class).assigned(sight())).isEmpty();
    }

    @Test
    void aDraftOnAnotherNodeDoesNotReplaceTheQuiz() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        write(other, "draft.yaml", text().replaceFirst("title: .*", "title: My draft"));
        World second = start(other);

        assertThat(Told.all(second.the(FolderCatalogue.class).findings()))
                .extracting(Told::file)
                .containsExactly("draft.yaml");
        assertTheClassGoesOn(second);
        restart();
        assertThat(catalogue().file(A).orElseThrow().name()).isEqualTo("a.yaml");
    }

    @Test
    void nodesThatStartTogetherRecordEachQuizOnce() {
        List<World> both = List.of(start(folder), start(folder));

        assertThat(both.getFirst().the(QuizRecords.class).all())
                .extracting(QuizRecords.QuizRecord::quiz)
                .containsExactly(A, new QuizId("B"));
    }

    @Test
    void migratingAnOlderDatabaseMarksTheLastUsedRevisionAsCurrent() {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        var migrations = Engine.older(source);
        migrations.target(MigrationVersion.fromVersion("48")).load().migrate();
        for (String day : List.of("2026-03-01", "2026-03-03", "2026-03-02")) {
            jdbc.update(
                    "INSERT INTO \"older\".revision (id, quiz_id, content, first_used_at) VALUES (?, 'A', ?, CAST(? AS TIMESTAMP WITH TIME ZONE))",
                    day,
                    "text of " + day,
                    day + " 08:00:00+00");
        }

        migrations.target(MigrationVersion.LATEST).load().migrate();

        assertThat(jdbc.queryForList(
                        "SELECT revision_id FROM \"older\".quiz_file WHERE file_name IS NULL", String.class))
                .containsExactly("2026-03-03");
        jdbc.execute("DROP SCHEMA \"older\" CASCADE");
    }
}
