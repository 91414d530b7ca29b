package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.framewise.architecture.SharedState;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.Rating;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.results.RatingDesk;
import org.framewise.results.TeacherScope;
import org.framewise.scoring.Correction;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Optimistic locking, for every guarded method: if two people change the same data, the person who saves second sees a
 * message, and no change by the person who saved first is lost.
 */
class OvertakenTest extends OnEachEngine {
    private static final ItemId CHOICE = new ItemId("A-1");
    private static final ItemId TEXT = new ItemId("A-2");
    private static final Instant THURSDAY = Instant.parse("2026-03-05T11:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T11:00:00Z");

    private Assignments assignments;
    private Classrooms classrooms;
    private Members members;
    private KeyCorrections corrections;
    private Teacher lee;
    private Teacher ode;
    private Classroom room;
    private Assignment given;
    private Assignment pair;
    private World.Taking ada;

    /**
     * A form that Mr Ode has open.
     *
     * @param lees what Ms Lee saves in the meantime
     * @param opened opens the form and returns the action of its save button
     */
    private record Form(Runnable lees, Supplier<Runnable> opened) {}

    @BeforeEach
    void aClassroomThatTwoTeachersShare() {
        assignments = the(Assignments.class);
        classrooms = the(Classrooms.class);
        members = the(Members.class);
        corrections = the(KeyCorrections.class);
        world.catalogue.put(Items.choiceAndText("A"));
        world.catalogue.put(Items.check(
                "E",
                List.of(Items.extendedText("EA-1").build()),
                List.of(Items.extendedText("EB-1").build())));
        lee = world.teacher("Ms Lee");
        ode = world.teacher("Mr Ode");
        room = classrooms.create(ode.id(), "7b");
        the(ClassroomSharing.class).share(room.id(), ode, "Ms Lee");
        Classes.add(world, room.id(), ode, "Mia\nMia B.");
        given = assignments.create(
                ode.id(), room, new QuizId("A"), new Window(now(), THURSDAY), Terms.USUAL, null, false);
        pair = assignments.create(
                ode.id(), room, new QuizId("E"), new Window(now(), THURSDAY), Terms.USUAL, null, true);
        Learner learner = Classes.member(world, room, "Ada");
        ada = world.goesOn(learner, the(AssignedWork.class).start(learner.id(), given.id()))
                .chooses("A-1", "b")
                .writes("A-2", "Words");
        later();
    }

    private Instant now() {
        return world.clock.instant();
    }

    private void later() {
        world.clock.advance(Duration.ofMinutes(1));
    }

    private Assignment stored(Assignment assignment) {
        return assignments.find(assignment.id()).orElseThrow();
    }

    private Classroom stored() {
        return classrooms.find(room.id(), ode.id()).orElseThrow();
    }

    private Member member(String name) {
        return members.of(room).stream()
                .filter(one -> new Nickname(name).equals(one.nickname()))
                .findFirst()
                .orElseThrow();
    }

    private Member mia() {
        return members.of(room).stream()
                .filter(one -> String.valueOf(one.nickname()).matches("Mia|Amelia"))
                .findFirst()
                .orElseThrow();
    }

    private void move(Assignment assignment, Teacher by, Assignment shown, Instant closes) {
        the(AssignmentControl.class)
                .change(by.id(), shown, new Window(assignment.window().opensAt(), closes), Terms.USUAL, null);
    }

    private void leeMoves(Assignment assignment) {
        move(assignment, lee, stored(assignment), FRIDAY);
    }

    private void leeRenamesMia() {
        members.rename(room.id(), lee, mia(), new Nickname("Amelia"));
    }

    private List<KeyChange> corrected() {
        return corrections.of(ode.id(), given.id(), CHOICE).stream()
                .map(KeyCorrections.Corrected::change)
                .toList();
    }

