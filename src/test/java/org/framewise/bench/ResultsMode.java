package org.framewise.bench;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.framewise.Application;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Member;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.demo.Attendance;
import org.framewise.demo.Course;
import org.framewise.demo.Population;
import org.framewise.demo.Simulation;
import org.framewise.demo.SimulationWriter;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Measures how long a teacher with many learners waits: fills a database with simulated learners who took all quizzes,
 * starts the program, requests its results pages as a browser would, and generates the files.
 */
final class ResultsMode implements Bench.Mode {
    private static final String TEACHER = "Ms Bench";
    private static final String PASSWORD = "a long password";
    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long SEED = 20_260_302;

    /** Warm-up requests before anything is timed. */
    private static final int WARM_UP = 5;

    /** The id of the check, which has the most items and attempts because it has two forms. */
    private static final String CHECK = "E";

    private static final List<String> QUIZZES = List.of("A", CHECK);

    /** The value of {@code --pages} that measures only the files and no pages. */
    private static final List<String> NO_PAGES = List.of("none");

    /** The results page that only checks have. */
    private static final String OF_A_CHECK = "change";

    @Override
    public String usage() {
        return "[--learners 5000] [--engine h2|postgresql] [--runs 40] [--pages grid,…|none] [--data DIR, kept]: the results pages and files of many learners";
    }

