package org.framewise.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Runs an upgrade in its own process, which exits as if killed before a given step: a migration statement or a file
 * operation.
 */
public final class InterruptedUpgrade {
    /** The newest migration of the last version that migrated in place. */
    private static final String OLD = "0048";

    private static final int KILLED = 137;

    private InterruptedUpgrade() {}

    /**
     * The outcome of a run.
     *
     * @param steps the number of steps executed
     * @param said the messages shown to the user
     */
    public record Outcome(boolean killed, int steps, String said) {}

    /** Fills a directory with the data of the previous version. */
    public static void writtenByTheVersionBefore(Path data) throws IOException {
        Files.createDirectories(data);
        DriverManagerDataSource database =
                new DriverManagerDataSource(DataDirectory.url(data.resolve(DataDirectory.NAME)));
        Migrations.flyway(database, Migrations.Vendor.H2).target(OLD).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        for (String name : List.of("Ada", "Ben", "Cem")) {
            jdbc.sql("""
                            INSERT INTO learner (id, nickname, resume_code, browser_key, created_at)
                            VALUES (RANDOM_UUID(), :name, :name, :name, CURRENT_TIMESTAMP)""").param("name", name).update();
        }
        jdbc.sql("INSERT INTO revision VALUES ('r', 'A', 'content', CURRENT_TIMESTAMP)")
                .update();
        jdbc.sql("""
                INSERT INTO attempt (id, learner_id, quiz_id, revision_id, form_id, sitting, seed, started_at)
                SELECT RANDOM_UUID(), id, 'A', 'r', 'main', 1, 1, CURRENT_TIMESTAMP FROM learner""").update();
    }

    /**
     * The database contents that must be the same after every upgrade, interrupted or not.
     *
     * @throws AssertionError unless every migration was applied exactly once
     */
    public static List<String> contents(Path data) {
        try (Connection connection = DataDirectory.open(data)) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<String> contents = new ArrayList<>();
            for (String sql : List.of(
                    "SELECT \"version\" || ' ' || \"success\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\"",
                    "SELECT nickname || ' ' || pet FROM learner ORDER BY nickname",
                    "SELECT l.nickname || ' ' || a.quiz_id FROM attempt a JOIN learner l ON l.id = a.learner_id ORDER BY 1",
                    "SELECT l.nickname || ' ' || t.name FROM toy t JOIN learner l ON l.id = t.learner_id")) {
                contents.addAll(jdbc.sql(sql).query(String.class).list());
            }
            return contents;
        } catch (SQLException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The names of the files that a completed upgrade leaves in a directory. */
    public static List<String> files(Path data) {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("framewise.lock"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param killBefore the step to be killed before, starting at 1; 0 for none */
    public static Outcome run(Path data, int killBefore) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedUpgrade.class.getName(),
                        data.toString(),
                        Integer.toString(killBefore))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int steps = 0;
        StringBuilder said = new StringBuilder();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("step ")) {
                    steps++;
                } else if (line.startsWith("said ")) {
                    said.append(line, 5, line.length()).append('\n');
                }
            }
        } finally {
            if (!process.waitFor(2, java.util.concurrent.TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
        if (process.exitValue() != 0 && process.exitValue() != KILLED) {
            throw new IOException("The upgrade failed: " + said);
        }
        return new Outcome(process.exitValue() == KILLED, steps, said.toString());
    }

    public static void main(String[] arguments) {
        int killBefore = Integer.parseInt(arguments[1]);
        AtomicInteger steps = new AtomicInteger();
        Consumer<String> reached = step -> {
            System.out.println("step " + step);
            if (steps.incrementAndGet() == killBefore) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
        try {
            new Upgrade(
                            Path.of(arguments[0]),
                            Clock.systemUTC(),
                            sentence -> System.out.println("said " + sentence),
                            new Upgrade.Setting(flyway -> withLater(flyway, reached), url -> url, reached))
                    .run();
        } catch (UserError error) {
            System.out.println("said " + error.sentence());
            System.exit(1);
        }
    }

    /** The program's migrations plus two later ones, so that there is always something to upgrade. */
    static FluentConfiguration withLater(FluentConfiguration flyway, Consumer<String> reached) {
        return flyway.locations(Stream.concat(
                                Stream.of(flyway.getLocations()).map(Object::toString), Stream.of("classpath:upgrade"))
                        .toArray(String[]::new))
                .callbacks(new Callback() {
                    @Override
                    public boolean supports(Event event, Context context) {
                        return event == Event.BEFORE_EACH_MIGRATE_STATEMENT;
                    }

                    @Override
                    public boolean canHandleInTransaction(Event event, Context context) {
                        return true;
                    }

                    @Override
                    public void handle(Event event, Context context) {
                        reached.accept(String.valueOf(context.getMigrationInfo().getVersion()));
                    }

                    @Override
                    public String getCallbackName() {
                        return "steps";
                    }
                });
    }
}
