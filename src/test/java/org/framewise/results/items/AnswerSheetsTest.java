package org.framewise.results.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Ratings;
import org.framewise.classroom.Learner;
import org.framewise.classroom.MemberMerging;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.quiz.Form;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Score;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cached answer sheet is valid until the attempt changes. */
class AnswerSheetsTest extends OnEachEngine {
    private static final ItemId CHOICE = new ItemId("A-1");
    private static final ItemId TEXT = new ItemId("A-2");

    private Teacher lee;
    private ClassAtWork room;

    @BeforeEach
    void aClassWithAQuiz() {
        world.catalogue.put(Items.choiceAndText("A"));
        lee = world.teacher("Ms Lee");
        room = new ClassAtWork(world, lee, "A");
    }

    private World.Taking done(String nickname) {
        return room.begins(nickname).chooses("A-1", "b").writes("A-2", "Who says so?");
    }

    private List<AnswerSheet> sheets() {
        return the(AnswerSheets.class)
                .of(new TeacherScope(room.teacherId()), new QuizId("A"), Selection.all(ZoneOffset.UTC));
    }

    private Optional<Score> score(ItemId item) {
        return sheets().getFirst().score(item);
    }

    @Test
    void aSubmittedAttemptIsReadOnce() {
        done("Mia");

        assertThat(sheets().getFirst()).isSameAs(sheets().getFirst());
    }

    @Test
    void anOpenAttemptIsReadEachTime() {
        World.Taking mia = room.begins("Mia");
        assertThat(sheets().getFirst().answer(CHOICE)).isEmpty();
        mia.chooses("A-1", "a");
        assertThat(score(CHOICE)).contains(new Score(1, 1));
        mia.writes("A-2", "Who says so?");

        assertThat(sheets().getFirst().submitted()).isTrue();
        assertThat(sheets().getFirst().answer(TEXT).orElseThrow().waits()).isTrue();
    }

    @Test
    void ratingsAndTheirWithdrawalInvalidateTheCache() {
        World.Taking mia = done("Mia");
        assertThat(score(TEXT)).isEmpty();

        world.rate(mia.attempt(), "A-2", 2, "", lee);
        assertThat(score(TEXT)).contains(new Score(2, 3));
        the(Ratings.class).takeBack(mia.attempt().id(), TEXT, lee.id().value());

        assertThat(score(TEXT)).isEmpty();
    }

    @Test
    void aCorrectedKeyInvalidatesTheCache() {
        done("Mia");
        assertThat(score(CHOICE)).contains(new Score(0, 1));

        world.correct(room.teacherId(), room.id(), CHOICE, new Correction.Accept("b", ""), "Both are right.");

        assertThat(score(CHOICE)).contains(new Score(1, 1));
    }

    @Test
    void aSecondSittingIsNeverCountedAsTheFirst() {
        Learner mia = world.learner("Mia");
        world.start(mia, "A").chooses("A-1", "b").writes("A-2", "");
        world.clock.advance(Duration.ofDays(2));
        world.start(mia, "A").chooses("A-1", "a").writes("A-2", "");
        LocalDate today = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
        TeacherScope teacherScope = new TeacherScope(room.teacherId());
        QuizId quiz = new QuizId("A");

        assertThat(the(AnswerSheets.class).of(teacherScope, quiz, Selection.all(ZoneOffset.UTC)))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.score(CHOICE)).contains(new Score(0, 1)));
        assertThat(the(AnswerSheets.class).of(teacherScope, quiz, new Selection(null, today, today, ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void anAttemptMovedByAMergeBelongsToItsNewLearner() {
        LearnerId gone = done("Mia").learner().id();
        LearnerId kept = done("Mia B.").learner().id();
        assertThat(sheets()).extracting(AnswerSheet::learner).containsExactlyInAnyOrder(gone, kept);

        Members members = the(Members.class);
        the(MemberMerging.class)
                .merge(
                        room.classroom.id(),
                        lee,
                        members.find(room.classroom, kept).orElseThrow(),
                        members.find(room.classroom, gone).orElseThrow());

        assertThat(sheets()).extracting(AnswerSheet::learner).containsExactly(kept);
    }

    @Test
    void theNumberOfCachedAnswerSheetsIsLimited() {
        SheetMemory memory = new SheetMemory(2);
        Form form = world.catalogue.revisions().getFirst().quiz().forms().getFirst();
        AnswerReader reader = new AnswerReaders().of(new AnswerReaders.Key("r", "main", Map.of()), form);
        AnswerSheet sheet = new AnswerSheet(state(1, reader).head(), reader, new ScoredResponse[2], new long[2]);
        for (int number = 1; number <= 20; number++) {
            memory.keep(state(number, reader), sheet);
        }

        assertThat(IntStream.rangeClosed(1, 20).filter(number -> memory.find(state(number, reader)) != null))
                .hasSizeBetween(1, 2);
    }

    @Test
    void aRenumberedAttemptIsReadAgain() {
        SheetMemory memory = new SheetMemory(2);
        Form form = world.catalogue.revisions().getFirst().quiz().forms().getFirst();
        AnswerReader reader = new AnswerReaders().of(new AnswerReaders.Key("r", "main", Map.of()), form);
        SheetMemory.State first = state(1, reader);
        memory.keep(first, new AnswerSheet(first.head(), reader, new ScoredResponse[2], new long[2]));

        assertThat(memory.find(state(1, 1, reader))).isNotNull();
        assertThat(memory.find(state(1, 2, reader))).isNull();
    }

    private static SheetMemory.State state(int attempt, AnswerReader reader) {
        return state(attempt, 1, reader);
    }

    private static SheetMemory.State state(int attempt, int sitting, AnswerReader reader) {
        return new SheetMemory.State(
                new SheetHead(
                        new AttemptId(new UUID(0, attempt)), new LearnerId(new UUID(0, 1)), sitting, null, true, true),
                reader,
                0);
    }
}