    @Override
    public void run(List<String> options, Report report) throws Exception {
        int learners = Integer.parseInt(option(options, "--learners", "5000"));
        int runs = Integer.parseInt(option(options, "--runs", "40"));
        String engine = option(options, "--engine", "h2");
        List<String> pages = List.of(option(
                        options,
                        "--pages",
                        "class=,item=/items/{item},grid=/grid,grid-by-score=/grid?sort=down.score,grid-by-name=/grid?sort=name,"
                                + "grid-by-item=/grid?sort=item.{item},grid-search=/grid?search=an,grid-last=/grid?page=9999,"
                                + "discernment=/discernment,confidence=/confidence,misconceptions=/misconceptions,"
                                + "change=/change,downloads=/downloads,"
                                + "class-of-a-classroom=?classroom={classroom},grid-of-a-classroom=/grid?classroom={classroom}")
                .split(","));
        String kept = option(options, "--data", "");
        Path data = kept.isEmpty()
                ? Files.createTempDirectory("framewise-bench")
                : Path.of(kept).toAbsolutePath();
        try (Database database = Database.open(engine, data);
                ServletWebServerApplicationContext program = (ServletWebServerApplicationContext) SpringApplication.run(
                        Application.class,
                        "--server.port=0",
                        "--framewise.data=" + data,
                        "--framewise.quizzes=" + Path.of("quizzes").toAbsolutePath(),
                        "--spring.datasource.url=" + database.url)) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("engine", engine);
            about.put("learners", learners);
            Teachers teachers = program.getBean(Teachers.class);
            Optional<Teacher> known = teachers.byName(TEACHER);
            Teacher teacher = known.isPresent() ? known.get() : teachers.create(TEACHER, PASSWORD);
            if (known.isEmpty()) {
                print(report, about, Map.of("what", "fill", "ms", fill(program, teacher, learners)));
            }
            TeacherBrowser browser = new TeacherBrowser(
                    Objects.requireNonNull(program.getWebServer()).getPort(), teacher.name(), PASSWORD);
            for (String quiz : QUIZZES) {
                for (String page : pages.equals(NO_PAGES) ? List.<String>of() : pages) {
                    String[] parts = page.split("=", 2);
                    if (parts[0].equals(OF_A_CHECK) && !quiz.equals(CHECK)) {
                        continue;
                    }
                    String address = "/teach/quiz/" + quiz + (parts.length > 1 ? parts[1] : "/" + parts[0]);
                    page(
                            report,
                            about,
                            browser,
                            parts[0] + " " + quiz,
                            address.replace("{item}", firstItem(program, quiz))
                                    .replace("{classroom}", firstClassroom(program, teacher)),
                            runs);
                }
            }
            if (!options.contains("--pages") || pages.equals(NO_PAGES)) {
                files(report, about, program, teacher);
            }
        } finally {
            if (kept.isEmpty()) {
                delete(data);
            }
        }
    }

    private static String firstItem(ServletWebServerApplicationContext program, String quiz) {
        return program.getBean(Catalogue.class)
                .find(new QuizId(quiz))
                .orElseThrow()
                .quiz()
                .items()
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private static String firstClassroom(ServletWebServerApplicationContext program, Teacher teacher) {
        return program.getBean(Classrooms.class)
                .of(teacher.id())
                .getFirst()
                .id()
                .toString();
    }

    private static String option(List<String> options, String name, String otherwise) {
        int place = options.indexOf(name);
        if (place >= 0 && place + 1 == options.size()) {
            throw new IllegalArgumentException(name + " wants a value");
        }
        return place < 0 ? otherwise : options.get(place + 1);
    }

    private static long fill(ServletWebServerApplicationContext program, Teacher teacher, int learners) {
        long start = System.nanoTime();
        Simulation simulation = new Simulation(
                Population.SCHOOL,
                Attendance.PERFECT,
                Course.of(program.getBean(Catalogue.class).revisions()),
                SEED);
        SimulationWriter writer = program.getBean(SimulationWriter.class);
        for (int first = 0; first < learners; first += Member.MOST) {
            writer.write(
                    teacher.id(), "Class from " + first, simulation, first, Math.min(Member.MOST, learners - first));
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void page(
            Report report, Map<String, Object> about, TeacherBrowser browser, String name, String address, int runs)
            throws Exception {
        long first = browser.timed(address);
        for (int i = 1; i < WARM_UP; i++) {
            browser.timed(address);
        }
        long[] times = new long[runs];
        long[] cpu = new long[runs];
        for (int i = 0; i < runs; i++) {
            long before = CPU.getProcessCpuTime();
            times[i] = browser.timed(address);
            cpu[i] = CPU.getProcessCpuTime() - before;
        }
        Arrays.sort(cpu);
        Arrays.sort(times);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("what", name);
        figures.put("cold_ms", millis(first));
        figures.put("p50_ms", millis(times[runs / 2]));
        figures.put("p95_ms", millis(times[Math.min(runs - 1, (int) Math.ceil(0.95 * runs) - 1)]));
        // CPU time of this process, server and client, during the request; other load on the machine doesn't count
        figures.put("cpu_p50_ms", millis(cpu[runs / 2]));
        figures.put("runs", runs);
        figures.put("bytes", browser.bytes());
        print(report, about, figures);
    }

    private static void files(
            Report report, Map<String, Object> about, ServletWebServerApplicationContext program, Teacher teacher) {
        Exports exports = program.getBean(Exports.class);
        TeacherScope teacherScope = new TeacherScope(teacher.id());
        Selection all = Selection.all(java.time.ZoneOffset.UTC);
        var quiz = program.getBean(UsedQuizzes.class)
                .find(teacherScope, new QuizId("E"), all)
                .orElseThrow();
        for (ExportKind kind : ExportKind.values()) {
            file(
                    report,
                    about,
                    kind.id() + ".csv E",
                    out -> exports.csv(kind, CsvForm.COMMA_POINT, teacherScope, quiz, all, out));
        }
        file(report, about, "results.xlsx E", out -> exports.workbook(teacherScope, quiz, all, out));
        file(
                report,
                about,
                "responses.csv of all quizzes",
                out -> exports.responses(CsvForm.COMMA_POINT, teacherScope, all, out));
    }

    private interface File {
        void write(OutputStream out);
    }

    private static void file(Report report, Map<String, Object> about, String name, File file) {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long[] bytes = {0};
        long start = System.nanoTime();
        file.write(new OutputStream() {
            @Override
            public void write(int b) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] b, int from, int length) {
                bytes[0] += length;
            }
        });
        long time = System.nanoTime() - start;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        long after = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("what", name);
        figures.put("ms", millis(time));
        figures.put("bytes", bytes[0]);
        figures.put("heap_before_mb", before >> 20);
        figures.put("heap_peak_mb", peak >> 20);
        figures.put("heap_after_mb", after >> 20);
        print(report, about, figures);
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e5) / 10.0;
    }

    private static void print(Report report, Map<String, Object> about, Map<String, ?> figures) {
        Map<String, Object> line = new LinkedHashMap<>(about);
        line.putAll(figures);
        report.print(line);
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private record Database(String url, AutoCloseable server) implements AutoCloseable {
        static Database open(String engine, Path data) throws Exception {
            return switch (engine) {
                case "h2" ->
                    new Database(
                            "jdbc:h2:file:" + data.resolve("framewise")
                                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE",
                            () -> {});
                case "postgresql" -> {
                    EmbeddedPostgres server = EmbeddedPostgres.start();
                    yield new Database(server.getJdbcUrl("postgres", "postgres"), server);
                }
                default -> throw new IllegalArgumentException("--engine is h2 or postgresql, not " + engine);
            };
        }

        @Override
        public void close() throws Exception {
            server.close();
        }
    }
}
