package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.small;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizFile.State;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests what happens to quizzes whose files are copied, broken, renamed, moved or deleted. Quiz A in {@code a.yaml} is
 * in use, as if it had been assigned. Whatever holds while the program runs must also hold after a restart.
 */
@SuppressWarnings("NullAway.Init")
class FilesAndIdsTest {
    private static final String A = Sample.EVERY_TYPE.replace("id: T", "id: A").replace("T-0", "A-0");
    private static final String OLD_ONE_STAYS = "Until then, the previous version stays in use.";
    private static final QuizId QUIZ_A = new QuizId("A");

    @TempDir
    private Path folder = Path.of("");

    private final Memory memory = new Memory();
    private Instant now = Instant.parse("2026-05-04T08:00:00Z");
    private FolderCatalogue catalogue;
    private Revision original;

    private void begin() throws IOException {
        write("a.yaml", A);
        write("b.yaml", small("B", "B-1"));
        memory.use("A");
        restart();
        original = catalogue.find(QUIZ_A).orElseThrow();
        assertThat(catalogue.findings()).isEmpty();
    }

    private void restart() {
        later();
        catalogue = new FolderCatalogue(folder, memory, () -> now);
    }

    private void look() {
        later();
        catalogue.refresh();
    }

    private void later() {
        now = now.plus(Duration.ofSeconds(2));
    }

    @FunctionalInterface
    private interface Check {
        void run() throws IOException;
    }

    private void nowAndAfterARestart(Check check) throws IOException {
        look();
        check.run();
        look();
        check.run();
        restart();
        check.run();
        look();
        check.run();
    }

