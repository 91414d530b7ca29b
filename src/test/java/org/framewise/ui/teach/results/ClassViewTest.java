package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassViewTest extends TeacherScreens {
    @BeforeEach
    void aQuiz() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.twoChoices("A-1"),
                Items.classify("A-2").opinion("A-2.1").factual("A-2.2").build(),
                Items.extendedText("A-3").build()));
    }

    private static Response sorted(String first, String second) {
        return new Response.Classify(Map.of("A-2.1", first, "A-2.2", second));
    }

    private void threeLearners() {
        world.start(world.learner("Cleo"), "A")
                .chooses("A-1", "b")
                .gives("A-2", sorted("opinion", "opinion"))
                .writes("A-3", "Because.");
        world.clock.advance(Duration.ofMinutes(1));
        world.start(world.learner("Ada"), "A").chooses("A-1", "a").gives("A-2", sorted("opinion", "factual"));
        world.clock.advance(Duration.ofMinutes(1));
        world.start(world.learner("Ben"), "A").chooses("A-1", "a");
    }

    @Test
    void aQuizWithoutAttemptsShowsAPlaceholder() {
        open("teach/quiz/A");

        assertThat(words()).contains("Title of A", "Nobody has taken this yet");
    }

    @Test
    void anUnknownQuizIsNotFound() {
        open("teach/quiz/never");

        assertThat(words()).contains("Page not found");
    }

    @Test
    void facilityOfTenLearnersIsAPointWithAComment() {
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "A").chooses("A-1", "a");
        }

        open("teach/quiz/A");

        assertThat(texts("items", "tbody tr").getFirst())
                .contains("A-1 Title of A-1", "10 100 72–100", "Nearly everyone gets this");
    }

    @Test
    void theClassPageStartsWithTheKeyFigures() {
        threeLearners();

        open("teach/quiz/A");

        assertThat(words()).contains("Started 3", "Handed in 1", "Mean score", "fewer than 10 learners");
        assertThat(words()).contains("2 learners have a score: too few to speak of a mean.");
        assertThat(words()).contains("Once 10 learners have started, this says what stands out.");
    }

    @Test
    void aSkillOfFewLearnersShowsItsRangeAndSaysWhy() {
        threeLearners();

        open("teach/quiz/A");

        assertThat(words()).contains("Fewer than 10 learners: only the range that", "telling opinion from fact");
    }

    @Test
    void aClassOfTenHasFindings() {
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "A")
                    .chooses("A-1", "b")
                    .gives("A-2", i < 5 ? sorted("opinion", "factual") : sorted("opinion", "opinion"));
        }

        open("teach/quiz/A");

        assertThat(words())
                .contains(
                        "Talk about “Passes over what is said”.",
                        "Chosen 10 of the 10 times it could have been: 100%",
                        "Mean score 38%",
                        "The mean score of 10 learners is 38%; the middle half of the scores is between 25 and 50%.");
        assertThat(linkAddresses()).contains("teach/quiz/A/items/A-1");
    }

    @Test
    void withoutFindingsThePageSaysSo() {
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "A").chooses("A-1", "a").gives("A-2", sorted("opinion", "factual"));
        }

        open("teach/quiz/A");

        assertThat(words()).contains("Nothing stands out");
    }

    @Test
    void aCorrectedKeyIsMentionedNextToItsFigures() {
        ClassAtWork room = new ClassAtWork(world, teacher, "A");
        room.begins("Ada").chooses("A-1", "b");
        world.correct(room.teacherId(), room.id(), new ItemId("A-1"), new Correction.FullMarks(), "Two keys.");

        open("teach/quiz/A");
        assertThat(texts("items", "tbody tr").getFirst()).contains("1 answer is scored with a corrected key.");

        open("teach/quiz/A/items/A-1");
        assertThat(words()).contains("1 answer is scored with a corrected key.");
    }

    @Test
    void figuresWithDifferentKeysSaySo() {
        ClassAtWork room = new ClassAtWork(world, teacher, "A");
        room.begins("Ada").chooses("A-1", "b");
        room.begins("Ben").chooses("A-1", "b");
        ClassAtWork beside = new ClassAtWork(world, teacher, "A");
        beside.begins("Cem").chooses("A-1", "b");
        open("teach/quiz/A");
        assertThat(words()).doesNotContain("corrected key");

        world.correct(room.teacherId(), room.id(), new ItemId("A-1"), new Correction.NotCounted(), "Two keys.");
        open("teach/quiz/A");
        assertThat(words())
                .contains("2 of 3 attempts are scored with a corrected key, so these figures mix different keys.")
                .contains("In 2 attempts, an item isn’t counted, so they are left out of the consistency.");

        open("teach/quiz/A?classroom=" + room.classroom.id());
        assertThat(words())
                .contains("All attempts are scored with a corrected key.")
                .doesNotContain("left out of");
    }

    @Test
    void linksToItemsKeepTheFilter() {
        threeLearners();

        open("teach/quiz/A?day=2026-03-02");

        assertThat(table("items").select("tbody a").eachAttr("href"))
                .containsExactly(
                        "teach/quiz/A/items/A-1?day=2026-03-02",
                        "teach/quiz/A/items/A-2?day=2026-03-02",
                        "teach/quiz/A/items/A-3?day=2026-03-02");
        assertThat(texts("items", "tbody tr").getLast()).contains("1 text is waiting to be rated.");
    }

    @Test
    void everyPageStatesResponsesExcludedForADifferentMeaning() {
        threeLearners();
        world.clock.advance(Duration.ofMinutes(1));
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .key("b")
                        .distractor("a", Misconception.MISREAD)
                        .build(),
                Items.classify("A-2").opinion("A-2.1").factual("A-2.2").build(),
                Items.extendedText("A-3").build()));
        world.start(world.learner("Dora"), "A").chooses("A-1", "b");
        String note = "Not in these figures: 3 learners at A-1.";

        open("teach/quiz/A");
        assertThat(words()).contains(note, "3 learners who answered another version of this item");
        for (String page : new String[] {"/grid", "/discernment", "/confidence", "/misconceptions", "/report"}) {
            open("teach/quiz/A" + page);
            assertThat(words()).as(page).contains(note);
        }
        open("teach/quiz/A/items/A-1");
        assertThat(words())
                .contains("3 learners who answered another version of this item, with a different key")
                .doesNotContain(note);
        open("teach/quiz/A/items/A-2");
        assertThat(words()).doesNotContain("another version");
    }
}
