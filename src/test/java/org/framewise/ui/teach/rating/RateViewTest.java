package org.framewise.ui.teach.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.Set;
import org.framewise.attempt.Rating;
import org.framewise.attempt.Ratings;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.testing.World;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
class RateViewTest extends TeacherScreens {
    private World.Taking ada;
    private World.Taking ben;

    @BeforeEach
    void twoTexts() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        ada = world.start(world.learner("Ada Lovelace"), "A").writes("A-1", "The first text.");
        world.clock.advance(Duration.ofMinutes(1));
        ben = world.start(world.learner("Ben Nevis"), "A").writes("A-1", "The second text.");
    }

    private void give(String points, String note) {
        $(ChoiceGroup.class).withId("points").single().setValue(Set.of(points));
        test($(TextArea.class).withId("note").single()).setValue(note);
    }

    private void save() {
        test($(Button.class).withId("save").single()).click();
        roundTrip();
    }

    private TextArea note() {
        return $(TextArea.class).withId("note").single();
    }

    @Test
    void theQueueListsItemsWithTheirWaitingTexts() {
        open("teach/rate");

        assertThat(texts("queue", "tbody tr")).containsExactly("Title of A-1 Title of A, A-1 2 0");
        assertThat(table("queue").select("tbody a").attr("href")).isEqualTo("teach/rate/A/A-1");
    }

    @Test
    void anEmptyQueueShowsAPlaceholder() {
        org.framewise.testing.Engine.empty(source);

        open("teach/rate");

        assertThat(words()).contains("No texts yet");
    }

    @Test
    void theOldestUnratedTextIsShownWithItsRubricAndWithoutAName() {
        open("teach/rate/A/A-1");

        assertThat(words())
                .contains("The first text.", "3: Descriptor of 3", "Sample of 0", "2 texts to rate.", "Stem of A-1")
                .doesNotContain("The second text.", "Lovelace", "Nevis");
    }

    @Test
    void savingShowsTheNextTextUntilAllAreRated() {
        open("teach/rate/A/A-1");
        give("2", "Which word shows it?");
        save();

        assertThat(words()).contains("The second text.", "This is the last text to rate.", "Saved: 2 points.");
        assertThat(note().getValue()).isEmpty();
        assertThat($(ChoiceGroup.class).withId("points").single().getValue()).isEmpty();

        give("3", "");
        save();

        assertThat(words()).contains("All texts are rated").doesNotContain("Lovelace", "Nevis", "waiting)");
        Rating rating = world.the(Ratings.class)
                .newest(ada.attempt().id(), new ItemId("A-1"))
                .orElseThrow();
        assertThat(rating.points()).isEqualTo(2);
        assertThat(rating.note()).isEqualTo("Which word shows it?");
        assertThat(rating.teacher()).isEqualTo(teacher.id().value());
    }

    @Test
    void changingARatingKeepsThePreviousOneVisible() {
        world.rate(ada.attempt(), "A-1", 1, "Look again.", teacher);
        world.clock.advance(Duration.ofHours(1));

        open("teach/rate/A/A-1?response=" + ada.attempt().id());
        assertThat(words()).contains("The first text.", "1 point by Ms Lee, Mar 2, 2026, 9:01 AM");
        assertThat($(ChoiceGroup.class).withId("points").single().getValue()).containsExactly("1");
        assertThat(note().getValue()).isEqualTo("Look again.");
        give("3", "Now I see it.");
        save();

        open("teach/rate/A/A-1?response=" + ada.attempt().id());
        assertThat(words()).contains("3 points by Ms Lee", "Now I see it.", "1 point by Ms Lee", "Look again.");
    }

    @Test
    void ratedTextsCanBeReachedAgain() {
        world.rate(ada.attempt(), "A-1", 1, "", teacher);

        open("teach/rate/A/A-1");

        assertThat($(Anchor.class).all())
                .filteredOn(link -> link.getHref()
                        .equals("teach/rate/A/A-1?response=" + ada.attempt().id()))
                .singleElement()
                .satisfies(link -> assertThat(link.getText()).isEqualTo("1 point: The first text."));
    }

    @Test
    void withoutPointsNothingIsSavedAndTheNoteStays() {
        open("teach/rate/A/A-1");
        test(note()).setValue("A long thought.");

        save();

        assertThat(words()).contains("Please choose a level first.", "The first text.");
        assertThat(note().getValue()).isEqualTo("A long thought.");
        assertThat(world.the(Ratings.class).history(ada.attempt().id(), new ItemId("A-1")))
                .isEmpty();
    }

    @Test
    void aFailedSaveOfARatingLosesNoInput() {
        open("teach/rate/A/A-1");
        give("2", "A long thought.");
        world.the(JdbcClient.class).sql("DELETE FROM teacher").update();

        save();

        assertThat(words()).contains("The rating was not saved.", "The first text.");
        assertThat(note().getValue()).isEqualTo("A long thought.");
        assertThat($(ChoiceGroup.class).withId("points").single().getValue()).containsExactly("2");
    }

    @Test
    void ratingADeletedTextIsRefusedAndTheNoteStays() {
        open("teach/rate/A/A-1");
        give("2", "A long thought.");
        world.the(JdbcClient.class).sql("DELETE FROM learner").update();

        save();

        assertThat(words()).contains("You can no longer rate this text");
        assertThat(note().getValue()).isEqualTo("A long thought.");
    }

    @Test
    void anUnsavedNoteSurvivesALookAtAnotherText() {
        world.rate(ben.attempt(), "A-1", 1, "", teacher);
        open("teach/rate/A/A-1");
        give("2", "Half a thought");

        open("teach/rate/A/A-1?response=" + ben.attempt().id());
        assertThat(words()).contains("The second text.");
        assertThat(note().getValue()).isEmpty();

        open("teach/rate/A/A-1");
        assertThat(note().getValue()).isEqualTo("Half a thought");
        assertThat($(ChoiceGroup.class).withId("points").single().getValue()).containsExactly("2");
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }

    @Test
    void aLearnersNameIsShownOnRequestForThatTextOnly() {
        open("teach/rate/A/A-1");
        test(button("name")).click();
        assertThat(words()).contains("Written by Ada Lovelace");

        give("2", "");
        save();

        assertThat(words()).doesNotContain("Lovelace", "Nevis");
    }

    @Test
    void takingBackARatingReturnsItsTextToTheQueue() {
        open("teach/rate/A/A-1");
        give("3", "A slip.");
        save();
        assertThat(words()).contains("The second text.");

        test(button("undo")).click();
        roundTrip();

        assertThat(words()).contains("Rating undone.", "The first text.", "2 texts to rate.");
        assertThat($(ChoiceGroup.class).withId("points").single().getValue()).isEmpty();
        assertThat(world.the(Ratings.class).history(ada.attempt().id(), new ItemId("A-1")))
                .isEmpty();
        assertThat($(Button.class).withId("undo").exists()).isFalse();
    }

    @Test
    void aColleaguesNewerRatingIsNotTakenBack() {
        open("teach/rate/A/A-1");
        give("3", "");
        save();
        world.rate(ada.attempt(), "A-1", 1, "", world.teacher("Mr Ode"));

        test(button("undo")).click();
        roundTrip();

        assertThat(words()).contains("Nothing was undone");
        assertThat(world.the(Ratings.class)
                        .newest(ada.attempt().id(), new ItemId("A-1"))
                        .orElseThrow()
                        .points())
                .isEqualTo(1);
    }

    @Test
    void nearlyEqualTextsAreRatedTogetherOnlyIfSelected() {
        World.Taking cleo = world.start(world.learner("Cleo"), "A").writes("A-1", "the first text");
        World.Taking dan = world.start(world.learner("Dan"), "A").writes("A-1", "The FIRST text!");

        open("teach/rate/A/A-1");
        assertThat(words()).contains("2 more texts say nearly the same");
        assertThat($(ChoiceGroup.class).withId("alike").single().getValue()).isEmpty();
        $(ChoiceGroup.class)
                .withId("alike")
                .single()
                .setValue(Set.of(dan.attempt().id().toString()));
        give("2", "For both.");
        save();

        assertThat(words()).contains("Saved: 2 points for each of 2 texts.", "2 texts to rate.");
        Ratings ratings = world.the(Ratings.class);
        assertThat(ratings.history(dan.attempt().id(), new ItemId("A-1")))
                .extracting(Rating::note)
                .containsExactly("For both.");
        assertThat(ratings.history(cleo.attempt().id(), new ItemId("A-1"))).isEmpty();

        test(button("undo")).click();
        roundTrip();
        assertThat(words()).contains("2 ratings undone.", "4 texts to rate.");
        assertThat(ratings.history(dan.attempt().id(), new ItemId("A-1"))).isEmpty();
    }

    @Test
    void anItemWithoutTextsIsNotFound() {
        open("teach/rate/A/never");

        assertThat(words()).contains("Page not found");
    }
}
