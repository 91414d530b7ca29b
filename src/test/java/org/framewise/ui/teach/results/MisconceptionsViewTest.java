package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.testing.TwoTeachers;
import org.framewise.ui.teach.parts.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MisconceptionsViewTest extends InsightScreens {
    private TwoTeachers two;

    @BeforeEach
    void twoQuizzes() {
        two = new TwoTeachers(world, teacher);
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        world.catalogue.put(Items.quiz("B", choice("B-1")));
    }

    private static Item choice(String id) {
        return Items.choice(id)
                .key("a")
                .distractor("b", Misconception.MISREAD)
                .distractor("c", Misconception.HALF_READ)
                .build();
    }

    @Test
    void withoutWrongAnswersNoMisconceptionIsReported() {
        world.start(world.learner("Ada"), "A").chooses("A-1", "a").chooses("A-2", "a");

        open("teach/quiz/A/misconceptions");

        assertThat(words()).contains("No misconception stands out", "No wrong answer so far suggests one.");
    }

    @Test
    void misconceptionsWithTooLittleDataAreNotReported() {
        world.start(world.learner("Ada"), "A").chooses("A-1", "b").chooses("A-2", "b");

        open("teach/quiz/A/misconceptions");

        assertThat(words()).contains("at least 3 chances to appear and appeared at least 2 times");
        assertThat($(Sheet.class).all()).isEmpty();
    }

    @Test
    void theMapShowsFrequencyClassroomExamplesAndNextItems() {
        world.start(two.leesLearner, "A").chooses("A-1", "b").chooses("A-2", "b");
        world.start(two.member(two.leesRoom, "Dan"), "A").chooses("A-1", "b").chooses("A-2", "c");
        world.start(two.outsider, "A").chooses("A-1", "a").chooses("A-2", "a");
        world.start(two.odesLearner, "A").chooses("A-1", "c").chooses("A-2", "c");

        open("teach/quiz/A/misconceptions");

        assertThat(texts("misconception-map", "thead th"))
                .containsExactly("What wrong answers suggest", "All", "7b", "Without a classroom");
        assertThat(texts("misconception-map", "tbody tr")).hasSize(1);
        assertThat(texts("misconception-map", "tbody tr").getFirst())
                .startsWith("Passes over what is said 50%3 of 6")
                .contains("75%3 of 4", "not enough data yet");
        assertThat(words())
                .contains(
                        "Seen too seldom to be shown: “Reads one half”.",
                        "In class, have them put a finger on the words",
                        "A-1 Title of A-1 2 of 3",
                        "“Text of b” (2)",
                        "B-1 Title of B-1 (quiz “Title of B”)");
        assertThat(linkAddresses()).contains("teach/quiz/A/items/A-1").noneMatch(link -> link.contains("assign"));
    }

    @Test
    void suggestedItemsCanBeAssigned() {
        world.start(two.leesLearner, "A").chooses("A-1", "b").chooses("A-2", "b");
        world.start(two.member(two.leesRoom, "Dan"), "A").chooses("A-1", "b");

        open("teach/quiz/A/misconceptions?classroom=" + two.leesRoom.id());
        assertThat(linkAddresses())
                .contains(
                        "teach/classroom/" + two.leesRoom.id() + "/assign",
                        "teach/quiz/A/items/A-1?classroom=" + two.leesRoom.id());
        assertThat(texts("misconception-map", "thead th")).containsExactly("What wrong answers suggest", "7b");

        world.start(two.leesLearner, "B").chooses("B-1", "a");
        open("teach/quiz/B");
        open("teach/quiz/A/misconceptions?classroom=" + two.leesRoom.id());
        assertThat(words()).contains("All items of the other quizzes have already been answered, so none is suggested");
    }

    @Test
    void aColleaguesClassroomIsNotShown() {
        open("teach/quiz/A/misconceptions?classroom=" + two.odesRoom.id());

        assertThat(words()).contains("Page not found");
    }
}
