package org.framewise.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSettings;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.EndOfClassrooms;
import org.framewise.classroom.Erasures;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

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
    void deletedDataDisappearsFromTheDatabaseFileOfARunningProgram() throws IOException {
        Learner ada = world.learner("Adaguesswho");
        Learner ben = ben();
        world.the(Learners.class).erase(ben.id());
        assertThat(bytes()).contains(NAME, TEXT);

        compaction.compactWhenDue();

        assertThat(bytes()).contains("Adaguesswho").doesNotContain(NAME, TEXT);
        assertThat(world.the(Learners.class).find(ada.id())).contains(ada);
    }

    @Test
    void withoutADeletionTheDatabaseFileIsNotCompactedWithinADay() throws IOException {
        compaction.compactWhenDue();
        ben();
        String before = bytes();

        world.clock.advance(Duration.ofHours(23));
        compaction.compactWhenDue();

        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void formerNamesDisappearFromTheDatabaseFile() throws IOException {
        compaction.compactWhenDue();
        ClassAtWork room = room();
        room.member(NAME);
        world.clock.advance(Duration.ofMinutes(11));

        assertThat(world.the(Members.class)
                        .rename(room.classroom.id(), room.teacher, only(room), new Nickname("Benno")))
                .isTrue();
        assertThat(bytes()).contains(NAME);
        compaction.compactWhenDue();

        assertThat(bytes()).contains("Benno").doesNotContainIgnoringCase(NAME);
    }

    @ParameterizedTest
    @EnumSource(Classroom.AfterEnd.class)
    void personalDataDisappearsFromTheDatabaseFileWhenTheClassroomEnds(Classroom.AfterEnd kept) throws IOException {
        compaction.compactWhenDue();
        ClassAtWork room = room();
        World.Taking ben = room.begins(NAME).writes("A-1", TEXT);
        world.rate(ben.attempt(), "A-1", 2, "Likenobodyelse", room.teacher);
        Classrooms classrooms = world.the(Classrooms.class);
        world.the(ClassroomSettings.class).setEnd(room.classroom, room.teacher, classrooms.today(), kept);
        String code = ben.learner().code().value();

        world.clock.advance(Duration.ofDays(2));
        compaction.compactWhenDue();
        assertThat(bytes()).contains(NAME, TEXT, "Likenobodyelse", code);
        world.the(EndOfClassrooms.class).eraseWhatIsDue();
        world.clock.advance(Duration.ofMinutes(11));
        compaction.compactWhenDue();

        assertThat(bytes()).contains("Class of Ms Lee").doesNotContain(NAME, TEXT, "Likenobodyelse", code);
    }

    @Test
    void replacedDataDisappearsFromTheDatabaseFileWithinADay() throws IOException {
        compaction.compactWhenDue();
        ClassAtWork room = room();
        World.Taking ben = room.begins(NAME);
        draft(ben, TEXT);
        draft(ben, "Second thoughts");
        String code = ben.learner().code().value();
        world.the(Members.class).renewCode(room.classroom.id(), room.teacher, only(room));
        assertThat(bytes()).contains(TEXT, code);

        world.clock.advance(Compaction.REPLACED_WITHIN);
        compaction.compactWhenDue();

        assertThat(bytes()).contains(NAME, "Second thoughts").doesNotContain(TEXT, code);
    }

    @Test
    void deletedDataLeftByAKilledProgramDisappearsAfterTheNextStart() throws IOException {
        World.Taking ben = room().begins(NAME);
        draft(ben, TEXT);
        draft(ben, "Second thoughts");
        assertThat(bytes()).contains(TEXT);

        new Compaction(data, pool, world.clock).compactWhenDue();

        assertThat(bytes()).contains("Second thoughts").doesNotContain(TEXT);
    }

    private ClassAtWork room() {
        return new ClassAtWork(world, world.teacher("Ms Lee"), "A");
    }

    private Member only(ClassAtWork room) {
        return world.the(Members.class).of(room.classroom).getFirst();
    }

    /** Keeps a draft and writes it to the database, as happens after two seconds. */
    private void draft(World.Taking writer, String text) {
        Drafts drafts = world.the(Drafts.class);
        world.clock.advance(Duration.ofSeconds(5));
        drafts.keep(
                writer.attempt().id(),
                new ItemId("A-1"),
                new ResponseInput(new Response.ExtendedText(text), Map.of(), Duration.ofSeconds(5)));
        ReflectionTestUtils.invokeMethod(drafts, "write");
    }

    @Test
    void compactionsAreMinutesApartAndNoneIsSkipped() throws IOException {
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
        assertThat(Compaction.WITHIN).isEqualTo(Erasures.WITHIN);
    }

    @Test
    @Timeout(60)
    void requestsDuringACompactionWaitAndDoNotFail() throws Exception {
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
    void longRunningStatementsAreNotInterrupted() throws Exception {
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
