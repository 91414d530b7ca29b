package org.framewise.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Learners;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.testing.Engine;
import org.framewise.testing.TestCatalogue;
import org.framewise.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A confirmed response survives {@code kill -9}, with the program's own database settings. */
@Tag("process")
class DurabilityTest {
    private static final int CONFIRMED_BEFORE_THE_KILL = 300;

    @TempDir
    private Path data;

    @Test
    @Tag("long")
    @Timeout(120)
    void everyConfirmedResponseSurvivesTwoKilledProcesses() throws IOException, InterruptedException {
        List<String> confirmed = new ArrayList<>(respondUntilKilled());
        assertThat(kept()).containsAll(confirmed);

        List<String> more = respondUntilKilled();
        assertThat(more).doesNotContainAnyElementsOf(confirmed);
        confirmed.addAll(more);
        assertThat(kept()).containsAll(confirmed);
    }

    private List<String> respondUntilKilled() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> confirmed = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.endsWith(";")) {
                    // the kill may truncate the last line; an incomplete line was not confirmed
                    confirmed.add(line);
                }
                if (confirmed.size() == CONFIRMED_BEFORE_THE_KILL) {
                    // kill through the handle, because Process.destroyForcibly would close the unread output
                    program.toHandle().destroyForcibly();
                }
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED_BEFORE_THE_KILL);
        return confirmed;
    }

    private Set<String> kept() {
        try (HikariDataSource source = open(data)) {
            return new HashSet<>(JdbcClient.create(source)
                    .sql("SELECT attempt_id, item_id, chosen, score FROM response")
                    .query((row, n) -> line(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4)))
                    .list());
        }
    }

    private static String line(String attempt, String item, String chosen, double score) {
        return attempt + " " + item + " " + chosen + " " + score + ";";
    }

    /** The database with the program's own options. */
    private static HikariDataSource open(Path data) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(property("spring.datasource.url").replace("${framewise.data}", data.toString()));
        return new HikariDataSource(pool);
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream in = DurabilityTest.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Objects.requireNonNull(properties.getProperty(name), name);
    }

    /** Responds in two threads until killed, and prints each response once it is confirmed. */
    static final class Program {
        private static final int ITEMS = 40;

        public static void main(String[] arguments) {
            DataSource source = open(Path.of(arguments[0]));
            Flyway.configure()
                    .dataSource(source)
                    .locations(Engine.migrations(source))
                    .load()
                    .migrate();
            TestCatalogue catalogue = new TestCatalogue();
            catalogue.put(Items.quizOfChoices("A", IntStream.range(0, ITEMS)));
            JdbcTransactionManager transactions = new JdbcTransactionManager(source);
            AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
            context.registerBean(PlatformTransactionManager.class, () -> transactions);
            context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
            context.registerBean(Catalogue.class, () -> catalogue);
            context.registerBean(Clock.class, TestClock::new);
            context.scan("org.framewise.attempt", "org.framewise.classroom");
            context.refresh();
            for (int i = 0; i < 2; i++) {
                new Thread(() -> respond(context.getBean(Learners.class), context.getBean(Attempts.class))).start();
            }
        }

        private static void respond(Learners learners, Attempts attempts) {
            while (true) {
                Attempt.Open attempt = attempts.start(learners.enrol(null).id(), new QuizId("A"));
                for (Item item : attempt.items()) {
                    attempts.respond(
                            attempt.id(),
                            attempt.head().learner(),
                            item.id(),
                            new ResponseInput(new Response.SingleChoice("a"), Map.of(), Duration.ofSeconds(1)));
                    String line = line(
                            attempt.id().toString(), item.id().value(), "{\"type\":\"choice\",\"choice\":\"a\"}", 1.0);
                    synchronized (Program.class) {
                        System.out.println(line);
                        System.out.flush();
                    }
                }
            }
        }
    }
}
