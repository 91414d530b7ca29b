package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Audit;
import org.framewise.classroom.ClassroomId;
import org.framewise.measures.MisconceptionProfile.Tag;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.Overview.Day;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.results.grid.Grids;
import org.framewise.results.insight.ClassMisconceptions;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.ItemFacilities;
import org.framewise.testing.TwoTeachers;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each teacher sees their own classrooms, those shared with them, and learners outside classrooms. */
class TeacherScopeTest extends EachEngine {
    private static final QuizId A = new QuizId("A");
    private static final ItemId TEXT = new ItemId("A-2");
    private static final Selection ALL = Selection.all(ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private TwoTeachers two;
    private TeacherScope lee;
    private TeacherScope ode;
    private World.Taking adas;
    private World.Taking bens;
    private World.Taking cleos;

    @BeforeEach
    void oneAttemptInEachClassroomAndOneOutside() {
        world.catalogue.put(Items.quiz(
                "A",
                Items.choice("A-1")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .distractor("c", Misconception.READS_IN)
                        .distractor("d", Misconception.HALF_READ)
                        .build(),
                Items.extendedText("A-2").build()));
        two = new TwoTeachers(world, world.teacher("Ms Lee"));
        lee = new TeacherScope(two.lee.id());
        ode = new TeacherScope(two.ode.id());
        adas = world.start(two.leesLearner, "A").chooses("A-1", "b").writes("A-2", "Ada wrote.");
        bens = world.start(two.odesLearner, "A").chooses("A-1", "c").writes("A-2", "Ben wrote.");
        cleos = world.start(two.outsider, "A").chooses("A-1", "d").writes("A-2", "Cleo wrote.");
    }

    private List<String> rows(TeacherScope teacherScope, Selection selection) {
        List<String> names = new ArrayList<>();
        UsedQuiz used =
                world.the(UsedQuizzes.class).find(teacherScope, A, selection).orElseThrow();
        world.the(Grids.class)
                .forEach(
                        teacherScope,
                        used,
                        selection,
                        row -> names.add(String.valueOf(row.learnerLabel().nickname())));
        assertThat(names).hasSize(used.started());
        return names.stream().sorted().toList();
    }

    private String csv(TeacherScope teacherScope, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.the(Exports.class).responses(CsvForm.COMMA_POINT, teacherScope, selection, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String scores(TeacherScope teacherScope, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.the(Exports.class)
                .csv(
                        ExportKind.SCORES,
                        CsvForm.COMMA_POINT,
                        teacherScope,
                        world.the(UsedQuizzes.class)
                                .find(teacherScope, A, selection)
                                .orElseThrow(),
                        selection,
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Misconception> chosen(TeacherScope teacherScope, Selection selection) {
        UsedQuiz used =
                world.the(UsedQuizzes.class).find(teacherScope, A, selection).orElseThrow();
        return ClassMisconceptions.of(
                        used.items(), world.the(AnswerSheets.class).of(teacherScope, A, selection))
                .tags()
                .stream()
                .filter(tag -> tag.chosen() > 0)
                .map(Tag::misconception)
                .sorted()
                .toList();
    }

    /** Returns the names of the learners, out of the three, who are in scope. */
    private List<String> named(TeacherScope teacherScope) {
        return world
                .the(Roster.class)
                .of(
                        teacherScope,
                        Stream.of(adas, bens, cleos)
                                .map(taking -> taking.learner().id())
                                .toList())
                .values()
                .stream()
                .sorted(LearnerLabel.BY_NAME)
                .map(learnerLabel -> learnerLabel.name().orElseThrow())
                .toList();
    }

    private List<String> texts(TeacherScope teacherScope) {
        return world.the(RatingQueue.class).responses(teacherScope, A, TEXT).stream()
                .map(RatingQueue.Written::text)
                .sorted()
                .toList();
    }

    @Test
    void aTeacherSeesTheirClassroomAndLearnersOutside() {
        assertThat(rows(lee, ALL)).containsExactly("Ada", "Cleo");
        assertThat(rows(ode, ALL)).containsExactly("Ben", "Cleo");
        assertThat(rows(OUTSIDE, ALL)).containsExactly("Cleo");
    }

    @Test
    void aSharedClassroomIsVisibleToBothTeachers() {
        two.share(two.leesRoom, two.ode);

        assertThat(rows(ode, ALL)).containsExactly("Ada", "Ben", "Cleo");
        assertThat(rows(lee, ALL)).containsExactly("Ada", "Cleo");
    }

    @Test
    void everyKindOfResultHasTheSameScope() {
        assertThat(csv(lee, ALL)).contains("Ada wrote.", "Cleo wrote.").doesNotContain("Ben");
        assertThat(scores(lee, ALL)).contains("\"Ada\",", "\"Cleo\",").doesNotContain("Ben");
        assertThat(chosen(lee, ALL)).containsExactly(Misconception.HALF_READ, Misconception.MISREAD);
        assertThat(chosen(ode, ALL)).containsExactlyInAnyOrder(Misconception.HALF_READ, Misconception.READS_IN);
        assertThat(named(lee)).containsExactly("Ada", "Cleo");
        assertThat(texts(lee)).containsExactly("Ada wrote.", "Cleo wrote.");
        assertThat(world.the(RatingQueue.class).waiting(lee)).isEqualTo(2);
        assertThat(world.the(RatingQueue.class).items(lee))
                .singleElement()
                .satisfies(item -> assertThat(item.waiting()).isEqualTo(2));
        UsedQuiz used = world.the(UsedQuizzes.class).find(lee, A, ALL).orElseThrow();
        assertThat(ItemFacilities.of(used, world.the(AnswerSheets.class).of(lee, used.id(), ALL))
                        .values())
                .isNotEmpty()
                .allSatisfy(facility -> assertThat(facility.n()).isEqualTo(2));
    }

    @Test
    void theOverviewCountsByDayAndClassroom() {
        assertThat(world.the(Overview.class).byQuizAndDay(lee, ALL).getFirst().days())
                .containsExactly(
                        new Day(TODAY, new ClassroomLabel(two.leesRoom.id(), "7b"), 1, 1, 1),
                        new Day(TODAY, null, 1, 1, 1));
        assertThat(world.the(Overview.class)
                        .byQuizAndDay(lee, ALL.of(LearnerFilter.OUTSIDE))
                        .getFirst()
                        .days())
                .containsExactly(new Day(TODAY, null, 1, 1, 1));
        assertThat(world.the(Overview.class).byQuizAndDay(lee, ALL.of(new LearnerFilter.Members(two.odesRoom.id()))))
                .isEmpty();
    }

    @Test
    void aSelectionKeepsOneClassroomOrLearnersOutside() {
        assertThat(rows(lee, ALL.of(new LearnerFilter.Members(two.leesRoom.id()))))
                .containsExactly("Ada");
        assertThat(rows(lee, ALL.of(LearnerFilter.OUTSIDE))).containsExactly("Cleo");
        assertThat(rows(lee, ALL.of(new LearnerFilter.Members(two.odesRoom.id()))))
                .isEmpty();
        assertThat(csv(lee, ALL.of(new LearnerFilter.Members(two.odesRoom.id()))))
                .doesNotContain("Ben");
        assertThat(chosen(lee, ALL.of(LearnerFilter.OUTSIDE))).containsExactly(Misconception.HALF_READ);
    }

    @Test
    void aSelectionKeepsOneAssignmentWhichIsNamedInTheFiles() {
        Assignment assignment = two.assign(two.leesRoom, "A");
        Assignment other = two.assign(two.leesRoom, "A");
        two.take(two.member(two.leesRoom, "Dan"), assignment, "A-1", new Response.SingleChoice("a"));
        two.take(two.member(two.leesRoom, "Eva"), other, "A-1", new Response.SingleChoice("a"));

        assertThat(rows(lee, ALL.forAssignment(assignment.id()))).containsExactly("Dan");
        assertThat(csv(lee, ALL.forAssignment(assignment.id())).lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(",\"7b\",\"" + assignment.id() + "\",false,false");
        assertThat(scores(lee, ALL.forAssignment(assignment.id())).lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(",\"7b\",\"" + assignment.id() + "\",false");
        assertThat(scores(lee, ALL.of(LearnerFilter.OUTSIDE)).lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(",,,false");
        assertThat(rows(ode, ALL.forAssignment(assignment.id()))).isEmpty();
    }

    @Test
    void classroomNamesAreEscapedInFiles() {
        var room = world.the(org.framewise.classroom.Classrooms.class).create(two.lee.id(), "=1+1");
        world.start(two.member(room, "Fay"), "A").chooses("A-1", "a");

        assertThat(csv(lee, ALL.of(new LearnerFilter.Members(room.id())))).contains(",\"'=1+1\",");
    }

    @Test
    void visibilityCanBeCheckedForSingleAttempts() {
        AccessCheck accessCheck = world.the(AccessCheck.class);
        Assignment assignment = two.assign(two.odesRoom, "A");

        assertThat(accessCheck.attempt(lee, adas.attempt().id()))
                .map(Attempt::id)
                .contains(adas.attempt().id());
        assertThat(accessCheck.attempt(lee, cleos.attempt().id())).isPresent();
        assertThat(accessCheck.attempt(lee, bens.attempt().id())).isEmpty();
        assertThat(accessCheck.attempt(lee, new AttemptId(new java.util.UUID(1, 2))))
                .isEmpty();
        assertThat(accessCheck.assignment(ode, assignment.id())).contains(assignment);
        assertThat(accessCheck.assignment(lee, assignment.id())).isEmpty();
        assertThat(accessCheck.classroom(lee, two.odesRoom.id())).isEmpty();
        assertThat(accessCheck.classrooms(lee)).containsExactly(two.leesRoom);
        assertThat(accessCheck.sees(lee, ALL)).isTrue();
        assertThat(accessCheck.sees(lee, ALL.of(LearnerFilter.OUTSIDE))).isTrue();
        assertThat(accessCheck.sees(lee, ALL.of(new LearnerFilter.Members(two.leesRoom.id()))))
                .isTrue();
        assertThat(accessCheck.sees(lee, ALL.of(new LearnerFilter.Members(two.odesRoom.id()))))
                .isFalse();
        assertThat(accessCheck.sees(lee, ALL.of(new LearnerFilter.Members(ClassroomId.random()))))
                .isFalse();
        assertThat(accessCheck.sees(lee, ALL.forAssignment(assignment.id()))).isFalse();
        assertThat(accessCheck.sees(ode, ALL.forAssignment(assignment.id()))).isTrue();
    }

    @Test
    void aMissingQuizIsVisibleOnlyWithAnAttemptInScope() {
        world.catalogue.put(Items.quiz("gone", Items.extendedText("G-1").build()));
        world.start(two.odesLearner, "gone").writes("G-1", "Mine.");
        world.catalogue.remove(new QuizId("gone"));

        assertThat(world.the(UsedQuizzes.class).find(ode, new QuizId("gone"), ALL))
                .isPresent();
        assertThat(world.the(UsedQuizzes.class).find(lee, new QuizId("gone"), ALL))
                .isEmpty();
    }

    private static List<RatingDesk.Rated> unrated(World.Taking taking) {
        return List.of(new RatingDesk.Rated(taking.attempt().id(), null));
    }

    @Test
    void aMissingQuizIsVisibleToTeachersWhoAssignedIt() {
        world.catalogue.put(Items.quiz("gone", Items.extendedText("G-1").build()));
        world.the(Assignments.class)
                .create(
                        two.odesRoom,
                        new QuizId("gone"),
                        new Window(world.clock.instant(), null),
                        Terms.USUAL,
                        null,
                        false);
        world.catalogue.remove(new QuizId("gone"));

        assertThat(world.the(UsedQuizzes.class).find(ode, new QuizId("gone"), ALL))
                .isPresent();
        assertThat(world.the(UsedQuizzes.class).find(lee, new QuizId("gone"), ALL))
                .isEmpty();
        assertThat(world.the(MissingFiles.class).assigned(ode)).hasSize(1);
        assertThat(world.the(MissingFiles.class).assigned(lee)).isEmpty();
    }

    @Test
    void aRatingOutOfScopeIsRefusedAndChangesNothing() {
        RatingDesk desk = world.the(RatingDesk.class);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.rate(lee, "Ms Lee", unrated(bens), TEXT, 3, "Not mine"))
                .extracting(Refusal::reason)
                .isEqualTo(Refusal.Reason.NO_SUCH_ITEM);

        assertThat(world.the(Ratings.class).history(bens.attempt().id(), TEXT)).isEmpty();
        assertThat(world.the(RatingQueue.class).waiting(ode)).isEqualTo(2);
        assertThat(world.the(Audit.class).page(two.lee.id(), 1).lines()).isEmpty();
    }

    @Test
    void aBatchWithOneRatingOutOfScopeIsRefusedEntirely() {
        RatingDesk desk = world.the(RatingDesk.class);
        List<RatingDesk.Rated> both =
                Stream.of(adas, bens).flatMap(one -> unrated(one).stream()).toList();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.rate(lee, "Ms Lee", both, TEXT, 3, ""))
                .extracting(Refusal::reason)
                .isEqualTo(Refusal.Reason.NO_SUCH_ITEM);
        assertThat(world.the(Ratings.class).history(adas.attempt().id(), TEXT)).isEmpty();

        world.rate(bens.attempt(), "A-2", 1, "", two.ode);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.takeBack(lee, "Ms Lee", unrated(bens), TEXT));
        assertThat(world.the(Ratings.class).history(bens.attempt().id(), TEXT)).hasSize(1);
        assertThat(world.the(RatingQueue.class).writer(lee, bens.attempt().id()))
                .isEmpty();
        assertThat(world.the(RatingQueue.class).writer(lee, adas.attempt().id()))
                .map(LearnerLabel::nickname)
                .contains("Ada");
    }

    @Test
    void aRatingIsLoggedInItsClassroom() {
        RatingDesk desk = world.the(RatingDesk.class);
        desk.rate(lee, "Ms Lee", unrated(adas), TEXT, 2, "Which word?");

        String subject = "A-2 · " + adas.learner().id().value().toString().substring(0, 6);
        assertThat(world.the(Audit.class).page(two.lee.id(), 1).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.teacher()).isEqualTo("Ms Lee");
                    assertThat(line.classroom()).isEqualTo("7b");
                    assertThat(line.action()).isEqualTo("rated");
                    assertThat(line.subject()).isEqualTo(subject);
                });
        assertThat(world.the(Audit.class).page(two.ode.id(), 1).lines()).isEmpty();

        desk.rate(lee, "Ms Lee", unrated(cleos), TEXT, 1, "");
        assertThat(world.the(Audit.class).page(two.ode.id(), 1).lines())
                .extracting(Audit.Line::classroom)
                .containsExactly((String) null);
    }

    @Test
    void textsOutsideATeachersScopeAreNotInTheirRatingQueue() {
        world.rate(bens.attempt(), "A-2", 1, "Secret of 8a", two.ode);
        world.rate(cleos.attempt(), "A-2", 2, "Seen by all", two.ode);

        assertThat(world.the(RatingQueue.class).responses(lee, A, TEXT).toString())
                .contains("Seen by all")
                .doesNotContain("Secret of 8a", "Ben wrote.");
    }
}
