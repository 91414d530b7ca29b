package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Terms;
import org.framewise.classroom.AccountClosing.Outcome;
import org.framewise.classroom.AccountClosing.Wish;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.results.RatingQueue;
import org.framewise.results.TeacherScope;
import org.framewise.scoring.Correction;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@SqlDiffers
class AccountClosingTest extends ClassroomFixture {
    private AccountClosing closing;
    private Teachers teachers;
    private Teacher ode;

    @BeforeEach
    void twoTeachers() {
        closing = the(AccountClosing.class);
        teachers = the(Teachers.class);
        ode = world.teacher("Mr Ode");
    }

    private Outcome close(Teacher teacher, String colleague, ClassroomId... erased) {
        return closing.close(
                teacher, closing.leaving(teacher.id()), new Wish(Set.of(erased), colleague), teacher.name());
    }

    private List<String> lines(Teacher reader) {
        return the(Audit.class).page(reader.id(), 1).lines().stream()
                .map(line -> line.teacher() + ": " + line.action() + " " + line.subject())
                .toList();
    }

    private List<String> seenBy(Teacher teacher) {
        return classrooms.of(teacher.id()).stream()
                .map(room -> room.name() + (room.owner().equals(teacher.id()) ? " (own)" : ""))
                .toList();
    }

    private List<UUID> erased(Erasures.Kind kind) {
        return the(JdbcClient.class)
                .sql("SELECT id FROM erasure WHERE kind = :kind")
                .param("kind", kind.id())
                .query(UUID.class)
                .list();
    }

    /** The number of classrooms whose owner has closed their account or isn't one of their teachers. */
    private long orphans() {
        return the(JdbcClient.class).sql("""
                        SELECT COUNT(*) FROM classroom c WHERE NOT EXISTS (
                            SELECT 1 FROM classroom_teacher v JOIN teacher t ON t.id = v.teacher_id
                            WHERE v.classroom_id = c.id AND t.id = c.owner_id AND t.closed_at IS NULL)""").query(Long.class).single();
    }

