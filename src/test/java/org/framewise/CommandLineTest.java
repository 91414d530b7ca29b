package org.framewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Path HOME = Path.of("/opt/framewise");

    @Test
    void withoutOptionsEverythingLiesBesideTheProgram() {
        assertThat(parse())
                .isEqualTo(new CommandLine(8080, HOME.resolve("data"), HOME.resolve("quizzes"), false, null));
    }

    @Test
    void anOptionIsWrittenWithEqualsSignOrSpace() {
        CommandLine expected = new CommandLine(8081, Path.of("/srv/data"), Path.of("/srv/a=b"), false, null);

        assertThat(parse("--port", "8081", "--data", "/srv/data", "--quizzes", "/srv/a=b"))
                .isEqualTo(expected);
        assertThat(parse("--quizzes=/srv/a=b", "--data=/srv/data", "--port=8081"))
                .isEqualTo(expected);
    }

    @Test
    void aFolderIsMeantFromWhereTheCommandWasGiven() {
        assertThat(parse("--data", "mine").data()).isEqualTo(Path.of("mine").toAbsolutePath());
    }

    @Test
    void theLastOfTwoOptionsCounts() {
        assertThat(parse("--port", "1", "--port", "65535").port()).isEqualTo(65535);
    }

    @Test
    void helpIsAskedForInTwoWays() {
        assertThat(parse("--help").help()).isTrue();
        assertThat(parse("-h").help()).isTrue();
        assertThat(CommandLine.HELP).contains("--port", "--data", "--quizzes", "--help", "back up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "", "8080.0", "99999999999"})
    void aPortThatIsNoneIsNamedWithTheRemedy(String port) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> parse("--port", port))
                .extracting(Trouble::sentence)
                .isEqualTo("The port " + port + " is not a number from 1 to 65535. Try ./run --port 8081.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "8080", "", "--port8080", "-p"})
    void anUnknownOptionIsNamed(String option) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> parse(option))
                .extracting(Trouble::sentence)
                .isEqualTo("Unknown option " + option + ". See ./run --help.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--data", "--quizzes"})
    void anOptionWithoutValueIsNamed(String option) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> parse(option))
                .extracting(Trouble::sentence)
                .isEqualTo("The option " + option + " needs a value. See ./run --help.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data=a\u0000b", "--quizzes=a\u0000b"})
    void aFolderThatCannotExistIsTroubleAndNoStackTrace(String option) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> parse(option))
                .extracting(Trouble::sentence)
                .asString()
                .endsWith("is no name of a directory. See ./run --help.");
    }

    @Test
    void aPasswordIsResetByName() {
        assertThat(parse().reset()).isNull();
        assertThat(parse("teacher", "reset", "Ms Reader").reset()).isEqualTo("Ms Reader");
        assertThat(parse("teacher", "reset", "Ms", "Reader", "--data", "/srv/data"))
                .isEqualTo(new CommandLine(8080, Path.of("/srv/data"), HOME.resolve("quizzes"), false, "Ms Reader"));
        assertThat(parse("--data=/srv/data", "teacher", "reset", "Reader").data())
                .isEqualTo(Path.of("/srv/data"));
        assertThat(CommandLine.HELP).contains("teacher reset NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher", "teacher reset", "teacher remove Reader", "teacher reset --data /srv"})
    void aCommandThatIsCutShortIsToldWhole(String words) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> parse(words.split(" ")))
                .extracting(Trouble::sentence)
                .isEqualTo("Say whose password: ./run teacher reset NAME. See ./run --help.");
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments), HOME);
    }
}
