package org.framewise.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.DatabaseProbe;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.ResponseInput;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.testing.Engine;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Confirmed responses are kept, unconfirmed responses can be submitted again, and the program needs no restart. */
@Timeout(120)
@Tag("process")
class FailuresTest {
    private static final int ITEMS = 30;

    @TempDir
    private Path data;

    @AfterEach
    void aDiskAsItWas() {
        FaultyDisk.recover();
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setConnectionTimeout(1000);
        ClosedDatabase.watch(source);
        return source;
    }

    private static World world(HikariDataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations(Engine.migrations(source))
                .load()
                .migrate();
        World world = new World(source);
        world.catalogue.put(Items.quizOfChoices("A", IntStream.rangeClosed(1, ITEMS)));
        return world;
    }

    private static ResponseInput chosen(String choice) {
        return new ResponseInput(new Response.SingleChoice(choice), Map.of(), Duration.ofSeconds(1));
    }

    private static void respond(World world, Attempt attempt, int item) {
        world.the(Attempts.class).respond(attempt.id(), attempt.head().learner(), new ItemId("A-" + item), chosen("a"));
    }

    /**
     * Runs the same scenario for every failure: ten responses before the failure, one response attempted during it, and
     * the other responses afterwards.
     */
    private static void assertThatNothingIsLost(World world, Runnable begins, Runnable ends) {
        Attempt attempt = world.start(world.learner("Ada"), "A").attempt();
        for (int item = 1; item <= 10; item++) {
            respond(world, attempt, item);
        }
        ItemId next = new ItemId("A-11");
        Drafts drafts = world.the(Drafts.class);

        begins.run();
        drafts.keep(attempt.id(), next, chosen("b"));
        for (int tries = 1; tries <= 3; tries++) {
            assertThatThrownBy(() -> respond(world, attempt, 11))
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        }
        assertThat(drafts.find(attempt.id(), next)).contains(chosen("b"));
        ends.run();

        DatabaseProbe probe = world.the(DatabaseProbe.class);
        while (!probe.answers()) {
            // the pool reconnects by itself after a moment; the test's timeout limits the wait
            Thread.onSpinWait();
        }
        assertThat(drafts.find(attempt.id(), next)).contains(chosen("b"));
        assertThat(world.the(Attempts.class).responses(attempt.id()))
                .containsKeys(IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> new ItemId("A-" + i))
                        .toArray(ItemId[]::new))
                .doesNotContainKey(next);
        for (int item = 11; item <= ITEMS; item++) {
            respond(world, attempt, item);
        }
        assertThat(world.the(Attempts.class).find(attempt.id()).orElseThrow()).isInstanceOf(Attempt.Submitted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Read-only file system"})
    void aFailingDiskLosesNoResponsesAndIsUsedAgainAfterRecovery(String reason) {
        try (HikariDataSource source = pool(FaultyDisk.url(data));
                World world = world(source)) {
            assertThatNothingIsLost(world, () -> FaultyDisk.fail(reason), FaultyDisk::recover);
        }
        try (HikariDataSource again = pool("jdbc:h2:file:" + data.resolve("framewise"));
                World world = world(again)) {
            assertThat(world.the(org.springframework.jdbc.core.simple.JdbcClient.class)
                            .sql("SELECT COUNT(*) FROM response")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(ITEMS);
        }
    }

    @Test
    void anUnreachableDatabaseServerLosesNoResponsesAndIsUsedAgainAfterRecovery() throws SQLException {
        String address;
        try (Connection connection =
                Objects.requireNonNull(Engine.POSTGRESQL.empty()).getConnection()) {
            address = connection.getMetaData().getURL();
        }
        int port = Integer.parseInt(address.replaceFirst(".*://[^:/]+:(\\d+)/.*", "$1"));
        try (Line line = new Line(port);
                HikariDataSource source = pool(
                        "jdbc:postgresql://localhost:" + line.port() + "/postgres?user=postgres&connectTimeout=1");
                World world = world(source)) {
            assertThatNothingIsLost(world, line::cut, line::mend);
        }
    }
}
