package org.framewise.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.framewise.loading.FolderCatalogue;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
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

/** Tests a quiz file in which an item changes its meaning after a class has answered it, on one node and on two. */
@SuppressWarnings("NullAway.Init")
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class AnsweredItemFilesTest {
    private static final QuizId A = new QuizId("A");
    private static final String LAST_CHOICE =
            "- id: d\n    text: It has to wait until somebody says which firms were meant.";

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder = Path.of("");

    private final List<World> nodes = new ArrayList<>();
    private DataSource source;
    private World node;
    private ClassAtWork room;
    private String text = "";

    @BeforeEach
    void aClassIsGivenAQuiz() throws IOException {
        source = engine.empty();
        text = Files.readString(Path.of("quizzes/a-opinion-or-fact.yaml"));
        write(folder, text);
        node = start(folder);
        room = new ClassAtWork(node, node.teacher("Ms Lee"), "A");
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

    private static void write(Path folder, String text) throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private void save(String text) throws IOException {
        write(folder, text);
        node.the(FolderCatalogue.class).refresh();
    }

    /** Returns the quiz with the id of one of A-04's choices changed. */
    private String changed() {
        assertThat(text).containsOnlyOnce(LAST_CHOICE);
        return text.replace(LAST_CHOICE, LAST_CHOICE.replace("id: d", "id: e"));
    }

    private static String inUse(World at) {
        return at.the(FolderCatalogue.class).find(A).orElseThrow().text();
    }

    private static List<String> problems(World at) {
        return Told.all(at.the(FolderCatalogue.class).findings()).stream()
                .map(Told::problem)
                .toList();
    }

    @Test
    void anAnsweredItemKeepsItsMeaningOnEveryNodeAndAfterARestart() throws IOException {
        room.choose("A-04", "c", "d");

        save(changed());

        String problem = "The choice `e` in `A-04` was added. The choice `d` in `A-04` was removed."
                + " There are 2 responses to the item as it was.";
        assertThat(problems(node)).containsExactly(problem);
        assertThat(inUse(node)).isEqualTo(text);
        World second = start(folder);
        assertThat(problems(second)).containsExactly(problem);
        assertThat(inUse(second)).isEqualTo(text);

        save(text);
        assertThat(problems(node)).isEmpty();
    }

    @Test
    void theMeaningOfAnUnansweredItemCanBeChanged() throws IOException {
        room.begins("Ada").gives("A-05", new Response.Hottext(Set.of()));

        save(changed());

        assertThat(problems(node)).isEmpty();
        assertThat(inUse(node)).isEqualTo(changed());
    }

    @Test
    void anItemAnsweredOnlyInAnOldRevisionKeepsItsMeaning() throws IOException {
        room.choose("A-04", "c");
        String without = text.replace("id: A-04\n", "id: A-44\n");
        save(without);
        assertThat(problems(node)).isEmpty();

        save(changed());

        assertThat(problems(node))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("There is one response to the item as it was.");
        assertThat(inUse(node)).isEqualTo(without);
    }

    @Test
    void aKeyCorrectionIsNotAChangeOfMeaning() throws IOException {
        room.choose("A-04", "c", "d");
        node.correct(
                room.teacherId(), room.id(), new ItemId("A-04"), new Correction.Accept("d", ""), "Both are right.");

        save(text.replaceFirst("title: .*", "title: Changed"));

        assertThat(problems(node)).isEmpty();
        assertThat(inUse(node)).contains("title: Changed");
    }

    @Test
    void storedResponsesAreCountedByItemAndRevision() throws IOException {
        room.choose("A-04", "c", "d");
        String first =
                node.the(FolderCatalogue.class).find(A).orElseThrow().id().value();
        save(text.replaceFirst("title: .*", "title: Changed"));
        room.begins("Zoe").chooses("A-04", "c");

        QuizRecords records = node.the(QuizRecords.class);
        List<QuizRecords.Answered> answered = records.answered(List.of(new ItemId("A-04"), new ItemId("A-05")));

        assertThat(answered)
                .allSatisfy(one -> assertThat(one.item()).isEqualTo(new ItemId("A-04")))
                .extracting(QuizRecords.Answered::responses)
                .containsExactlyInAnyOrder(2, 1);
        assertThat(answered).anySatisfy(one -> {
            assertThat(one.revision().value()).isEqualTo(first);
            assertThat(records.text(one.revision())).isEqualTo(text);
        });
        assertThat(records.answered(List.of(new ItemId("Z-99")))).isEmpty();
    }
}
