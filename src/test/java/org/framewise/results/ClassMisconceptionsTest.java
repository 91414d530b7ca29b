package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.quiz.Misconception.ALL_IS_OPINION;
import static org.framewise.quiz.Misconception.HALF_READ;
import static org.framewise.quiz.Misconception.MISREAD;
import static org.framewise.quiz.Misconception.TONE_DECIDES;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.framewise.classroom.KeyCorrections;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.ClassMisconceptions.Where;
import org.framewise.results.measures.MisconceptionProfile.Tag;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassMisconceptionsTest extends EachEngine {
    @BeforeEach
    void twoQuizzes() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .key("a")
                        .distractor("b", MISREAD)
                        .distractor("c", HALF_READ)
                        .build(),
                Items.classify("A-2").opinion("A-2.1").factual("A-2.2").build()));
        world.catalogue.put(Items.quiz(
                "other", Items.choice("X-1").key("a").distractor("b", MISREAD).build()));
        world.start(world.learner("Nobody"), "other").chooses("X-1", "b");
    }

    private List<ClassMisconceptions.Shown> shown() {
        return world.the(ClassMisconceptions.class).of(OUTSIDE, new QuizId("A"), Selection.all(ZoneOffset.UTC));
    }

    @Test
    void nobodyShowsAnythingBeforeSomebodyResponds() {
        world.start(world.learner("Ada"), "A");

        assertThat(shown()).isEmpty();
    }

    @Test
    void everyTagOfferedIsThereWithTheLargestShareFirst() {
        world.start(world.learner("Ada"), "A").chooses("A-1", "b").gives("A-2", sorted("opinion", "opinion"));
        world.start(world.learner("Ben"), "A").chooses("A-1", "b").gives("A-2", sorted("opinion", "factual"));

        assertThat(shown())
                .extracting(ClassMisconceptions.Shown::tag)
                .containsExactly(
                        new Tag(MISREAD, 2, 2),
                        new Tag(ALL_IS_OPINION, 1, 2),
                        new Tag(TONE_DECIDES, 0, 2),
                        new Tag(HALF_READ, 0, 2));
    }

    @Test
    void itSaysInWhichItemsATagWasChosen() {
        world.start(world.learner("Ada"), "A").chooses("A-1", "b").gives("A-2", sorted("opinion", "opinion"));

        assertThat(shown().getFirst().where()).hasSize(1);
        assertThat(shown().stream()
                        .filter(shown -> shown.tag().misconception() == ALL_IS_OPINION)
                        .flatMap(shown -> shown.where().stream()))
                .containsExactly(new Where(new ItemId("A-2"), "Title of A-2", 1, 1));
        assertThat(shown().getLast().where()).isEmpty();
    }

    @Test
    void aSecondAttemptDoesNotCount() {
        var ada = world.learner("Ada");
        world.start(ada, "A").chooses("A-1", "b").givesUp();
        world.start(ada, "A").chooses("A-1", "c").givesUp();

        assertThat(shown())
                .extracting(ClassMisconceptions.Shown::tag)
                .contains(new Tag(MISREAD, 1, 1), new Tag(HALF_READ, 0, 1));
    }

    @Test
    void anAnswerThatACorrectionAcceptsShowsNothingWhereItIsAccepted() {
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "A");
        room.choose("A-1", "b", "c");
        ClassAtWork beside = new ClassAtWork(world, room.teacher, "A");
        beside.choose("A-1", "b");
        UUID made = correct(room, new Correction.Accept("b", ""));

        assertThat(tags(room)).containsExactly(new Tag(HALF_READ, 1, 3), new Tag(MISREAD, 1, 3));

        world.the(KeyCorrections.class).undo(room.teacherId(), room.id(), new ItemId("A-1"), made);
        assertThat(tags(room)).containsExactly(new Tag(MISREAD, 2, 3), new Tag(HALF_READ, 1, 3));
    }

    private UUID correct(ClassAtWork room, Correction correction) {
        KeyCorrections corrections = world.the(KeyCorrections.class);
        corrections.correct(room.teacherId(), room.id(), new ItemId("A-1"), correction, "The text says both.");
        return corrections
                .of(room.teacherId(), room.id(), new ItemId("A-1"))
                .getFirst()
                .change()
                .id();
    }

    private List<Tag> tags(ClassAtWork room) {
        return world
                .the(ClassMisconceptions.class)
                .of(new Sight(room.teacherId()), new QuizId("A"), Selection.all(ZoneOffset.UTC))
                .stream()
                .map(ClassMisconceptions.Shown::tag)
                .toList();
    }

    private static Response sorted(String first, String second) {
        return new Response.Classify(Map.of("A-2.1", first, "A-2.2", second));
    }
}
