package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes of every kind are drawn at random; if a code is already in use, another code is drawn. */
@SqlDiffers
class DrawnCodesTest extends OnEachEngine {
    private final Dice dice = new Dice();
    private Teacher lee;
    private Classroom room;
    private Classroom other;

    /** A random source that repeats its sequence after {@link #again}. */
    private static final class Dice extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private Random random = new Random(1);

        void again() {
            of(1);
        }

        void of(long seed) {
            random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }

    @BeforeEach
    void twoClassrooms() {
        lee = world.teacher("Ms Lee");
        for (Object service : List.of(
                the(Learners.class),
                the(Classrooms.class),
                the(ClassroomSettings.class),
                the(SimulatedMembers.class))) {
            ReflectionTestUtils.setField(service, "random", dice);
        }
        room = the(Classrooms.class).create(lee.id(), "7b");
        dice.of(2);
        other = the(Classrooms.class).create(lee.id(), "8a");
    }

    private Learner enrolled() {
        dice.again();
        return the(Learners.class).enrol(null);
    }

    @Test
    void aJoinCodeInUseByAnotherClassroomIsRedrawn() {
        dice.again();
        assertThat(the(Classrooms.class).create(lee.id(), "9c").code()).isNotEqualTo(room.code());

        dice.again();
        the(ClassroomSettings.class).renewCode(other, lee);

        assertThat(the(Classrooms.class)
                        .find(other.id(), lee.id())
                        .orElseThrow()
                        .code())
                .isNotEqualTo(room.code())
                .isNotEqualTo(other.code());
    }

    @Test
    void aResumeCodeInUseByAnotherLearnerIsRedrawn() {
        Learner ada = enrolled();

        assertThat(enrolled().code()).isNotEqualTo(ada.code());
        dice.again();
        assertThat(the(Joining.class).join(room.code(), new Nickname("Mia")))
                .isInstanceOfSatisfying(
                        JoinResult.Joined.class,
                        joined -> assertThat(joined.learner().code()).isNotEqualTo(ada.code()));
    }

    @Test
    void aDuplicateCodeDoesNotFailAnEntireListOfMembers() {
        enrolled();
        dice.again();

        Classes.add(world, room.id(), lee, "Mia\nBen\nZoë");

        assertThat(the(Members.class).of(room)).hasSize(3);
    }

    @Test
    void aRenewedCodeThatIsAlreadyInUseIsRedrawn() {
        Learner ada = enrolled();
        dice.of(2);
        Classes.add(world, room.id(), lee, "Ben");
        Member ben = the(Members.class).of(room).getFirst();
        dice.again();

        the(Members.class).renewCode(room.id(), lee, ben);

        assertThat(the(Members.class).of(room).getFirst().code())
                .isNotEqualTo(ben.code())
                .isNotEqualTo(ada.code());
    }

    @Test
    void anEndedClassroomDrawsUniqueCodesForItsAnonymizedMembers() {
        enrolled();
        dice.again();

        the(TransactionTemplate.class)
                .executeWithoutResult(status -> the(Learners.class).insertNameless(room.id(), room.createdAt()));

        assertThat(the(Members.class).count(room.id())).isEqualTo(1);
    }

    @Test
    void simulatedMembersAreCreatedDespiteDuplicateCodes() {
        enrolled();
        dice.again();

        the(SimulatedMembers.class)
                .add(
                        room.id(),
                        List.of(new SimulatedMembers.Newcomer(
                                new Nickname("Calm Otter (sim)"), room.createdAt(), null)));

        assertThat(the(Members.class).count(room.id())).isEqualTo(1);
    }
}
