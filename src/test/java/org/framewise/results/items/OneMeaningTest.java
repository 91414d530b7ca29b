package org.framewise.results.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.quiz.Misconception.HALF_READ;
import static org.framewise.quiz.Misconception.MISREAD;
import static org.framewise.quiz.Misconception.READS_IN;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.framewise.classroom.Learner;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RandomItems;
import org.framewise.quiz.Response;
import org.framewise.quiz.Skill;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.results.insight.CheckGain;
import org.framewise.results.insight.ClassCalibration;
import org.framewise.results.insight.ClassMisconceptions;
import org.framewise.results.insight.Gains;
import org.framewise.results.insight.StatementSet;
import org.framewise.results.live.Discussion;
import org.framewise.results.live.Tally;
import org.framewise.results.summary.ClassSummary;
import org.framewise.results.summary.SkillFigures;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.framewise.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests a quiz with two answered revisions, in which one item id has two meanings. */
@SqlDiffers
@Tag("property")
class OneMeaningTest extends OnEachEngine {
    private static final TeacherScope OUTSIDE = new TeacherScope(new TeacherId(new UUID(0, 1)));
    private static final ItemId TURNED = new ItemId("A-1");

    private static Item turned(String key, String other) {
        return Items.choice("A-1")
                .skills(Skill.SOURCING)
                .confidenceAsked()
                .key(key)
                .distractor(other, MISREAD)
                .distractor("c", HALF_READ)
                .build();
    }

    private static Item sorted(boolean more) {
        Items.ClassifyBuilder item = Items.classify("A-2")
                .opinion("A-2.1")
                .factual("A-2.2")
                .opinion("A-2.3")
                .factual("A-2.4")
                .opinion("A-2.5")
                .factual("A-2.6");
        return (more ? item.opinion("A-2.7").factual("A-2.8") : item)
                .countsForDiscernment()
                .build();
    }

    private static Item kept() {
        return Items.choice("A-3")
                .key("a")
                .distractor("b", READS_IN)
                .distractor("c", MISREAD)
                .build();
    }

    private static Quiz before(String id) {
        return Items.quiz(id, turned("a", "b"), sorted(false), kept());
    }

    private static Quiz after(String id) {
        return Items.quiz(id, turned("b", "a"), sorted(true), kept());
    }

    /** Lets learners answer at random, each giving the same responses in all of these quizzes. */
    private void take(int learners, RandomGenerator random, Quiz... quizzes) {
        for (int i = 0; i < learners; i++) {
            world.clock.advance(Duration.ofMinutes(1));
            List<Response> responses = new ArrayList<>();
            quizzes[0].items().forEach(item -> responses.add(RandomItems.response(item, random)));
            Confidence sure = Confidence.values()[random.nextInt(Confidence.values().length)];
            for (Quiz quiz : quizzes) {
                World.Taking taking = world.start(world.guest(), quiz.id().value());
                for (int at = 0; at < responses.size(); at++) {
                    Item item = quiz.forms().getFirst().items().get(at);
                    Response response = responses.get(at);
                    taking.gives(
                            item.id().value(),
                            response,
                            item.confidenceAsked() && !response.isEmpty()
                                    ? Map.of(item.id().value(), sure)
                                    : Map.of());
                }
            }
        }
    }

    private ReadQuiz read(String quiz) {
        return the(AnswerSheets.class)
                .find(OUTSIDE, new QuizId(quiz), Selection.all(ZoneOffset.UTC))
                .orElseThrow();
    }

    private static QuizItems items(ReadQuiz read) {
        return QuizItems.of(read.quiz(), read.given());
    }

    private static ItemFigures figures(ReadQuiz read, ItemId item) {
        return items(read).item(item).orElseThrow();
    }

    private static ClassMisconceptions misconceptions(ReadQuiz read) {
        return ClassMisconceptions.of(read.quiz().items(), read.given());
    }