    @Test
    void aClosedAccountCannotSignInAndItsSessionsEnd() {
        assertThat(teachers.isCurrent(lee.id(), lee.passwordHash())).isTrue();

        assertThat(close(lee, "")).isEqualTo(Outcome.CLOSED);

        assertThat(teachers.find(lee.id())).isEmpty();
        assertThat(teachers.byName("Ms Lee")).isEmpty();
        assertThat(teachers.names()).containsExactly("Mr Ode");
        assertThat(teachers.isCurrent(lee.id(), lee.passwordHash())).isFalse();
        assertThat(teachers.isCurrent(lee.id(), "")).isFalse();
        assertThat(the(PasswordEncoder.class).matches("a long password", "")).isFalse();
        assertThat(the(JdbcClient.class)
                        .sql("SELECT password_hash FROM teacher WHERE name = 'Ms Lee'")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(erased(Erasures.Kind.TEACHER)).containsExactly(lee.id().value());
        assertThat(lines(ode)).containsExactly("Ms Lee: account-closed Ms Lee");
    }

    @Test
    void nothingCanBeAddedToAClosedAccount() {
        Classroom room = classrooms.create(ode.id(), "7b");
        close(lee, "");

        assertThatIllegalStateException().isThrownBy(() -> teachers.changePassword(lee, "lamp orchid tram", "Ms Lee"));
        assertThatIllegalStateException()
                .isThrownBy(() -> the(Invitations.class).invite(lee.id(), "Ms Lee"));
        assertThat(the(ClassroomSharing.class).share(room.id(), ode, "Ms Lee"))
                .isEqualTo(ClassroomSharing.Sharing.NO_SUCH_TEACHER);
        assertThat(close(lee, "")).isEqualTo(Outcome.CLOSED);
        assertThat(rows("classroom")).isEqualTo(1);
        assertThat(lines(ode).stream().filter("Ms Lee: account-closed Ms Lee"::equals))
                .hasSize(1);
    }

    @Test
    void closingAnAccountLeavesNoClassroomWithoutATeacher() {
        world.teacher("Ms Third");
        classrooms.create(lee.id(), "alone");
        Classroom shared = classrooms.create(lee.id(), "shared");
        the(ClassroomSharing.class).share(shared.id(), lee, "Ms Third");
        the(ClassroomSharing.class).share(shared.id(), lee, "Mr Ode");
        Classroom guest = classrooms.create(ode.id(), "guest");
        the(ClassroomSharing.class).share(guest.id(), ode, "Ms Lee");

        assertThat(close(lee, "")).isEqualTo(Outcome.NOBODY_NAMED);
        assertThat(close(lee, "Mr Nobody")).isEqualTo(Outcome.NO_SUCH_TEACHER);
        assertThat(close(lee, "ms lee")).isEqualTo(Outcome.ONESELF);
        assertThat(seenBy(lee)).containsExactlyInAnyOrder("alone (own)", "shared (own)", "guest");
        assertThat(close(lee, "Ms Third")).isEqualTo(Outcome.CLOSED);

        assertThat(seenBy(lee)).isEmpty();
        assertThat(seenBy(teachers.byName("Ms Third").orElseThrow()))
                .containsExactlyInAnyOrder("alone (own)", "shared");
        assertThat(seenBy(ode)).containsExactlyInAnyOrder("shared (own)", "guest (own)");
        assertThat(orphans()).isZero();
        assertThat(lines(ode)).contains("Ms Lee: classroom-handed-over shared: Mr Ode", "Ms Lee: classroom-left guest");
        assertThat(lines(teachers.byName("Ms Third").orElseThrow()))
                .contains("Ms Lee: classroom-handed-over alone: Ms Third");
    }

    @Test
    void onlyClassroomsNotHandedOverAreErased() {
        Classroom going = classrooms.create(lee.id(), "going");
        Classroom staying = classrooms.create(lee.id(), "staying");
        the(Enlisting.class).add(going.id(), lee, NameList.of("Mia\nBen"));
        the(Members.class).remove(going.id(), lee, member(going));
        the(Enlisting.class).add(staying.id(), lee, NameList.of("Ada"));

        assertThat(close(lee, "", going.id())).isEqualTo(Outcome.NOBODY_NAMED);
        assertThat(close(lee, "Mr Ode", going.id())).isEqualTo(Outcome.CLOSED);

        assertThat(seenBy(ode)).containsExactly("staying (own)");
        assertThat(rows("learner")).isEqualTo(1);
        assertThat(rows("bin")).isZero();
        assertThat(erased(Erasures.Kind.CLASSROOM)).containsExactly(going.id().value());
        assertThat(erased(Erasures.Kind.LEARNER)).hasSize(1);
    }

    private Member member(Classroom room) {
        return the(Members.class).of(room).getFirst();
    }

    @Test
    void aSharedClassroomIsNeverErased() {
        Classroom shared = classrooms.create(lee.id(), "shared");
        the(ClassroomSharing.class).share(shared.id(), lee, "Mr Ode");

        close(lee, "", shared.id());

        assertThat(seenBy(ode)).containsExactly("shared (own)");
    }

    @Test
    void theOnlyAccountCannotBeClosed() {
        close(lee, "");

        assertThat(closing.leaving(ode.id()).onlyAccount()).isTrue();
        assertThat(close(ode, "")).isEqualTo(Outcome.ONLY_ACCOUNT);
        assertThat(teachers.find(ode.id())).isPresent();
        assertThat(the(SetUpCode.class).open()).isEmpty();
    }

    @Test
    void closingAnAccountEndsItsOpenInvitationsButKeepsUsedOnes() {
        Invitations invitations = the(Invitations.class);
        InvitationCode used = invitations.invite(lee.id(), "Ms Lee");
        invitations.accept(used, "Mr New", "a short sentence");
        InvitationCode open = invitations.invite(lee.id(), "Ms Lee");
        invitations.invite(ode.id(), "Mr Ode");

        close(lee, "");

        assertThat(invitations.invitedBy(open)).isEmpty();
        assertThat(invitations.accept(open, "Mr Late", "a short sentence")).isEmpty();
        assertThat(invitations.open()).extracting(Invitations.Open::by).containsExactly("Mr Ode");
        assertThat(rows("invitation")).isEqualTo(2);
    }

    @Test
    void deletedDataOfAClosedAccountCannotBeRestoredAndIsPurged() {
        Classroom deleted = classrooms.create(lee.id(), "deleted");
        classrooms.delete(deleted, lee);
        assertThat(closing.leaving(lee.id()).deleted()).isEqualTo(1);

        close(lee, "");

        assertThat(rows("bin")).isZero();
        assertThat(erased(Erasures.Kind.CLASSROOM)).containsExactly(deleted.id().value());
    }

    @Test
    void restoringAClassroomDoesNotRestoreTeachersWhoClosedTheirAccount() {
        Classroom room = classrooms.create(ode.id(), "7b");
        the(ClassroomSharing.class).share(room.id(), ode, "Ms Lee");
        classrooms.delete(room, ode);
        close(lee, "");

        the(Bin.class).restore(the(Bin.class).classrooms(ode.id()).getFirst().id(), ode);

        assertThat(classrooms.teachersOf(room)).extracting(Teacher::name).containsExactly("Mr Ode");
    }

    @Test
    void ratingsAndCorrectionsOfAClosedAccountKeepTheirNotesAndReasons() {
        ItemId choice = new ItemId("A-1");
        ItemId text = new ItemId("A-2");
        world.catalogue.put(Items.choiceAndText("A"));
        Classroom room = classrooms.create(lee.id(), "7b");
        Assignment given = Classes.once(world, room, "A", Terms.FeedbackTiming.END);
        Learner ada = Classes.member(world, room, "Ada");
        Attempt attempt = world.goesOn(ada, the(AssignedWork.class).start(ada.id(), given.id()))
                .chooses("A-1", "b")
                .writes("A-2", "Words")
                .attempt();
        world.rate(attempt, "A-2", 2, "Well said", lee);
        world.correct(lee.id(), given.id(), choice, new Correction.FullMarks(), "Unclear.");

        close(lee, "Mr Ode");

        assertThat(the(RatingQueue.class).responses(new TeacherScope(ode.id()), new QuizId("A"), text))
                .flatExtracting(RatingQueue.Written::history)
                .extracting(RatingQueue.PastRating::teacher)
                .containsExactly("Ms Lee");
        assertThat(the(KeyCorrections.class).of(ode.id(), given.id(), choice))
                .extracting(KeyCorrections.Corrected::by)
                .containsExactly("Ms Lee");
        assertThat(the(KeyCorrections.class)
                        .undo(
                                ode.id(),
                                the(KeyCorrections.class)
                                        .of(ode.id(), given.id(), choice)
                                        .getFirst()
                                        .change()))
                .isEqualTo(1);
    }

    @Test
    void reusingTheNameGivesNoAccessToTheOldAccountsData() {
        Classroom room = classrooms.create(lee.id(), "7b");
        close(lee, "Mr Ode");
        world.clock.advance(Duration.ofMinutes(1));

        Teacher second = world.teacher("Ms Lee");

        assertThat(second.id()).isNotEqualTo(lee.id());
        assertThat(seenBy(second)).isEmpty();
        assertThat(classrooms.find(room.id(), second.id())).isEmpty();
        assertThat(lines(second)).containsExactly("Ms Lee: account-closed Ms Lee");
        assertThat(lines(ode)).contains("Ms Lee: classroom-made 7b");
        close(second, "");
        assertThat(teachers.names()).containsExactly("Mr Ode");
        assertThat(rows("teacher")).isEqualTo(3);
    }

    @Test
    void closingIsRefusedIfThePageWasOutOfDate() {
        Classroom room = classrooms.create(lee.id(), "7b");
        Leaving alone = closing.leaving(lee.id());
        the(ClassroomSharing.class).share(room.id(), lee, "Mr Ode");
        Leaving shared = closing.leaving(lee.id());

        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> closing.close(lee, alone, new Wish(Set.of(room.id()), ""), "Ms Lee"))
                .matches(overtaken -> overtaken.last().isPresent());
        the(Handover.class).leave(room.id(), ode);
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> closing.close(lee, shared, new Wish(Set.of(), "Mr Ode"), "Ms Lee"));

