package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.TestClock;
import org.framewise.testing.TwoTeachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTest extends OnEachEngine {
    private Audit audit;
    private TwoTeachers two;

    @BeforeEach
    void twoClassrooms() {
        audit = the(Audit.class);
        two = new TwoTeachers(world, world.teacher("Ms Lee"));
    }

    private void line(String by, ClassroomId classroom, String subject) {
        audit.record(by, classroom, Audit.Action.MEMBER_RENAMED, subject);
        world.clock.advance(Duration.ofSeconds(1));
    }

    private List<String> seenBy(Teacher teacher) {
        return audit.page(teacher.id(), 1).lines().stream()
                .map(Audit.Line::subject)
                .toList();
    }

    @Test
    void aTeacherSeesEntriesOfTheirClassroomsAndOfAccountsNewestFirst() {
        line("Ms Lee", two.leesRoom.id(), "in 7b");
        line("Mr Ode", two.odesRoom.id(), "in 8a");
        audit.record("Mr Ode", null, Audit.Action.ACCOUNT_MADE, "an account");

        assertThat(seenBy(two.lee)).containsExactly("an account", "in 7b");
        assertThat(seenBy(two.ode)).containsExactly("an account", "in 8a");
    }

    @Test
    void aTeacherWhoSharesAClassroomSeesItsEntries() {
        line("Ms Lee", two.leesRoom.id(), "in 7b");
        two.share(two.leesRoom, two.ode);

        assertThat(seenBy(two.ode)).containsExactly("in 7b");
    }

    @Test
    void entriesOfADeletedClassroomStayVisibleToTheirAuthor() {
        line("Ms Lee", two.leesRoom.id(), "in 7b");
        line("Mr Ode", two.odesRoom.id(), "in 8a");
        the(JdbcClient.class).sql("DELETE FROM classroom").update();

        assertThat(seenBy(two.lee)).containsExactly("in 7b");
        assertThat(audit.page(two.lee.id(), 1).lines().getFirst().classroom()).isNull();
    }

    @Test
    void anEntryRecordsWhoDidWhatToWhatAndWhen() {
        audit.record(null, two.leesRoom.id(), Audit.Action.CLASSROOM_ENDED, "7b");

        assertThat(audit.page(two.lee.id(), 1).lines())
                .containsExactly(new Audit.Line(TestClock.MORNING, null, "7b", "classroom-ended", "7b"));
    }

    @Test
    void aPageOfTheAuditLogHasAHundredEntries() {
        IntStream.rangeClosed(1, 201).forEach(n -> line("Ms Lee", two.leesRoom.id(), "line " + n));

        Audit.Page first = audit.page(two.lee.id(), 1);
        Audit.Page last = audit.page(two.lee.id(), 3);

        assertThat(first.lines()).hasSize(100);
        assertThat(first.lines().getFirst().subject()).isEqualTo("line 201");
        assertThat(first.more()).isTrue();
        assertThat(audit.page(two.lee.id(), 2).lines().getFirst().subject()).isEqualTo("line 101");
        assertThat(last.lines()).extracting(Audit.Line::subject).containsExactly("line 1");
        assertThat(last.more()).isFalse();
        assertThat(audit.page(two.lee.id(), 4).lines()).isEmpty();
    }
}
