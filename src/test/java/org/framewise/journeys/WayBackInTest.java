package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.List;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Enlisting;
import org.framewise.classroom.NameList;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.QuizId;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.security.CurrentLearner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the next lesson, a learner comes without their code, asks to be let in, and is let in from the live view. */
class WayBackInTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";

    private Teacher teacher;
    private Classroom room;

    @BeforeEach
    void aClassWithAMember() {
        nobody();
        teacher = the(Teachers.class).create("Ms Door", PASSWORD);
        room = the(Classrooms.class).create(teacher.id(), "7b");
        the(Enlisting.class).add(room.id(), teacher, NameList.of("Mia\nBen"));
    }

    @Test
    void aLearnerWithoutTheirCodeIsLetInWithOneTap() {
        Assignment lesson = the(Assignments.class)
                .create(room, new QuizId("B"), new Window(the(Clock.class).instant(), null), Terms.USUAL, null, false);
        page.navigate("/" + Addresses.live(lesson.id()));
        TeacherPage.signIn(page, "Ms Door", PASSWORD);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".let-in")).isHidden();

        Page phone = newDevice(PHONE).newPage();
        Page stranger = newDevice(PHONE).newPage();
        ask(phone, "mia");
        ask(stranger, "Nobody");
        assertThat(page.locator(".let-in li")).hasCount(1);
        assertThat(page.locator(".let-in li"))
                .containsText(phone.locator(".waiting-number").innerText());
        reload(phone);
        assertThat(phone.locator("h1")).hasText("Waiting for your teacher");

        Keyboard keys = new Keyboard(page);
        keys.tabTo(page.locator(".let-in-yes"));
        keys.press("Enter");

        assertThat(phone.locator(".membership")).containsText("Mia");
        assertThat(page.locator(".let-in")).isHidden();
        assertThat(stranger.locator("h1")).hasText("Waiting for your teacher");
        reload(phone);
        assertThat(phone.locator(".membership")).containsText("Mia");
        org.assertj.core.api.Assertions.assertThat(daysOf(phone)).isBetween(89.0, 90.1);
    }

    private void ask(Page page, String name) {
        page.navigate("/" + Addresses.join(room.code()));
        page.locator("#ask-name input").fill(name);
        page.locator("#own-device-back").click();
        page.locator("#ask").click();
        assertThat(page.locator(".waiting-number")).isVisible();
    }

    private static double daysOf(Page page) {
        List<Cookie> cookies = page.context().cookies();
        return cookies.stream()
                .filter(cookie -> cookie.name.equals(CurrentLearner.COOKIE))
                .mapToDouble(cookie -> (cookie.expires - System.currentTimeMillis() / 1000.0) / 86_400)
                .findFirst()
                .orElse(0);
    }
}
