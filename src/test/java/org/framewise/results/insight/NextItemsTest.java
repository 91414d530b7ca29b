package org.framewise.results.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.quiz.Misconception.HALF_READ;
import static org.framewise.quiz.Misconception.MISREAD;

import java.time.ZoneOffset;
import java.util.List;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.results.LearnerFilter;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.TwoTeachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NextItemsTest extends OnEachEngine {
    private TwoTeachers two;

    @BeforeEach
    void threeQuizzesAndACheck() {
        two = new TwoTeachers(world, world.teacher("Ms Lee"));
        world.catalogue.put(Items.quiz(
                "A", Items.choice("A-1").key("a").distractor("b", MISREAD).build()));
        world.catalogue.put(Items.quiz(
                "B",
                Items.choice("B-1").key("a").distractor("b", MISREAD).build(),
                Items.multipleChoice("B-2")
                        .key("a")
                        .distractor("b", MISREAD)
                        .distractor("c", MISREAD)
                        .distractor("d", HALF_READ)
                        .build()));
        world.catalogue.put(Items.quiz(
                "C", Items.choice("C-1").key("a").distractor("b", MISREAD).build()));
        world.catalogue.put(Items.check(
                "E",
                List.of(Items.choice("EA-1").key("a").distractor("b", MISREAD).build()),
                List.of(Items.choice("EB-1").key("a").distractor("b", MISREAD).build())));
    }

    private List<String> next(Misconception misconception) {
        return the(NextItems.class)
                .of(
                        new TeacherScope(two.lee.id()),
                        new QuizId("A"),
                        Selection.all(ZoneOffset.UTC).of(new LearnerFilter.Members(two.leesRoom.id())))
                .getOrDefault(misconception, List.of())
                .stream()
                .map(next -> next.item() + " " + next.chances())
                .toList();
    }

    @Test
    void itemsWithTheMostOccasionsForTheMisconceptionComeFirst() {
        assertThat(next(MISREAD)).containsExactly("B-2 2", "B-1 1", "C-1 1");
        assertThat(next(HALF_READ)).containsExactly("B-2 1");
        assertThat(next(Misconception.HINDSIGHT)).isEmpty();
    }

    @Test
    void itemsTheClassHasAnsweredAreNotSuggested() {
        world.start(two.leesLearner, "B").chooses("B-1", "a");
        world.start(two.odesLearner, "C").chooses("C-1", "a");
        world.start(two.outsider, "C").chooses("C-1", "a");

        assertThat(next(MISREAD)).containsExactly("B-2 2", "C-1 1");
    }
}
