package org.framewise.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which Maven {@code bin/maven} runs, and its messages if it can't get Maven. */
@Tag("process")
class MavenTest {
    /** Names of standard shell tools; none of them is Maven or can download or unpack files. */
    private static final List<String> TOOLS = List.of(
            "sh",
            "basename",
            "cat",
            "chmod",
            "dirname",
            "expr",
            "find",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "rm",
            "sed",
            "sha256sum",
            "shasum",
            "tr",
            "uname");

    @TempDir
    private Path folder;

    private Path path;
    private Path wrapper;
    private Path settings;
    private String said = "";

    @BeforeEach
    void aCheckoutOnAMachineWithoutMaven() throws IOException {
        path = Files.createDirectory(folder.resolve("path"));
        for (String tool : TOOLS) {
            Optional<Path> file = find(tool);
            if (file.isPresent()) {
                script(path.resolve(tool), "exec " + file.get() + " \"$@\"");
            }
        }
        Files.createDirectories(folder.resolve("program/bin"));
        Files.copy(Path.of("bin/maven"), folder.resolve("program/bin/maven"));
        wrapper = script(
                folder.resolve("program/mvnw"), "[ \"$1\" = --version ] || echo wrapper \"$MVNW_REPOURL\" \"$@\"");
        settings = Files.createDirectories(folder.resolve("home/.m2")).resolve("settings.xml");
    }

    private static Optional<Path> find(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private void installed(String version) throws IOException {
        script(
                path.resolve("mvn"),
                "case \"$*\" in *--version) echo 'Apache Maven " + version + "';; *) echo installed \"$@\";; esac");
    }

    private int maven(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                find("bash").orElseThrow().toString(),
                folder.resolve("program/bin/maven").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private void assertRuns(String expected) throws IOException, InterruptedException {
        assertThat(maven(Map.of(), "-B", "two words")).as(said).isZero();
        assertThat(said).isEqualTo(expected + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.10.0", "4.0.0-rc-4", "3.8.7 (Red Hat 3.8.7-2)"})
    void anInstalledMavenIsUsed(String version) throws IOException, InterruptedException {
        installed(version);

        assertRuns("installed -B two words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "2.2.1", "of no version"})
    void theWrapperReplacesAnInstalledMavenThatIsTooOld(String version) throws IOException, InterruptedException {
        installed(version);

        assertRuns("wrapper  -B two words");
    }

    @Test
    void theWrapperIsUsedIfNoMavenIsInstalled() throws IOException, InterruptedException {
        assertRuns("wrapper  -B two words");
    }

    @ParameterizedTest
    @CsvSource({
        "central, https://mirror.example/m2",
        "*, https://mirror.example/m2",
        "'other, central', https://mirror.example/m2",
        "'external:*,!other', https://mirror.example/m2",
        "'*,!central', ''",
        "other, ''",
        "external:http:*, ''"
    })
    void theWrapperDownloadsFromTheMirrorThatTheSettingsNameForMavenCentral(String mirrorOf, String address)
            throws IOException, InterruptedException {
        Files.writeString(settings, """
                <settings>
                  <mirrors>
                    <!-- <mirror><mirrorOf>central</mirrorOf><url>https://commented.example</url></mirror> -->
                    <mirror>
                      <id>other</id>
                      <url>https://other.example</url>
                      <mirrorOf>elsewhere</mirrorOf>
                    </mirror>
                    <mirror>
                      <id>school</id>
                      <mirrorOf>%s</mirrorOf>
                      <url>
                        https://mirror.example/m2/
                      </url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(mirrorOf));

        assertRuns("wrapper " + address + " -B two words");
    }

    @Test
    void theEnvironmentOverridesTheMirrorInTheSettings() throws IOException, InterruptedException {
        Files.writeString(settings, mirror("https://mirror.example"));

        maven(Map.of("MVNW_REPOURL", "https://mine.example"), "test");

        assertThat(said).isEqualTo("wrapper https://mine.example test\n");
    }

    @Test
    void aFailedDownloadIsReportedWithARemedy() throws IOException, InterruptedException {
        installed("3.6.3");
        script(wrapper, "echo 'wget: Failed to fetch https://repository.example/maven.zip' >&2; exit 1");

        assertThat(maven(Map.of(), "test")).isOne();
        assertThat(said).isEqualTo("""
                        Framewise is built with Apache Maven 3.8 or newer (installed: 3.6). Downloading it failed:
                        wget: Failed to fetch https://repository.example/maven.zip
                        Do one of these:
                        - Connect this computer to the internet and try again. Only the first build needs it.
                        - If your network has a mirror of Maven Central, name it in ~/.m2/settings.xml or with export MVNW_REPOURL=https://HOST/PATH.
                        - Install Maven, for example with 'apt install maven' (Debian, Ubuntu) or 'brew install maven' (macOS).
                        """);
    }

    /** Runs the real wrapper without curl, wget and unzip, against a mirror: the JDK must download and unpack Maven. */
    @Test
    void aJdkAloneIsEnoughToDownloadMaven() throws IOException, InterruptedException, NoSuchAlgorithmException {
        byte[] maven = aMaven();
        Files.copy(Path.of("mvnw"), wrapper, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                Files.createDirectories(folder.resolve("program/.mvn/wrapper")).resolve("maven-wrapper.properties"),
                "distributionUrl=https://repository.invalid/m2/org/apache/maven/apache-maven/9.9/apache-maven-9.9-bin.zip\n"
                        + "distributionSha256Sum="
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(maven)) + "\n");
        HttpServer mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.createContext("/m2/org/apache/maven/apache-maven/9.9/apache-maven-9.9-bin.zip", exchange -> {
            exchange.sendResponseHeaders(200, maven.length);
            exchange.getResponseBody().write(maven);
            exchange.close();
        });
        mirror.start();
        try {
            Files.writeString(
                    settings,
                    mirror("http://" + mirror.getAddress().getHostString() + ":"
                            + mirror.getAddress().getPort() + "/m2"));

            assertRuns("downloaded -B two words");
        } finally {
            mirror.stop(0);
        }
        assertRuns("downloaded -B two words");
    }

    private static String mirror(String address) {
        return "<settings><mirrors><mirror><mirrorOf>*</mirrorOf><url>" + address
                + "</url></mirror></mirrors></settings>";
    }

    private static byte[] aMaven() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("apache-maven-9.9/bin/mvn"));
            zip.write("#!/bin/sh\necho downloaded \"$@\"\n".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
