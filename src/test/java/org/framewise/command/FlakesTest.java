package org.framewise.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests how {@code bin/flakes} evaluates the reports of a test run. */
@Tag("process")
class FlakesTest {
    private static final String GOOD =
            "<testcase name=\"isGood\" classname=\"org.framewise.GoodTest\" time=\"0.1\"/>\n";
    private static final String FLAKY = """
            <testcase name="races(int)[1]" classname="org.framewise.RaceTest" time="0.1">
              <flakyFailure message="late" type="java.lang.AssertionError">
              </flakyFailure>
            </testcase>
            """;

    @TempDir
    private Path folder;

    private Path known;
    private String said = "";

    @BeforeEach
    void aCheckoutThatKnowsOneFlake() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("bin/flakes"), folder.resolve("bin/flakes"));
        known = Files.createDirectories(folder.resolve("src/test")).resolve("known-flakes.txt");
        Files.writeString(known, "# why\norg.framewise.OldTest.waits  # its server is slow\n");
        run("git", "init", "-q");
        commit();
    }

    private void commit() throws IOException, InterruptedException {
        run("git", "add", "src");
        run("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "tests: list flakes");
    }

    private int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private int flakes(String... cases) throws IOException, InterruptedException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                reports.resolve("TEST-a.xml"),
                "<testsuite name=\"a\">\n" + Stream.of(cases).reduce("", String::concat) + "</testsuite>\n");
        return run("bash", "bin/flakes", "reports");
    }

    @Test
    void aTestRunWithoutFlakesPasses() throws IOException, InterruptedException {
        assertThat(flakes(GOOD)).as(said).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void aTestThatPassesOnlyOnItsSecondTryFailsTheRun() throws IOException, InterruptedException {
        assertThat(flakes(GOOD, FLAKY)).isOne();
        assertThat(said)
                .contains("org.framewise.RaceTest.races passed only at its second try")
                .doesNotContain("isGood");
    }

    @Test
    void aKnownFlakeIsReportedAndTheRunPasses() throws IOException, InterruptedException {
        assertThat(flakes(FLAKY.replace("RaceTest", "OldTest").replace("races(int)[1]", "waits")))
                .as(said)
                .isZero();
        assertThat(said).contains("Known flake: org.framewise.OldTest.waits");
    }

    @Test
    void theListOfKnownFlakesMayOnlyShrink() throws IOException, InterruptedException {
        Files.writeString(known, "# none\n");
        assertThat(flakes(GOOD)).as(said).isZero();

        Files.writeString(known, "org.framewise.RaceTest.races  # too hard\n");
        commit();
        assertThat(flakes(FLAKY)).isOne();
        assertThat(said).contains("may only shrink", "org.framewise.RaceTest.races");
    }
}
