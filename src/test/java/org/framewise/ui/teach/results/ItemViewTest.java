package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.testing.TwoTeachers;
import org.framewise.testing.World;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemViewTest extends TeacherScreens {
    @BeforeEach
    void aQuizWithEveryType() {
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
    }

    private void tenLearners() {
        for (int i = 0; i < 10; i++) {
            boolean strong = i >= 5;
            World.Taking taking = world.start(world.guest(), "T");
            for (Item item : Items.ofEveryType()) {
                taking.gives(item.id().value(), strong ? Items.rightResponse(item) : wrong(item));
            }
        }
    }

    private static Response wrong(Item item) {
        return item.id().value().equals("T-choice") ? new Response.SingleChoice("b") : Items.noResponse(item);
    }

    @Test
    void theItemPageShowsTheItemWithItsKeyAndFigures() {
        tenLearners();

        open("teach/quiz/T/items/T-choice");

        assertThat($(H2.class).all().getFirst().getText()).isEqualTo("T-choice Title of T-choice");
        assertThat(words())
                .contains(
                        "Stem of T-choice",
                        "Text of a",
                        "5 (50%)",
                        "Rationale of b",
                        "Explanation of T-choice",
                        "Facility 50% 95% interval 24–76%",
                        "Median time 2 s");
    }

    @Test
    void theChoicesOfEachThirdAreShown() {
        tenLearners();

        open("teach/quiz/T/items/T-choice");

        assertThat(texts("thirds", "tbody tr"))
                .containsExactly(
                        "A. Text of a 50% 0% 100% Key",
                        "B. Text of b 50% 100% 0%", "C. Text of c 0% 0% 0% hardly ever chosen");
    }

    /** Remarks and thirds refer to choices by letter. */
    @Test
    void choicesHaveTheLettersUsedInComments() {
        tenLearners();

        open("teach/quiz/T/items/T-choice");

        assertThat(find(Span.class).withClassName("choice-text").all())
                .extracting(text -> text.getElement().getTextRecursively())
                .containsExactly("A. Text of a", "B. Text of b", "C. Text of c");
    }

    @Test
    void aHottextShowsItsHeatMapAndDisagreements() {
        tenLearners();

        open("teach/quiz/T/items/T-hottext");

        assertThat(words()).contains("marked by 5 of 10", "Where readers differ", "(α = ");
    }

    @Test
    void writtenTextsAreLinkedButNotShown() {
        tenLearners();

        open("teach/quiz/T/items/T-text");

        assertThat(words())
                .contains("5 texts are rated.", "5 texts are waiting to be rated.")
                .doesNotContain("Written in answer to");
        assertThat(linkAddresses()).contains("teach/rate/T/T-text");
    }

    @Test
    void everyItemTypeHasAnItemPage() {
        tenLearners();

        for (Item item : Items.ofEveryType()) {
            open("teach/quiz/T/items/" + item.id());
            assertThat(words()).contains("Stem of " + item.id(), "How long learners took");
        }
    }

    @Test
    void theItemPageLinksToThePreviousAndNextItems() {
        tenLearners();

        open("teach/quiz/T/items/T-choice?classroom=outside");

        assertThat(words()).contains("Item 2 of 7");
        assertThat(linkAddresses())
                .contains(
                        "teach/quiz/T/items/T-classify?classroom=outside",
                        "teach/quiz/T/items/T-multiple?classroom=outside");
    }

    @Test
    void nineLearnersGetOnlyTheIntervalOfTheFacility() {
        for (int i = 0; i < 9; i++) {
            world.start(world.guest(), "T").chooses("T-choice", "a");
        }

        open("teach/quiz/T/items/T-choice");

        assertThat(words())
                .contains(
                        "fewer than 10 learners, so only the interval is shown",
                        "fewer than 10 learners have a score for every item");
    }

    @Test
    void anUnreachedItemIsShownWithoutFigures() {
        world.start(world.guest(), "T");

        open("teach/quiz/T/items/T-choice");

        assertThat(words())
                .contains("Stem of T-choice", "not enough data yet")
                .doesNotContain("How long learners took");
    }

    @Test
    void equalPartialScoresHaveNoInterval() {
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "T").writes("T-text", "");
        }

        open("teach/quiz/T/items/T-text");

        assertThat(words()).contains("Facility 0% everyone had the same result, so there is no interval");
    }

    @Test
    void itemPagesDoNotPromptToChooseTexts() {
        world.start(world.learner("Ada"), "T").writes("T-text", "I am Ada");

        open("teach/quiz/T/items/T-text");

        assertThat(words()).contains("What makes a good answer").doesNotContain("You haven’t chosen any texts");
    }

    @Test
    void confidenceIsShownNextToAccuracy() {
        world.catalogue.put(Items.quiz("T", Items.twoChoicesWithConfidence("T-1")));
        for (int i = 0; i < 10; i++) {
            world.start(world.guest(), "T")
                    .gives("T-1", new Response.SingleChoice(i < 4 ? "a" : "b"), Map.of("T-1", Confidence.P75));
        }

        open("teach/quiz/T/items/T-1");

        assertThat(words())
                .contains(
                        "On average, learners said they were 75% sure, and 40% of the answers were right.",
                        "75%: fairly sure", "4 of 10 right");
    }

    @Test
    void quizTextIsEscaped() {
        world.catalogue.put(Items.quiz(
                "T",
                Items.hottext("T-1")
                        .target("<b>flay</b>")
                        .distractor("China", Misconception.ALL_IS_OPINION)
                        .build()));
        world.start(world.learner("<i>Mia</i>"), "T").gives("T-1", new Response.Hottext(Set.of(new SegmentRef(0, 0))));

        open("teach/quiz/T/items/T-1");

        assertThat(words()).contains("<b>flay</b>").doesNotContain("Mia");
    }

    @Test
    void anUnknownItemHasNoItemPage() {
        tenLearners();

        open("teach/quiz/T/items/never");
        assertThat(words()).contains("Page not found");

        TwoTeachers two = new TwoTeachers(world, teacher);
        open("teach/quiz/T/items/T-choice?classroom=" + two.odesRoom.id());
        assertThat(words()).contains("Page not found");
    }

    @Test
    void anItemOfAColleaguesRevisionIsNotFound() {
        TwoTeachers two = new TwoTeachers(world, teacher);
        world.start(two.odesLearner, "T");
        world.clock.advance(Duration.ofDays(1));
        world.catalogue.put(Items.quiz("T", Items.twoChoices("T-9")));
        world.start(two.leesLearner, "T");

        open("teach/quiz/T/items/T-choice");

        assertThat(words()).contains("Page not found");
    }
}
