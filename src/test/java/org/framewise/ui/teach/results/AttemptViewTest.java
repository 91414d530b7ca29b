package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.testing.World;
import org.framewise.ui.review.feedback.FeedbackPanel;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.Test;

class AttemptViewTest extends TeacherScreens {
    @Test
    void anAttemptIsShownCompletelyWithItsFeedback() {
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
        World.Taking ada = world.start(world.learner("Ada"), "T");
        ada.attempt().items().forEach(item -> ada.gives(item.id().value(), Items.rightResponse(item)));
        world.start(world.learner("Ben"), "T").writes("T-text", "Someone else's words.");

        open("teach/attempt/" + ada.attempt().id());

        assertThat($(H1.class).single().getText()).isEqualTo("Ada");
        assertThat($(FeedbackPanel.class).all()).hasSize(7);
        assertThat(words())
                .contains("Mar 2, 2026, 9:00 AM", "100 of 100, from 6 of 7 items", "Written in answer to T-text")
                .contains("Explanation of T-choice")
                .doesNotContain("Someone else's words.");
        assertThat(linkAddresses())
                .contains("teach/rate/T/T-text?response=" + ada.attempt().id());
    }

    @Test
    void anOpenAttemptShowsUnansweredItems() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.extendedText("A-1").build(),
                Items.extendedText("A-2").build()));
        World.Taking guest = world.start(world.guest(), "A").writes("A-1", "Because.");

        open("teach/attempt/" + guest.attempt().id());

        assertThat(words()).contains("Guest ", "not yet: 1 of 2 answered", "not enough data yet", "Not answered");
    }

    @Test
    void theTeacherSeesTheFeedbackOfACheckBeforeItIsReleased() {
        world.catalogue.put(Items.check(
                "E",
                List.of(Items.extendedText("EA-1").build()),
                List.of(Items.extendedText("EB-1").build())));
        World.Taking ada = world.start(world.learner("Ada"), "E").givesUp();

        open("teach/attempt/" + ada.attempt().id());

        assertThat(words()).contains("Explanation of E", "Form ");
    }

    @Test
    void anUnknownAttemptIsNotFound() {
        open("teach/attempt/00000000-0000-0000-0000-000000000000");
        assertThat(words()).contains("Page not found");

        open("teach/attempt/x");
        assertThat(words()).contains("Page not found");
    }
}
