package org.framewise.bench.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.framewise.bench.Bench;
import org.framewise.bench.Report;
import picocli.CommandLine.Option;

/**
 * Starts two processes simultaneously on one empty PostgreSQL database, behind nginx with the example configuration
 * from {@code docs/operations}. One process is killed under load, and its learners continue on the other.
 *
 * @see "docs/decisions/0025-a-cookie-names-the-process-that-answered-last.md"
 */
public final class NodesMode implements Bench.Mode {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final String PASSWORD = "only for this run";

    @Option(names = "--learners")
    private int learners = 20;

    @Option(names = "--kills")
    private int kills = 4;

    @Option(names = "--think", description = "milliseconds a learner thinks about an item")
    private int think = 500;

    @Option(names = "--heap", description = "megabytes for each process")
    private int heap = 512;

    private final Measured measured = new Measured();
    private final Histogram first = new Histogram(3);
    private final Histogram last = new Histogram(3);
    private int moved;

    @Override
    public String usage() {
        return "[--learners N] [--kills K] [--think MS] [--heap MB]  one of two processes behind nginx is killed under load";
    }

    @Override
    public void run(List<String> options, Report report) throws IOException, InterruptedException {
        Options.fill(this, options);
        double loadBefore = LoadMode.machineLoad();
        // the operations guide asks for this before several processes are started
        new ProcessBuilder("bin/prepare-start")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        try (EmbeddedPostgres postgres = database();
                Program one = node(postgres);
                Program two = node(postgres)) {
            one.awaitPage();
            two.awaitPage();
            try (Nginx nginx = Nginx.before(one.port(), two.port())) {
                work(nginx, Map.of("1", one, "2", two));
            }
            one.stop();
            two.stop();
            report.print(figures(new Stored(postgres.getDatabase("postgres", "framewise")), loadBefore));
        }
    }

    /** Starts PostgreSQL with a database and an account for the program, as an administrator would. */
    private static EmbeddedPostgres database() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE framewise LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE framewise OWNER framewise");
        } catch (SQLException refused) {
            postgres.close();
            throw new IOException(refused);
        }
        return postgres;
    }

    private Program node(EmbeddedPostgres postgres) throws IOException {
        return Program.start(
                List.of(
                        "--listen",
                        "127.0.0.1",
                        "--proxy",
                        "127.0.0.1",
                        "--database",
                        "jdbc:postgresql://localhost:" + postgres.getPort() + "/framewise?user=framewise"),
                Map.of("FRAMEWISE_DB_PASSWORD", PASSWORD, "JAVA_TOOL_OPTIONS", "-Xmx" + heap + "m"));
    }

    private void work(Nginx nginx, Map<String, Program> nodes) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom();
        try (Crowd crowd = new Crowd(nginx.origin(), new Pace(Duration.ofMillis(think)), measured, nginx.trust())) {
            crowd.arrive(learners, Duration.ofSeconds(1));
            for (int kill = 0; kill < kills; kill++) {
                await(learners, List.copyOf(nodes.keySet()));
                Thread.sleep(random.nextLong(0, 2000));
                String fuller = crowd.at("1").size() >= crowd.at("2").size() ? "1" : "2";
                String other = fuller.equals("1") ? "2" : "1";
                Program killed = java.util.Objects.requireNonNull(nodes.get(fuller));
                Set<Integer> onKilledNode = crowd.at(fuller);
                killed.kill();
                long killedAt = System.nanoTime();
                measured.lookAgain();
                await(1, onKilledNode, other);
                first.recordValue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killedAt));
                await(onKilledNode.size(), onKilledNode, other);
                last.recordValue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killedAt));
                moved += onKilledNode.size();
                killed.startAgain();
                killed.awaitPage();
                measured.lookAgain();
            }
            await(learners, List.copyOf(nodes.keySet()));
            crowd.stop();
        }
    }

    /** Waits until that many learners have had a response confirmed on either node since the last kill. */
    private void await(int working, List<String> nodes) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (measured.workingAt().values().stream().filter(nodes::contains).count() < working) {
            pause(deadline);
        }
    }

    /** Waits until that many of the given learners have had a response confirmed on that node. */
    private void await(int working, Set<Integer> whom, String node) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (measured.workingAt().entrySet().stream()
                        .filter(learner -> whom.contains(learner.getKey())
                                && learner.getValue().equals(node))
                        .count()
                < working) {
            pause(deadline);
        }
    }

    private void pause(long deadline) throws IOException, InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new IOException(
                    "Too few learners go on; who does, at " + measured.workingAt() + "; " + measured.errors());
        }
        Thread.sleep(2);
    }

    private Map<String, Object> figures(Stored stored, double loadBefore) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kills", kills);
        figures.put("learners", learners);
        figures.put("think_ms", think);
        figures.put("machine_load_before", loadBefore);
        figures.put("machine_load_after", LoadMode.machineLoad());
        figures.put("migrations", stored.migrations());
        figures.put("migrations_gone_wrong", stored.migrationsGoneWrong());
        figures.put("confirmed", measured.allConfirmed().size());
        figures.put("stored", stored.responses());
        figures.put("lost", stored.lost(measured.allConfirmed()));
        figures.put("duplicated", stored.duplicates());
        figures.put("moved", moved);
        figures.put("first_goes_on_median_ms", first.getValueAtPercentile(50));
        figures.put("first_goes_on_max_ms", first.getMaxValue());
        figures.put("last_goes_on_median_ms", last.getValueAtPercentile(50));
        figures.put("last_goes_on_max_ms", last.getMaxValue());
        figures.put("seen_as_loss", measured.astray());
        figures.put("interruptions", measured.errors());
        return figures;
    }
}