    private int rate(Teacher by, RatingDesk.Rated shown, int points) {
        return the(RatingDesk.class)
                .rate(new TeacherScope(by.id()), by.name(), List.of(shown), TEXT, points, "By " + by.name())
                .size();
    }

    private RatingDesk.Rated rated() {
        return new RatingDesk.Rated(
                ada.attempt().id(),
                the(Ratings.class)
                        .newest(ada.attempt().id(), TEXT)
                        .map(Rating::ratedAt)
                        .orElse(null));
    }

    private Map<String, Form> forms() {
        return Map.ofEntries(
                form(
                        "AccountClosing.close",
                        () -> the(Handover.class).leave(room.id(), lee),
                        () -> closing().leaving(ode.id()),
                        shown -> closing().close(ode, shown, new AccountClosing.Wish(Set.of(), "Ms Lee"), ode.name())),
                form(
                        "AssignmentControl.change",
                        () -> leeMoves(given),
                        () -> stored(given),
                        shown -> move(given, ode, shown, FRIDAY.plusSeconds(60))),
                form(
                        "AssignmentControl.close",
                        () -> leeMoves(given),
                        () -> stored(given),
                        shown -> the(AssignmentControl.class).close(ode.id(), shown)),
                form(
                        "AssignmentControl.openPost",
                        () -> leeMoves(pair),
                        () -> stored(pair),
                        shown -> the(AssignmentControl.class).openPost(ode.id(), shown)),
                form(
                        "AssignmentControl.delete",
                        () -> leeMoves(given),
                        () -> stored(given),
                        shown -> the(AssignmentControl.class).delete(ode.id(), shown)),
                form(
                        "AssignmentControl.openAgain",
                        () -> the(AssignmentControl.class).openAgain(lee.id(), stored(given), FRIDAY),
                        () -> stored(given),
                        shown -> the(AssignmentControl.class).openAgain(ode.id(), shown, null)),
                form(
                        "ClassroomSettings.rename",
                        () -> the(ClassroomSettings.class).rename(stored(), lee, "8b"),
                        this::stored,
                        shown -> the(ClassroomSettings.class).rename(shown, ode, "9c")),
                form(
                        "ClassroomSettings.renewCode",
                        () -> the(ClassroomSettings.class).renewCode(stored(), lee),
                        this::stored,
                        shown -> the(ClassroomSettings.class).renewCode(shown, ode)),
                form(
                        "ClassroomSettings.setEnd",
                        () -> leeEnds("2026-07-01"),
                        this::stored,
                        shown -> the(ClassroomSettings.class)
                                .setEnd(shown, ode, LocalDate.parse("2026-08-01"), Classroom.AfterEnd.COUNTS)),
                form(
                        "Classrooms.delete",
                        () -> leeEnds("2026-07-01"),
                        this::stored,
                        shown -> classrooms.delete(shown, ode)),
                form(
                        "Members.rename",
                        this::leeRenamesMia,
                        this::mia,
                        shown -> members.rename(room.id(), ode, shown, new Nickname("Emily"))),
                form(
                        "Members.renewCode",
                        () -> members.renewCode(room.id(), lee, mia()),
                        this::mia,
                        shown -> members.renewCode(room.id(), ode, shown)),
                form(
                        "MemberMerging.merge",
                        this::leeRenamesMia,
                        this::mia,
                        shown -> the(MemberMerging.class).merge(room.id(), ode, member("Mia B."), shown)),
                form("Members.remove", this::leeRenamesMia, this::mia, shown -> members.remove(room.id(), ode, shown)),
                form(
                        "Removals.remove",
                        this::leeRenamesMia,
                        () -> List.of(mia(), member("Mia B.")),
                        shown -> the(Removals.class).remove(room.id(), ode, shown)),
                form(
                        "KeyCorrections.correct",
                        () -> world.correct(lee.id(), given.id(), CHOICE, new Correction.NotCounted(), "Unclear."),
                        this::corrected,
                        shown -> corrections.correct(
                                ode.id(), given.id(), CHOICE, shown, new Correction.FullMarks(), "Both are right.")),
                form(
                        "KeyCorrections.undo",
                        () -> corrections.undo(lee.id(), corrected().getFirst()),
                        () -> corrected().getFirst(),
                        shown -> corrections.undo(ode.id(), shown)),
                form("RatingDesk.rate", () -> rate(lee, rated(), 2), this::rated, shown -> rate(ode, shown, 1)));
    }

