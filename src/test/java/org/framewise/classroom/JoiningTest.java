package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SqlDiffers
class JoiningTest extends ClassroomFixture {
    private Joining joining;
    private Classroom room;
    private Classroom elsewhere;

    @BeforeEach
    void aClassroomAndAnotherOne() {
        joining = the(Joining.class);
        room = classrooms.create(lee.id(), "7b");
        elsewhere = classrooms.create(lee.id(), "9a");
    }

    private JoinResult join(String name) {
        return joining.join(room.code(), Nickname.of(name).orElseThrow());
    }

    @Test
    void joiningAClassroomNeedsOnlyACodeAndANickname() {
        JoinResult result = join("Mia");

        assertThat(result).isInstanceOfSatisfying(JoinResult.Joined.class, joined -> {
            assertThat(joined.classroom()).isEqualTo(room);
            assertThat(the(Learners.class).find(joined.learner().id())).contains(joined.learner());
            assertThat(the(Members.class).classroomOf(joined.learner().id())).contains(room);
        });
    }

    @Test
    void nicknamesInAllScriptsAreAccepted() {
        assertThat(List.of("עדה", "小明", "👩‍👩‍👧", "x".repeat(40), "\u202eaiM\u202c"))
                .allSatisfy(name -> assertThat(join(name)).isInstanceOf(JoinResult.Joined.class));
    }

    @Test
    void joiningUnderATakenNameSuggestsAFreeOne() {
        join("Mia");
        assertThat(join("MIA")).isEqualTo(new JoinResult.NameTaken(new Nickname("MIA 2")));
        join("Mia 2");
        assertThat(join("mia")).isEqualTo(new JoinResult.NameTaken(new Nickname("mia 3")));
        join("x".repeat(40));
        assertThat(join("x".repeat(40))).isEqualTo(new JoinResult.NameTaken(new Nickname("x".repeat(38) + " 2")));
        join("👩".repeat(20));
        assertThat(join("👩".repeat(20))).isEqualTo(new JoinResult.NameTaken(new Nickname("👩".repeat(19) + " 2")));
        assertThat(joining.join(elsewhere.code(), new Nickname("Mia"))).isInstanceOf(JoinResult.Joined.class);
    }

    @Test
    void joiningUnderARudeNameIsRefused() {
        assertThat(join("sh1t")).isInstanceOf(JoinResult.NameRefused.class);
        assertThat(join("Cassandra")).isInstanceOf(JoinResult.Joined.class);
    }

    @Test
    void aClosedClassroomAdmitsNobody() {
        the(ClassroomSettings.class).setJoining(room.id(), lee, false);

        assertThat(join("Mia")).isInstanceOf(JoinResult.Closed.class);
        assertThat(joining.find(room.code())).map(Classroom::joining).contains(false);
        assertThat(rows("learner")).isZero();
    }

    @Test
    void aReplacedJoinCodeAdmitsNobody() {
        the(ClassroomSettings.class).renewCode(room, lee);

        assertThat(join("Mia")).isInstanceOf(JoinResult.NoSuchCode.class);
        assertThat(rows("learner")).isZero();
    }

    @Test
    void onlyOneOfTwoConcurrentJoinsWithTheSameNameSucceeds() {
        List<JoinResult> results = together(List.<Callable<JoinResult>>of(() -> join("Mia"), () -> join("mia ")));

        assertThat(results).hasAtLeastOneElementOfType(JoinResult.Joined.class);
        assertThat(results).hasAtLeastOneElementOfType(JoinResult.NameTaken.class);
        assertThat(rows("learner")).isEqualTo(1);
    }

    @Test
    void aWholeClassCanJoinAtOnce() {
        List<JoinResult> results = together(IntStream.range(0, 30)
                .<Callable<JoinResult>>mapToObj(i -> () -> join("Learner " + (char) ('A' + i % 26) + i))
                .toList());

        assertThat(results).hasSize(30).hasOnlyElementsOfType(JoinResult.Joined.class);
    }
}
