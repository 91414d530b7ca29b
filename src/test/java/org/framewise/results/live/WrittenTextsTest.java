package org.framewise.results.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Refusal;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WrittenTextsTest extends OnEachEngine {
    private static final ItemId TEXT = new ItemId("W-1");

    private ClassAtWork room;
    private World.Taking ada;
    private World.Taking eve;

    @BeforeEach
    void twoClassesHaveWritten() {
        world.catalogue.put(Items.quiz(
                "W",
                Items.extendedText("W-1").build(),
                Items.extendedText("W-2").build()));
        room = new ClassAtWork(world, world.teacher("Ms Lee"), "W");
        ada = room.begins("Ada").writes("W-1", "Ada wrote.").writes("W-2", "Ada wrote more.");
        room.begins("Ben").writes("W-1", " ");
        eve = new ClassAtWork(world, world.teacher("Mr Ode"), "W").begins("Eve").writes("W-1", "Eve wrote.");
    }

    private List<WrittenTexts.Written> texts() {
        return the(WrittenTexts.class).of(room.teacherId(), room.id(), TEXT);
    }

    private void choose(AttemptId attempt, boolean shown) {
        the(WrittenTexts.class).choose(room.teacherId(), room.id(), TEXT, attempt, shown);
    }

    @Test
    void textsAreVisibleOnlyWhileTheTeacherHasChosenThem() {
        AttemptId attempt = ada.attempt().id();
        assertThat(texts()).containsExactly(new WrittenTexts.Written(attempt, "Ada wrote.", false));

        choose(attempt, true);
        choose(attempt, true);
        assertThat(texts()).containsExactly(new WrittenTexts.Written(attempt, "Ada wrote.", true));
        assertThat(the(Discussion.class)
                        .tally(
                                room.teacherId(),
                                room.id(),
                                Items.extendedText("W-1").build()))
                .isEqualTo(new Tally.Texts(2, List.of("Ada wrote.")));

        choose(attempt, false);
        assertThat(texts()).containsExactly(new WrittenTexts.Written(attempt, "Ada wrote.", false));
        assertThat(rows("shown_text")).isZero();
    }

    @Test
    void choosingATextTwiceConcurrentlyShowsItOnce() {
        together(4, () -> {
            choose(ada.attempt().id(), true);
            return true;
        });

        assertThat(rows("shown_text")).isEqualTo(1);
    }

    @Test
    void anotherClassesTextsCanNeitherBeChosenNorSeen() {
        choose(eve.attempt().id(), true);
        assertThat(rows("shown_text")).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> the(WrittenTexts.class).of(world.teacher("Ms New").id(), room.id(), TEXT));
    }
}
