package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quiz is assigned; one learner finishes it, another is halfway through when the assignment is closed. */
@SuppressWarnings("NullAway.Init")
@Tag("long")
class AssignmentJourneyTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";
    private static final String ANYTHING_TOLD = ".verdict, .rationale, .explanation, .badge, mark.evidence, .figure";

    @Autowired
    Teachers teachers;

    @Autowired
    Classrooms classrooms;

    private Classroom room;

    @BeforeEach
    void aClassroom() {
        nobody();
        room = classrooms.create(teachers.create("Ms Frame", PASSWORD).id(), "7b");
    }

    /** Creates a member with their own phone, on their home page. */
    private Page member(String nickname) {
        BrowserContext phone = newDevice(PHONE);
        Learner learner = enrolled(nickname, phone);
        jdbc.sql("UPDATE learner SET classroom_id = :classroom WHERE id = :learner")
                .param("classroom", room.id().value())
                .param("learner", learner.id().value())
                .update();
        Page tab = phone.newPage();
        tab.navigate("/");
        return tab;
    }

    private static void press(Page tab, AriaRole role, String name) {
        tab.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    @Test
    void closingAnAssignmentSubmitsAnUnfinishedAttempt() {
        page.navigate("/teach/classroom/" + room.id() + "/assign");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
        page.navigate("/teach/classroom/" + room.id() + "/assign");
        assertThat(page.locator("h1")).hasText("Assign a quiz");
        page.locator("#assign").click();
        assertThat(page.getByText("Please choose a quiz.").first()).isVisible();
        page.getByText("Mixed check").first().click();
        assertThat(page.locator("#pair")).isVisible();
        page.locator("#closes").getByText("At a set day and time").click();
        assertThat(page.locator("#closes-at input")).isVisible();
        page.locator("#closes-at input").fill("2020-01-01T10:00");
        page.locator("#assign").click();
        assertThat(page.getByText("It would close before it opens.").first()).isVisible();
        assertThat(page.locator("#closes-at input")).isFocused();
        page.locator("#closes").getByText("When I close it").click();
        page.getByText("Opinion or fact?").first().click();
        page.locator("#feedback").getByText("At the end of their attempt").click();
        page.locator("#confidence").getByText("Don’t ask").click();
        page.locator("#assign").click();
        assertThat(page.locator("h1")).hasText("Opinion or fact?");
        assertThat(page.locator(".attempt-facts"))
                .containsText("1 attempt · feedback at the end · doesn’t ask “How sure are you?”");

        Page mia = member("Mia");
        Page ben = member("Ben");
        assertThat(mia.locator(".assigned h2")).hasText("From your teacher");
        press(mia, AriaRole.LINK, "Start: Opinion or fact?");
        assertThat(mia.locator("main")).containsText("You have 1 attempt.");
        mia.locator("#start").click();
        TakePage take = new TakePage(mia);
        take.answerAnything(false);
        assertThat(mia.locator(".confidence:visible")).hasCount(0);
        assertThat(take.submit()).hasText("Hand in my answer");
        take.submit().click();
        take.isAt(2, 10);
        Attempt attempt = attempts.find(attemptIn(mia)).orElseThrow();
        mia.navigate("/take/" + attempt.id() + "/1");
        assertThat(mia.locator(".kept")).containsText("once you’ve handed in your last answer");
        assertThat(mia.locator(ANYTHING_TOLD)).hasCount(0);
        restButTheLast(attempt);
        mia.navigate("/take/" + attempt.id());
        take.isAt(10, 10);
        take.answerAnything(false);
        take.submit().click();
        mia.waitForURL("**/end/**");
        assertThat(mia.locator(".figure")).isVisible();

        press(ben, AriaRole.LINK, "Start: Opinion or fact?");
        ben.locator("#start").click();
        TakePage bens = new TakePage(ben);
        bens.answerAnything(false);
        reload(page);
        page.locator("#close-now").click();
        assertThat(page.locator(".are-you-sure")).containsText("1 open attempt will be handed in as it is.");
        page.locator("#sure").click();
        assertThat(page.getByText("Closed. 1 attempt was handed in.").first()).isVisible();

        // the end page appears without a click, and the choice has already been submitted
        assertThat(ben.getByText("This quiz has closed.").first()).isVisible();
        assertThat(bens.submit()).hasCount(0);
        press(ben, AriaRole.LINK, "See what was handed in");
        ben.waitForURL("**/end/**");
        assertThat(ben.locator(".handed-in")).containsText("1 of 10 questions answered");
        ben.navigate("/");
        assertThat(ben.locator(".assigned-card")).containsText("Closed");
    }

    private void restButTheLast(Attempt attempt) {
        for (Item item : attempt.items().subList(1, 9)) {
            attempts.respond(
                    attempt.id(),
                    attempt.head().learner(),
                    item.id(),
                    new ResponseInput(Items.noResponse(item), Map.of(), Duration.ofSeconds(20)));
        }
    }
}
