package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.Overview.Day;
import org.junit.jupiter.api.Test;

class OverviewTest extends EachEngine {
    @Test
    void theOverviewIsEmptyWithoutAttempts() {
        world.catalogue.put(Items.quiz("A", Items.twoChoices("A-1")));

        assertThat(world.the(Overview.class).byQuizAndDay(OUTSIDE, Selection.all(ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void attemptsAreCountedByQuizAndDay() {
        world.catalogue.put(Items.choiceAndText("A"));
        world.catalogue.put(Items.quiz("B", Items.twoChoices("B-1")));
        var ada = world.learner("Ada");
        world.start(ada, "A").chooses("A-1", "a").writes("A-2", "Because.");
        world.start(world.learner("Ben"), "A").chooses("A-1", "a");
        world.start(ada, "B").chooses("B-1", "a");
        world.clock.set("2026-03-03T08:00:00Z");
        world.start(world.guest(), "A").chooses("A-1", "a").gives("A-2", new Response.ExtendedText(" "));

        var quizzes = world.the(Overview.class).byQuizAndDay(OUTSIDE, Selection.all(ZoneOffset.UTC));

        assertThat(quizzes).extracting(quiz -> quiz.title()).containsExactly("Title of A", "Title of B");
        assertThat(quizzes.get(0).days())
                .containsExactly(
                        new Day(LocalDate.of(2026, 3, 3), null, 1, 1, 0),
                        new Day(LocalDate.of(2026, 3, 2), null, 2, 1, 1));
        assertThat(quizzes.get(1).days()).containsExactly(new Day(LocalDate.of(2026, 3, 2), null, 1, 1, 0));
    }

    @Test
    void attemptsAreCountedByDaysInTheSchoolsTimeZone() {
        world.catalogue.put(Items.quiz("A", Items.twoChoices("A-1")));
        world.clock.set("2026-03-02T23:30:00Z");
        world.start(world.guest(), "A");

        assertThat(world.the(Overview.class)
                        .byQuizAndDay(OUTSIDE, Selection.all(ZoneId.of("Europe/Berlin")))
                        .getFirst()
                        .days())
                .containsExactly(new Day(LocalDate.of(2026, 3, 3), null, 1, 0, 0));
    }

    @Test
    void aQuizWhoseFileIsGoneKeepsItsTitle() {
        world.catalogue.put(Items.quiz("A", Items.twoChoices("A-1")));
        world.start(world.guest(), "A");
        world.catalogue.remove(new QuizId("A"));

        assertThat(world.the(Overview.class)
                        .byQuizAndDay(OUTSIDE, Selection.all(ZoneOffset.UTC))
                        .getFirst()
                        .title())
                .isEqualTo("Title of A");
    }
}
