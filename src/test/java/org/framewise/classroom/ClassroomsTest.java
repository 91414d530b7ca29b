package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class ClassroomsTest extends ClassroomFixture {
    private Teacher other;
    private Classroom room;

    @BeforeEach
    void twoTeachersWithAClassroomEach() {
        other = world.teacher("Mr Other");
        classrooms.create(other.id(), "9a");
        room = classrooms.create(lee.id(), " 7b ");
    }

    private Classroom now() {
        return classrooms.find(room.id(), lee.id()).orElseThrow();
    }

    private List<String> audit() {
        return the(JdbcClient.class)
                .sql(
                        "SELECT action, subject, teacher_name FROM audit WHERE classroom_id = :id ORDER BY happened_at, id")
                .param("id", room.id().value())
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " by " + row.getString(3))
                .list();
    }

    @Test
    void aNewClassroomIsOpenAndEndsInAYear() {
        assertThat(room.name()).isEqualTo("7b");
        assertThat(room.joining()).isTrue();
        assertThat(room.endsOn()).isEqualTo("2027-03-02");
        assertThat(room.afterEnd()).isEqualTo(Classroom.AfterEnd.COUNTS);
        assertThat(now()).isEqualTo(room);
        assertThat(audit()).containsExactly("classroom-made 7b by Ms Lee");
    }

    @Test
    void eachTeacherSeesTheirOwnClassrooms() {
        assertThat(classrooms.of(lee.id())).containsExactly(room);
        assertThat(classrooms.find(room.id(), other.id())).isEmpty();
    }

    @Test
    void aColleagueCannotChangeAClassroomThatIsNotShared() {
        Classroom nowhere = new Classroom(
                ClassroomId.random(),
                "9c",
                lee.id(),
                room.code(),
                true,
                room.endsOn(),
                room.afterEnd(),
                null,
                room.createdAt(),
                false);
        Classes.refused(
                ClassroomRefusal.Reason.NO_SUCH_CLASSROOM,
                () -> the(ClassroomSettings.class).rename(room, other, "mine"));
        Classes.refused(
                ClassroomRefusal.Reason.NO_SUCH_CLASSROOM,
                () -> the(ClassroomSettings.class).renewCode(room, other));
        Classes.refused(
                ClassroomRefusal.Reason.NO_SUCH_CLASSROOM,
                () -> the(ClassroomSettings.class).setJoining(room.id(), other, false));
        Classes.refused(
                ClassroomRefusal.Reason.NO_SUCH_CLASSROOM,
                () -> the(ClassroomSettings.class)
                        .setEnd(room, other, LocalDate.parse("2026-04-01"), Classroom.AfterEnd.NOTHING));
        Classes.refused(
                ClassroomRefusal.Reason.NO_SUCH_CLASSROOM,
                () -> the(ClassroomSharing.class).share(room.id(), other, "Mr Other"));
        Classes.refused(
                ClassroomRefusal.Reason.NO_SUCH_CLASSROOM,
                () -> the(ClassroomSharing.class).unshare(room.id(), other, lee.id()));
        Classes.refused(ClassroomRefusal.Reason.NO_SUCH_CLASSROOM, () -> classrooms.delete(room, other));
        Classes.refused(ClassroomRefusal.Reason.NO_SUCH_CLASSROOM, () -> Classes.add(world, room.id(), other, "Mia"));
        Classes.refused(
                ClassroomRefusal.Reason.NO_SUCH_CLASSROOM,
                () -> the(ClassroomSettings.class).rename(nowhere, lee, "here"));

        assertThat(now()).isEqualTo(room);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void aClassroomCanBeRenamed() {
        the(ClassroomSettings.class).rename(room, lee, "8b");

        assertThat(now().name()).isEqualTo("8b");
        assertThat(audit()).contains("classroom-renamed 7b → 8b by Ms Lee");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> the(ClassroomSettings.class).rename(room, lee, " \u202e "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> the(ClassroomSettings.class).rename(room, lee, "x".repeat(81)));
        assertThatIllegalArgumentException().isThrownBy(() -> classrooms.create(lee.id(), ""));
    }

    @Test
    void aRenewedJoinCodeReplacesTheOldOne() {
        the(ClassroomSettings.class).renewCode(room, lee);

        assertThat(now().code()).isNotEqualTo(room.code());
        assertThat(the(Joining.class).find(room.code())).isEmpty();
        assertThat(the(Joining.class).find(now().code())).contains(now());
        assertThat(audit()).contains("join-code-renewed 7b by Ms Lee");
    }

    @Test
    void closingAndOpeningJoiningIsLoggedOnceEach() {
        the(ClassroomSettings.class).setJoining(room.id(), lee, false);
        the(ClassroomSettings.class).setJoining(room.id(), lee, false);
        assertThat(now().joining()).isFalse();
        the(ClassroomSettings.class).setJoining(room.id(), lee, true);
        assertThat(now().joining()).isTrue();
        assertThat(audit())
                .containsOnlyOnce("joining-closed 7b by Ms Lee")
                .containsOnlyOnce("joining-opened 7b by Ms Lee");
    }

    @Test
    void aClassroomsEndCanBeMovedWithinTwoYears() {
        the(ClassroomSettings.class).setEnd(room, lee, LocalDate.parse("2026-03-02"), Classroom.AfterEnd.NOTHING);
        assertThat(now().endsOn()).isEqualTo("2026-03-02");
        assertThat(now().afterEnd()).isEqualTo(Classroom.AfterEnd.NOTHING);
        the(ClassroomSettings.class).setEnd(now(), lee, LocalDate.parse("2028-03-02"), Classroom.AfterEnd.COUNTS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> the(ClassroomSettings.class)
                        .setEnd(now(), lee, LocalDate.parse("2026-03-01"), Classroom.AfterEnd.COUNTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> the(ClassroomSettings.class)
                        .setEnd(now(), lee, LocalDate.parse("2028-03-03"), Classroom.AfterEnd.COUNTS));
    }

    @Test
    void theReminderOfTheEndAppearsThirtyDaysBeforeIt() {
        assertThat(classrooms.endsSoon(room)).isFalse();
        world.clock.set("2027-01-30T12:00:00Z");
        assertThat(classrooms.endsSoon(room)).isFalse();
        world.clock.set("2027-01-31T12:00:00Z");
        assertThat(classrooms.endsSoon(room)).isTrue();
    }

    @Test
    void aColleagueInASharedClassroomCanDoAllButShareAndDelete() {
        assertThat(the(ClassroomSharing.class).share(room.id(), lee, "mr other"))
                .isEqualTo(ClassroomSharing.Sharing.SHARED);
        assertThat(the(ClassroomSharing.class).share(room.id(), lee, "Mr Other"))
                .isEqualTo(ClassroomSharing.Sharing.ALREADY);
        assertThat(the(ClassroomSharing.class).share(room.id(), lee, "Ms Lee"))
                .isEqualTo(ClassroomSharing.Sharing.ALREADY);
        assertThat(the(ClassroomSharing.class).share(room.id(), lee, "nobody"))
                .isEqualTo(ClassroomSharing.Sharing.NO_SUCH_TEACHER);
        assertThat(classrooms.teachersOf(room)).extracting(Teacher::name).containsExactly("Ms Lee", "Mr Other");

        the(ClassroomSettings.class).rename(room, other, "8b");
        Classes.add(world, room.id(), other, "Mia");
        Classes.refused(
                ClassroomRefusal.Reason.NOT_OWNER,
                () -> the(ClassroomSharing.class).share(room.id(), other, "Ms Lee"));
        Classes.refused(
                ClassroomRefusal.Reason.NOT_OWNER,
                () -> the(ClassroomSharing.class).unshare(room.id(), other, other.id()));
        Classes.refused(ClassroomRefusal.Reason.NOT_OWNER, () -> classrooms.delete(room, other));

        the(ClassroomSharing.class).unshare(room.id(), lee, other.id());
        assertThat(classrooms.find(room.id(), other.id())).isEmpty();
        Classes.refused(
                ClassroomRefusal.Reason.NO_SUCH_CLASSROOM,
                () -> the(ClassroomSettings.class).rename(room, other, "9b"));
        assertThat(audit())
                .contains("classroom-shared 7b: Mr Other by Ms Lee", "classroom-unshared 8b: Mr Other by Ms Lee");
    }

    @Test
    void theOwnerCannotBeRemovedByUnsharing() {
        the(ClassroomSharing.class).unshare(room.id(), lee, lee.id());

        assertThat(now()).isEqualTo(room);
    }

    @Test
    void deletingAClassroomDeletesItsMembers() {
        Classes.add(world, room.id(), lee, "Mia\nBen");
        world.learner("Eve");

        classrooms.delete(room, lee);

        assertThat(classrooms.of(lee.id())).isEmpty();
        assertThat(classrooms.of(other.id())).hasSize(1);
        assertThat(rows("learner")).isEqualTo(1);
        assertThat(audit()).contains("classroom-deleted 7b by Ms Lee");
    }
}
