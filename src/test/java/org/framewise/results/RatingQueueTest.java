package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.framewise.classroom.Teacher;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.results.RatingQueue.PastRating;
import org.framewise.results.RatingQueue.ToRate;
import org.framewise.results.RatingQueue.Written;
import org.framewise.testing.Many;
import org.framewise.testing.TestClock;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RatingQueueTest extends EachEngine {
    @BeforeEach
    void twoQuizzes() {
        world.catalogue.put(Items.choiceAndText("A"));
        world.catalogue.put(Items.quiz("B", Items.extendedText("B-1").build()));
    }

    private RatingQueue queue() {
        return world.the(RatingQueue.class);
    }

    private List<Written> responses() {
        return queue().responses(OUTSIDE, new QuizId("A"), new ItemId("A-2"));
    }

    @Test
    void theRatingQueueIsEmptyWithoutTexts() {
        world.start(world.learner("Ada"), "A").chooses("A-1", "a");

        assertThat(queue().waiting(OUTSIDE)).isZero();
        assertThat(queue().items(OUTSIDE)).isEmpty();
        assertThat(responses()).isEmpty();
    }

    @Test
    void itemsWithTheMostWaitingTextsComeFirst() {
        var ada = world.learner("Ada");
        World.Taking rated = world.start(ada, "A").writes("A-2", "First.");
        world.rate(rated.attempt(), "A-2", 1, "", world.teacher("Ms Lee"));
        world.start(world.guest(), "A").writes("A-2", "Second.");
        world.start(ada, "B").writes("B-1", "Third.");
        world.start(world.guest(), "B").writes("B-1", "Fourth.");

        assertThat(queue().waiting(OUTSIDE)).isEqualTo(3);
        assertThat(queue().items(OUTSIDE))
                .containsExactly(
                        new ToRate(new QuizId("B"), "Title of B", new ItemId("B-1"), "Title of B-1", 2, 0),
                        new ToRate(new QuizId("A"), "Title of A", new ItemId("A-2"), "Title of A-2", 1, 1));
    }

    @Test
    void unratedResponsesComeFirstInTheOrderOfSubmission() {
        Teacher teacher = world.teacher("Ms Lee");
        World.Taking first = world.start(world.learner("Ada"), "A").writes("A-2", "First.");
        world.clock.advance(Duration.ofMinutes(1));
        world.start(world.learner("Ben"), "A").writes("A-2", "Second.");
        world.clock.advance(Duration.ofMinutes(1));
        world.start(world.learner("Cleo"), "A").writes("A-2", "Third.");
        world.start(world.learner("Dan"), "B").writes("B-1", "Elsewhere.");
        world.rate(first.attempt(), "A-2", 2, "", teacher);

        assertThat(responses()).extracting(Written::text).containsExactly("Second.", "Third.", "First.");
        assertThat(responses()).extracting(Written::rated).containsExactly(false, false, true);
        assertThat(responses().getFirst().item().rubric()).hasSize(4);
    }

    @Test
    void aBlankResponseNeedsNoRating() {
        world.start(world.learner("Ada"), "A").writes("A-2", "  ");

        assertThat(queue().waiting(OUTSIDE)).isZero();
        assertThat(responses()).isEmpty();
    }

    @Test
    void changingARatingKeepsThePreviousOne() {
        World.Taking ada = world.start(world.learner("Ada"), "A").writes("A-2", "First.");
        world.rate(ada.attempt(), "A-2", 1, "Which word?", world.teacher("Ms Lee"));
        world.clock.advance(Duration.ofHours(1));
        world.rate(ada.attempt(), "A-2", 3, "Now I see it.", world.teacher("Mr Ode"));

        assertThat(responses().getFirst().history())
                .containsExactly(
                        new PastRating(3, "Now I see it.", "Mr Ode", TestClock.MORNING.plus(Duration.ofHours(1))),
                        new PastRating(1, "Which word?", "Ms Lee", TestClock.MORNING));
    }

    @Test
    void theRatingQueueContainsNoNames() {
        world.start(world.learner("Ada Lovelace"), "A").writes("A-2", "First.");

        assertThat(responses()).singleElement().asString().contains("First.").doesNotContain("Lovelace");
    }

    @Test
    void takingBackARatingRestoresThePreviousOne() {
        World.Taking ada = world.start(world.learner("Ada"), "A").writes("A-2", "First.");
        Teacher lee = world.teacher("Ms Lee");
        world.rate(ada.attempt(), "A-2", 1, "Old.", lee);
        world.clock.advance(Duration.ofHours(1));
        world.rate(ada.attempt(), "A-2", 3, "A slip.", lee);
        TeacherScope teacherScope = new TeacherScope(lee.id());
        RatingDesk desk = world.the(RatingDesk.class);

        assertThat(desk.takeBack(teacherScope, "Ms Lee", newest(), new ItemId("A-2")))
                .isEqualTo(1);
        assertThat(responses().getFirst().history())
                .extracting(PastRating::points)
                .containsExactly(1);
        assertThat(score(ada)).isEqualTo(1.0);

        assertThat(desk.takeBack(teacherScope, "Ms Lee", newest(), new ItemId("A-2")))
                .isEqualTo(1);
        assertThat(responses().getFirst().rated()).isFalse();
        assertThat(score(ada)).isNull();
        assertThat(queue().waiting(OUTSIDE)).isEqualTo(1);

        assertThat(desk.takeBack(teacherScope, "Ms Lee", newest(), new ItemId("A-2")))
                .isZero();
    }

    /** Returns the texts in the order of the rating page. */
    private List<RatingDesk.Rated> newest() {
        return responses().stream().map(RatingDesk.Rated::of).toList();
    }

    private @org.jspecify.annotations.Nullable Object score(World.Taking taking) {
        return world.the(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT score FROM response WHERE attempt_id = :id AND item_id = 'A-2'")
                .param("id", taking.attempt().id().value())
                .query()
                .singleRow()
                .get("score");
    }

    @Test
    void atMostAHundredWaitingTextsAreCounted() {
        World.Taking first = world.start(world.guest(), "A").chooses("A-1", "a").writes("A-2", "Who says so?");
        Many.starts(world, first, 150);
        Many.respond(world, first);

        assertThat(queue().waiting(OUTSIDE)).isEqualTo(RatingQueue.MOST_COUNTED + 1);
        assertThat(queue().items(OUTSIDE).getFirst().waiting()).isEqualTo(150);
    }
}
