package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Teacher;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.results.grid.GridQuery;
import org.framewise.results.grid.Grids;
import org.framewise.results.insight.Gains;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.live.Discussion;
import org.framewise.results.live.LiveBoard;
import org.framewise.results.live.WrittenTexts;
import org.framewise.results.research.ResearchFile;
import org.framewise.scoring.Correction;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.CountedStatements;
import org.framewise.testing.Engine;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page or file executes as many SQL statements for a large school as for a small one. */
class StatementsTest {
    private static final QuizId QUIZ = new QuizId("T");
    private static final ItemId TEXT = new ItemId("T-text");
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);
    private static final String GUEST = "guest";

    private final CountedStatements statements = new CountedStatements();
    private World world;
    private Teacher lee;
    private TeacherScope scope;
    private ClassAtWork room;
    private int learners;

    @BeforeEach
    void aTeacher() {
        world = new World(statements.of(Engine.H2.empty()));
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
        world.catalogue.put(Items.check("E", List.of(Items.twoChoices("EA-1")), List.of(Items.twoChoices("EB-1"))));
        lee = world.teacher("Ms Lee");
        scope = new TeacherScope(lee.id());
        room = aClass("T");
        aClass("E");
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** Creates a class of one learner who has taken the quiz and whose text is rated. */
    private ClassAtWork aClass(String quiz) {
        ClassAtWork grown = new ClassAtWork(world, lee, quiz, quiz.equals("E"));
        takes(grown);
        return grown;
    }

    private void takes(ClassAtWork taking) {
        learners++;
        Learner learner = taking.member("Learner " + learners);
        if (taking.assignment.quiz().equals(QUIZ)) {
            World.Taking done = taking.begins(learner, null);
            for (Item item : done.attempt().items()) {
                done.gives(item.id().value(), Items.rightResponse(item));
            }
            world.rate(done.attempt(), TEXT.value(), 2, "Well seen", lee);
        } else {
            taking.begins(learner, "A").givesUp();
            taking.begins(learner, "B").givesUp();
        }
    }

    /** The results pages and files by name, each with an action that runs its database queries. */
    private Map<String, Runnable> pages() {
        Map<String, Runnable> pages = new LinkedHashMap<>();
        UsedQuizzes used = world.the(UsedQuizzes.class);
        UsedQuiz quiz = used.find(scope, QUIZ, ALL).orElseThrow();
        UsedQuiz check = used.find(scope, new QuizId("E"), ALL).orElseThrow();
        OutputStream nowhere = OutputStream.nullOutputStream();
        pages.put("figures of a class", () -> world.the(AnswerSheets.class).of(scope, QUIZ, ALL));
        pages.put("grid", () -> world.the(Grids.class).page(scope, quiz, ALL, GridQuery.ALL, GUEST));
        pages.put("overview", () -> world.the(Overview.class).byQuizAndDay(scope, ALL));
        pages.put("texts to rate", () -> world.the(RatingQueue.class).items(scope));
        pages.put("texts of an item", () -> world.the(RatingQueue.class).responses(scope, QUIZ, TEXT));
        pages.put("live board", () -> world.the(LiveBoard.class).of(lee.id(), room.id()));
        pages.put(
                "discussion",
                () -> world.the(Discussion.class)
                        .tally(lee.id(), room.id(), Items.ofEveryType().getFirst()));
        pages.put("texts to show", () -> world.the(WrittenTexts.class).of(lee.id(), room.id(), TEXT));
        pages.put("change", () -> {
            List<AnswerSheet> sheets = world.the(AnswerSheets.class).of(scope, new QuizId("E"), ALL);
            world.the(Gains.class).of(scope, check, sheets);
        });
        for (ExportKind kind : ExportKind.values()) {
            pages.put(
                    "file of " + kind.id(),
                    () -> world.the(Exports.class).csv(kind, CsvForm.COMMA_POINT, scope, quiz, ALL, nowhere));
        }
        pages.put("workbook", () -> world.the(Exports.class).workbook(scope, quiz, ALL, nowhere));
        pages.put("file for researchers", () -> world.the(ResearchFile.class).write(scope, nowhere));
        return pages;
    }

    private Map<String, Integer> counts() {
        // the first run fills the caches
        pages().values().forEach(Runnable::run);
        world.clock.advance(Duration.ofMinutes(1));
        Map<String, Integer> counts = new LinkedHashMap<>();
        pages().forEach((name, page) -> counts.put(name, statements.during(page)));
        return counts;
    }

    @Test
    void moreLearnersNeedNoMoreStatements() {
        Map<String, Integer> few = counts();
        assertThat(few)
                .allSatisfy((page, count) -> assertThat(count).isBetween(page.equals("file of columns") ? 0 : 1, 40));

        for (int i = 0; i < 6; i++) {
            takes(room);
        }

        assertThat(counts()).isEqualTo(few);
    }

    @Test
    void moreClassesNeedNoMoreStatements() {
        Map<String, Integer> few = counts();

        for (int i = 0; i < 4; i++) {
            ClassAtWork another = aClass("T");
            correctTheKey(another);
            aClass("E");
        }

        assertThat(counts()).isEqualTo(few);
    }

    private void correctTheKey(ClassAtWork of) {
        world.correct(lee.id(), of.id(), new ItemId("T-choice"), new Correction.FullMarks(), "It was unclear");
    }

    @Test
    void aLearnersDownloadRunsNoStatementPerItem() {
        World.Taking taking = room.begins("Mia");
        int before = statements.during(() -> world.the(LearnerData.class).forLearner(taking.learner()));

        for (Item item : taking.attempt().items().subList(0, 6)) {
            taking.gives(item.id().value(), Items.rightResponse(item));
        }

        assertThat(statements.during(() -> world.the(LearnerData.class).forLearner(taking.learner())))
                .isEqualTo(before);
    }
}
