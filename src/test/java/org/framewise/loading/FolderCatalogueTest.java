package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.framewise.loading.Sample.small;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.Revision;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class FolderCatalogueTest {
    private static final String OLD_ONE_STAYS = "Until then, the previous version stays in use.";

    @TempDir
    private Path folder = Path.of("");

    private Instant now = Instant.parse("2026-05-04T08:00:00Z");

    @Test
    void quizzesAreSortedById() throws IOException {
        write("1.yaml", small("C", "C-1"));
        write("2.yml", small("A", "A-1"));
        write("3.yaml", small("B", "B-1"));

        assertThat(ids(catalogue())).containsExactly("A", "B", "C");
    }

    @Test
    void otherFilesHiddenFilesAndSubfoldersAreIgnored() throws IOException {
        write("a.yaml", small("A", "A-1"));
        write(".b.yaml", "nonsense");
        write("README.md", "nonsense");
        write("a.yaml~", "nonsense");
        write("quiz.schema.json", "{}");
        Files.createDirectory(folder.resolve("drafts"));
        write("drafts/c.yaml", "nonsense");
        Files.createDirectory(folder.resolve("folder.yaml"));

        FolderCatalogue catalogue = catalogue();

        assertThat(ids(catalogue)).containsExactly("A");
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void aBrokenFileDoesNotHideGoodOnes() throws IOException {
        write("a.yaml", small("A", "A-1"));
        write("b.yaml", small("B", "B-1").replace("key: b", "key: z"));
        write("c.yaml", "!!java.net.URL [\"");
        Files.write(folder.resolve("d.yaml"), new byte[10_000_000]);
        write("e.yaml", small("E", "E-1"));

        FolderCatalogue catalogue = catalogue();

        assertThat(ids(catalogue)).containsExactly("A", "E");
        assertThat(Told.all(catalogue.findings())).extracting(Told::file).contains("b.yaml", "c.yaml", "d.yaml");
        assertThat(Told.all(catalogue.findings()))
                .contains(new Told(
                        "b.yaml", 22, "The key `z` is not one of the choices.", "Write one of `a`, `b`.", "key: z"));
    }

    @Test
    void aRevisionIsIdentifiedByTheHashOfItsFileAndKeepsItsText() throws Exception {
        write("a.yaml", "\uFEFF" + small("A", "A-1"));

        Revision revision = catalogue().find(new QuizId("A")).orElseThrow();

        byte[] bytes = Files.readAllBytes(folder.resolve("a.yaml"));
        assertThat(revision.id().value())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(revision.text()).isEqualTo(small("A", "A-1"));
    }

    @Test
    void aChangedFileIsTakenUpAsANewRevisionAndTheOldOneStillWorks() throws IOException {
        write("a.yaml", small("A", "A-1"));
        FolderCatalogue catalogue = catalogue();
        Revision before = catalogue.revisions().getFirst();

        later();
        save(catalogue, "a.yaml", small("A", "A-1").replace("title: Small", "title: Changed"));

        Revision after = catalogue.revisions().getFirst();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.quiz().title()).isEqualTo("Changed");
        assertThat(before.quiz().title()).isEqualTo("Small");
        assertThat(catalogue.read(before.text())).isEqualTo(before.quiz());
    }

    @Test
    void aFileThatIsOnlyTouchedKeepsItsRevision() throws IOException {
        write("a.yaml", small("A", "A-1"));
        FolderCatalogue catalogue = catalogue();
        Revision before = catalogue.revisions().getFirst();

        later();
        save(catalogue, "a.yaml", small("A", "A-1"));

        assertThat(catalogue.revisions().getFirst()).isSameAs(before);
    }

    @Test
    void aFileThatMayStillBeBeingWrittenIsReadLater() throws IOException {
        write("a.yaml", small("A", "A-1"));
        FolderCatalogue catalogue = catalogue();

        later();
        write("a.yaml", small("A", "A-1").substring(0, 100));
        write("b.yaml", small("B", "B-1").substring(0, 100));
        now = now.plusMillis(900);
        catalogue.refresh();
        assertThat(ids(catalogue)).containsExactly("A");
        assertThat(catalogue.findings()).isEmpty();

        write("a.yaml", small("A", "A-2"));
        save(catalogue, "b.yaml", small("B", "B-1"));
        assertThat(ids(catalogue)).containsExactly("A", "B");
        assertThat(catalogue.findings()).isEmpty();
        assertThat(catalogue.revisions().getFirst().quiz().item(new ItemId("A-2")))
                .isPresent();
    }

    @Test
    void aFileWrittenJustBeforeTheStartIsReadAtOnceAndAgainSoonAfter() throws IOException {
        write("a.yaml", small("A", "A-1").substring(0, 100));
        FolderCatalogue catalogue = new FolderCatalogue(folder, QuizRecords.NONE, () -> now);
        assertThat(catalogue.findings()).isNotEmpty();

        Files.writeString(folder.resolve("a.yaml"), small("A", "A-1"));
        Files.setLastModifiedTime(folder.resolve("a.yaml"), FileTime.from(now));
        later();
        catalogue.refresh();

        assertThat(ids(catalogue)).containsExactly("A");
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void aBrokenFileIsReportedAndKeepsItsLastGoodRevision() throws IOException {
        write("a.yaml", small("A", "A-1"));
        FolderCatalogue catalogue = catalogue();
        Revision before = catalogue.revisions().getFirst();

        later();
        save(catalogue, "a.yaml", small("A", "A-1").replace("key: b", "key: z"));

        assertThat(catalogue.revisions()).containsExactly(before);
        assertThat(Told.all(catalogue.findings()))
                .containsExactly(new Told(
                        "a.yaml",
                        22,
                        "The key `z` is not one of the choices.",
                        "Write one of `a`, `b`. " + OLD_ONE_STAYS,
                        "key: z"));

        save(catalogue, "a.yaml", small("A", "A-1").replace("key: b", "key: 'no'"));
        assertThat(catalogue.revisions()).containsExactly(before);

        save(catalogue, "a.yaml", small("A", "A-1").replace("title: Small", "title: Mended"));
        assertThat(catalogue.findings()).isEmpty();
        assertThat(catalogue.revisions().getFirst().quiz().title()).isEqualTo("Mended");
    }

    @Test
    void deletingAFileRemovesItsQuiz() throws IOException {
        write("a.yaml", small("A", "A-1"));
        write("b.yaml", small("B", "B-1"));
        FolderCatalogue catalogue = catalogue();

        Files.delete(folder.resolve("b.yaml"));
        catalogue.refresh();

        assertThat(ids(catalogue)).containsExactly("A");
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void aQuizIdThatTwoFilesClaimStaysWithTheFirst() throws IOException {
        write("a.yaml", small("X", "A-1"));
        write("b.yaml", small("X", "B-1"));

        FolderCatalogue catalogue = catalogue();

        assertThat(catalogue.revisions())
                .singleElement()
                .satisfies(revision ->
                        assertThat(revision.quiz().item(new ItemId("A-1"))).isPresent());
        assertThat(Told.all(catalogue.findings()))
                .containsExactly(new Told(
                        "b.yaml",
                        2,
                        "The quiz id `X` is already used by `a.yaml`.",
                        "To make it a separate quiz, give it an id that has never been used. To replace"
                                + " `a.yaml`, delete it and rename this file to `a.yaml`."));
    }

    @Test
    void anItemOrStatementIdThatTwoFilesClaimStaysWithTheFirst() throws IOException {
        write("a.yaml", Sample.EVERY_TYPE);
        write("b.yaml", small("B", "T-01"));
        write("c.yaml", small("C", "T-01.2"));

        FolderCatalogue catalogue = catalogue();

        assertThat(ids(catalogue)).containsExactly("T");
        assertThat(Told.all(catalogue.findings()))
                .containsExactly(
                        new Told(
                                "b.yaml",
                                10,
                                "The id `T-01` is already used by `a.yaml`.",
                                "Choose an id that has never been used."),
                        new Told(
                                "c.yaml",
                                10,
                                "The id `T-01.2` is already used by `a.yaml`.",
                                "Choose an id that has never been used."));
    }

    @Test
    void anIdBecomesFreeWhenTheOtherFileIsDeleted() throws IOException {
        write("a.yaml", small("X", "A-1"));
        write("b.yaml", small("X", "B-1"));
        FolderCatalogue catalogue = catalogue();

        Files.delete(folder.resolve("a.yaml"));
        catalogue.refresh();

        assertThat(catalogue.findings()).isEmpty();
        assertThat(catalogue.revisions().getFirst().quiz().item(new ItemId("B-1")))
                .isPresent();
    }

    @Test
    void changingAFileToClaimAnothersIdLeavesBothQuizzesUnchanged() throws IOException {
        write("a.yaml", small("A", "A-1"));
        write("b.yaml", small("B", "B-1"));
        FolderCatalogue catalogue = catalogue();

        later();
        save(catalogue, "b.yaml", small("B", "A-1"));

        assertThat(ids(catalogue)).containsExactly("A", "B");
        assertThat(catalogue.revisions().getLast().quiz().item(new ItemId("B-1")))
                .isPresent();
        assertThat(Told.all(catalogue.findings()))
                .containsExactly(new Told(
                        "b.yaml",
                        10,
                        "The id `A-1` is already used by `a.yaml`.",
                        "Choose an id that has never been used. " + OLD_ONE_STAYS));
    }

    @Test
    void aMissingFolderIsReportedUntilItExists() throws IOException {
        Path missing = folder.resolve("later");
        FolderCatalogue catalogue = new FolderCatalogue(missing, QuizRecords.NONE, () -> now);

        assertThat(catalogue.revisions()).isEmpty();
        assertThat(Told.all(catalogue.findings()))
                .containsExactly(new Told(
                        missing.toString(),
                        0,
                        "The quiz folder does not exist.",
                        "Create it, or choose another one: `./run --quizzes DIR`."));

        Files.createDirectory(missing);
        save(catalogue, "later/a.yaml", small("A", "A-1"));
        assertThat(ids(catalogue)).containsExactly("A");
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void aTemporarilyMissingFolderLosesNoQuizzes() throws IOException {
        Path quizzes = Files.createDirectory(folder.resolve("quizzes"));
        write("quizzes/a.yaml", small("A", "A-1"));
        FolderCatalogue catalogue = new FolderCatalogue(quizzes, QuizRecords.NONE, () -> now);

        Files.move(quizzes, folder.resolve("elsewhere"));
        catalogue.refresh();

        assertThat(ids(catalogue)).containsExactly("A");
        assertThat(Told.all(catalogue.findings()))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.remedy()).endsWith("Until then, the quizzes stay as they were."));
    }

    @Test
    void aFileInPlaceOfTheFolderIsReported() throws IOException {
        write("file", "");

        FolderCatalogue catalogue = new FolderCatalogue(folder.resolve("file"), QuizRecords.NONE, () -> now);

        assertThat(Told.all(catalogue.findings()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).startsWith("The quiz folder cannot be read"));
    }

    @Test
    void aFolderWithoutQuizzesIsReported() {
        assertThat(Told.all(catalogue().findings()))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.problem()).isEqualTo("There are no quiz files in this folder."));
    }

    @Test
    void aFileThatCannotBeReadIsReported() throws IOException {
        write("a.yaml", small("A", "A-1"));
        Files.createSymbolicLink(folder.resolve("b.yaml"), folder.resolve("nowhere"));

        FolderCatalogue catalogue = catalogue();

        assertThat(ids(catalogue)).containsExactly("A");
        assertThat(Told.all(catalogue.findings()))
                .containsExactly(new Told(
                        "b.yaml",
                        0,
                        "The file cannot be read (NoSuchFileException).",
                        "Check that it is a file and that Framewise has permission to read it."));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aFindingIsLoggedOnceWithItsPlace(CapturedOutput output) throws IOException {
        write("a.yaml", small("A", "A-1").replace("key: b", "key: z"));
        FolderCatalogue catalogue = catalogue();
        catalogue.refresh();
        later();
        catalogue.refresh();

        assertThat(output).containsOnlyOnce("a.yaml:22: The key `z` is not one of the choices.");
        assertThat(output).doesNotContain("Which word judges?");
    }

    @Test
    void returnedRevisionsAreImmutable() throws IOException {
        write("a.yaml", small("A", "A-1"));
        FolderCatalogue catalogue = catalogue();
        List<Revision> before = catalogue.revisions();

        save(catalogue, "b.yaml", small("B", "B-1"));

        assertThat(before).hasSize(1);
        assertThat(catalogue.revisions()).hasSize(2);
    }

    @Test
    void everyItemTypeIsReadCompletely() {
        Quiz quiz = catalogue().read(Sample.EVERY_TYPE);

        assertThat(quiz.items().map(item -> item.getClass().getSimpleName()))
                .containsExactly(
                        "ClassifyItem",
                        "ChoiceItem",
                        "MultipleChoiceItem",
                        "HottextItem",
                        "MatchItem",
                        "OrderItem",
                        "ExtendedTextItem");
        assertThat(quiz.outlets()).isEqualTo(Quiz.Outlets.SHOWN);
        assertThat(quiz.feedback()).isEqualTo(Quiz.FeedbackTime.AFTER_EACH_ITEM);
        assertThat(quiz.item(new ItemId("T-02"))
                        .orElseThrow()
                        .passages()
                        .getFirst()
                        .text())
                .isEqualTo("On Monday the council wisely voted");
        assertThat(quiz.item(new ItemId("T-04")))
                .get()
                .isInstanceOfSatisfying(
                        HottextItem.class, item -> assertThat(item.tappable()).hasSize(3));
        assertThat(quiz.item(new ItemId("T-07")))
                .get()
                .isInstanceOfSatisfying(
                        ExtendedTextItem.class,
                        item -> assertThat(item.rubric()).hasSize(4));
    }

    @Test
    void bothFormsOfACheckAreRead() {
        Quiz quiz = catalogue().read(Sample.TWO_FORMS);

        assertThat(quiz.isCheck()).isTrue();
        assertThat(quiz.forms()).extracting(form -> form.id().value()).containsExactly("A", "B");
        assertThat(quiz.item(new ItemId("FA-01")).orElseThrow().core().twin()).isEqualTo(new ItemId("FB-01"));
    }

    @Test
    void aStoredTextThatIsNotAQuizIsRefused() {
        FolderCatalogue catalogue = catalogue();

        for (String text : List.of(
                "",
                "nonsense",
                "a: [",
                "format: 1",
                "format: 2",
                Sample.everyType("type: order", "type: essay"),
                Sample.everyType("minutes: 10", "minutes: ten"),
                Sample.everyType("  key: b\n", "  key: z\n"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> catalogue.read(text));
        }
    }

    @Test
    void springCreatesTheCatalogueFromTheConfiguredFolder() throws IOException {
        write("a.yaml", small("A", "A-1"));

        new ApplicationContextRunner()
                .withPropertyValues("framewise.quizzes=" + folder)
                .withBean(QuizRecords.class, () -> QuizRecords.NONE)
                .withUserConfiguration(FolderCatalogue.class)
                .run(context ->
                        assertThat(ids(context.getBean(FolderCatalogue.class))).containsExactly("A"));
    }

    @Test
    void aConfiguredFolderIsRelativeToTheWorkingDirectory() {
        new ApplicationContextRunner()
                .withPropertyValues("framewise.quizzes=quizzes")
                .withBean(QuizRecords.class, () -> QuizRecords.NONE)
                .withUserConfiguration(FolderCatalogue.class)
                .run(context -> assertThat(
                                context.getBean(FolderCatalogue.class).revisions())
                        .isNotEmpty());
    }

    /** Writes a file and refreshes the catalogue once the file counts as completely written. */
    private void save(FolderCatalogue catalogue, String file, String text) throws IOException {
        write(file, text);
        later();
        catalogue.refresh();
    }

    private FolderCatalogue catalogue() {
        later();
        return new FolderCatalogue(folder, QuizRecords.NONE, () -> now);
    }

    private void later() {
        now = now.plus(Duration.ofSeconds(2));
    }

    /** Writes a file with the current time as its modification time. */
    private void write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(path, FileTime.from(now));
    }

    private static List<String> ids(FolderCatalogue catalogue) {
        return catalogue.revisions().stream()
                .map(revision -> revision.quiz().id().value())
                .toList();
    }
}
