package org.framewise.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.login.LoginForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

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
                "teach/classrooms",
                "teach/classroom/" + ANY,
                "teach/classroom/" + ANY + "/board",
                "teach/classroom/" + ANY + "/codes",
                "teach/classroom/" + ANY + "/settings",
                "teach/classroom/" + ANY + "/member/" + ANY
            })
    void whoIsNotSignedInIsAskedToSignIn(String address) {
        SecurityContextHolder.clearContext();

        open(address);

        assertThat($(LoginForm.class).all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teach", "teach/rate", "teach/findings"})
    void whoIsSignedInWithAnotherRoleSeesNothing(String address) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", null, "ROLE_OTHER"));

        open(address);

        assertThat($(TeacherLayout.class).all()).isEmpty();
    }
}