    private AccountClosing closing() {
        return the(AccountClosing.class);
    }

    private void leeEnds(String day) {
        the(ClassroomSettings.class).setEnd(stored(), lee, LocalDate.parse(day), Classroom.AfterEnd.COUNTS);
    }

    private static <T> Map.Entry<String, Form> form(String method, Runnable lees, Supplier<T> shown, Consumer<T> save) {
        return Map.entry(method, new Form(lees, () -> {
            T opened = shown.get();
            return () -> save.accept(opened);
        }));
    }

    /** The contents of all tables that teachers change. */
    private List<Map<String, Object>> everything() {
        return List.of("assignment", "classroom", "rating", "key_change", "audit", "first_form").stream()
                .flatMap(table ->
                        the(JdbcClient.class)
                                .sql("SELECT * FROM " + table + " ORDER BY 1")
                                .query()
                                .listOfRows()
                                .stream())
                .toList();
    }

    private List<String> learners() {
        return the(JdbcClient.class)
                .sql("SELECT nickname FROM learner ORDER BY nickname")
                .query(String.class)
                .list();
    }

    @Test
    void everyGuardedMethodIsTestedHere() {
        assertThat(forms().keySet()).containsExactlyInAnyOrderElementsOf(SharedState.guardedMethods());
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void theSecondSaverIsWarnedAndCanOverwriteDeliberately(String method) {
        if (method.equals("AssignmentControl.openAgain")) {
            the(AssignmentControl.class).close(lee.id(), stored(given));
        }
        if (method.equals("KeyCorrections.undo")) {
            world.correct(lee.id(), given.id(), CHOICE, new Correction.NotCounted(), "Unclear.");
        }
        later();
        Form form = Objects.requireNonNull(forms().get(method));
        Runnable odes = form.opened.get();
        form.lees.run();
        Instant then = now();
        later();
        List<Map<String, Object>> before = everything();
        List<String> names = learners();

        Overtaken overtaken = catchThrowableOfType(Overtaken.class, odes::run);

        assertThat(overtaken).as(method).isNotNull();
        assertThat(overtaken.gone()).isFalse();
        assertThat(overtaken.last()).as(method).contains(new Audit.Change("Ms Lee", then));
        assertThat(everything()).as(method).isEqualTo(before);
        assertThat(learners()).as(method).isEqualTo(names);
        if (!method.equals("KeyCorrections.undo")) {
            form.opened.get().run();
            assertThat(everything()).as(method).isNotEqualTo(before);
        }
    }

    static List<String> guarded() {
        return List.copyOf(SharedState.guardedMethods());
    }

    @Test
    void savingAValueThatIsAlreadyStoredIsNoConflict() {
        Assignment shown = stored(given);
        leeMoves(given);
        move(given, ode, shown, FRIDAY);
        the(AssignmentControl.class).close(lee.id(), stored(given));
        assertThat(the(AssignmentControl.class).close(ode.id(), shown)).isZero();
        Classroom seen = stored();
        the(ClassroomSettings.class).rename(seen, lee, "8b");
        the(ClassroomSettings.class).rename(seen, ode, "8b");
        Member mia = mia();
        members.rename(room.id(), lee, mia, new Nickname("Amelia"));

        assertThat(members.rename(room.id(), ode, mia, new Nickname("Amelia"))).isTrue();
    }

    @Test
    void changesMadeByTheProgramCauseNoConflict() {
        Assignment shown = stored(given);
        world.clock.set("2026-03-05T12:00:00Z");
        the(OverdueAssignments.class).submitOverdue();
        assertThat(stored(given).settledAt()).isNotNull();

        assertThat(the(AssignmentControl.class)
                        .openAgain(ode.id(), shown, FRIDAY)
                        .window()
                        .closesAt())
                .isEqualTo(FRIDAY);
    }

    @Test
    void onlyOneOfTwoConcurrentSavesSucceeds() {
        Assignment shown = stored(given);
        List<Callable<Boolean>> saves = List.of(
                () -> saved(() -> move(given, lee, shown, FRIDAY)),
                () -> saved(() -> move(given, ode, shown, FRIDAY.plusSeconds(60))));

        assertThat(together(saves)).containsExactlyInAnyOrder(true, false);

        RatingDesk.Rated unrated = rated();
        assertThat(together(List.<Callable<Boolean>>of(
                        () -> saved(() -> rate(lee, unrated, 2)), () -> saved(() -> rate(ode, unrated, 1)))))
                .containsExactlyInAnyOrder(true, false);
        List<KeyChange> none = corrected();
        assertThat(together(
                        2,
                        () -> saved(() -> corrections.correct(
                                ode.id(), given.id(), CHOICE, none, new Correction.NotCounted(), "Unclear."))))
                .containsExactlyInAnyOrder(true, false);
    }

    private static boolean saved(Runnable save) {
        try {
            save.run();
            return true;
        } catch (Overtaken overtaken) {
            return false;
        }
    }

    @Test
    void savingSomethingDeletedMeanwhileIsReported() {
        Assignment shown = stored(given);
        Member mia = mia();
        Member other = member("Mia B.");
        the(AssignmentControl.class).delete(lee.id(), shown);
        members.remove(room.id(), lee, mia);
        the(MemberMerging.class).merge(room.id(), lee, member("Ada"), other);
        Optional<Audit.Change> by = Optional.of(new Audit.Change("Ms Lee", now()));
        later();

        for (Runnable odes : List.<Runnable>of(
                () -> move(given, ode, shown, FRIDAY),
                () -> the(AssignmentControl.class).close(ode.id(), shown),
                () -> the(AssignmentControl.class).openAgain(ode.id(), shown, null),
                () -> the(AssignmentControl.class).openPost(ode.id(), shown),
                () -> the(AssignmentControl.class).delete(ode.id(), shown),
                () -> members.rename(room.id(), ode, mia, new Nickname("Emily")),
                () -> members.renewCode(room.id(), ode, other),
                () -> the(MemberMerging.class).merge(room.id(), ode, mia, member("Ada")),
                () -> members.remove(room.id(), ode, other))) {
            Overtaken overtaken = catchThrowableOfType(Overtaken.class, odes::run);
            assertThat(overtaken.gone()).isTrue();
            assertThat(overtaken.last()).isEqualTo(by);
        }
    }

    @Test
    void aMemberIsNotRemovedWithWorkTheTeacherHasNotSeen() {
        Member shown = mia();
        Learner mia = the(Learners.class).find(shown.id()).orElseThrow();
        world.start(mia, "A");

        Overtaken overtaken = catchThrowableOfType(Overtaken.class, () -> members.remove(room.id(), ode, shown));

        assertThat(overtaken.last()).isEmpty();
        members.remove(room.id(), ode, mia());
    }

    @Test
    void theAuditLogForgetsErasedMembers() {
        leeRenamesMia();
        assertThat(learnersInTheList()).isEqualTo(1);

        members.remove(room.id(), lee, mia());

        assertThat(learnersInTheList()).isZero();
    }

    private long learnersInTheList() {
        return the(JdbcClient.class)
                .sql("SELECT COUNT(learner_id) FROM audit")
                .query(Long.class)
                .single();
    }
}
