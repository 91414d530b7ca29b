package org.framewise.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.DiscussionControls;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Presence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.ScreenTest;
import org.framewise.testing.World;
import org.framewise.ui.security.CurrentLearner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests what learners see of corrected keys and held items. */
@SuppressWarnings("NullAway.Init")
class CorrectedItemsTest extends ScreenTest {
    private static final ItemId CHOICE = new ItemId("T-choice");

    @Autowired
    private ApplicationContext program;

    private World world;
    private ClassAtWork room;
    private Learner ada;
    private World.Taking taking;

    @BeforeEach
    void adaIsInAClass() {
        catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
        world = new World(program);
        room = new ClassAtWork(world, world.teacher("Ms Lee"), "T");
        ada = room.member("Ada");
        current.remember(ada, CurrentLearner.SCHOOL_DAY);
        taking = room.begins(ada, null);
    }

    private void correct(Correction correction) {
        world.correct(room.teacherId(), room.id(), CHOICE, correction, "The text says both.");
    }

    @Test
    void feedbackAndEndPageMentionCorrections() {
        taking.chooses("T-choice", "b").givesUp();
        correct(new Correction.Accept("b", ""));

        open("take/" + taking.attempt().id() + "/2");
        assertThat(words())
                .contains(
                        "Right",
                        "Your teacher accepts another answer here: Text of b",
                        "Your teacher’s reason: The text says both.")
                .doesNotContain("Rationale of b");
        open("end/" + taking.attempt().id());
        assertThat(words()).contains("Corrected by your teacher", "2. Title of T-choice", "The text says both.");
    }

    @Test
    void excludedItemsDoNotAffectScoresOnTheEndPage() {
        taking.chooses("T-choice", "a").givesUp();
        open("end/" + taking.attempt().id());
        assertThat(words()).contains("14 of 100", "Based on 7 of 7 questions.").doesNotContain("Corrected by");

        correct(new Correction.NotCounted());
        open("end/" + taking.attempt().id());
        assertThat(words())
                .contains(
                        "0 of 100",
                        "Based on 6 of 6 questions.",
                        "Your teacher has decided that this question doesn’t count");
        open("take/" + taking.attempt().id() + "/2");
        assertThat(words()).contains("Not counted");
    }

    @Test
    void aHeldItemSaysBeforeAndAfterThatItDoesNotCount() {
        program.getBean(DiscussionControls.class).hold(room.teacherId(), room.id(), CHOICE);
        Attempt attempt = taking.gives(
                        "T-classify",
                        org.framewise.quiz.Items.noResponse(
                                taking.attempt().items().getFirst()))
                .attempt();

        open("take/" + attempt.id() + "/2");
        assertThat(words()).contains("Your class has already discussed this question", "Check my answer");
        taking.chooses("T-choice", "a");
        open("take/" + attempt.id() + "/2");
        assertThat(words()).contains("Your class had already discussed this question when you answered", "Not counted");
        open("take/" + attempt.id() + "/3");
        assertThat(words()).doesNotContain("Your class has already discussed");
    }

    @Test
    void anOpenPageOfAnItemSendsHeartbeats() {
        Presence presence = program.getBean(Presence.class);
        open("take/" + taking.attempt().id() + "/1");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(5_000);
        LearnerId id = ada.id();
        clock.advance(Duration.ofMinutes(5));

        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(presence.recent()).containsEntry(id, clock.instant());
    }
}
