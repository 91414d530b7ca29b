package org.framewise.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class DraftsTest extends OnEachEngine {
    private static final ItemId ITEM = new ItemId("A-1");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Drafts drafts;
    private Attempt mine;
    private Attempt other;

    @BeforeEach
    void twoAttempts() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.twoChoicesWithConfidence("A-1"),
                Items.extendedText("A-2").build()));
        drafts = the(Drafts.class);
        mine = the(Attempts.class).start(world.learner("Ada").id(), new QuizId("A"));
        other = the(Attempts.class).start(world.learner("Eve").id(), new QuizId("A"));
        drafts.keep(other.id(), ITEM, chosen("b", 9));
        drafts.keep(mine.id(), new ItemId("A-2"), text("Something else"));
    }

    @Test
    void thereIsNoDraftIfNothingWasChosen() {
        drafts.discard(mine.id(), ITEM);

        assertThat(drafts.find(mine.id(), ITEM)).isEmpty();
    }

    @Test
    void aDraftIsAvailableBeforeItIsWritten() {
        drafts.keep(mine.id(), ITEM, chosen("a", 3));

        assertThat(drafts.find(mine.id(), ITEM)).contains(chosen("a", 3));
    }

    @Test
    void theLatestDraftReplacesEarlierOnes() {
        drafts.keep(mine.id(), ITEM, chosen("a", 3));
        drafts.write();
        drafts.keep(mine.id(), ITEM, chosen("b", 5));

        assertThat(drafts.find(mine.id(), ITEM)).contains(chosen("b", 5));
        drafts.write();
        assertThat(afterARestart().find(mine.id(), ITEM)).contains(chosen("b", 5));
    }

    @Test
    void aDraftWrittenToTheDatabaseSurvivesARestartWithConfidenceAndTime() {
        drafts.keep(mine.id(), ITEM, chosen("a", 42));
        drafts.write();

        assertThat(afterARestart().find(mine.id(), ITEM)).contains(chosen("a", 42));
        assertThat(afterARestart().find(mine.id(), new ItemId("A-2"))).contains(text("Something else"));
        assertThat(rows("draft")).isEqualTo(3);
    }

    @Test
    void aDiscardedDraftIsNotWrittenToTheDatabase() {
        drafts.keep(mine.id(), ITEM, chosen("a", 3));
        drafts.discard(mine.id(), ITEM);
        drafts.write();

        assertThat(drafts.find(mine.id(), ITEM)).isEmpty();
        assertThat(drafts.find(other.id(), ITEM)).isPresent();
    }

    @Test
    void aResponseDeletesItsDraft() {
        drafts.keep(mine.id(), ITEM, chosen("a", 3));
        drafts.write();

        the(Attempts.class).respond(mine.id(), mine.head().learner(), ITEM, chosen("a", 4));
        drafts.discard(mine.id(), ITEM);
        drafts.write();

        assertThat(drafts.find(mine.id(), ITEM)).isEmpty();
        assertThat(rows("draft")).isEqualTo(2);
    }

    @Test
    void writingADraftOfADeletedAttemptLosesNoOtherDrafts() {
        drafts.keep(mine.id(), ITEM, chosen("a", 3));
        the(JdbcClient.class)
                .sql("DELETE FROM attempt WHERE id = :id")
                .param("id", other.id().value())
                .update();

        drafts.write();

        assertThat(afterARestart().find(mine.id(), ITEM)).contains(chosen("a", 3));
        assertThat(afterARestart().find(mine.id(), new ItemId("A-2"))).isPresent();
        assertThat(drafts.find(other.id(), ITEM)).isEmpty();
    }

    @Test
    void concurrentWritesOfOneDraftLoseNoOtherDrafts() {
        List<Drafts> processes = Stream.generate(this::afterARestart).limit(4).toList();
        for (Drafts process : processes) {
            process.keep(mine.id(), ITEM, chosen("a", 3));
            process.keep(other.id(), new ItemId("A-2"), text("Kept"));
        }

        together(processes.stream()
                .<Callable<Boolean>>map(process -> () -> {
                    process.write();
                    return true;
                })
                .toList());

        assertThat(afterARestart().find(mine.id(), ITEM)).contains(chosen("a", 3));
        assertThat(afterARestart().find(other.id(), new ItemId("A-2"))).contains(text("Kept"));
        assertThat(rows("draft")).isEqualTo(2);
    }

    @Test
    void draftsStayInMemoryWhileTheDatabaseIsUnavailable() {
        drafts.keep(mine.id(), ITEM, chosen("a", 3));
        JdbcClient jdbc = the(JdbcClient.class);
        jdbc.sql("ALTER TABLE draft RENAME TO draft_away").update();
        try {
            drafts.write();
        } finally {
            jdbc.sql("ALTER TABLE draft_away RENAME TO draft").update();
        }

        assertThat(drafts.find(mine.id(), ITEM)).contains(chosen("a", 3));
        drafts.write();
        assertThat(afterARestart().find(mine.id(), ITEM)).contains(chosen("a", 3));
    }

    @Test
    void theNewerDraftWinsWhicheverArrivesFirst() {
        drafts.keep(mine.id(), ITEM, new Draft(chosen("a", 3), NOON));
        drafts.keep(mine.id(), ITEM, new Draft(chosen("b", 5), NOON.minusMillis(1)));

        assertThat(drafts.find(mine.id(), ITEM)).contains(chosen("a", 3));
        drafts.write();
        drafts.keep(mine.id(), ITEM, new Draft(chosen("b", 7), NOON.minusMillis(1)));
        assertThat(drafts.find(mine.id(), ITEM)).contains(chosen("a", 3));
        drafts.write();
        assertThat(afterARestart().latest(mine.id(), ITEM)).contains(new Draft(chosen("a", 3), NOON));

        drafts.keep(mine.id(), ITEM, new Draft(chosen("b", 9), NOON));
        drafts.write();
        assertThat(afterARestart().latest(mine.id(), ITEM)).contains(new Draft(chosen("b", 9), NOON));
    }

    @Test
    void aDraftWithTheSameSubMicrosecondTimeReplacesTheStoredOne() {
        drafts.keep(mine.id(), ITEM, new Draft(chosen("a", 3), NOON.plusNanos(999_999)));
        drafts.write();
        drafts.keep(mine.id(), ITEM, new Draft(chosen("b", 4), NOON.plusNanos(999_999)));
        drafts.write();

        assertThat(afterARestart().find(mine.id(), ITEM)).contains(chosen("b", 4));
    }

    private Drafts afterARestart() {
        return new Drafts(the(DraftTable.class), the(ConstrainedWrites.class), the(Clock.class));
    }

    private static ResponseInput chosen(String choice, int seconds) {
        return new ResponseInput(
                new Response.SingleChoice(choice), Map.of("A-1", Confidence.P75), Duration.ofSeconds(seconds));
    }

    private static ResponseInput text(String text) {
        return new ResponseInput(new Response.ExtendedText(text), Map.of(), Duration.ofSeconds(1));
    }
}
