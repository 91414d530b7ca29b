package org.framewise.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.framewise.Application;
import org.framewise.classroom.Teachers;
import org.framewise.loading.FolderCatalogue;
import org.framewise.storage.DataDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests that the program accepts every folder name that the operating system allows. */
class FolderNamesTest {
    private static final Path QUIZ = Path.of("quizzes/a-opinion-or-fact.yaml");
    private static final String PASSWORD = "a short sentence";

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return Stream.of(
                "plain",
                "two words",
                " begins and ends with a space ",
                "(parentheses)",
                "100%",
                "%20",
                "%d{yyyy}",
                "a;b;INIT=DROP ALL OBJECTS",
                "${x}",
                "${user.home}",
                "#{1+1}",
                "a#b?c=d&e",
                "ends with!",
                "Übung",
                "U\u0308bung",
                "😀",
                "it's",
                "\"quoted\"",
                "-rf",
                "--port=1",
                "~",
                "$HOME",
                "back\\slash",
                "a:b",
                "[ab]*",
                "{a,b}",
                "@file",
                "a\tb",
                "classpath:a",
                "file:a");
    }

    private Commands commands(StringWriter said) {
        Commands commands = new Commands(folder, Map.of(), options -> {});
        commands.line().setOut(new PrintWriter(said, true));
        commands.line().setErr(new PrintWriter(said, true));
        return commands;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b;INIT=DROP ALL OBJECTS", "--%d{yyyy} ${user.home} Übung\\😀 (it's)"})
    void dataQuizzesAndBackupsWorkInAFolderOfThatName(String name) throws IOException {
        holdsTheDataTheQuizzesAndTheBackups(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("long")
    void dataQuizzesAndBackupsWorkInAFolderOfAnyName(String name) throws IOException {
        holdsTheDataTheQuizzesAndTheBackups(name);
    }

    /** Uses a folder of that name for everything: options, settings, database, log, backup and restore. */
    private void holdsTheDataTheQuizzesAndTheBackups(String name) throws IOException {
        Path strange = Files.createDirectory(folder.resolve(name));
        Path data = strange.resolve("data");
        Path restored = strange.resolve("restored");
        Path backup = strange.resolve("monday.zip");
        List<Options> started = new ArrayList<>();
        Commands starting = new Commands(folder, Map.of(), started::add);
        assertThat(starting.execute(
                        "--port=" + freePort(), "--data=" + data, "--quizzes=" + strange.resolve("quizzes")))
                .isZero();
        Run.release();
        Options options = started.getFirst();
        Files.createDirectory(options.quizzes());
        Files.copy(QUIZ, options.quizzes().resolve("a.yaml"));
        assertThat(new FolderCatalogue(options.quizzes()).revisions()).hasSize(1);

        write(options);
        StringWriter said = new StringWriter();
        assertThat(commands(said).execute("backup", backup.toString(), "--data", data.toString()))
                .as(said.toString())
                .isZero();
        assertThat(commands(said).execute("restore", backup.toString(), "--data", restored.toString()))
                .as(said.toString())
                .isZero();

        assertThat(said.toString()).contains(backup.toString(), restored.toString());
        assertThat(names(new Options(8080, restored, options.quizzes(), null))).containsExactly("Jürgen");
        assertThat(data.resolve("framewise.mv.db")).isRegularFile();
        assertThat(data.resolve("logs/framewise.log")).isRegularFile();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).as("nothing has gone to another folder").containsExactly(strange);
        }
    }

    private static void write(Options options) {
        options.upgrade(sentence -> {});
        SpringApplication program = new SpringApplication(Folders.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = program.run(options.settle(program))) {
            assertThat(context.getBean("data")).isEqualTo(options.data());
            assertThat(context.getBean("quizzes")).isEqualTo(options.quizzes());
        }
        try (ConfigurableApplicationContext services =
                WithoutPages.open(AccountServices.class, options, sentence -> {})) {
            services.getBean(Teachers.class).create("Jürgen", PASSWORD);
            assertThat(services.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class);
        }
    }

    private static List<String> names(Options options) {
        try (ConfigurableApplicationContext services =
                WithoutPages.open(AccountServices.class, options, sentence -> {})) {
            return services.getBean(Teachers.class).names();
        }
    }

    /** Receives the paths that Spring injects into the program's own beans. */
    @Configuration(proxyBeanMethods = false)
    static class Folders {
        @Bean
        Path data(@Value(DataDirectory.SETTING) Path data) {
            return data;
        }

        @Bean
        Path quizzes(@Value(FolderCatalogue.SETTING) Path quizzes) {
            return quizzes;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Runs the real {@code ./run} in a folder of that name, with the tests' class path in place of a build. */
    private Path program(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve("install").resolve(name));
        Files.createDirectory(home.resolve("bin"));
        Files.copy(Path.of("run"), home.resolve("run"));
        Files.copy(Path.of("bin/utf8"), home.resolve("bin/utf8"));
        script(home.resolve("bin/find-jdk"), "echo '" + System.getProperty("java.home") + "'");
        script(home.resolve("bin/build"), "exit 0");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        script(
                home.resolve("bin/prepare-start"),
                "[ \"$1\" = --missing ] && exit 1\nprintf '%s\\n' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dvaadin.productionMode=true -cp '"
                        + classPath + "' " + Application.class.getName());
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static ProcessBuilder run(Path home, Map<String, String> environment, String... words) {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("run").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder;
    }

    @Test
    @Tag("long")
    @Tag("process")
    @Timeout(120)
    void passwordResetHandlesUmlautsWithoutALocaleOrHome() throws Exception {
        Path home = program("Übung %20 (1);${x}");
        Path data = folder.resolve("Schüler ${y};😀");
        try (ConfigurableApplicationContext services =
                WithoutPages.open(AccountServices.class, new Options(8080, data, folder, null), sentence -> {})) {
            services.getBean(Teachers.class).create("Jürgen Groß", PASSWORD);
        }

        Process process = run(home, Map.of(), "teacher", "reset", "jürgen groß", "--data", data.toString())
                .start();
        process.getOutputStream().write("another sentence\n".getBytes(UTF_8));
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .isEqualTo("The password of Jürgen Groß has been changed.\n");
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "ends with!", "a:b"})
    @Tag("process")
    void folderNamesInWhichJavaCannotStartProgramsAreReported(String name) throws Exception {
        Path home = program(name);
        Process process = run(home, Map.of(), "--help").start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .startsWith("Java can't run programs in a folder whose name has")
                .endsWith("Move Framewise out of " + home + ". Its data may stay in any folder: ./run --data DIR.\n");
        assertThat(process.waitFor()).isOne();
    }

    private static boolean runsPrograms(String name) {
        return !name.contains(":") && !name.endsWith("!") && name.codePoints().allMatch(Character::isBmpCodePoint);
    }

    /**
     * Non-ASCII names are tried in every environment because their encoding depends on the locale; other names are
     * tried in one environment.
     */
    static Stream<Arguments> everywhere() {
        List<Map<String, String>> environments = List.of(
                Map.of("LC_ALL", "C"),
                Map.of("LANG", "C.UTF-8", "HOME", "/nowhere"),
                Map.of("LC_CTYPE", "xx_XX.UTF-8"));
        List<String> names = names().toList();
        return IntStream.range(0, names.size()).boxed().flatMap(n -> {
            String name = names.get(n);
            boolean ascii = name.chars().allMatch(letter -> letter < 128);
            return (ascii ? Stream.of(environments.get(n % environments.size())) : environments.stream())
                    .map(environment -> Arguments.of(name, environment));
        });
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    @Tag("long")
    @Tag("process")
    @Timeout(180)
    void theProgramStartsAndCanBeBackedUpAndRestoredInAFolderOfThatName(String name, Map<String, String> environment)
            throws Exception {
        Path home = program(runsPrograms(name) ? name : "plain");
        Path strange = Files.createDirectory(folder.resolve(name));
        Files.copy(QUIZ, Files.createDirectory(strange.resolve("quizzes")).resolve("a.yaml"));
        int port = freePort();
        Process program = run(
                        home,
                        environment,
                        "--port=" + port,
                        "--data=" + strange.resolve("data"),
                        "--quizzes=" + strange.resolve("quizzes"))
                .start();
        try {
            try (var out = program.inputReader(UTF_8)) {
                assertThat(out.readLine()).isEqualTo("Framewise is ready at http://localhost:" + port);
                assertThat(status(port)).isEqualTo(200);
                assertDone(
                        home,
                        environment,
                        "backup",
                        strange.resolve("b.zip").toString(),
                        "--data=" + strange.resolve("data"));
            }
        } finally {
            program.destroy();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertDone(
                home, environment, "restore", strange.resolve("b.zip").toString(), "--data=" + strange.resolve("back"));
        assertThat(strange.resolve("back/framewise.mv.db")).isRegularFile();
        assertThat(home.resolve("data")).doesNotExist();
    }

    private static void assertDone(Path home, Map<String, String> environment, String... words) throws Exception {
        Process process = run(home, environment, words).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static int status(int port) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