        assertThat(teachers.find(lee.id())).isPresent();
        assertThat(seenBy(lee)).containsExactly("7b (own)");
    }

    /** If two teachers hand over to each other concurrently, one account remains and owns both teachers' classrooms. */
    @Test
    void twoTeachersHandingOverToEachOtherCannotBothClose() {
        for (int round = 1; round <= 5; round++) {
            Teacher one = world.teacher("One " + round);
            Teacher two = world.teacher("Two " + round);
            classrooms.create(one.id(), "of one");
            classrooms.create(two.id(), "of two");
            Leaving ones = closing.leaving(one.id());
            Leaving twos = closing.leaving(two.id());

            List<String> outcomes = together(List.<Callable<String>>of(
                    () -> outcome(one, ones, two.name()), () -> outcome(two, twos, one.name())));

            assertThat(outcomes).as(String.valueOf(outcomes)).containsOnlyOnce("CLOSED");
            assertThat(orphans()).isZero();
        }
    }

    private String outcome(Teacher teacher, Leaving shown, String colleague) {
        try {
            return closing.close(teacher, shown, new Wish(Set.of(), colleague), teacher.name())
                    .name();
        } catch (Overtaken hasAClassroomMore) {
            return "OVERTAKEN";
        }
    }

    /**
     * Both teachers of a classroom close their accounts concurrently: no reader ever finds the classroom without a
     * teacher.
     */
    @Test
    void concurrentClosingsNeverLeaveAClassroomWithoutATeacher() {
        for (int round = 1; round <= 5; round++) {
            Teacher one = world.teacher("One " + round);
            Teacher two = world.teacher("Two " + round);
            Classroom room = classrooms.create(one.id(), "shared");
            the(ClassroomSharing.class).share(room.id(), one, two.name());
            Leaving ones = closing.leaving(one.id());
            Leaving twos = closing.leaving(two.id());

            List<String> outcomes =
                    together(List.<Callable<String>>of(() -> outcome(one, ones, ""), () -> outcome(two, twos, "")));

            assertThat(outcomes).containsExactlyInAnyOrder("CLOSED", "OVERTAKEN");
            assertThat(orphans()).isZero();
        }
    }

    @Test
    void oneOfTheLastTwoAccountsStaysWhenBothClose() {
        for (int round = 1; round <= 5; round++) {
            Teacher one = teachers.byName(teachers.names().getFirst()).orElseThrow();
            Teacher two = teachers.byName(teachers.names().getLast()).orElseThrow();
            Leaving ones = closing.leaving(one.id());
            Leaving twos = closing.leaving(two.id());

            assertThat(together(List.<Callable<String>>of(() -> outcome(one, ones, ""), () -> outcome(two, twos, ""))))
                    .containsExactlyInAnyOrder("CLOSED", "ONLY_ACCOUNT");
            assertThat(teachers.names()).hasSize(1);
            world.teacher("Ms " + round);
        }
    }

    /**
     * A share, a new classroom or an invitation that arrives while the account closes takes effect either before the
     * closing or not at all.
     */
    @Test
    void nothingIsAddedToAnAccountWhileItCloses() {
        for (int round = 1; round <= 5; round++) {
            Teacher leaving = world.teacher("Leaving " + round);
            Classroom odes = classrooms.create(ode.id(), "Mr Ode’s");
            Leaving shown = closing.leaving(leaving.id());

            together(List.<Callable<String>>of(
                    () -> outcome(leaving, shown, ""),
                    () -> the(ClassroomSharing.class)
                            .share(odes.id(), ode, leaving.name())
                            .name(),
                    () -> unlessClosed(() -> classrooms.create(leaving.id(), "new")),
                    () -> unlessClosed(() -> the(Invitations.class).invite(leaving.id(), leaving.name()))));

            assertThat(orphans()).isZero();
            if (teachers.find(leaving.id()).isEmpty()) {
                assertThat(seenBy(leaving)).isEmpty();
                assertThat(the(Invitations.class).open()).isEmpty();
            } else {
                the(JdbcClient.class).sql("DELETE FROM invitation").update();
            }
        }
    }

    private static String unlessClosed(Runnable what) {
        try {
            what.run();
            return "done";
        } catch (IllegalStateException | java.util.NoSuchElementException closed) {
            return "closed";
        }
    }
}
