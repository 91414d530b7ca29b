package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attacker has copied the session id of a browser in which a teacher then signs in or out. */
class TeachersSessionTest extends HttpTest {
    @BeforeEach
    void twoTeachers() {
        world.classroom(world.teacher("Ms Lee").id(), "Class of Ms Lee");
        world.teacher("Mr Ode");
    }

    /** The page shown to a client that sends that session id. */
    private HttpResponse<String> teachersPage(String session) {
        return new Visitor().get("/teach/classrooms", "Cookie", SESSION + "=" + session);
    }

    private void opensNothing(String session) {
        HttpResponse<String> page = teachersPage(session);
        assertThat(where(page)).isEqualTo("/sign-in");
        assertThat(page.body()).doesNotContain("Ms Lee");
    }

    @Test
    void aSessionCopiedBeforeSigningInIsNotSignedIn() {
        Visitor lee = new Visitor();
        lee.get("/sign-in");
        String noted = lee.session();

        lee.signedIn("Ms Lee");

        assertThat(lee.session()).isNotEqualTo(noted);
        opensNothing(noted);
        assertThat(teachersPage(lee.session()).body()).contains("Class of Ms Lee");
    }

    @Test
    void aPreviousTeachersSessionSeesNothingOfTheNextTeacher() {
        Visitor both = new Visitor().signedIn("Mr Ode");
        String odes = both.session();
        assertThat(teachersPage(odes).statusCode()).isEqualTo(200);

        assertThat(where(
                        both.post("/sign-in", form("Ms Lee", both.open("/teach").token()))))
                .startsWith("/teach");

        assertThat(both.session()).isNotEqualTo(odes);
        opensNothing(odes);
        assertThat(teachersPage(both.session()).body()).contains("Class of Ms Lee");
    }

    @Test
    void aCopiedSessionIsInvalidAfterSigningOut() {
        Visitor lee = new Visitor().signedIn("Ms Lee");
        String copied = lee.session();
        assertThat(teachersPage(copied).statusCode()).isEqualTo(200);
        OpenPage page = lee.open("/teach/classrooms");

        assertThat(page.tell(page.press("sign-out")).statusCode()).isEqualTo(200);

        opensNothing(copied);
        assertThat(where(lee.get("/teach/classrooms"))).isEqualTo("/sign-in");
        assertThat(lee.session()).isNotEqualTo(copied);
    }
}