    private static SkillFigures sourcing(ReadQuiz read) {
        return ClassSummary.of(items(read), read.given()).skills().stream()
                .filter(skill -> skill.skill() == Skill.SOURCING)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Lets 25 learners take the previous revision and 40 the current one; these 40 also take a quiz with only the
     * current meaning.
     */
    private void twoMeanings() {
        SplittableRandom random = new SplittableRandom(86);
        world.catalogue.put(before("A"));
        take(25, random, before("A"));
        world.catalogue.put(after("A"));
        world.catalogue.put(after("alone"));
        take(40, random, after("A"), after("alone"));
    }

    @Test
    void itemFiguresUseOnlyResponsesWithTheItemsMeaning() {
        twoMeanings();
        ReadQuiz both = read("A");
        ReadQuiz alone = read("alone");

        for (ItemId id : List.of(TURNED, new ItemId("A-2"))) {
            ItemFigures mixed = figures(both, id);
            ItemFigures pure = figures(alone, id);
            assertThat(mixed.n()).isEqualTo(40);
            assertThat(mixed.leftOut()).isEqualTo(25);
            assertThat(pure.leftOut()).isZero();
            assertThat(mixed.item()).isEqualTo(pure.item());
            assertThat(mixed.facility()).isEqualTo(pure.facility());
            assertThat(mixed.thirds()).isEqualTo(pure.thirds());
            assertThat(mixed.discrimination()).isEqualTo(pure.discrimination());
            assertThat(mixed.medianTime()).isEqualTo(pure.medianTime());
            assertThat(mixed.calibration()).isEqualTo(pure.calibration());
            assertThat(pure.discrimination()).isPresent();
            assertThat(pure.facility()).isPresent();
            assertThat(mixed.flags()).isEqualTo(pure.flags());
            assertThat(mixed.uncounted()).isZero();
            assertThat(ItemDetail.of(mixed, both.given())).isEqualTo(ItemDetail.of(pure, alone.given()));
            assertThat(ItemFacilities.of(both.quiz(), both.given()).get(id))
                    .isEqualTo(ItemFacilities.of(alone.quiz(), alone.given()).get(id));
        }
        assertThat(figures(alone, TURNED).thirds()).isPresent();
        assertThat(figures(alone, TURNED).calibration()).isPresent();
        assertThat(items(both).forms().getFirst().consistency())
                .isEqualTo(items(alone).forms().getFirst().consistency());
        assertThat(figures(both, new ItemId("A-3")).n())
                .as("means the same in both")
                .isEqualTo(65);
        assertThat(figures(both, new ItemId("A-3")).leftOut()).isZero();
    }

    @Test
    void classFiguresUseOnlyResponsesWithOneMeaning() {
        twoMeanings();
        ReadQuiz both = read("A");
        ReadQuiz alone = read("alone");

        assertThat(ClassCalibration.of(alone.given()).kinds()).isNotEmpty();
        assertThat(ClassCalibration.of(both.given()).kinds())
                .isEqualTo(ClassCalibration.of(alone.given()).kinds());
        assertThat(StatementSet.of(both.given())).hasSize(1);
        assertThat(StatementSet.of(both.given()).getFirst().group())
                .isEqualTo(StatementSet.of(alone.given()).getFirst().group());
        for (Misconception tag : Misconception.values()) {
            assertThat(misconceptions(both).where(tag).stream()
                            .filter(where -> !where.item().value().equals("A-3")))
                    .containsExactlyElementsOf(misconceptions(alone).where(tag).stream()
                            .filter(where -> !where.item().value().equals("A-3"))
                            .toList());
        }
        assertThat(sourcing(both)).isEqualTo(sourcing(alone));
        assertThat(both.given().getFirst().total().orElseThrow().items()).isEqualTo(1);
        assertThat(both.given().getFirst().leftOut()).containsExactly(TURNED, new ItemId("A-2"));
        assertThat(both.given().getLast().leftOut()).isEmpty();
    }

    @Test
    void theRevisionInUseIsShownEvenIfAnotherIsNewer() {
        SplittableRandom random = new SplittableRandom(87);
        world.catalogue.put(before("A"));
        take(3, random, before("A"));
        world.catalogue.put(after("A"));
        take(2, random, after("A"));
        world.catalogue.put(before("A"));

        assertThat(figures(read("A"), TURNED).item()).isEqualTo(turned("a", "b"));
        assertThat(figures(read("A"), TURNED).n()).isEqualTo(3);
        assertThat(figures(read("A"), TURNED).leftOut()).isEqualTo(2);
    }

    @Test
    void aCheckIsScoredByItemsWithUnchangedMeaning() {
        List<Item> second =
                List.of(Items.choice("B-1").key("a").distractor("b", MISREAD).build());
        world.catalogue.put(Items.check("A", List.of(turned("a", "b"), kept()), second));
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "A", true);
        Learner ada = room.member("Ada");
        room.begins(ada, "A").chooses("A-1", "a").chooses("A-3", "b");
        room.begins(ada, "B").chooses("B-1", "a");
        world.clock.advance(Duration.ofMinutes(1));
        world.catalogue.put(Items.check("A", List.of(turned("b", "a"), kept()), second));
        room.begins(room.member("Ben"), "A").chooses("A-1", "b").chooses("A-3", "a");

        TeacherScope teacherScope = new TeacherScope(room.teacherId());
        ReadQuiz read = the(AnswerSheets.class)
                .find(teacherScope, new QuizId("A"), Selection.all(ZoneOffset.UTC))
                .orElseThrow();
        CheckGain gain =
                the(Gains.class).of(teacherScope, read.quiz(), read.given()).orElseThrow();

        assertThat(gain.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.scores().pre()).isZero();
            assertThat(pair.scores().post()).isEqualTo(100);
        });
    }

    @Test
    void anotherTypeUnderTheSameIdIsLeftOut() {
        world.catalogue.put(
                Items.quiz("A", kept(), Items.order("A-1").key("e1", "e2").build()));
        world.start(world.guest(), "A").chooses("A-3", "a").gives("A-1", new Response.Order(List.of("e1", "e2")));
        world.clock.advance(Duration.ofDays(1));
        world.catalogue.put(Items.quiz("A", turned("a", "b"), kept()));
        world.start(world.guest(), "A").chooses("A-1", "b").chooses("A-3", "b");

        ReadQuiz read = read("A");

        assertThat(figures(read, TURNED).facility().orElseThrow().mean()).isZero();
        assertThat(figures(read, TURNED).leftOut()).isEqualTo(1);
        assertThat(ItemDetail.of(figures(read, TURNED), read.given()).tally())
                .isEqualTo(new Tally.Choices(1, Map.of("a", 0, "b", 1, "c", 0)));
        assertThat(figures(read, new ItemId("A-3")).n()).isEqualTo(2);
    }

    @Test
    void otherMeaningsAreExcludedFromTheItemTableButNotFromAttempts() {
        twoMeanings();
        UsedQuiz quiz = read("A").quiz();

        assertThat(lines(ExportKind.ITEMS, quiz).getFirst()).endsWith("\"left_out\"");
        assertThat(lines(ExportKind.ITEMS, quiz).get(1)).contains("\"A-1\"").endsWith(",25");
        assertThat(lines(ExportKind.SCORES, quiz)).hasSize(1 + 65);
        assertThat(lines(ExportKind.RESPONSES, quiz)).hasSize(1 + 3 * 65);
    }

    private List<String> lines(ExportKind kind, UsedQuiz quiz) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        the(Exports.class).csv(kind, CsvForm.COMMA_POINT, OUTSIDE, quiz, Selection.all(ZoneOffset.UTC), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void discussionsShowOnlyResponsesToTheItemAsShown() {
        world.catalogue.put(before("A"));
        ClassAtWork room = new ClassAtWork(world, world.teacher("Ms Lee"), "A");
        room.choose("A-1", "a", "c");
        world.clock.advance(Duration.ofMinutes(1));
        world.catalogue.put(after("A"));
        room.begins("Zoe").chooses("A-1", "b");

        Discussion discussion = the(Discussion.class);
        Item item = discussion.topics(room.teacherId(), room.id()).getFirst().item();

        assertThat(discussion.tally(room.teacherId(), room.id(), item))
                .isEqualTo(new Tally.Choices(1, Map.of("a", 0, "b", 1, "c", 0)));
        assertThat(discussion.leftOut(room.teacherId(), room.id(), item)).isEqualTo(2);
    }
}
