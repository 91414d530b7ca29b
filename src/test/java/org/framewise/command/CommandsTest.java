package org.framewise.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;

/** Tests the options and commands of {@code ./run}, and the error messages for invalid options and commands. */
class CommandsTest {
    @TempDir
    private Path home;

    private String port;
    private final List<Options> started = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = String.valueOf(socket.getLocalPort());
        }
    }

    private int run(String... words) {
        return run(Map.of(), words);
    }

    private int run(Map<String, String> environment, String... words) {
        Commands commands = new Commands(home, environment, started::add);
        commands.line().setOut(new PrintWriter(out, true));
        commands.line().setErr(new PrintWriter(err, true));
        return commands.execute(words);
    }

    private Options started(String... words) {
        assertThat(run(words)).as(err.toString()).isZero();
        Options options = started.getLast();
        Run.release();
        return options;
    }

    private void assertRefused(String sentence, String... words) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(sentence + System.lineSeparator());
        assertThat(started).isEmpty();
    }

    @Test
    void theDefaultFoldersAreBesideTheProgram() {
        assertThat(started("--port", port))
                .isEqualTo(new Options(Integer.parseInt(port), home.resolve("data"), home.resolve("quizzes"), null));
    }

    @Test
    void anOptionsValueFollowsAnEqualsSignOrASpace() {
        Options expected = new Options(Integer.parseInt(port), home.resolve("mine"), Path.of("/srv/a=b"), null);

        assertThat(started("--port", port, "--data", expected.data().toString(), "--quizzes", "/srv/a=b"))
                .isEqualTo(expected);
        assertThat(started("--quizzes=/srv/a=b", "--data=" + expected.data(), "--port=" + port))
                .isEqualTo(expected);
    }

    @Test
    void foldersAreRelativeToTheWorkingDirectory() {
        assertThat(started("--quizzes", "mine", "--port", port).quizzes())
                .isEqualTo(Path.of("mine").toAbsolutePath());
    }

    @Test
    void theLastValueOfARepeatedOptionWins() {
        assertThat(started("--port", "1", "--port", port).port()).isEqualTo(Integer.parseInt(port));
    }

    @Test
    void theDemoHasItsOwnDataDirectory() {
        Options demo = started("--demo", "--port", port);

        assertThat(demo.demo()).isTrue();
        assertThat(demo.data()).isEqualTo(home.resolve("data-demo"));
    }

    @Test
    void theDemoRefusesADataDirectoryOrDatabase() {
        String sentence = "The demo keeps its own data in data-demo and never touches yours. Leave out --data and"
                + " --database: ./run --demo.";
        assertRefused(
                sentence,
                "--demo",
                "--port",
                port,
                "--data",
                home.resolve("data").toString());
        err.getBuffer().setLength(0);
        assertRefused(sentence, "--demo", "--port", port, "--database", "jdbc:postgresql://localhost/framewise");
    }

    @Test
    void theComponentPageIsServedOnlyInDevelopmentMode() {
        SpringApplication program = new SpringApplication(Object.class);
        String property = "--framewise.development=true";

        assertThat(started("--development", "--port", port).settle(program)).contains(property);
        assertThat(started("--port", port).settle(program)).doesNotContain(property);
    }

    @Test
    void theDemoFlagIsSetOnlyByTheDemo() {
        SpringApplication program = new SpringApplication(Object.class);

        assertThat(new Options(8080, home, home, null, true, false, NetworkOptions.DIRECT).settle(program))
                .contains("--framewise.demo=true");
        assertThat(new Options(8080, home, home, null).settle(program)).doesNotContain("--framewise.demo=true");
    }

    @Test
    void theUrlForLearnersIsPassedToTheProgram() {
        SpringApplication program = new SpringApplication(Object.class);

        assertThat(started("--port", port, "--address", "quiz.school.example:8443")
                        .settle(program))
                .contains("--framewise.address=quiz.school.example:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "192.168.1.300", "${x}"})
    void aLocalUrlForLearnersIsRefused(String address) {
        assertRefused(
                address + " is not an address that other devices can open. Try ./run --address 192.168.1.20.",
                "--address",
                address);
    }

    @Test
    void helpIsShownForEitherSpellingAndForEachCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--port=N",
                        "--data=DIR",
                        "--quizzes=DIR",
                        "--database=URL",
                        "--database-password-file=FILE",
                        "--demo",
                        "--address=HOST[:PORT]",
                        "--help",
                        "listen on port N (8080)",
                        "Without a command, serves Framewise",
                        "Manages teachers' accounts.")
                .doesNotContain("@", "command.help");
        out.getBuffer().setLength(0);
        assertThat(run("-h")).isZero();
        assertThat(out.toString()).contains("--port=N");
        out.getBuffer().setLength(0);
        assertThat(run("teacher", "reset", "--help")).isZero();
        assertThat(out.toString()).contains("reset", "NAME", "--data=DIR");
        out.getBuffer().setLength(0);
        assertThat(run("teacher", "close", "--help")).isZero();
        assertThat(out.toString()).contains("close", "NAME", "--to=OTHER", "--data=DIR");
        assertThat(started).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "", "8080.0", "99999999999"})
    void anInvalidPortIsReportedWithARemedy(String port) {
        assertRefused(
                "The port " + port + " is not a number from 1 to 65535. Try ./run --port 8081.", "--port=" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "8080", "", "--port8080", "-p", "@file"})
    void anUnknownOptionIsNamedInTheMessage(String option) {
        assertRefused("Unknown option " + option + ". See ./run --help.", option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--data", "--quizzes", "--database"})
    void anOptionWithoutAValueIsNamedInTheMessage(String option) {
        assertRefused("The option " + option + " needs a value. See ./run --help.", option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data=a\u0000b", "--quizzes=a\u0000b"})
    void aFolderThatCannotExistIsReportedWithoutAStackTrace(String option) {
        assertRefused("a\u0000b is not a valid path. See ./run --help.", option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teacher reset Ms Reeder",
                "teacher reset Ms Reeder --data DATA",
                "--data=DATA teacher reset Ms Reeder",
                "teacher --data DATA reset Ms Reeder"
            })
    void aPasswordIsResetByName(String words) {
        assertKnowsTheOneAccount(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teacher close Ms Reeder --to Mr Other",
                "teacher close --data DATA Ms Reeder --to Mr Other",
                "teacher close Ms Reeder --to Mr Other --data DATA"
            })
    void anAccountIsClosedByName(String words) {
        assertKnowsTheOneAccount(words);
    }

    /** @param words a command with the misspelled name Ms Reeder; the only account is Ms Reader's */
    private void assertKnowsTheOneAccount(String words) {
        Options options = new Options(8080, home.resolve("data"), home, null);
        try (var services = WithoutPages.open(AccountServices.class, options, sentence -> {})) {
            services.getBean(Teachers.class).create("Ms Reader", "a short sentence");
        }

        assertRefused(
                "There is no account named Ms Reeder. The accounts are: Ms Reader.",
                words.replace("DATA", options.data().toString()).split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teacher reset | Name the account: ./run teacher reset NAME. See ./run --help.",
                "teacher reset --data /srv | Name the account: ./run teacher reset NAME. See ./run --help.",
                "teacher close | Name the account to close: ./run teacher close NAME --to OTHER. See ./run --help.",
                "teacher close --to Mr Other | Name the account to close: ./run teacher close NAME --to OTHER. See ./run --help.",
                "teacher close Reader --to | The option --to needs a value. See ./run --help.",
                "teacher | Choose a command: ./run teacher reset NAME, or ./run teacher close NAME --to OTHER. See ./run --help.",
                "teacher remove Reader | Choose a command: ./run teacher reset NAME, or ./run teacher close NAME --to OTHER."
                        + " See ./run --help."
            })
    void anIncompleteCommandShowsItsFullForm(String words, String sentence) {
        assertRefused(sentence, words.split(" "));
    }

    @Test
    void anUnknownOptionOfACommandIsNamedInTheMessage() {
        assertRefused("Unknown option --dta. See ./run --help.", "teacher", "reset", "Reader", "--dta");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backup | Name the file to write: ./run backup FILE. See ./run --help.",
                "restore | Name the backup to restore: ./run restore FILE. See ./run --help.",
                "restore a b | Name the backup to restore: ./run restore FILE. See ./run --help.",
                "migrate-from-h2 | Name the data to move: ./run migrate-from-h2 FILE --database URL. See ./run --help.",
                "migrate-from-h2 a | Name the new database: ./run migrate-from-h2 FILE --database"
                        + " jdbc:postgresql://HOST/NAME?user=USER.",
                "export | Name the file to write: ./run export FILE. See ./run --help.",
                "backup a --database jdbc:postgresql://localhost/f | PostgreSQL has its own backup tool: pg_dump"
                        + " --format=custom --file=FILE NAME. It works while Framewise is running.",
                "restore a --database jdbc:postgresql://localhost/f | Backups are restored into a data directory. To move one"
                        + " to PostgreSQL: ./run migrate-from-h2 FILE --database URL."
            })
    void failuresOfDataCommandsAreReported(String words, String sentence) {
        assertRefused(sentence, words.split(" "));
    }

    @Test
    void aBackupIsCreatedAndRestored() {
        try (var services = WithoutPages.open(
                AccountServices.class, new Options(8080, home.resolve("data"), home, null), sentence -> {})) {
            services.getBean(Teachers.class).create("Ms Reader", "a short sentence");
        }

        assertThat(run("backup", home.resolve("b.zip").toString()))
                .as(err.toString())
                .isZero();
        assertThat(run(
                        "restore",
                        home.resolve("b.zip").toString(),
                        "--data",
                        home.resolve("other").toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("The backup is in " + home.resolve("b.zip"), home.resolve("other") + ".");
        assertThat(home.resolve("other/framewise.mv.db")).exists();
    }

    @Test
    void anExportDoesNotCreateAMissingDatabase() throws IOException {
        Path folder = Files.createDirectory(home.resolve("thesis"));
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        assertRefused(
                "There is no database in " + folder + ". Name the right directory: --data DIR.",
                "export",
                home.resolve("r.zip").toString(),
                "--data",
                folder.toString());
        assertThat(folder).isDirectoryContaining("glob:**thesis.txt").isDirectoryNotContaining("glob:**framewise*");
        assertThat(home.resolve("r.zip")).doesNotExist();
    }

    @Test
    void aResearchFileIsWritten() {
        try (var services = WithoutPages.open(
                AccountServices.class, new Options(8080, home.resolve("data"), home, null), sentence -> {})) {
            services.getBean(Learners.class).enrol(Nickname.of("Zebedee").orElseThrow());
        }
        Path file = home.resolve("r.zip");

        assertThat(run("export", file.toString())).as(err.toString()).isZero();

        assertThat(file).isNotEmptyFile();
        assertThat(home.resolve("r.zip.part")).doesNotExist();
        assertThat(out.toString()).contains("The file " + file + " contains 0 responses under pseudonyms.");
        assertRefused(
                "The file " + file + " already exists. Choose another name; nothing was overwritten.",
                "export",
                file.toString());
    }

    @Test
    void theDatabasePasswordComesFromTheEnvironmentOrAFile() throws IOException {
        String url = "jdbc:postgresql://localhost/framewise?user=framewise";
        Path file = Files.writeString(home.resolve("password"), "from the file\n");

        assertThat(started("--port", port, "--database", url).database()).isEqualTo(new Database(url, null));
        run(Map.of("FRAMEWISE_DB_PASSWORD", "from outside"), "--port", port, "--database", url);
        Run.release();
        assertThat(started.getLast().database()).isEqualTo(new Database(url, "from outside"));
        assertThat(String.valueOf(started.getLast())).doesNotContain("from outside");
        assertThat(started("--port", port, "--database", url, "--database-password-file", file.toString())
                        .database())
                .isEqualTo(new Database(url, "from the file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/framewise?user=framewise&password=secret",
                "jdbc:postgresql://localhost/framewise?Password=secret",
                "jdbc:postgresql://localhost/framewise?sslpassword=secret",
                "jdbc:postgresql://framewise:secret@localhost/framewise"
            })
    void aPasswordInTheJdbcUrlIsRefused(String url) {
        assertRefused(
                "A password on the command line is visible to everyone on this machine. Remove it from the address,"
                        + " give the user as ?user=NAME, and put the password in the environment variable"
                        + " FRAMEWISE_DB_PASSWORD or in a file: --database-password-file FILE.",
                "--port=" + port,
                "--database",
                url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://localhost/framewise", "localhost", "", "jdbc:postgresql://"})
    void aJdbcUrlOfAnUnsupportedDatabaseIsRefused(String url) {
        assertRefused(
                "Write the address of the database like this: jdbc:postgresql://localhost:5432/framewise?user=framewise."
                        + " See ./run --help.",
                "--database=" + url);
    }

    @Test
    void aPasswordFileThatCannotBeReadIsNamedInTheMessage() {
        assertRefused(
                "The password file " + home.resolve("none")
                        + " can't be read. Give the account that runs Framewise permission to read it.",
                "--database=jdbc:postgresql://localhost/framewise",
                "--database-password-file=" + home.resolve("none"));
    }

    @Test
    void aFailureIsReportedInASentenceWithoutAStackTrace() {
        Commands commands = new Commands(home, Map.of(), options -> {
            throw new IllegalStateException("outer", new IllegalStateException("The disk is gone\nand more"));
        });
        commands.line().setErr(new PrintWriter(err, true));

        assertThat(commands.execute("--port", port)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("Framewise could not start: The disk is gone. For details, see"
                        + " logs/framewise.log in the data directory." + System.lineSeparator());
        Run.release();
    }
}
