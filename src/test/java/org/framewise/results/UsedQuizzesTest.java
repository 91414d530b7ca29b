package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsedQuizzesTest extends EachEngine {
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);

    @BeforeEach
    void somebodyTookAnotherQuiz() {
        world.catalogue.put(Items.quiz("other", choice("X-1")));
        world.start(world.learner("Nobody"), "other").chooses("X-1", "a");
    }

    private static Item choice(String id) {
        return Items.choice(id).key("a").distractor("b", Misconception.READS_IN).build();
    }

    private UsedQuiz used(Selection selection) {
        return world.the(UsedQuizzes.class)
                .find(OUTSIDE, new QuizId("A"), selection)
                .orElseThrow();
    }

    private static List<String> items(UsedQuiz quiz) {
        return quiz.items().stream().map(item -> item.id().value()).toList();
    }

    @Test
    void anUnknownQuizIsNotFound() {
        assertThat(world.the(UsedQuizzes.class).find(OUTSIDE, new QuizId("never"), ALL))
                .isEmpty();
    }

    @Test
    void aQuizThatNobodyTookHasItemsButNoAttempts() {
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));

        assertThat(used(ALL).started()).isZero();
        assertThat(items(used(ALL))).containsExactly("A-1", "A-2");
    }

    @Test
    void itemsOfAllRevisionsAreMergedByIdNewestRevisionFirst() {
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-old")));
        world.start(world.learner("Ada"), "A").chooses("A-1", "a").chooses("A-old", "a");
        world.clock.set("2026-03-03T08:00:00Z");
        world.catalogue.put(Items.quiz("A", choice("A-new"), choice("A-1")));
        world.start(world.learner("Ben"), "A").chooses("A-1", "a");

        assertThat(items(used(ALL))).containsExactly("A-new", "A-1", "A-old");
        assertThat(used(ALL).started()).isEqualTo(2);
        assertThat(used(ALL).submitted()).isEqualTo(1);
    }

    @Test
    void aFormFilterKeepsThatFormsAttemptsAndItemsAndListsAllForms() {
        world.catalogue.put(Items.check("A", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        var ada = world.learner("Ada");
        world.start(ada, "A").givesUp();
        world.start(ada, "A").givesUp();

        UsedQuiz both = used(ALL);
        UsedQuiz formB = used(new Selection(new FormId("B"), null, null, ZoneOffset.UTC));

        assertThat(both.latest().isCheck()).isTrue();
        assertThat(both.started()).isEqualTo(2);
        assertThat(both.forms()).extracting(FormId::value).containsExactly("A", "B");
        assertThat(formB.started()).isEqualTo(1);
        assertThat(items(formB)).containsExactly("EB-1");
        assertThat(formB.forms()).extracting(FormId::value).containsExactly("A", "B");
    }

    @Test
    void aDateRangeIncludesBothEnds() {
        world.catalogue.put(Items.quiz("A", choice("A-1")));
        for (String start : List.of(
                "2026-03-01T22:59:00Z", "2026-03-01T23:00:00Z", "2026-03-03T22:59:59Z", "2026-03-03T23:00:00Z")) {
            world.clock.set(start);
            world.start(world.learner(start), "A");
        }

        var selection =
                new Selection(null, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), ZoneId.of("Europe/Berlin"));

        assertThat(used(selection).started()).isEqualTo(2);
    }
}
