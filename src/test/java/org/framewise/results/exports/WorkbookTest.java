package org.framewise.results.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.TwoTeachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class WorkbookTest extends OnEachEngine {
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);
    private static final TeacherScope OUTSIDE = new TeacherScope(new TeacherId(new UUID(0, 1)));

    @TempDir
    private Path folder;

    @BeforeEach
    void aQuizWithAnAttempt() {
        world.catalogue.put(Items.choiceAndText("A"));
        world.start(world.learner("=1+1"), "A")
                .chooses("A-1", "a")
                .writes("A-2", "שלום 🗞️, \"yes\"\n<b>&amp; \u0007bell");
    }

    private byte[] workbook(TeacherScope teacherScope) {
        return workbook(teacherScope, ALL);
    }

    private byte[] workbook(TeacherScope teacherScope, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        the(Exports.class)
                .workbook(
                        teacherScope,
                        the(UsedQuizzes.class)
                                .find(teacherScope, new QuizId("A"), selection)
                                .orElseThrow(),
                        selection,
                        out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] workbook, String name) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            return read.findSheet(name).orElseThrow().read();
        }
    }

    private static String under(List<Row> rows, String column) {
        List<String> names =
                rows.getFirst().stream().map(cell -> cell.getText()).toList();
        return rows.get(1).getCellText(names.indexOf(column));
    }

    @Test
    void theWorkbookHasASheetForEachTableAndOneThatExplainsThem() throws IOException {
        byte[] workbook = workbook(OUTSIDE);

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getSheets().map(Sheet::getName))
                    .containsExactly("scores", "responses", "items", "choices", "columns");
        }
        assertThat(rows(workbook, "columns"))
                .extracting(row -> row.getCellText(0) + "." + row.getCellText(1))
                .startsWith("table.column", "scores.learner", "scores.quiz")
                .contains("responses.response_json", "items.facility_low", "choices.share_upper_third");
    }

    @Test
    void numbersAreNumericCellsAndTextIsNeverAFormula() throws IOException {
        byte[] workbook = workbook(OUTSIDE);
        List<Row> scores = rows(workbook, "scores");
        List<Row> responses = rows(workbook, "responses");

        assertThat(under(scores, "learner")).isEqualTo("'=1+1");
        assertThat(under(scores, "A-1")).isEqualTo("1");
        assertThat(under(scores, "total_percent")).isEqualTo("100");
        assertThat(scores.get(1).getCell(9).getType()).isEqualTo(CellType.NUMBER);
        assertThat(scores.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(responses.get(2).getCellText(10)).isEqualTo("שלום 🗞️, \"yes\"\n<b>&amp; bell");
        assertThat(Stream.of(scores, responses)
                        .flatMap(List::stream)
                        .flatMap(Row::stream)
                        .filter(cell -> cell != null && cell.getFormula() != null))
                .isEmpty();
    }

    @Test
    void timesAreDatesInTheSchoolsTimeZone() throws IOException {
        byte[] workbook = workbook(OUTSIDE, Selection.all(ZoneId.of("Europe/Berlin")));

        for (String[] moment : new String[][] {{"scores", "started_at"}, {"responses", "responded_at"}}) {
            List<Row> rows = rows(workbook, moment[0]);
            int column = rows.getFirst().stream()
                    .map(cell -> cell.getText())
                    .toList()
                    .indexOf(moment[1]);
            Cell cell = rows.get(1).getCell(column);
            assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
            assertThat(cell.asDate()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 0));
            assertThat(cell.getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
        }
    }

    @Test
    void overlongTextIsTruncatedWithAMarker() {
        String text = "a".repeat(40_000);

        assertThat(Xlsx.fit(text)).hasSize(Xlsx.LONGEST_TEXT).endsWith("a…");
        assertThat(Xlsx.fit("a".repeat(Xlsx.LONGEST_TEXT)))
                .hasSize(Xlsx.LONGEST_TEXT)
                .endsWith("aa");
        assertThat(Xlsx.fit("a\u0000b\ud800c\uffff")).isEqualTo("abc");
    }

    @Test
    void noSheetContainsAColleaguesUnsharedData() throws IOException {
        TwoTeachers two = new TwoTeachers(world, world.teacher("Ms Lee"));
        world.start(two.leesLearner, "A").chooses("A-1", "a").writes("A-2", "Ada wrote.");
        world.start(two.odesLearner, "A").chooses("A-1", "a").writes("A-2", "Ben wrote.");
        byte[] workbook = workbook(new TeacherScope(two.lee.id()));
        List<String> texts = new ArrayList<>();
        for (ExportKind kind : ExportKind.values()) {
            rows(workbook, kind.id())
                    .forEach(row ->
                            row.stream().filter(cell -> cell != null).forEach(cell -> texts.add(cell.getText())));
        }

        assertThat(texts)
                .contains("Ada", "Ada wrote.", "7b")
                .doesNotContain(
                        "Ben",
                        "Ben wrote.",
                        "Class 8a",
                        two.odesLearner.id().value().toString());
        assertThat(rows(workbook, "items").get(1).getCellText(7)).isEqualTo("2");
    }

    @Test
    @Tag("process")
    void libreOfficeOpensTheWorkbook() throws Exception {
        assumeThat(onPath("soffice"))
                .as("LibreOffice is not installed here, so it can't be asked whether it opens the workbook")
                .isTrue();
        Path workbook = Files.write(folder.resolve("results.xlsx"), workbook(OUTSIDE));

        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(Files.readString(folder.resolve("results-scores.csv")))
                .startsWith("learner,quiz,revision,form,sitting,attempt,")
                .contains("\n'=1+1,A,");
        assertThat(Files.readString(folder.resolve("results-columns.csv"))).contains("scores,total_percent,");
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
