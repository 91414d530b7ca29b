package org.framewise.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewise.ui.teach.parts.TeacherLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tests that teachers' views show nothing to others. The redirect to the sign-in page is visible only in a browser;
 * {@code RefusalsTest} and the journeys test it.
 */
class RefusalTest extends TeacherScreens {
    private static final String ANY = "00000000-0000-0000-0000-000000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teach",
                "teach/quiz/A",
                "teach/attempt/" + ANY,
                "teach/rate",
                "teach/rate/A/A-1",
                "teach/findings",
                "teach/classroom/" + ANY + "/assign",
                "teach/assignment/" + ANY,
                "teach/classrooms",
                "teach/classroom/" + ANY,
                "teach/classroom/" + ANY + "/board",
                "teach/classroom/" + ANY + "/codes",
                "teach/classroom/" + ANY + "/settings",
                "teach/classroom/" + ANY + "/member/" + ANY,
                "teach/account",
                "teach/audit"
            })
    void visitorsWhoAreNotSignedInSeeNothing(String address) {
        SecurityContextHolder.clearContext();

        open(address);

        assertThat($(TeacherLayout.class).all()).isEmpty();
        assertThat(words()).doesNotContain("Ms Lee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teach", "teach/rate", "teach/findings", "teach/account", "teach/audit"})
    void usersWithAnotherRoleSeeNothing(String address) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("someone", null, "ROLE_OTHER"));

        open(address);

        assertThat($(TeacherLayout.class).all()).isEmpty();
    }
}
