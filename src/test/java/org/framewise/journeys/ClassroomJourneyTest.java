package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSettings;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Follows a new classroom until a learner has joined it: on the projector, on a phone, on paper and without a mouse.
 */
@SuppressWarnings("NullAway.Init")
class ClassroomJourneyTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";

    @Autowired
    Teachers teachers;

    @Autowired
    Classrooms classrooms;

    @Autowired
    ClassroomSettings settings;

    @Autowired
    Members members;

    private Teacher teacher;

    @BeforeEach
    void aTeacher() {
        nobody();
        teacher = teachers.create("Ms Room", PASSWORD);
    }

    private void signedInAt(String address) {
        page.navigate(address);
        TeacherPage.signIn(page, "Ms Room", PASSWORD);
        page.waitForURL(Pattern.compile(".*" + address + "(\\?continue)?$"));
    }

    @Test
    void aLearnerJoinsANewClassroomOnTheirPhone() {
        signedInAt("/teach/classrooms");
        assertThat(page.getByText("Your classrooms will appear here").first()).isVisible();
        page.locator("#classroom-name input").fill("7b");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("7b");
        assertThat(page.getByText("Nobody has joined yet").first()).isVisible();
        Classroom room = classrooms.of(teacher.id()).getFirst();

        page.locator("#board").click();
        assertThat(page.locator(".board-code")).hasText(room.code().spaced());
        assertThat(page.locator(".board-joined")).hasText("Nobody has joined yet");

        Page phone = newDevice(PHONE).newPage();
        phone.navigate("/join/" + room.code().value().toLowerCase(java.util.Locale.ROOT));
        assertThat(phone.locator("h1")).containsText("7b");
        phone.locator("#nickname input").fill("Mia");
        phone.locator("#join").click();
        assertThat(phone.locator(".membership")).containsText("You’re");
        assertThat(phone.locator(".membership"))
                .containsText(members.of(room).getFirst().code().toString());
        assertThat(page.locator(".board-joined")).hasText("1 has joined");

        page.keyboard().press("Escape");
        assertThat(page.locator(".members tbody a")).hasText("Mia");
        page.locator("#paste summary").click();
        page.locator("#list textarea").fill("Ben\tB.\nmia\nZoë\nعدا\n👩‍👩‍👧\n\"Long, " + "x".repeat(50) + "\"");
        assertThat(page.locator(".preview")).containsText("4 names will be added");
        page.locator("#add").click();
        assertThat(page.locator(".said")).containsText("4 names added.");
        assertThat(page.locator(".said")).isFocused();
        assertThat(page.locator(".members tbody tr")).hasCount(5);
        settings.setEnd(room, teacher, LocalDate.now().plusDays(9), Classroom.AfterEnd.COUNTS);
        reload(page);
        assertThat(page.getByText("Change the last day").first()).isVisible();

        page.locator("#codes").click();
        assertThat(page.locator(".slip")).hasCount(5);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".page-header")).isHidden();
        assertThat(page.locator("#print")).isHidden();
        assertThat(page.locator(".slip-code").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.goBack();
        page.locator(".members tbody a").getByText("Mia").click();
        assertThat(page.locator("h1")).hasText("Mia");
        page.locator("#remove").click();
        assertThat(page.getByText("will be removed from the class").first()).isVisible();
        assertThat(page.locator("#cancel")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.getByText("will be removed from the class")).hasCount(0);
        assertThat(page.locator("#remove")).isFocused();
        page.locator("#renew-code").click();
        page.locator("#confirm").click();
        assertThat(page.locator(".said")).isFocused();

        page.locator("#remove").click();
        page.locator("#confirm").click();
        assertThat(page.locator(".members tbody tr")).hasCount(4);
        phone.navigate("/");
        assertThat(phone.locator("h1")).isVisible();
        assertThat(phone.locator(".membership")).hasCount(0);
        assertThat(page.locator("#bin")).containsText("Mia");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Undo: .*Mia")))
                .click();
        assertThat(page.locator(".said")).containsText("is back");
        assertThat(page.locator(".members tbody tr")).hasCount(5);
        assertThat(page.locator("#bin")).hasCount(0);

        page.locator("#settings").click();
        assertThat(page.locator("#colleague")).isVisible();
    }

    @Test
    @Tag("long")
    void aLearnerJoinsWithoutAMouse() {
        Classroom room = classrooms.create(teacher.id(), "7b");
        Keyboard keys = new Keyboard(page);
        page.navigate("/");
        keys.tabTo(page.getByText("Join a class"));
        keys.press("Enter");
        assertThat(page.locator("h1")).isFocused();
        keys.tabTo(page.locator("#join-code input"));
        keys.type(room.code().spaced());
        keys.press("Enter");
        assertThat(page.locator("h1")).containsText("7b");
        keys.tabTo(page.locator("#nickname input"));
        keys.press("Enter");
        assertThat(page.getByText("Please type a nickname. It can’t be blank.").first())
                .isVisible();
        assertThat(page.locator("#nickname input")).isFocused();
        keys.type("Mia");
        keys.press("Enter");
        assertThat(page.locator(".membership")).isVisible();
        assertThat(page.locator("h1")).isFocused();
    }
}
