package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.framewise.testing.OnEachEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EntryRequestsTest extends OnEachEngine {
    private EntryRequests requests;
    private Teacher lee;
    private Teacher park;
    private Classroom room;
    private Learner mia;

    @BeforeEach
    void aClassroom() {
        requests = the(EntryRequests.class);
        lee = the(Teachers.class).create("Ms Lee", "a long enough pass phrase");
        park = the(Teachers.class).create("Mr Park", "another long pass phrase");
        room = the(Classrooms.class).create(lee.id(), "7b");
        mia = joined("Mia");
    }

    private Learner joined(String name) {
        return ((JoinResult.Joined) the(Joining.class).join(room.code(), new Nickname(name))).learner();
    }

    private EntryRequest.Ticket ask(String name) {
        return requests.ask(room, new Nickname(name)).orElseThrow();
    }

    private EntryRequest only() {
        assertThat(requests.of(room.id())).hasSize(1);
        return requests.of(room.id()).getFirst();
    }

    @Test
    void aMemberWhoAsksToEnterIsLetInOnce() {
        EntryRequest.Ticket ticket = ask("mia");
        assertThat(only().name()).isEqualTo(new Nickname("Mia"));
        assertThat(only().number()).isEqualTo(ticket.number()).isBetween(10, 99);
        assertThat(requests.state(ticket)).isEqualTo(new EntryRequest.State.Waiting());

        assertThat(requests.letIn(only().id(), room.id(), lee)).isTrue();

        assertThat(requests.of(room.id())).isEmpty();
        assertThat(requests.state(ticket)).isEqualTo(new EntryRequest.State.LetIn(mia));
        assertThat(requests.state(ticket)).isEqualTo(new EntryRequest.State.Over());
    }

    @Test
    void askingToEnterUnderAnUnknownNameLooksTheSameButNotifiesNoTeacher() {
        EntryRequest.Ticket nobody = ask("Nobody");

        assertThat(requests.of(room.id())).isEmpty();
        assertThat(nobody.number()).isBetween(10, 99);
        assertThat(requests.state(nobody)).isEqualTo(new EntryRequest.State.Waiting());
        world.clock.advance(Duration.ofMinutes(9));
        assertThat(requests.state(nobody)).isEqualTo(new EntryRequest.State.Waiting());
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(requests.state(nobody)).isEqualTo(new EntryRequest.State.Over());
    }

    @Test
    void aDeclinedRequestStaysPendingLikeOneForAnUnknownName() {
        EntryRequest.Ticket ticket = ask("Mia");

        requests.turnAway(only().id(), room.id(), lee.id());

        assertThat(requests.of(room.id())).isEmpty();
        assertThat(requests.state(ticket)).isEqualTo(new EntryRequest.State.Waiting());
        world.clock.advance(EntryRequests.LIFE);
        assertThat(requests.state(ticket)).isEqualTo(new EntryRequest.State.Over());
    }

    @Test
    void aDeviceThatStoppedPollingIsHiddenAndCannotBeLetIn() {
        ask("Mia");
        EntryRequest asked = only();

        world.clock.advance(EntryRequests.SILENT.plusSeconds(1));

        assertThat(requests.of(room.id())).isEmpty();
        assertThat(requests.letIn(asked.id(), room.id(), lee)).isFalse();
    }

    @Test
    void anAdmittedDeviceHasAMinuteToEnter() {
        EntryRequest.Ticket ticket = ask("Mia");
        requests.letIn(only().id(), room.id(), lee);

        world.clock.advance(EntryRequests.CLAIM);
        assertThat(requests.state(ticket)).isEqualTo(new EntryRequest.State.Over());
    }

    @Test
    void onlyATeacherOfTheClassroomCanLetMembersIn() {
        EntryRequest.Ticket ticket = ask("Mia");
        EntryRequest asked = only();

        assertThat(requests.letIn(asked.id(), room.id(), park)).isFalse();
        requests.turnAway(asked.id(), room.id(), park.id());
        Classroom parks = the(Classrooms.class).create(park.id(), "8a");
        assertThat(requests.letIn(asked.id(), parks.id(), park)).isFalse();
        requests.turnAway(asked.id(), parks.id(), park.id());

        assertThat(only()).isEqualTo(asked);
        assertThat(requests.state(ticket)).isEqualTo(new EntryRequest.State.Waiting());
    }

    @Test
    void lettingAMemberInTwiceHasNoFurtherEffectAndIsLoggedOnce() {
        ask("Mia");
        EntryRequest asked = only();

        assertThat(requests.letIn(asked.id(), room.id(), lee)).isTrue();
        assertThat(requests.letIn(asked.id(), room.id(), lee)).isFalse();
        assertThat(the(Audit.class).page(lee.id(), 1).lines())
                .filteredOn(line -> line.action().equals("member-let-in"))
                .hasSize(1);
    }

    @Test
    void twoDevicesAskingToEnterUnderOneNameGetDifferentNumbers() {
        EntryRequest.Ticket first = ask("Mia");
        EntryRequest.Ticket second = ask("Mia");

        assertThat(first.number()).isNotEqualTo(second.number());
        assertThat(requests.of(room.id()))
                .extracting(EntryRequest::number)
                .containsExactlyInAnyOrder(first.number(), second.number());
    }

    @Test
    void requestNumbersAreLimitedAndReused() {
        Set<Integer> numbers = new HashSet<>();
        for (int device = 0; device < EntryRequests.MOST; device++) {
            numbers.add(ask("Someone").number());
        }
        assertThat(numbers).hasSize(EntryRequests.MOST);
        assertThat(requests.ask(room, new Nickname("Mia"))).isEmpty();

        world.clock.advance(Duration.ofMinutes(1));
        assertThat(requests.ask(room, new Nickname("Mia"))).isPresent();
        requests.deleteOver();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aRequestShowsThatTheMemberIsActiveElsewhere() {
        ask("Mia");
        assertThat(only().elsewhere()).isFalse();

        the(Learners.class).seen(mia.id());
        assertThat(only().elsewhere()).isTrue();
    }

    @Test
    void aRequestForARemovedMemberLooksUnchanged() {
        EntryRequest.Ticket withdrawn = ask("Mia");
        requests.withdraw(withdrawn);
        assertThat(rows()).isZero();

        EntryRequest.Ticket ticket = ask("Mia");
        the(JdbcClient.class).sql("DELETE FROM learner").update();
        assertThat(requests.of(room.id())).isEmpty();
        assertThat(requests.state(ticket)).isEqualTo(new EntryRequest.State.Waiting());
    }

    @Test
    void requestedNamesAreNotStored() {
        ask("Someone Secret");
        assertThat(the(JdbcClient.class)
                        .sql("SELECT * FROM entry_request")
                        .query()
                        .listOfRows())
                .hasSize(1)
                .allMatch(row -> !row.toString().contains("Secret"));
    }

    private long rows() {
        return the(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM entry_request")
                .query(Long.class)
                .single();
    }
}
