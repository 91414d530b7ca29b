package org.framewise.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.DraftWriting;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.StoredResponse;
import org.framewise.classroom.AssignmentControl;
import org.framewise.classroom.BrowserKeys;
import org.framewise.classroom.DiscussionControls;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Presence;
import org.framewise.classroom.SetUpCode;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.live.LearnerProgress;
import org.framewise.results.live.LiveBoard;
import org.framewise.results.live.Picture;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Score;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.Engine;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests what must hold for two processes that share a PostgreSQL database and have no other connection to each other. */
@Tag("process")
class TwoNodesTest {
    private static final String SCHEMA = "at_once";

    private DataSource source;
    private World first;
    private World second;
    private ClassAtWork room;

    @BeforeEach
    void twoNodesWithTheSameQuizzes() {
        source = Engine.POSTGRESQL.empty();
        first = new World(source);
        second = new World(source);
        Quiz quiz = quiz(5);
        first.catalogue.put(quiz);
        second.catalogue.put(quiz);
        room = new ClassAtWork(first, first.teacher("Ms Lee"), "T");
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private static Quiz quiz(int items) {
        return Items.quizOfChoices("T", IntStream.rangeClosed(1, items));
    }

    private static ResponseInput chosen(String choice) {
        return new ResponseInput(new Response.SingleChoice(choice), Map.of(), Duration.ofSeconds(3));
    }

    /** Continues as the same learner on the second node: recognized by their cookie, at the item they had reached. */
    private World.Taking atSecond(World.Taking taking) {
        String cookie = first.the(BrowserKeys.class).issue(taking.learner().id(), Duration.ofHours(12));
        Learner same = second.the(BrowserKeys.class).learner(cookie).orElseThrow();
        return second.goesOn(
                same,
                second.the(Attempts.class)
                        .find(taking.attempt().id(), same.id())
                        .orElseThrow());
    }

    private static StoredResponse stored(World node, Attempt attempt, String item) {
        return Objects.requireNonNull(
                node.the(Attempts.class).responses(attempt.id()).get(new ItemId(item)));
    }

    private long rows(String table) {
        return first.the(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    /** Makes two calls at the same moment, and returns their results. */
    private static <T> List<T> together(Callable<T> one, Callable<T> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> both = List.of(one, two).stream()
                    .map(what -> threads.submit(() -> {
                        start.await();
                        return what.call();
                    }))
                    .toList();
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    @Test
    void aLearnerContinuesOnTheOtherNodeAtTheSameItem() {
        World.Taking ada = room.begins("Ada").chooses("T-1", "a").chooses("T-2", "b");

        World.Taking there = atSecond(ada);

        assertThat(((Attempt.Open) there.attempt()).current()).isEqualTo(3);
        there.chooses("T-3", "a").chooses("T-4", "a").chooses("T-5", "a");
        assertThat(first.the(Attempts.class).find(ada.attempt().id()).orElseThrow())
                .isInstanceOf(Attempt.Submitted.class);
        assertThat(rows("response")).isEqualTo(5);
    }

    @Test
    void aResponseThatReachesBothNodesCountsOnce() throws Exception {
        World.Taking ada = room.begins("Ada");
        World.Taking there = atSecond(ada);

        together(() -> ada.chooses("T-1", "a"), () -> there.chooses("T-1", "b"));

        assertThat(rows("response")).isEqualTo(1);
        assertThat(stored(first, ada.attempt(), "T-1").input())
                .isEqualTo(stored(second, ada.attempt(), "T-1").input());
    }

    @Test
    void aLearnerWhoStartsOnBothNodesHasOneAttempt() throws Exception {
        Learner ada = first.learner("Ada");

        List<Attempt.Open> started = together(
                () -> first.the(Attempts.class).start(ada.id(), new QuizId("T")),
                () -> second.the(Attempts.class).start(ada.id(), new QuizId("T")));

        assertThat(started.getFirst().id()).isEqualTo(started.getLast().id());
        assertThat(rows("attempt")).isEqualTo(1);
    }

    @Test
    void aDraftWrittenToTheDatabaseSurvivesAKilledNode() {
        World.Taking ada = room.begins("Ada");
        ItemId item = new ItemId("T-1");
        Drafts drafts = first.the(Drafts.class);
        drafts.keep(ada.attempt().id(), item, chosen("a"));
        DraftWriting.write(drafts);
        drafts.keep(ada.attempt().id(), item, chosen("b"));

        assertThat(second.the(Drafts.class).find(ada.attempt().id(), item)).contains(chosen("a"));
    }

    @Test
    void theLiveViewShowsLearnersOnTheOtherNode() {
        World.Taking ada = room.begins("Ada");
        Learner jo = room.member("Jo");
        look();
        Instant lastPicture = first.clock.instant();

        atSecond(ada).chooses("T-1", "a");
        second.clock.set(lastPicture.plusMillis(100));
        second.the(Presence.class).touch(jo.id());
        second.the(Presence.class).write();
        first.clock.set(lastPicture.plusMillis(700));

        Picture picture = look();
        assertThat(ClassAtWork.place(picture, "Ada").number()).contains(2);
        assertThat(ClassAtWork.place(picture, "Jo").state()).isEqualTo(LearnerProgress.State.JOINED);
        assertThat(picture.items().getFirst().answered()).isEqualTo(1);
    }

    private Picture look() {
        return first.the(LiveBoard.class).of(room.teacherId(), room.id());
    }

    @Test
    void aRevisionKnownToOneNodeIsReadableOnBoth() {
        World.Taking before = room.begins("Ada").chooses("T-1", "a");
        first.catalogue.put(quiz(7));
        World.Taking after = room.begins("Ben").chooses("T-1", "a");

        assertThat(atSecond(before).attempt().items()).hasSize(5);
        assertThat(atSecond(after).chooses("T-2", "a").attempt().items()).hasSize(7);
        UsedQuiz seen = second.the(UsedQuizzes.class)
                .find(new TeacherScope(room.teacherId()), new QuizId("T"), Selection.all(ZoneOffset.UTC))
                .orElseThrow();
        assertThat(seen.used()).extracting(use -> use.form().value()).hasSize(2);
        assertThat(seen.items()).hasSize(7);
    }

    @Test
    void aKeyCorrectionAppliesOnBothNodes() {
        World.Taking early = atSecond(room.begins("Early")).chooses("T-1", "b");
        World.Taking late = atSecond(room.begins("Late"));

        first.correct(
                room.teacherId(), room.id(), new ItemId("T-1"), new Correction.Accept("b", ""), "The text says both.");
        late.chooses("T-1", "b");

        assertThat(stored(second, early.attempt(), "T-1").score()).isEqualTo(new Score(1, 1));
        assertThat(stored(second, late.attempt(), "T-1").score()).isEqualTo(new Score(1, 1));
    }

    @Test
    void aHeldItemIsHeldOnBothNodes() {
        World.Taking ada = atSecond(room.begins("Ada"));
        first.the(DiscussionControls.class).hold(room.teacherId(), room.id(), new ItemId("T-1"));

        ada.chooses("T-1", "a");

        assertThat(stored(first, ada.attempt(), "T-1").held()).isTrue();
    }

    @Test
    void anAssignmentClosedOnOneNodeRefusesResponsesOnTheOther() {
        World.Taking ada = atSecond(room.begins("Ada").chooses("T-1", "a"));
        Drafts drafts = second.the(Drafts.class);
        drafts.keep(ada.attempt().id(), new ItemId("T-2"), chosen("a"));
        DraftWriting.write(drafts);

        assertThat(first.the(AssignmentControl.class).close(room.teacherId(), room.assignment))
                .isEqualTo(1);

        assertThatThrownBy(() -> ada.chooses("T-3", "a"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CLOSED));
        assertThat(second.the(Attempts.class).responses(ada.attempt().id()))
                .containsOnlyKeys(new ItemId("T-1"), new ItemId("T-2"));
    }

    @Test
    void aPasswordChangeSignsOutOnBothNodes() {
        Teacher before = room.teacher;
        assertThat(second.the(Teachers.class).isCurrent(before.id(), before.passwordHash()))
                .isTrue();

        first.the(Teachers.class).changePassword(before, "another long password", "Ms Lee");

        assertThat(second.the(Teachers.class).isCurrent(before.id(), before.passwordHash()))
                .isFalse();
    }

    @Test
    void usingOneNodesSetUpCodeInvalidatesTheOthers() {
        Engine.empty(source);
        String one = first.the(SetUpCode.class).open().orElseThrow();
        String two = second.the(SetUpCode.class).open().orElseThrow();

        assertThat(first.the(SetUpCode.class).redeem(one, "Ms Lee", "a long password"))
                .isPresent();

        assertThat(second.the(SetUpCode.class).redeem(two, "Mr Late", "a long password"))
                .isEmpty();
    }

    @Test
    void nodesThatStartTogetherMigrateAnEmptyDatabaseOnce() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        Callable<Integer> migrate = () -> Flyway.configure()
                .dataSource(source)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations(Engine.migrations(source))
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate()
                .migrationsExecuted;

        List<Integer> made = together(migrate, migrate);

        int all = made.getFirst() + made.getLast();
        assertThat(all).isGreaterThanOrEqualTo(2);
        assertThat(jdbc.queryForList(
                        "SELECT version FROM " + SCHEMA
                                + ".flyway_schema_history WHERE version IS NOT NULL AND success",
                        String.class))
                .hasSize(all)
                .doesNotHaveDuplicates();
        jdbc.execute("DROP SCHEMA " + SCHEMA + " CASCADE");
    }
}
