package org.framewise.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.quiz.Items;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class CompactionTest {
    private static final String NAME = "Benguesswho";
    private static final String TEXT = "Nobodyelsewrotethis";

    @TempDir
    private Path data;

    private HikariDataSource pool;
    private World world;
    private Compaction compaction;

    @BeforeEach
    void anOpenDatabase() {
        pool = new HikariDataSource();
        pool.setJdbcUrl(DataDirectory.databaseUrl(data));
        pool.setAllowPoolSuspension(true);
        Migrations.run(pool, Migrations.Vendor.H2);
        world = new World(pool);
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        compaction = new Compaction(data, pool, world.clock);
    }

    @AfterEach
    void close() {
        world.close();
        pool.close();
    }

    private Learner ben() {
        Learner ben = world.learner(NAME);
        world.start(ben, "A").writes("A-1", TEXT);
        return ben;
    }

    private String bytes() throws IOException {
        return Files.readString(data.resolve("framewise.mv.db"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void deletedDataLeaveTheFileOfTheRunningProgram() throws IOException {
        Learner ada = world.learner("Adaguesswho");
        Learner ben = ben();
        world.the(Learners.class).erase(ben.id());
        assertThat(bytes()).contains(NAME, TEXT);

        compaction.compactWhenDue();

        assertThat(bytes()).contains("Adaguesswho").doesNotContain(NAME, TEXT);
        assertThat(world.the(Learners.class).find(ada.id())).contains(ada);
    }

    @Test
    void withoutADeletionTheFileStaysAsItIs() throws IOException {
        ben();
        String before = bytes();

        compaction.compactWhenDue();

        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void twoAreMinutesApartAndNoneIsForgotten() throws IOException {
        world.the(Learners.class).erase(world.learner("Cem").id());
        compaction.compactWhenDue();
        Learner ben = ben();
        world.the(Learners.class).erase(ben.id());

        world.clock.advance(Duration.ofMinutes(9));
        compaction.compactWhenDue();
        assertThat(bytes()).contains(NAME);

        world.clock.advance(Duration.ofMinutes(2));
        compaction.compactWhenDue();
        assertThat(bytes()).doesNotContain(NAME);
        assertThat(Duration.ofMinutes(11)).isLessThan(Compaction.WITHIN);
        assertThat(Compaction.WITHIN).isEqualTo(Learners.ERASED_WITHIN);
    }

    @Test
    @Timeout(60)
    void whoWorksMeanwhileWaitsAndNothingFails() throws Exception {
        Learner ben = ben();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService learners = Executors.newSingleThreadExecutor()) {
            Future<Integer> made = learners.submit(() -> {
                int number = 0;
                while (!done.get()) {
                    world.learner("Learner " + ++number);
                }
                return number;
            });
            world.the(Learners.class).erase(ben.id());
            compaction.compactWhenDue();
            done.set(true);

            long expected = made.get();
            assertThat(bytes()).doesNotContain(NAME);
            assertThat(count()).isEqualTo(expected).isPositive();
        }
    }

    private long count() {
        return world.the(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT COUNT(*) FROM learner")
                .query(Long.class)
                .single();
    }

    @Test
    void aStatementThatTakesLongIsNotInterrupted() throws Exception {
        Learner ben = ben();
        world.the(Learners.class).erase(ben.id());
        try (Connection busy = pool.getConnection()) {
            compaction.compactWhenDue();
            assertThat(busy.isValid(1)).isTrue();
            assertThat(bytes()).contains(NAME);
        }

        compaction.compactWhenDue();

        assertThat(bytes()).doesNotContain(NAME);
    }
}
