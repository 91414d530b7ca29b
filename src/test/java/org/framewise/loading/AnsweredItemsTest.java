package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.change;
import static org.framewise.loading.Sample.everyType;
import static org.framewise.loading.Sample.small;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.framewise.quiz.QuizFile.State;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.Revision;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests a quiz file that is saved again after learners have answered its items. */
class AnsweredItemsTest {
    private static final String REMEDY =
            "Give it an id that has never been used, or undo the change: learners answered the item as it was."
                    + " Until then, the previous version stays in use.";

    @TempDir
    private Path folder = Path.of("");

    private final Memory memory = new Memory();
    private Instant now = Instant.parse("2026-05-04T08:00:00Z");

    private FolderCatalogue catalogue() {
        now = now.plus(Duration.ofSeconds(2));
        return new FolderCatalogue(folder, memory, () -> now);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(now));
        now = now.plus(Duration.ofSeconds(2));
    }

    private void save(FolderCatalogue catalogue, String text) throws IOException {
        write("t.yaml", text);
        catalogue.refresh();
    }

    /** The quiz with every item type, each item answered twice. */
    private FolderCatalogue answered() throws IOException {
        write("t.yaml", Sample.EVERY_TYPE);
        FolderCatalogue catalogue = catalogue();
        for (int item = 1; item <= 7; item++) {
            memory.answer("T", "T-0" + item, 2);
        }
        return catalogue;
    }

    private static List<String> problems(FolderCatalogue catalogue) {
        return Told.all(catalogue.findings()).stream().map(Told::problem).toList();
    }

    private static Revision only(FolderCatalogue catalogue) {
        assertThat(catalogue.revisions()).hasSize(1);
        return catalogue.revisions().getFirst();
    }

    private record Change(String item, String text, String problem) {
        @Override
        public String toString() {
            return problem;
        }
    }

    private static Change meaning(String item, String old, String changed, String problem) {
        return new Change(item, everyType(old, changed), problem);
    }

    static List<Change> otherMeanings() {
        return List.of(
                new Change(
                        "T-01",
                        change(
                                everyType("    key: opinion\n", "    key: factual\n"),
                                "    key: factual\n    misconception: label-decides",
                                "    key: opinion\n    misconception: label-decides"),
                        "The key of `T-01` has changed."),
                meaning(
                        "T-01",
                        "The plan is lovely.",
                        "The plan is pretty.",
                        "The passage of `T-01.2` in `T-01` has changed."),
                new Change(
                        "T-01",
                        change(
                                everyType("  - id: T-01.1\n    source: courier", "  - id: T-01.1\n    source: herald"),
                                "- source: courier\n    text: seven votes",
                                "- source: herald\n    text: seven votes"),
                        "The passage of `T-01.1` in `T-01` has changed."),
                meaning(
                        "T-01",
                        "id: T-01.2",
                        "id: T-01.9",
                        "The statement `T-01.9` in `T-01` was added. The statement `T-01.2` in `T-01` was removed."),
                meaning("T-01", "  counts_for_discernment: true\n", "", "`T-01` no longer counts for discernment."),
                meaning(
                        "T-01",
                        """
                          counts_for_discernment: true
                          stem: Sort each statement.
                          categories: [factual, opinion]
                        """,
                        """
                          stem: Sort each statement.
                          categories: [factual, opinion, both]
                        """,
                        "The category `both` in `T-01` was added. `T-01` no longer counts for discernment."),
                new Change(
                        "T-02",
                        change(everyType("  key: b\n", "  key: a\n"), """
                                    text: Monday
                                    misconception: all-is-opinion
                                    rationale: A day does not judge.
                                  - id: b
                                    text: wisely
                                """, """
                                    text: Monday
                                    rationale: A day does not judge.
                                  - id: b
                                    text: wisely
                                    misconception: all-is-opinion
                                """),
                        "The key of `T-02` has changed."),
                meaning("T-02", "wisely voted", "wisely chose", "The passage of `T-02` has changed."),
                new Change(
                        "T-02",
                        change(
                                everyType("source: courier\n    lead:", "source: herald\n    lead:"),
                                "- source: courier\n    text: council wisely",
                                "- source: herald\n    text: council wisely"),
                        "The passage of `T-02` has changed."),
                meaning(
                        "T-02",
                        "id: c\n    text: “voted”",
                        "id: d\n    text: “voted”",
                        "The choice `d` in `T-02` was added. The choice `c` in `T-02` was removed."),
                new Change(
                        "T-02",
                        change(everyType("wisely voted", "wisely chose"), """
                                  - id: c
                                    text: “voted”
                                    source: courier
                                    misconception: misread
                                    rationale: That happened.
                                """, ""),
                        "The passage of `T-02` has changed. The choice `c` in `T-02` was removed."),
                new Change(
                        "T-02",
                        change(
                                change(
                                        everyType("id: T-02\n  type: choice", "id: T-02\n  type: multiple-choice"),
                                        "  key: b\n",
                                        "  key: [b]\n"),
                                "title: Choose\n",
                                "title: Choose one or more\n"),
                        "The type of `T-02` has changed."),
                new Change(
                        "T-02",
                        change(everyType("text: Monday\n", "text: Wisely.\n"), "text: wisely\n", "text: Monday\n"),
                        "The texts of `a`, `b` in `T-02` used to belong to other choices."),
                new Change(
                        "T-05",
                        change(everyType("text: a cause\n", "text: a joke\n"), "text: a remedy\n", "text: a cause\n"),
                        "The text of `r3` in `T-05` used to belong to another right entry."),
                new Change(
                        "T-03",
                        change(
                                everyType("key: [a, c]", "key: [c]"),
                                "    source: courier\n    rationale: They count.",
                                "    source: courier\n    misconception: misread\n    rationale: They count."),
                        "The key of `T-03` has changed."),
                new Change(
                        "T-03",
                        change(
                                everyType("key: [a, c]", "key: [a, c, d]"),
                                "  - id: c\n    text: The counter\n",
                                "  - id: d\n    text: A turnstile\n    rationale: It counts.\n  - id: c\n    text: The counter\n"),
                        "The choice `d` in `T-03` was added."),
                new Change(
                        "T-04",
                        change(
                                everyType(
                                        "      role: distractor\n      misconception: all-is-opinion\n",
                                        "      role: target\n"),
                                "At long last\n      role: target\n",
                                "At long last\n      role: distractor\n      misconception: misread\n"),
                        "The key of `T-04` has changed."),
                meaning("T-04", "      role: optional\n", "      role: target\n", "The key of `T-04` has changed."),
                meaning(
                        "T-04",
                        "- text: for it\n      role: glue\n",
                        "- text: for\n      role: glue\n    - text: it\n      role: glue\n",
                        "The segments of `T-04` have changed."),
                meaning("T-05", "{'1': r1, '2': r2}", "{'1': r2, '2': r1}", "The key of `T-05` has changed."),
                meaning(
                        "T-05",
                        "The boiler is old.",
                        "The boiler is new.",
                        "The passage of `2` in `T-05` has changed."),
                meaning(
                        "T-05",
                        "    text: a remedy\n",
                        "    text: a remedy\n  - id: r4\n    text: a joke\n",
                        "The right entry `r4` in `T-05` was added."),
                meaning("T-06", "key: [e2, e3, e1]", "key: [e3, e2, e1]", "The key of `T-06` has changed."),
                meaning(
                        "T-06",
                        "in March.\n  elements",
                        "late in March.\n  elements",
                        "The passage of `T-06` has changed."),
                new Change(
                        "T-06",
                        change(
                                everyType("key: [e2, e3, e1]", "key: [e2, e3, e1, e4]"),
                                "    text: The council votes.\n",
                                "    text: The council votes.\n  - id: e4\n    text: The shop opens.\n"),
                        "The element `e4` in `T-06` was added."),
                meaning(
                        "T-07",
                        "text: Sunday Opening Is a Gift\n  rubric",
                        "text: Opening Is a Gift\n  rubric",
                        "The passage of `T-07` has changed."));
    }

    @ParameterizedTest
    @MethodSource("otherMeanings")
    void aChangedMeaningIsReportedAndTheLastGoodRevisionStaysInUse(Change change) throws IOException {
        String item = change.item();
        String text = change.text();
        FolderCatalogue catalogue = answered();
        Revision before = only(catalogue);
        assertThat(Sample.findings(text)).isEmpty();

        save(catalogue, text);

        assertThat(catalogue.revisions()).containsExactly(before);
        assertThat(catalogue.file(new QuizId("T")).orElseThrow().state()).isEqualTo(State.FAULTY);
        assertThat(Told.all(catalogue.findings()))
                .containsExactly(new Told(
                        "t.yaml",
                        1 + text.lines().toList().indexOf("- id: " + item),
                        change.problem() + " There are 2 responses to the item as it was.",
                        REMEDY,
                        "- id: " + item));
        assertThat(catalogue().revisions()).as("after a restart").containsExactly(before);

        save(catalogue, Sample.EVERY_TYPE);
        assertThat(catalogue.findings()).as("undone").isEmpty();

        memory.forgetAnswers();
        save(catalogue, text);
        assertThat(catalogue.findings()).as("not answered").isEmpty();
        assertThat(only(catalogue).text()).isEqualTo(text);
    }

    @Test
    void wordingChangesOfEveryKindAreTakenUp() throws IOException {
        FolderCatalogue catalogue = answered();
        String text = everyType("""
                      role: optional
                      rationale: One can argue.
                """, """
                      role: optional
                      rationale: One can argue about it.
                """);
        text = change(text, "text: wisely\n", "text: “wisely”\n");
        text = change(text, "stem: Which word judges?", "stem: Which of these words judges?");
        text = change(text, "On Monday the council\n      wisely voted", "On Monday\n      the council wisely voted");
        text = change(text, "rationale: It praises.", "rationale: It is praise.");
        text = change(
                text, "misconception: misread\n    rationale: That", "misconception: half-read\n    rationale: That");
        text = change(text, "skills: [sourcing]", "skills: [framing]");
        text = change(text, "title: Match\n", "title: Pair\n");
        text = change(text, "text: a remedy", "text: a way out");
        text = change(text, "text: The council votes.", "text: The vote is taken.");
        text = change(text, "descriptor: Most.", "descriptor: Nearly all.");
        text = change(text, "minutes: 10", "minutes: 12");
        text = change(text, "confidence_asked: true\n", "confidence_asked: false\n");

        save(catalogue, text);

        assertThat(catalogue.findings()).isEmpty();
        assertThat(only(catalogue).text()).isEqualTo(text);
    }

    @Test
    void makingASegmentOptionalDoesNotChangeTheItemsMeaning() throws IOException {
        String two =
                everyType("At long last the council voted for it\n", "At long last the council voted for it there\n");
        two = change(two, "    - text: for it\n      role: glue\n", """
                    - text: for it
                      role: glue
                    - text: there
                      role: distractor
                      misconception: misread
                      rationale: It says where.
                """);
        write("t.yaml", two);
        FolderCatalogue catalogue = catalogue();
        memory.answer("T", "T-04", 5);
        String accepted = change(two, """
                      role: distractor
                      misconception: misread
                      rationale: It says where.
                """, """
                      role: optional
                      rationale: It says where.
                """);

        save(catalogue, accepted);
        assertThat(catalogue.findings()).isEmpty();

        memory.answer("T", "T-04", 3);
        save(catalogue, two);
        assertThat(problems(catalogue))
                .containsExactly("The key of `T-04` has changed. There are 3 responses to the item as it was.");
    }

    @Test
    void itemsCanBeRemovedAddedAndGivenNewIds() throws IOException {
        FolderCatalogue catalogue = answered();
        String text = everyType("id: T-06\n", "id: T-16\n");
        text = change(text, "key: [e2, e3, e1]", "key: [e3, e2, e1]");
        text = text.substring(0, text.indexOf("- id: T-07"));

        save(catalogue, text);

        assertThat(catalogue.findings()).isEmpty();
        assertThat(only(catalogue).text()).isEqualTo(text);

        save(catalogue, Sample.EVERY_TYPE);
        assertThat(catalogue.findings()).as("back again").isEmpty();
    }

    @Test
    void aReusedIdIsComparedWithTheAnsweredRevision() throws IOException {
        FolderCatalogue catalogue = answered();
        save(catalogue, everyType("id: T-06\n", "id: T-16\n"));
        assertThat(catalogue.findings()).isEmpty();

        save(catalogue, everyType("key: [e2, e3, e1]", "key: [e3, e2, e1]"));

        assertThat(problems(catalogue))
                .containsExactly("The key of `T-06` has changed. There are 2 responses to the item as it was.");
    }

    @Test
    void anAnsweredItemCanMoveToAnotherQuizOnlyUnchanged() throws IOException {
        write("a.yaml", small("A", "A-1"));
        write("b.yaml", small("B", "B-1"));
        FolderCatalogue catalogue = catalogue();
        memory.answer("A", "A-1", 1);
        write("a.yaml", small("A", "A-2"));

        write("b.yaml", small("B", "A-1").replace("text: A Gift", "text: Gift"));
        catalogue.refresh();
        assertThat(problems(catalogue))
                .containsExactly("The passage of `A-1` has changed. There is one response to the item as it was.");

        write("b.yaml", small("B", "A-1"));
        catalogue.refresh();
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void aRenamedAndChangedFileGetsTheSameFinding() throws IOException {
        FolderCatalogue catalogue = answered();
        Files.delete(folder.resolve("t.yaml"));

        write("T.yml", everyType("key: [e2, e3, e1]", "key: [e3, e2, e1]"));
        catalogue.refresh();

        assertThat(problems(catalogue))
                .containsExactly("The key of `T-06` has changed. There are 2 responses to the item as it was.");
        assertThat(only(catalogue).text()).isEqualTo(Sample.EVERY_TYPE);

        write("T.yml", Sample.EVERY_TYPE);
        catalogue.refresh();
        assertThat(catalogue.findings()).isEmpty();
    }

    /**
     * A revision taken up by a program version without this check stays in use, whatever was answered under its ids
     * before.
     */
    @Test
    void revisionsTakenUpBeforeThisCheckStayAndCanBeReworded() throws IOException {
        FolderCatalogue catalogue = answered();
        String other = everyType("key: [e2, e3, e1]", "key: [e3, e2, e1]");
        List<QuizRecords.Answered> answers = memory.forgetAnswers();
        save(catalogue, other);
        memory.answer("T", "T-06", 4);
        memory.remember(answers);

        assertThat(catalogue().findings()).isEmpty();
        save(catalogue, change(other, "title: Order\n", "title: In order\n"));
        assertThat(catalogue.findings()).isEmpty();

        save(catalogue, Sample.EVERY_TYPE);
        assertThat(problems(catalogue))
                .containsExactly("The key of `T-06` has changed. There are 4 responses to the item as it was.");
    }

    @Test
    void storedResponsesAreQueriedOnlyIfAMeaningHasChanged() throws IOException {
        FolderCatalogue catalogue = answered();
        int atTheStart = memory.questions;

        catalogue.refresh();
        save(catalogue, everyType("title: Order\n", "title: In order\n"));
        assertThat(memory.questions).isEqualTo(atTheStart);

        save(catalogue, everyType("key: [e2, e3, e1]", "key: [e3, e2, e1]"));
        catalogue.refresh();
        catalogue.refresh();
        assertThat(memory.questions).isEqualTo(atTheStart + 1);
    }

    @Test
    void aChangedMeaningIsTakenUpOnceTheResponsesAreDeleted() throws IOException {
        FolderCatalogue catalogue = answered();
        save(catalogue, everyType("key: [e2, e3, e1]", "key: [e3, e2, e1]"));
        assertThat(catalogue.findings()).hasSize(1);

        memory.forgetAnswers();
        catalogue.refresh();
        assertThat(catalogue.findings()).as("asked every ten minutes").hasSize(1);
        now = now.plus(Duration.ofMinutes(10));
        catalogue.refresh();

        assertThat(catalogue.findings()).isEmpty();
        assertThat(only(catalogue).text()).contains("key: [e3, e2, e1]");
    }

    @Test
    void fileChangesAreTakenUpOnlyOnceTheDatabaseIsAvailable() throws IOException {
        FolderCatalogue catalogue = answered();
        Revision before = only(catalogue);
        memory.away(true);

        save(catalogue, everyType("key: [e2, e3, e1]", "key: [e3, e2, e1]"));
        assertThat(catalogue.revisions()).containsExactly(before);
        assertThat(catalogue.findings()).isEmpty();

        memory.away(false);
        catalogue.refresh();
        assertThat(catalogue.revisions()).containsExactly(before);
        assertThat(catalogue.findings()).hasSize(1);
    }
}
