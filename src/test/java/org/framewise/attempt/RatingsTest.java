package org.framewise.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.framewise.classroom.Teacher;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.scoring.Score;
import org.framewise.testing.OnEachEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RatingsTest extends OnEachEngine {
    private static final ItemId TEXT = new ItemId("A-1");
    private Ratings ratings;
    private Attempt attempt;
    private Teacher teacher;

    @BeforeEach
    void twoLearnersHaveWritten() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.extendedText("A-1").build(),
                Items.twoChoices("A-2"),
                Items.extendedText("A-3").build()));
        ratings = the(Ratings.class);
        teacher = world.teacher("Ms Reader");
        attempt = written("Ada");
        Attempt other = written("Eve");
        ratings.rate(other.id(), TEXT, 0, "Eve’s", teacher.id().value());
        ratings.rate(
                attempt.id(),
                new ItemId("A-3"),
                1,
                "The other text",
                teacher.id().value());
    }

    private Attempt written(String nickname) {
        return world.start(world.learner(nickname), "A")
                .writes("A-1", "First")
                .chooses("A-2", "a")
                .writes("A-3", "Third")
                .attempt();
    }

    @Test
    void theScoreReflectsTheRating() {
        assertThat(stored(attempt, "A-1").score()).isNull();

        rate(2, "Good start");

        assertThat(stored(attempt, "A-1").score()).isEqualTo(new Score(2, 3));
        assertThat(ratings.newest(attempt.id(), TEXT)).hasValueSatisfying(rating -> {
            assertThat(rating.points()).isEqualTo(2);
            assertThat(rating.note()).isEqualTo("Good start");
            assertThat(rating.teacher()).isEqualTo(teacher.id().value());
        });
    }

    @Test
    void changingARatingKeepsThePreviousOne() {
        rate(1, "Hm");
        world.clock.advance(Duration.ofMinutes(1));
        rate(3, "On second reading");

        assertThat(ratings.history(attempt.id(), TEXT))
                .extracting(Rating::points)
                .containsExactly(3, 1);
        assertThat(stored(attempt, "A-1").score()).isEqualTo(new Score(3, 3));
    }

    @Test
    void theLatestRatingCountsEvenIfTheClockWasSetBack() {
        rate(1, "Hm");
        world.clock.set("2020-01-01T00:00:00Z");
        rate(3, "On second reading");
        rate(2, "On third reading");

        assertThat(ratings.history(attempt.id(), TEXT))
                .extracting(Rating::points)
                .containsExactly(2, 3, 1);
        assertThat(stored(attempt, "A-1").score()).isEqualTo(new Score(2, 3));
    }

    @Test
    void aRatingAffectsOnlyItsOwnResponse() {
        rate(2, "Good start");

        assertThat(ratings.history(attempt.id(), TEXT)).hasSize(1);
        assertThat(ratings.newest(attempt.id(), new ItemId("A-3")))
                .map(Rating::note)
                .contains("The other text");
    }

    @Test
    void pointsOutOfRangeAndOverlongNotesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rate(4, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(-1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(1, "x".repeat(2001)));
        assertThat(ratings.history(attempt.id(), TEXT)).isEmpty();

        rate(1, "é".repeat(2000));
        assertThat(ratings.newest(attempt.id(), TEXT)).map(Rating::note).contains("é".repeat(2000));
    }

    @Test
    void onlyWrittenResponsesCanBeRated() {
        assertRefused(attempt.id(), new ItemId("A-2"));
        assertThat(stored(attempt, "A-2").score()).isEqualTo(new Score(1, 1));
    }

    @Test
    void missingResponsesCannotBeRated() {
        Attempt open = world.start(world.guest(), "A").chooses("A-2", "a").attempt();

        assertRefused(open.id(), TEXT);
        assertRefused(new AttemptId(new UUID(1, 2)), TEXT);
        assertThat(rows("rating")).isEqualTo(2);
    }

    private void assertRefused(AttemptId id, ItemId item) {
        assertThatThrownBy(() -> ratings.rate(id, item, 1, "", teacher.id().value()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_ITEM));
    }

    private void rate(int points, String note) {
        ratings.rate(attempt.id(), TEXT, points, note, teacher.id().value());
    }
}
