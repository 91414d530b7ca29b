package org.framewise.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.framewise.classroom.Learner;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.scoring.Mark;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewsTest extends OnEachEngine {
    private Reviews reviews;
    private Learner ada;

    @BeforeEach
    void quizzesAndSomebodyWhoHasTakenThemAll() {
        reviews = the(Reviews.class);
        world.catalogue.put(Items.quiz(
                "A", choice("A-1"), choice("A-2"), Items.extendedText("A-3").build()));
        world.catalogue.put(
                Items.check("E", List.of(choice("EA-1"), choice("EA-2")), List.of(choice("EB-1"), choice("EB-2"))));
        Learner eve = world.learner("Eve");
        world.start(eve, "A").givesUp();
        world.start(eve, "E").givesUp();
        world.start(eve, "E").givesUp();
        ada = world.learner("Ada");
    }

    private static ChoiceItem choice(String id) {
        return Items.twoChoices(id);
    }

    @Test
    void noFeedbackIsShownBeforeTheResponse() {
        Attempt attempt = world.start(ada, "A").chooses("A-2", "a").attempt();

        assertThat(reviews.forLearner(attempt, 1)).isEmpty();
        assertThat(reviews.forLearner(attempt, 0)).isEmpty();
        assertThat(reviews.forLearner(attempt, 4)).isEmpty();
        assertThat(reviews.forLearner(attempt))
                .extracting(reviewed -> reviewed.item().id().value())
                .containsExactly("A-2");
    }

    @Test
    void feedbackIsShownAfterTheResponse() {
        Attempt attempt = world.start(ada, "A").chooses("A-1", "b").attempt();

        assertThat(reviews.forLearner(attempt, 1)).hasValueSatisfying(reviewed -> {
            assertThat(reviewed.item().explanation()).isEqualTo("Explanation of A-1");
            assertThat(reviewed.presented().number()).isEqualTo(1);
            assertThat(reviewed.presented().total()).isEqualTo(3);
            assertThat(reviewed.marks())
                    .extracting(Mark::unit, Mark::verdict)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("a", Mark.Verdict.MISSED),
                            org.assertj.core.groups.Tuple.tuple("b", Mark.Verdict.WRONG));
            assertThat(reviewed.rating()).isNull();
        });
    }

    @Test
    void feedbackListsChoicesInTheOrderInWhichTheyWereShown() {
        Attempt attempt = world.start(ada, "A").chooses("A-1", "b").attempt();
        PresentedItem seen = the(Attempts.class).present(attempt, 1);

        assertThat(reviews.forLearner(attempt, 1))
                .map(reviewed -> reviewed.presented().task())
                .contains(seen.task());
    }

    @Test
    void anEmptyResponseHasFeedbackToo() {
        Attempt attempt = world.start(ada, "A")
                .gives("A-1", new Response.SingleChoice(""))
                .attempt();

        assertThat(reviews.forLearner(attempt, 1))
                .hasValueSatisfying(reviewed ->
                        assertThat(reviewed.marks()).extracting(Mark::verdict).containsExactly(Mark.Verdict.MISSED));
    }

    @Test
    void feedbackOnARatedTextShowsItsNewestRating() {
        World.Taking taking = world.start(ada, "A").writes("A-3", "Some words");
        world.rate(taking.attempt(), "A-3", 1, "Hm", world.teacher("Ms Reader"));
        world.rate(taking.attempt(), "A-3", 3, "Yes", world.teacher("Mr Second"));

        assertThat(reviews.forLearner(taking.attempt(), 3))
                .map(ReviewedItem::rating)
                .hasValueSatisfying(rating -> assertThat(rating.note()).isEqualTo("Yes"));
    }

    @Test
    void aCheckShowsNoFeedbackUntilBothFormsAreSubmitted() {
        World.Taking before = world.start(ada, "E").givesUp();
        assertNothingShown(before.attempt());

        World.Taking after = world.start(ada, "E");
        after.gives(after.attempt().items().getFirst().id().value(), new Response.SingleChoice("a"));
        assertNothingShown(before.attempt());
        assertNothingShown(after.attempt());

        after.givesUp();
        assertThat(reviews.released(before.attempt())).isTrue();
        assertThat(reviews.forLearner(before.attempt())).hasSize(2);
        assertThat(reviews.forLearner(after.attempt())).hasSize(2);
        assertThat(reviews.forLearner(after.attempt(), 1)).isPresent();
    }

    @Test
    void aTeacherSeesEveryItemIncludingThoseNotReached() {
        Attempt open = world.start(ada, "E").attempt();

        assertThat(reviews.forTeacher(open)).hasSize(2).allSatisfy(reviewed -> {
            assertThat(reviewed.response()).isNull();
            assertThat(reviewed.marks()).isEmpty();
        });
    }

    private void assertNothingShown(Attempt attempt) {
        assertThat(reviews.released(attempt)).isFalse();
        assertThat(reviews.forLearner(attempt)).isEmpty();
        assertThat(reviews.forLearner(attempt, 1)).isEmpty();
        assertThat(reviews.forLearner(attempt, 2)).isEmpty();
    }
}
