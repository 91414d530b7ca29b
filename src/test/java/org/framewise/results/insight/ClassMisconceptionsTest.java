package org.framewise.results.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.quiz.Misconception.ALL_IS_OPINION;
import static org.framewise.quiz.Misconception.HALF_READ;
import static org.framewise.quiz.Misconception.MISREAD;
import static org.framewise.quiz.Misconception.TONE_DECIDES;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.framewise.attempt.KeyChange;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.TeacherId;
import org.framewise.measures.MisconceptionProfile.Tag;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.ClassroomLabel;
import org.framewise.results.Roster;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.insight.ClassMisconceptions.Where;
import org.framewise.results.insight.ClassMisconceptions.Words;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.TwoTeachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassMisconceptionsTest extends OnEachEngine {
    private static final TeacherScope OUTSIDE = new TeacherScope(new TeacherId(new UUID(0, 1)));

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
        return shown(OUTSIDE);
    }

    private List<ClassMisconceptions.Shown> shown(TeacherScope teacherScope) {
        return ClassMisconceptions.of(items(teacherScope), sheets(teacherScope)).all();
    }

    private List<Item> items(TeacherScope teacherScope) {
        return the(UsedQuizzes.class)
                .find(teacherScope, new QuizId("A"), Selection.all(ZoneOffset.UTC))
                .orElseThrow()
                .items();
    }

    private List<AnswerSheet> sheets(TeacherScope teacherScope) {
        return the(AnswerSheets.class).of(teacherScope, new QuizId("A"), Selection.all(ZoneOffset.UTC));
    }

    @Test
    void withoutResponsesNoMisconceptionIsShown() {
        world.start(world.learner("Ada"), "A");

        assertThat(shown()).isEmpty();
    }

    @Test
    void everyOfferedTagIsListedWithTheLargestShareFirst() {
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
    void aTagListsTheItemsInWhichItWasChosen() {
        world.start(world.learner("Ada"), "A").chooses("A-1", "b").gives("A-2", sorted("opinion", "opinion"));

        assertThat(shown().getFirst().where()).hasSize(1);
        assertThat(shown().stream()
                        .filter(shown -> shown.tag().misconception() == ALL_IS_OPINION)
                        .flatMap(shown -> shown.where().stream()))
                .containsExactly(
                        new Where(new ItemId("A-2"), "Title of A-2", 1, 1, List.of(new Words("Text of A-2.2", 1))));
        assertThat(shown().getLast().where()).isEmpty();
    }

    @Test
    void aSecondAttemptDoesNotAffectMisconceptions() {
        var ada = world.learner("Ada");
        world.start(ada, "A").chooses("A-1", "b").givesUp();
        world.start(ada, "A").chooses("A-1", "c").givesUp();

        assertThat(shown())
                .extracting(ClassMisconceptions.Shown::tag)
                .contains(new Tag(MISREAD, 1, 1), new Tag(HALF_READ, 0, 1));
    }

    @Test
    void anAnswerShowsNoMisconceptionWhereACorrectionAcceptsIt() {
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "A");
        room.choose("A-1", "b", "c");
        ClassAtWork beside = new ClassAtWork(world, room.teacher, "A");
        beside.choose("A-1", "b");
        KeyChange made = correct(room, new Correction.Accept("b", ""));

        assertThat(tags(room)).containsExactly(new Tag(MISREAD, 1, 1), new Tag(HALF_READ, 1, 3));

        the(KeyCorrections.class).undo(room.teacherId(), made);
        assertThat(tags(room)).containsExactly(new Tag(MISREAD, 2, 3), new Tag(HALF_READ, 1, 3));
    }

    @Test
    void anItemCorrectedToFullMarksShowsNoMisconceptions() {
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "A");
        room.choose("A-1", "b", "c");
        correct(room, new Correction.FullMarks());

        assertThat(tags(room)).isEmpty();
        assertThat(shown(new TeacherScope(room.teacherId())))
                .allMatch(one -> one.where().isEmpty());
    }

    @Test
    void examplesOfAMisconceptionAreSortedByCount() {
        world.start(world.learner("Ada"), "A").chooses("A-1", "c").gives("A-2", sorted("factual", "opinion"));
        world.start(world.learner("Ben"), "A").gives("A-2", sorted("factual", "factual"));

        assertThat(shown().stream()
                        .filter(shown -> shown.tag().misconception() == TONE_DECIDES)
                        .flatMap(shown -> shown.where().stream()))
                .containsExactly(
                        new Where(new ItemId("A-2"), "Title of A-2", 2, 2, List.of(new Words("Text of A-2.1", 2))));
        assertThat(shown().stream()
                        .filter(shown -> shown.tag().misconception() == HALF_READ)
                        .flatMap(shown -> shown.where().stream())
                        .flatMap(where -> where.words().stream()))
                .containsExactly(new Words("Text of c", 1));
    }

    @Test
    void classroomsAreComparedWithLearnersOutsideLast() {
        TwoTeachers two = new TwoTeachers(world, world.teacher("Ms Lee"));
        world.start(two.leesLearner, "A").chooses("A-1", "b").givesUp();
        world.start(two.member(two.leesRoom, "Dan"), "A").chooses("A-1", "b").givesUp();
        world.start(two.member(two.leesRoom, "Eve"), "A").chooses("A-1", "a").givesUp();
        world.start(two.odesLearner, "A").chooses("A-1", "c").givesUp();
        world.start(two.outsider, "A").chooses("A-1", "b").givesUp();

        TeacherScope lee = new TeacherScope(two.lee.id());
        MisconceptionMap map = MisconceptionMap.of(
                items(lee),
                sheets(lee),
                the(Roster.class)
                        .of(lee, sheets(lee).stream().map(AnswerSheet::learner).toList()));

        assertThat(map.all().getFirst().tag()).isEqualTo(new Tag(MISREAD, 3, 4));
        assertThat(map.columns())
                .extracting(
                        column -> column.classroom().map(ClassroomLabel::name).orElse("-"))
                .containsExactly("7b", "-");
        assertThat(map.columns().getFirst().tags()).containsEntry(MISREAD, new Tag(MISREAD, 2, 3));
        assertThat(map.columns().getFirst().shown(MISREAD)).contains(new Tag(MISREAD, 2, 3));
        assertThat(map.columns().getLast().tags()).containsEntry(MISREAD, new Tag(MISREAD, 1, 1));
        assertThat(map.columns().getLast().shown(MISREAD)).isEmpty();
        assertThat(map.columns().getLast().shown(ALL_IS_OPINION)).isEmpty();
    }

    @Test
    void tagsAreCountedAsOfferedByEachRevision() {
        world.start(world.learner("Ada"), "A").chooses("A-1", "b");
        world.clock.advance(Duration.ofDays(1));
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .key("a")
                        .distractor("b", HALF_READ)
                        .distractor("c", HALF_READ)
                        .build()));
        world.start(world.learner("Ben"), "A").chooses("A-1", "b");

        assertThat(shown())
                .extracting(ClassMisconceptions.Shown::tag)
                .containsExactly(new Tag(MISREAD, 1, 1), new Tag(HALF_READ, 1, 2));
    }

    private KeyChange correct(ClassAtWork room, Correction correction) {
        KeyCorrections corrections = the(KeyCorrections.class);
        world.correct(room.teacherId(), room.id(), new ItemId("A-1"), correction, "The text says both.");
        return corrections
                .of(room.teacherId(), room.id(), new ItemId("A-1"))
                .getFirst()
                .change();
    }

    private List<Tag> tags(ClassAtWork room) {
        return shown(new TeacherScope(room.teacherId())).stream()
                .map(ClassMisconceptions.Shown::tag)
                .toList();
    }

    private static Response sorted(String first, String second) {
        return new Response.Classify(Map.of("A-2.1", first, "A-2.2", second));
    }
}
