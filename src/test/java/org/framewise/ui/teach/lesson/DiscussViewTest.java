package org.framewise.ui.teach.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.classroom.DiscussionControls;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.World;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscussViewTest extends TeacherScreens {
    private ClassAtWork room;

    @BeforeEach
    void aClassHasAnswered() {
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
        room = new ClassAtWork(world, teacher, "T");
        world.clock.advance(Duration.ofSeconds(5));
        for (String name : List.of("Ada", "Ben", "Cleo")) {
            boolean ada = name.equals("Ada");
            room.begins(name)
                    .gives(
                            "T-classify",
                            new Response.Classify(
                                    Map.of("T-classify.1", ada ? "opinion" : "factual", "T-classify.2", "factual")))
                    .chooses("T-choice", ada ? "a" : "b")
                    .gives("T-multiple", new Response.MultipleChoice(Set.of("a", "c")))
                    .gives(
                            "T-hottext",
                            new Response.Hottext(
                                    ada
                                            ? Set.of(new SegmentRef(0, 0))
                                            : Set.of(new SegmentRef(0, 0), new SegmentRef(0, 2))))
                    .gives("T-match", new Response.Match(ada ? Map.of("1", "A", "2", "B") : Map.of("1", "B")))
                    .gives("T-order", new Response.Order(List.of("e2", "e1", "e3")))
                    .writes("T-text", "I am " + name);
        }
    }

    private String address(int item) {
        return "teach/assignment/" + room.id() + "/discuss?item=" + item;
    }

    private void press(String key) {
        // the cached picture that all viewers share may be outdated
        world.clock.advance(Duration.ofSeconds(1));
        $(DiscussView.class).single().press(key);
        roundTrip();
    }

    private String where() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private void click(String id) {
        world.clock.advance(Duration.ofSeconds(1));
        test($(Button.class).id(id)).click();
        roundTrip();
    }

    @Test
    void thePassageComesBeforeTheTallyAndTheKey() {
        open(address(2));
        assertThat($(H1.class).single().getText()).isEqualTo("Title of T-choice");
        assertThat(words())
                .contains("Question 2 of 7", "Stem of T-choice", "Step 1 of 3")
                .doesNotContain("67%", "Rationale of", "Explanation of", "Ada", "Ben");

        press(" ");
        assertThat(where()).isEqualTo(address(2) + "&step=responses");
        assertThat(words())
                .contains("3 answers.", "1 (33%)", "2 (67%)", "0 (0%)")
                .doesNotContain("Rationale of", "Explanation of", "Passes over what is said");

        press("Enter");
        assertThat(where()).isEqualTo(address(2) + "&step=key");
        assertThat(words())
                .contains("Rationale of a", "Passes over what is said", "Explanation of T-choice", "Key")
                .doesNotContain("Ada", "Ben");
    }

    @Test
    void keyboardShortcutsMoveBetweenStepsAndLeaveThePage() {
        open(address(2) + "&step=key");
        press("ArrowLeft");
        assertThat(where()).isEqualTo(address(2) + "&step=responses");
        press("PageDown");
        assertThat(where()).isEqualTo(address(3));
        press("PageUp");
        press("PageUp");
        assertThat(where()).isEqualTo(address(1));
        press("PageUp");
        press("ArrowLeft");
        assertThat(where()).isEqualTo(address(1));
        press("ArrowRight");
        press("ArrowRight");
        press("ArrowRight");
        assertThat(where()).isEqualTo(address(2));
        press("Escape");
        assertThat(where()).isEqualTo("teach/assignment/" + room.id() + "/live");
    }

    @Test
    void buttonsMoveBetweenStepsLikeShortcuts() {
        open(address(7));
        click("next");
        click("next");
        assertThat(where()).isEqualTo(address(7) + "&step=key");
        click("back");
        click("item-before");
        assertThat(where()).isEqualTo(address(6));
        open(address(7) + "&step=key");
        click("next");
        assertThat(where()).isEqualTo("teach/assignment/" + room.id() + "/live");
    }

    @Test
    void aHottextIsShownAsAHeatMapWithFigures() {
        open(address(4) + "&step=responses");
        assertThat(words())
                .contains("marked by 3 of 3", "marked by 2 of 3", "marked by 0 of 3", "how many of 3 learners marked")
                .doesNotContain("(Right answer)", "Rationale of");

        press(" ");
        assertThat(words())
                .contains("(Right answer)", "Doesn’t affect the score", "Rationale of finally", "Rationale of today");
    }

    @Test
    void statementsShowTheShareOfEachCategory() {
        open(address(1) + "&step=responses");
        assertThat(words()).contains("Factual", "Opinion", "2 (67%)", "3 (100%)");
    }

    @Test
    void pairsAreShownAsATableOfCounts() {
        open(address(5) + "&step=responses");
        assertThat(words()).contains("Text of 1", "Text of A");
        press(" ");
        assertThat(words()).contains("Rationale of 1", "Explanation of T-match");
    }

    @Test
    void ordersAreShownMostFrequentFirstWithMeanPositions() {
        open(address(6) + "&step=responses");
        assertThat(words()).contains("3 ×", "2.0", "1.0").doesNotContain("The right order");
        press(" ");
        assertThat(words()).contains("The right order", "0 of 3 had exactly this order.", "Rationale of e2<e1");
    }

    @Test
    void noTextIsShownUntilTheTeacherHasReadAndChosenIt() {
        open(address(7) + "&step=responses");
        assertThat(words())
                .contains("You haven’t chosen any texts to show here")
                .doesNotContain("I am");

        open("teach/assignment/" + room.id() + "/texts/T-text");
        assertThat(words()).contains("I am Ada", "I am Ben", "I am Cleo", "0 of 3 texts are shown");
        List<String> texts = $(Div.class).withClassName("written").all().stream()
                .map(Div::getText)
                .toList();
        click("text-2");
        assertThat(words()).contains("1 of 3 texts are shown", "Shown. Hide text 2 again");

        open(address(7));
        assertThat(words()).doesNotContain("I am");
        press(" ");
        assertThat(words())
                .contains("3 answers.", texts.get(1))
                .doesNotContain(texts.get(0), texts.get(2), "You haven’t chosen any texts");
        press(" ");
        assertThat(words()).contains("Descriptor of 3", "Sample of 0");

        open("teach/assignment/" + room.id() + "/texts/T-text");
        click("text-2");
        open(address(7) + "&step=responses");
        assertThat(words()).contains("You haven’t chosen any texts").doesNotContain("I am");
    }

    @Test
    void textsOfColleaguesAndOtherItemsAreNotShown() {
        ClassAtWork other = new ClassAtWork(world, world.teacher("Ms Other"), "T");
        other.begins("Eve").writes("T-text", "I am Eve");

        for (String address : List.of(
                "teach/assignment/" + other.id() + "/texts/T-text",
                "teach/assignment/" + room.id() + "/texts/T-choice",
                "teach/assignment/" + room.id() + "/texts/none")) {
            open(address);
            assertThat(words()).as(address).contains("Page not found").doesNotContain("I am");
        }
        ClassAtWork empty = new ClassAtWork(world, teacher, "T");
        open("teach/assignment/" + empty.id() + "/texts/T-text");
        assertThat(words()).contains("Nobody has written yet");
    }

    @Test
    void anItemWithFewAnswersShowsAWarning() {
        ClassAtWork small = new ClassAtWork(world, world.teacher("Ms Small"), "T");
        small.begins("Solo").chooses("T-choice", "a");
        shareWithMe(small);

        open("teach/assignment/" + small.id() + "/discuss?item=2&step=responses");
        assertThat(words()).contains("1 answer.", "Fewer than 3 answers");
        open(address(2) + "&step=responses");
        assertThat(words()).doesNotContain("Fewer than");
    }

    private void shareWithMe(ClassAtWork other) {
        world.the(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("INSERT INTO classroom_teacher (classroom_id, teacher_id) VALUES (:room, :teacher)")
                .param("room", other.classroom.id().value())
                .param("teacher", teacher.id().value())
                .update();
    }

    @Test
    void lateLearnersAreReportedAndTheItemCanBeHeld() {
        World.Taking late = room.begins("Late");
        open(address(2));
        assertThat(words()).contains("1 learner may still answer this question and will see the right answer.");

        click("hold");
        assertThat(words())
                .contains("New answers to this question are kept")
                .doesNotContain("will see the right answer");
        assertThat(world.the(DiscussionControls.class).held(teacher.id(), room.id()))
                .containsExactly(new ItemId("T-choice"));
        late.chooses("T-choice", "a");
        press(" ");
        assertThat(words()).contains("3 answers.");

        click("release");
        assertThat(words()).doesNotContain("is held", "will see the right answer");
        assertThat(world.the(DiscussionControls.class).held(teacher.id(), room.id()))
                .isEmpty();
    }

    @Test
    void aPairIsShownOnceBothPartsAreDoneOrOnConfirmation() {
        world.catalogue.put(Items.check(
                "E",
                List.of(Items.extendedText("EA-1").build()),
                List.of(Items.extendedText("EB-1").build())));
        ClassAtWork pair = new ClassAtWork(world, world.teacher("Ms Pair"), "E", true);
        shareWithMe(pair);
        Learner ada = pair.member("Ada");
        pair.begins(ada, "A").givesUp();

        open("teach/assignment/" + pair.id() + "/discuss?item=1&step=key");
        assertThat(words())
                .contains("Not everyone has handed in the second part")
                .doesNotContain("Explanation of", "Stem of");
        press(" ");
        assertThat(words()).contains("Not everyone has handed in the second part");

        click("anyway");
        assertThat(where()).endsWith("/discuss?item=1&sure=yes&step=key");
        assertThat(words()).contains("Explanation of EA-1", "Form A");

        pair.begins(ada, "A").givesUp();
        world.clock.advance(Duration.ofSeconds(1));
        open("teach/assignment/" + pair.id() + "/discuss?item=2");
        assertThat(words()).contains("Stem of EB-1").doesNotContain("Not everyone has handed in the second part");
    }

    @Test
    void anUnknownItemIsNotFound() {
        open(address(8));
        assertThat(words()).contains("Page not found");
        open("teach/assignment/" + room.id() + "/discuss?item=x");
        assertThat(words()).contains("Title of T-classify");
    }
}
