package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SqlDiffers
class HandoverTest extends ClassroomFixture {
    private Handover handover;
    private Teacher ode;
    private Classroom room;

    @BeforeEach
    void aClassroomOfMsLees() {
        handover = the(Handover.class);
        ode = world.teacher("Mr Ode");
        room = classrooms.create(lee.id(), "7b");
    }

    private List<String> teachers() {
        return classrooms
                .teachersOf(classrooms
                        .find(room.id(), ode.id())
                        .or(() -> classrooms.find(room.id(), lee.id()))
                        .orElseThrow())
                .stream()
                .map(Teacher::name)
                .toList();
    }

    private List<String> lines(Teacher reader) {
        return the(Audit.class).page(reader.id(), 1).lines().stream()
                .map(line -> line.teacher() + ": " + line.action() + " " + line.subject())
                .toList();
    }

    @Test
    void handingOverTransfersOwnershipAndAccess() {
        assertThat(handover.handOver(room.id(), lee, " mr ode ")).isEqualTo(Handover.Outcome.DONE);

        assertThat(teachers()).containsExactly("Mr Ode");
        assertThat(classrooms.find(room.id(), lee.id())).isEmpty();
        assertThat(lines(ode)).contains("Ms Lee: classroom-handed-over 7b: Mr Ode");
        Classes.refused(ClassroomRefusal.Reason.NO_SUCH_CLASSROOM, () -> handover.handOver(room.id(), lee, "Mr Ode"));
        the(ClassroomSettings.class).rename(classrooms.find(room.id(), ode.id()).orElseThrow(), ode, "8b");
    }

    @Test
    void handingASharedClassroomOverToOneOfItsTeachersKeepsTheOthers() {
        world.teacher("Ms Third");
        the(ClassroomSharing.class).share(room.id(), lee, "Mr Ode");
        the(ClassroomSharing.class).share(room.id(), lee, "Ms Third");

        handover.handOver(room.id(), lee, "Mr Ode");

        assertThat(teachers()).containsExactly("Mr Ode", "Ms Third");
    }

    @Test
    void onlyTheOwnerCanHandOverAndOnlyToAnotherTeacher() {
        assertThat(handover.handOver(room.id(), lee, "Mr Nobody")).isEqualTo(Handover.Outcome.NO_SUCH_TEACHER);
        assertThat(handover.handOver(room.id(), lee, "MS LEE")).isEqualTo(Handover.Outcome.ONESELF);
        Classes.refused(ClassroomRefusal.Reason.NO_SUCH_CLASSROOM, () -> handover.handOver(room.id(), ode, "Mr Ode"));
        the(ClassroomSharing.class).share(room.id(), lee, "Mr Ode");
        Classes.refused(ClassroomRefusal.Reason.NOT_OWNER, () -> handover.handOver(room.id(), ode, "Mr Ode"));

        assertThat(teachers()).containsExactly("Ms Lee", "Mr Ode");
    }

    @Test
    void aColleagueCanLeaveASharedClassroomAndItsOwnerCannot() {
        the(ClassroomSharing.class).share(room.id(), lee, "Mr Ode");

        handover.leave(room.id(), ode);

        assertThat(teachers()).containsExactly("Ms Lee");
        assertThat(lines(lee)).contains("Mr Ode: classroom-left 7b");
        Classes.refused(ClassroomRefusal.Reason.NO_SUCH_CLASSROOM, () -> handover.leave(room.id(), ode));
        Classes.refused(ClassroomRefusal.Reason.OWNER_STAYS, () -> handover.leave(room.id(), lee));
    }

    /**
     * Ms Lee hands the classroom over while its new owner leaves it. Whichever happens first, the owner is still one of
     * the classroom's teachers.
     */
    @Test
    void handingOverToAColleagueWhoIsLeavingKeepsTheOwnerATeacher() {
        for (int round = 1; round <= 5; round++) {
            Classroom shared = classrooms.create(lee.id(), "round " + round);
            the(ClassroomSharing.class).share(shared.id(), lee, "Mr Ode");

            together(List.<Callable<Boolean>>of(
                    () -> handover.handOver(shared.id(), lee, "Mr Ode") == Handover.Outcome.DONE, () -> {
                        try {
                            handover.leave(shared.id(), ode);
                            return true;
                        } catch (ClassroomRefusal ownsItByNow) {
                            return ownsItByNow.reason() == ClassroomRefusal.Reason.OWNER_STAYS;
                        }
                    }));

            Classroom now = classrooms.find(shared.id(), ode.id()).orElseThrow();
            assertThat(now.owner()).isEqualTo(ode.id());
            assertThat(classrooms.teachersOf(now)).extracting(Teacher::id).containsExactly(ode.id());
        }
    }
}
