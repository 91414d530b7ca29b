package org.framewise.ui.teach.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.framewise.classroom.Audit;
import org.framewise.testing.TwoTeachers;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.Test;

class AuditViewTest extends TeacherScreens {
    @Test
    void anEmptyAuditLogShowsAPlaceholder() {
        open("teach/audit");

        assertThat(words()).contains("List of changes", "Nothing has been changed yet");
    }

    @Test
    void entriesShowTimeAuthorActionAndSubjectInWords() {
        TwoTeachers two = new TwoTeachers(world, teacher);
        Audit audit = world.the(Audit.class);
        audit.record("Ms Lee", two.leesRoom.id(), Audit.Action.RATED, "A-2 · 3f2b1c");
        audit.record("Mr Ode", two.odesRoom.id(), Audit.Action.RATED, "not theirs");
        world.clock.advance(Duration.ofMinutes(1));
        audit.record(null, null, Audit.Action.PASSWORD_RESET, "<b>Mr Ode</b>");

        open("teach/audit");

        assertThat(texts("audit", "tbody tr"))
                .containsExactly(
                        "Mar 2, 2026, 9:01 AM Framewise itself Reset a password on the command line <b>Mr Ode</b>",
                        "Mar 2, 2026, 9:00 AM Ms Lee Rated a text A-2 · 3f2b1c 7b");
        assertThat(linkAddresses()).noneMatch(address -> address.contains("page="));
    }

    @Test
    void aLongAuditLogHasPages() {
        Audit audit = world.the(Audit.class);
        IntStream.rangeClosed(1, 101).forEach(n -> {
            audit.record("Ms Lee", null, Audit.Action.TEACHER_INVITED, "line " + n);
            world.clock.advance(Duration.ofSeconds(1));
        });

        open("teach/audit");
        assertThat(table("audit").select("tbody tr")).hasSize(100);
        assertThat(linkAddresses()).contains("teach/audit?page=2");

        open("teach/audit?page=2");
        assertThat(table("audit").select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("line 1");
        assertThat(linkAddresses()).contains("teach/audit").noneMatch(address -> address.contains("page="));
    }

    @Test
    void anInvalidPageNumberOfTheAuditLogIsNotFound() {
        open("teach/audit?page=2");
        assertThat(words()).contains("Page not found");
        open("teach/audit?page=nonsense");
        assertThat(words()).contains("Page not found");
    }
}