    private void write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(path, FileTime.from(now));
    }

    private void move(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }

    private void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    private static String edited(String text) {
        return text.replaceFirst("title: .*", "title: Draft");
    }

    private QuizFile file(String quiz) {
        return catalogue.file(new QuizId(quiz)).orElseThrow();
    }

    private void assertOriginalServes(State state, String name) {
        assertThat(file("A").state()).isEqualTo(state);
        assertThat(file("A").name()).isEqualTo(name);
        assertThat(file("A").revision().quiz()).isEqualTo(original.quiz());
        assertThat(catalogue.lastKnown(QUIZ_A).map(Revision::quiz)).contains(original.quiz());
        assertThat(catalogue.find(QUIZ_A).isPresent()).isEqualTo(state != State.MISSING);
        assertThat(catalogue.find(new QuizId("B"))).isPresent();
    }

    private Told oneFinding(String in) {
        assertThat(catalogue.findings()).hasSize(1);
        Told finding = Told.of(catalogue.findings().getFirst());
        assertThat(finding.file()).isEqualTo(in);
        return finding;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a - Copy.yaml",
                "a (1).yaml",
                "Copy of a.yaml",
                "a - Kopie.yaml",
                "a copy.yml",
                "0.yaml",
                "Kopie von a.yaml"
            })
    void aCopyHasOneFindingAndTheOriginalStaysInUse(String copy) throws IOException {
        begin();
        write(copy, A);

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, "a.yaml");
            assertThat(oneFinding(copy))
                    .isEqualTo(new Told(
                            copy,
                            3,
                            "This is a copy of `a.yaml`: both are quiz `A`.",
                            "Delete the copy if you don’t need it. To make it a separate quiz, give the quiz and its items and"
                                    + " statements ids that have never been used."));
        });
    }

    @Test
    void aCopyWhoseTitleIsEditedDoesNotBecomeTheQuiz() throws IOException {
        begin();
        write("a - Copy.yaml", edited(A));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, "a.yaml");
            assertThat(oneFinding("a - Copy.yaml"))
                    .isEqualTo(new Told(
                            "a - Copy.yaml",
                            3,
                            "The quiz id `A` is already used by `a.yaml`.",
                            "To make it a separate quiz, give the quiz and its items and statements ids that have never been"
                                    + " used. To replace `a.yaml`, delete it and rename this file to `a.yaml`."));
        });
    }

    @Test
    void aCopyWithANewQuizIdHasOneFindingForItsItems() throws IOException {
        begin();
        write("a - Copy.yaml", edited(A).replace("id: A\n", "id: Mine\n"));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, "a.yaml");
            Told finding = oneFinding("a - Copy.yaml");
            assertThat(finding.problem())
                    .matches("\\d+ ids are already used in `a\\.yaml`: `A-01`, `.*` and \\d+ more\\.");
            assertThat(finding.remedy())
                    .isEqualTo("Give each item and statement in this file an id that has never been used.");
            assertThat(catalogue.file(new QuizId("Mine"))).isEmpty();
        });
    }

    @Test
    void aCopyWithNewIdsIsASeparateQuiz() throws IOException {
        begin();
        write("a - Copy.yaml", edited(A).replace("id: A\n", "id: Mine\n").replace("A-0", "M-0"));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, "a.yaml");
            assertThat(catalogue.findings()).isEmpty();
            assertThat(catalogue.find(new QuizId("Mine"))).isPresent();
        });
    }

    @Test
    void itemIdsTakenFromTwoOtherQuizzesAreReportedInOneFinding() throws IOException {
        write("a.yaml", small("A", "A-1"));
        write("b.yaml", small("B", "B-1"));
        write("two.yaml", two("Two", "A-1", "B-1"));
        restart();

        assertThat(oneFinding("two.yaml").problem())
                .isEqualTo("2 ids are already used in `a.yaml` and `b.yaml`: `A-1`, `B-1`.");
    }

    private static String two(String quiz, String first, String second) {
        String one = small(quiz, first);
        String items = one.substring(one.indexOf("- id:"));
        return one + items.replace(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opinion.yaml", "A.YAML", "a.yml", "0.yaml"})
    void aRenamedFileIsTheSameQuizWithoutAFinding(String name) throws IOException {
        begin();
        move("a.yaml", name);

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, name);
            assertThat(catalogue.findings()).isEmpty();
        });
    }

    @Test
    void aFreshlyRenamedFileIsNotReportedMissing() throws IOException {
        begin();
        later();
        move("a.yaml", "opinion.yaml");
        Files.setLastModifiedTime(folder.resolve("opinion.yaml"), FileTime.from(now));
        now = now.plusMillis(500);
        catalogue.refresh();
        assertOriginalServes(State.GOOD, "a.yaml");

        look();
        assertOriginalServes(State.GOOD, "opinion.yaml");
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void aDeletionIsNoticedWhileAnotherFileKeepsChanging() throws IOException {
        begin();
        delete("a.yaml");
        for (int i = 0; i < 3; i++) {
            later();
            write("endless.yaml", "# " + i);
            catalogue.refresh();
        }

        assertThat(file("A").state()).isEqualTo(State.MISSING);
    }

    @Test
    void aFileRenamedWhileTheProgramWasDownIsTheSameQuiz() throws IOException {
        begin();
        move("a.yaml", "Copy of b.yaml");
        restart();

        assertOriginalServes(State.GOOD, "Copy of b.yaml");
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void aCopyTakesThePlaceOfAnOriginalThatIsMovedAway() throws IOException {
        begin();
        write("a - Copy.yaml", A.replace("\n", "\r\n"));
        look();
        delete("a.yaml");

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, "a - Copy.yaml");
            assertThat(catalogue.findings()).isEmpty();
        });
    }

    @Test
    void aDraftDoesNotReplaceAQuizThatIsInUse() throws IOException {
        begin();
        write("draft.yaml", edited(A));
        look();
        delete("a.yaml");

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.MISSING, "a.yaml");
            assertThat(oneFinding("draft.yaml").problem())
                    .isEqualTo("Quiz `A` was in `a.yaml`, which is gone. This file has the same quiz id but a different"
                            + " quiz.");
            assertThat(oneFinding("draft.yaml").remedy())
                    .startsWith("To replace that quiz with this one, rename this file to `a.yaml`.");
        });

        move("draft.yaml", "a.yaml");
        look();
        assertThat(catalogue.find(QUIZ_A).orElseThrow().quiz().title()).isEqualTo("Draft");
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void anotherFileMayTakeTheIdOfAQuizThatNobodyUses() throws IOException {
        begin();
        memory.unuse("A");
        write("draft.yaml", edited(A));
        look();
        delete("a.yaml");

        nowAndAfterARestart(() -> {
            assertThat(catalogue.find(QUIZ_A).orElseThrow().quiz().title()).isEqualTo("Draft");
            assertThat(catalogue.findings()).isEmpty();
        });
    }

    @Test
    void theIdIsFreeOnceNobodyUsesTheQuizAnyMore() throws IOException {
        begin();
        write("draft.yaml", edited(A));
        delete("a.yaml");
        look();
        assertThat(file("A").state()).isEqualTo(State.MISSING);

        memory.unuse("A");
        look();

        assertThat(catalogue.find(QUIZ_A).orElseThrow().quiz().title()).isEqualTo("Draft");
    }

    @Test
    void quizzesWhoseFileNamesAreSwappedBetweenRefreshesKeepTheirIdentity() throws IOException {
        begin();
        memory.use("B");
        move("a.yaml", "c");
        move("b.yaml", "a.yaml");
        move("c", "b.yaml");

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, "b.yaml");
            assertThat(file("B").name()).isEqualTo("a.yaml");
            assertThat(catalogue.findings()).isEmpty();
        });
    }

    @Test
    void aSwapOfFilesWithEqualSizeAndTimeIsDetected() throws IOException {
        write("a.yaml", small("A", "A-1"));
        write("b.yaml", small("B", "B-1"));
        restart();
        move("a.yaml", "c");
        move("b.yaml", "a.yaml");
        move("c", "b.yaml");
        look();

        assertThat(file("A").name()).isEqualTo("b.yaml");
        assertThat(file("B").name()).isEqualTo("a.yaml");
    }

    @Test
    void aDeletedFileKeepsItsLastRevisionForAssignedLearners() throws IOException {
        begin();
        delete("a.yaml");

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.MISSING, "a.yaml");
            assertThat(catalogue.findings()).isEmpty();
            assertThat(catalogue.revisions()).hasSize(1);
        });

        write("a.yaml", edited(A));
        look();
        assertThat(catalogue.find(QUIZ_A).orElseThrow().quiz().title()).isEqualTo("Draft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // emptied
                "format: 1\nid: A\ntitle: 'Half", // the editor hadn't finished writing
                "\u0000\u0001",
                "just words",
            })
    void aBrokenFileKeepsItsLastRevisionAvailable(String broken) throws IOException {
        begin();
        later();
        write("a.yaml", broken);

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.FAULTY, "a.yaml");
            assertThat(Told.all(catalogue.findings())).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.file()).isEqualTo("a.yaml");
                assertThat(finding.remedy()).endsWith(OLD_ONE_STAYS);
            });
        });
    }

    @Test
    void aTypoKeepsTheLastRevisionAvailable() throws IOException {
        begin();
        later();
        write("a.yaml", A.replaceFirst("minutes: 10", "minutes: ten"));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.FAULTY, "a.yaml");
            assertThat(oneFinding("a.yaml").remedy()).endsWith(OLD_ONE_STAYS);
        });
    }

    @Test
    void aFolderInPlaceOfAFileKeepsItsLastRevisionAvailable() throws IOException {
        begin();
        delete("a.yaml");
        Files.createDirectory(folder.resolve("a.yaml"));
        Files.setLastModifiedTime(folder.resolve("a.yaml"), FileTime.from(now));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.FAULTY, "a.yaml");
            assertThat(oneFinding("a.yaml").problem()).isEqualTo("This is a folder, not a file.");
        });
    }

    @Test
    void anUnreadableFileKeepsItsLastRevisionAvailable() throws IOException {
        begin();
        delete("a.yaml");
        Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("nowhere"));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.FAULTY, "a.yaml");
            assertThat(oneFinding("a.yaml").problem()).startsWith("The file cannot be read");
        });
    }

    @Test
    void aSymbolicLinkInPlaceOfAFileIsReadLikeTheFile() throws IOException {
        begin();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(folder.resolve("a.yaml"), elsewhere.resolve("real.yaml"));
        Files.createSymbolicLink(folder.resolve("a.yaml"), elsewhere.resolve("real.yaml"));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, "a.yaml");
            assertThat(catalogue.findings()).isEmpty();
        });
    }

    @Test
    void aFileWithDifferentLineEndingsIsTheSameQuiz() throws IOException {
        begin();
        later();
        write("a.yaml", "\uFEFF" + A.replace("\n", "\r\n"));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.GOOD, "a.yaml");
            assertThat(catalogue.findings()).isEmpty();
        });
    }

    @Test
    void aGoodCopyDoesNotSilentlyReplaceABrokenFile() throws IOException {
        begin();
        later();
        write("a.yaml", A.replaceFirst("minutes: 10", "minutes: ten"));
        write("a - Copy.yaml", edited(A));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.FAULTY, "a.yaml");
            assertThat(Told.all(catalogue.findings()))
                    .extracting(Told::file)
                    .containsExactly("a - Copy.yaml", "a.yaml");
            assertThat(Told.of(catalogue.findings().getFirst()).problem())
                    .isEqualTo("The quiz id `A` is already used by `a.yaml`, which has problems.");
            assertThat(Told.of(catalogue.findings().getFirst()).remedy())
                    .startsWith("Correct `a.yaml`, or delete it and rename this file to `a.yaml`.");
        });
    }

    @Test
    void aCopyOfABrokenFileHasOneFindingHoweverManyItsOriginalHas() throws IOException {
        begin();
        later();
        String broken = A.replaceFirst("minutes: 10", "minutes: ten").replaceFirst("language: .*", "language: 7");
        write("a.yaml", broken);
        write("a - Copy.yaml", broken);

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.FAULTY, "a.yaml");
            assertThat(Told.all(catalogue.findings()))
                    .filteredOn(finding -> finding.file().equals("a - Copy.yaml"))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.problem()).isEqualTo("This is a copy of `a.yaml`: both are quiz `A`."));
        });
    }

    @Test
    void changingAQuizIdInPlaceDoesNotAffectTheClass() throws IOException {
        begin();
        later();
        write("a.yaml", edited(A).replace("id: A\n", "id: Mine\n"));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.FAULTY, "a.yaml");
            Told finding = oneFinding("a.yaml");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.problem())
                    .isEqualTo("This file contains quiz `A`, which is in use, so its id cannot be changed.");
            assertThat(finding.remedy()).startsWith("Change it back to `id: A`. For a new quiz, copy the file");
        });
    }

    @Test
    void aQuizIdThatNobodyUsesCanBeChangedInPlace() throws IOException {
        begin();
        memory.unuse("A");
        later();
        write("a.yaml", A.replace("id: A\n", "id: Mine\n"));

        nowAndAfterARestart(() -> {
            assertThat(catalogue.find(new QuizId("Mine"))).isPresent();
            assertThat(catalogue.find(QUIZ_A)).isEmpty();
            assertThat(catalogue.findings()).isEmpty();
        });
    }

    @Test
    void replacingAFilesQuizKeepsTheOldOneForAssignedLearners() throws IOException {
        begin();
        later();
        write("a.yaml", small("New", "N-1"));
        write("draft.yaml", edited(A));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.MISSING, "a.yaml");
            assertThat(catalogue.find(new QuizId("New"))).isPresent();
            assertThat(oneFinding("draft.yaml").problem())
                    .contains("was in `a.yaml`, which now contains another quiz.");
            assertThat(oneFinding("draft.yaml").remedy())
                    .startsWith(
                            "To replace that quiz with this one, rename `a.yaml` to something else, then rename this file to `a.yaml`.");
        });
    }

    @Test
    void aMissingQuizKeepsItsItemIds() throws IOException {
        begin();
        delete("a.yaml");
        look();
        write("new.yaml", small("New", "A-01"));

        nowAndAfterARestart(() -> {
            assertOriginalServes(State.MISSING, "a.yaml");
            assertThat(oneFinding("new.yaml").problem())
                    .isEqualTo("The id `A-01` is already used by quiz `A` (its file is missing).");
        });

        memory.unuse("A");
        look();
        assertThat(catalogue.findings()).isEmpty();
        assertThat(catalogue.find(new QuizId("New"))).isPresent();
    }

    @Test
    void anItemMovesFromOneQuizToAnotherWithItsText() throws IOException {
        write("a.yaml", two("A", "A-1", "A-2"));
        write("b.yaml", small("B", "B-1"));
        memory.use("A");
        memory.use("B");
        restart();
        later();
        write("a.yaml", small("A", "A-1"));
        write("b.yaml", two("B", "B-1", "A-2"));

        nowAndAfterARestart(() -> {
            assertThat(catalogue.findings()).isEmpty();
            assertThat(catalogue.find(new QuizId("B")).orElseThrow().quiz().items())
                    .hasSize(2);
        });
    }

    @Test
    void aFirstStartWithTwoFilesPicksTheLikelierOriginal() throws IOException {
        write("Copy of a.yaml", edited(A));
        write("a - Copy.yaml", edited(A));
        write("a.yaml", A);
        restart();

        assertThat(file("A").name()).isEqualTo("a.yaml");
        assertThat(Told.all(catalogue.findings()))
                .extracting(Told::file)
                .containsExactly("Copy of a.yaml", "a - Copy.yaml");
    }

    @Test
    void withoutAStoredFileNameTheFileWithTheStoredRevisionHoldsTheQuiz() throws IOException {
        begin();
        move("a.yaml", "a long name.yaml");
        write("a.yaml", edited(A));
        memory.forgetNames();
        restart();

        assertOriginalServes(State.GOOD, "a long name.yaml");
        oneFinding("a.yaml");
    }

    @Test
    void withoutAStoredFileNameABrokenFileIsFoundByItsQuizId() throws IOException {
        begin();
        write("a.yaml", A.replaceFirst("minutes: 10", "minutes: ten"));
        memory.forgetNames();

        nowAndAfterARestart(() -> assertOriginalServes(State.FAULTY, "a.yaml"));
    }

    @Test
    void anEditMadeWhileTheProgramWasDownIsTakenUp() throws IOException {
        begin();
        write("a.yaml", edited(A));
        restart();

        assertThat(catalogue.find(QUIZ_A).orElseThrow().quiz().title()).isEqualTo("Draft");
        assertThat(catalogue.findings()).isEmpty();
    }

    @Test
    void aRevisionIsRecordedOnceWithItsFirstDate() throws IOException {
        begin();
        Instant since = file("A").since();
        int puts = memory.puts;

        move("a.yaml", "renamed.yaml");
        look();
        look();
        restart();

        assertThat(memory.puts).isEqualTo(puts + 1);
        assertThat(file("A").since()).isEqualTo(since);
    }

    @Test
    void fileChangesAreNotTakenUpUntilTheyCanBeRecorded() throws IOException {
        begin();
        memory.away(true);
        write("a.yaml", edited(A));
        look();
        look();
        assertThat(catalogue.find(QUIZ_A).orElseThrow().quiz()).isEqualTo(original.quiz());

        memory.away(false);
        look();

        assertThat(catalogue.find(QUIZ_A).orElseThrow().quiz().title()).isEqualTo("Draft");
        assertThat(memory.find(QUIZ_A).orElseThrow().text()).isEqualTo(edited(A));
    }

    @Test
    void assignedQuizzesStayAvailableIfTheFolderIsMissingAtStart() throws IOException {
        begin();
        later();
        catalogue = new FolderCatalogue(folder.resolve("elsewhere"), memory, () -> now);

        assertThat(catalogue.revisions()).isEmpty();
        assertThat(catalogue.lastKnown(QUIZ_A).map(Revision::quiz)).contains(original.quiz());
        assertThat(Told.all(catalogue.findings()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("does not exist"));
    }

    @Test
    void twoNodesKeepTheFilesOfTheirOwnFolders() throws IOException {
        begin();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("a.yaml"), edited(A));
        FolderCatalogue second = new FolderCatalogue(other, memory, () -> now.plusSeconds(3600 * 24 * 10_000L));

        assertThat(second.find(QUIZ_A).orElseThrow().quiz().title()).isEqualTo("Draft");
        write("unrelated.yaml", small("U", "U-1"));
        look();

        assertOriginalServes(State.GOOD, "a.yaml");
        assertThat(second.file(new QuizId("B")).orElseThrow().state()).isEqualTo(State.MISSING);
        assertThat(memory.find(QUIZ_A).orElseThrow().text()).isEqualTo(edited(A));
    }

    @Test
    void aDraftInTheFolderOfAnotherNodeDoesNotTakeTheQuiz() throws IOException {
        begin();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("draft.yaml"), edited(A));
        FolderCatalogue second = new FolderCatalogue(other, memory, () -> now.plusSeconds(3600 * 24 * 10_000L));

        assertThat(second.find(QUIZ_A)).isEmpty();
        assertThat(second.lastKnown(QUIZ_A).map(Revision::quiz)).contains(original.quiz());
        assertThat(Told.all(second.findings())).extracting(Told::file).containsExactly("draft.yaml");
        restart();
        assertOriginalServes(State.GOOD, "a.yaml");
    }

    @Test
    void theOrderOfFilesWithNewIdsDoesNotDependOnTheFolder() {
        assertThat(List.of("Copy of a.yaml", "a - Copy.yaml", "b.yml", "a.yaml").stream()
                        .sorted(FileNames.ORIGINAL_FIRST))
                .containsExactly("a.yaml", "b.yml", "a - Copy.yaml", "Copy of a.yaml");
    }
}
