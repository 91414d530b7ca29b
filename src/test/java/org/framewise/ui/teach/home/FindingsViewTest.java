package org.framewise.ui.teach.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import org.framewise.attempt.Terms;
import org.framewise.classroom.Classes;
import org.framewise.message.Message;
import org.framewise.quiz.Finding;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.testing.Told;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.Test;

class FindingsViewTest extends TeacherScreens {
    @Test
    void withoutFindingsThePageShowsTheNumberOfQuizzes() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.catalogue.put(Items.quiz("B", Items.extendedText("B-1").build()));

        open("teach/findings");

        assertThat(words()).contains("All 2 quizzes load without errors");
    }

    @Test
    void anEmptyQuizFolderShowsInstructions() {
        open("teach/findings");

        assertThat(words()).contains("There is no quiz file yet", "README.md");
    }

    @Test
    void missingFilesComeFirstWithTheirEffectAndRemedy() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.catalogue.put(Items.quiz("B", Items.extendedText("B-1").build()));
        Classes.once(world, world.classroom(teacher.id(), "7b"), "A", Terms.FeedbackTiming.ITEM);
        world.catalogue.remove(new QuizId("A"));

        open("teach/findings");

        assertThat(words()).doesNotContain("quizzes load", "quiz loads");
        assertThat(texts("missing-files", "tbody th, tbody td"))
                .containsExactly(
                        "Title of A",
                        "a.yaml",
                        "The version from Sunday, March 1, 2026, in 1 assignment",
                        "Put the file back. If the quiz is no longer needed, close its assignments.");
    }

    @Test
    void anUnassignedMissingQuizIsOnlyListedOnRecord() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.catalogue.put(Items.quiz("B", Items.extendedText("B-1").build()));
        world.start(world.guest(), "A").writes("A-1", "Because.");
        world.catalogue.remove(new QuizId("A"));

        open("teach/findings");

        assertThat(words()).contains("The quiz loads without errors", "Quizzes without a file");
        assertThat(texts("retired-files", "tbody th")).containsExactly("Title of A");
        open("teach/quiz/A");
        assertThat(words()).contains("Title of A");
    }

    @Test
    void findingsAreGroupedByFileInLineOrder() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.catalogue.find(
                new Told("c.yaml", 0, "It is no text.", "Save it as UTF-8.").finding(),
                new Told("b.yaml", 12, "The key names no choice.", "Name one.").finding(),
                new Told("b.yaml", 3, "The id is <taken>.", "Choose another one.").finding());

        open("teach/findings");

        assertThat($(H2.class).all()).extracting(H2::getText).containsExactly("b.yaml", "c.yaml");
        assertThat(words())
                .contains(
                        "3 problems; 1 quiz is ready to be taken.",
                        "3 The id is <taken>. Choose another one. 12 The key names no choice. Name one.",
                        "file It is no text. Save it as UTF-8.");
    }

    @Test
    void aFindingIsWordedWithItsParts() {
        Message item = Message.of("finding.kind.items");
        world.catalogue.find(new Finding(
                "b.yaml", 3, Message.of("finding.schema.missing", "`id`", item), Message.of("finding.schema.add")));

        open("teach/findings");

        assertThat(words()).contains("3 The field id is missing from an item. Add it.");
    }

    @Test
    void aFindingQuotesItsLine() {
        world.catalogue.find(
                new Told("b.yaml", 3, "It has a colon.", "Use quotes.", "title: <b>Up</b>: six").finding());

        open("teach/findings");

        assertThat(words()).contains("3 title: <b>Up</b>: six It has a colon. Use quotes.");
    }

    @Test
    void suggestionsAreShownSeparatelyFromFindings() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.catalogue.notice(new Told("a.yaml", 0, "It doesn’t say where it ends.", "Say it.").finding());

        open("teach/findings");

        assertThat(words()).contains("The quiz loads without errors", "Could be better");
        assertThat(texts("notices", "tbody th, tbody td"))
                .containsExactly("a.yaml", "It doesn’t say where it ends.", "Say it.");
    }
}
