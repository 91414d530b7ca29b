package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole lesson in four browsers, from the join code to the last revealed key: a teacher who uses only the keyboard,
 * and three learners with phones, one of whom loses the connection in the middle of an item.
 */
@SuppressWarnings("NullAway.Init")
@Tag("long")
class WholeLessonTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";
    private static final String LISTED = "Zoë 👩‍👩‍👧";

    @Autowired
    private Teachers teachers;

    @Autowired
    private Classrooms classrooms;

    private Keyboard keys;
    private Teacher teacher;

    @BeforeEach
    void aTeacher() {
        nobody();
        keys = new Keyboard(page);
        teacher = teachers.create("Ms Frame", PASSWORD);
        page.navigate("/teach/classrooms");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
    }

    @Test
    void aTeacherAndThreeLearnersHaveALesson() {
        Classroom room = makeTheClassroom();
        String code = listALearner();
        keys.enter(page.locator("#board"));
        assertThat(page.locator(".board-code")).hasText(room.code().spaced());
        Page mia = joins(room, "Mia");
        Page second = joins(room, "MIA");
        second.locator("#take").click();
        assertThat(second.locator(".membership")).isVisible();
        Page zoe = comesBackWith(code);
        assertThat(page.locator(".board-joined")).containsText("3 have joined");
        keys.press("Escape");

        assign();
        watch();
        TakePage mias = begins(mia);
        TakePage seconds = begins(second);
        assertThat(place("Mia")).containsText("Item 1 of");
        assertThat(place("MIA 2")).containsText("Item 1 of");
        assertThat(place(LISTED)).containsText("Joined, not started");
        TakePage zoes = begins(zoe);
        assertThat(page.locator(".live-count.place-working dd")).hasText("3");
        Attempt first = attempt(mia);
        int items = first.items().size();

        place("MIA 2").locator("a").focus();
        loseTheConnection(seconds);
        handIn(mias);
        handIn(zoes);
        assertThat(place("Mia")).containsText("Item 2 of " + items);
        assertThat(place("MIA 2")).containsText("Item 1 of " + items);
        assertThat(place("MIA 2").locator("a")).isFocused();
        comeBack(seconds);
        assertThat(place("MIA 2")).containsText("Item 2 of " + items);
        assertThat(page.locator(".progress-items tbody tr").first()).containsText("3 of 3");

        int choice = choose(first, 0);
        choose(attempt(second), 1);
        choose(attempt(zoe), 1);
        finish(mias);
        assertThat(place("Mia")).containsText("Handed in");
        assertThat(place(LISTED)).containsText("Item " + (choice + 1) + " of " + items);

        discussTheClipping();
        discuss(choice);
        correct(first.items().get(choice - 1));
    }

    private Classroom makeTheClassroom() {
        keys.tabTo(page.locator("#classroom-name input"));
        keys.type("8b");
        keys.press("Enter");
        keys.headingHasFocus("8b");
        return classrooms.of(teacher.id()).getFirst();
    }

    /** Returns the personal code of a learner whose name the teacher has entered. */
    private String listALearner() {
        keys.enter(page.locator("#paste summary"));
        keys.tabTo(page.locator("#list textarea"));
        keys.type(LISTED);
        assertThat(page.locator(".preview")).containsText("1 name will be added");
        keys.enter(page.locator("#add"));
        assertThat(page.locator(".members tbody a")).hasText(LISTED);
        keys.enter(page.locator("#codes"));
        String code = page.locator(".slip-code").innerText();
        page.goBack();
        assertThat(page.locator("h1")).hasText("8b");
        return code;
    }

    private Page joins(Classroom room, String nickname) {
        Page phone = newDevice(PHONE).newPage();
        phone.navigate("/join/" + room.code());
        phone.locator("#nickname input").fill(nickname);
        phone.locator("#join").click();
        assertThat(phone.locator(".membership, #take")).isVisible();
        return phone;
    }

    private Page comesBackWith(String code) {
        Page phone = newDevice(PHONE).newPage();
        phone.navigate("/resume");
        phone.locator("#code input").fill(code);
        phone.locator("#resume").click();
        assertThat(phone.locator(".membership")).isVisible();
        assertThat(phone.locator(".who-name")).hasText(LISTED);
        return phone;
    }

    private void assign() {
        keys.enter(page.locator("#assignments .main-action"));
        keys.headingHasFocus("Assign a quiz");
        Locator quizzes = page.locator("#quiz input");
        keys.tabTo(quizzes.first());
        keys.press("ArrowDown");
        assertThat(quizzes.nth(1)).isChecked();
        keys.tabTo(page.locator("#closes input").first());
        keys.press("ArrowDown");
        keys.tabTo(page.locator("#closes-at input").first());
        keys.press("Shift+Tab");
        keys.press("ArrowUp");
        assertThat(page.locator("#closes-at")).isHidden();
        keys.enter(page.locator("#assign"));
        keys.headingHasFocus("Spot the frame");
    }

    private void watch() {
        keys.enter(page.locator("main a[href$='/live']"));
        keys.headingHasFocus("Live: Spot the frame");
    }

    private Locator place(String name) {
        return page.locator(".places tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "bdi", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
    }

    private static TakePage begins(Page phone) {
        phone.navigate("/");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start: Spot the frame"))
                .first()
                .click();
        phone.locator("#start").click();
        TakePage take = new TakePage(phone);
        take.kind();
        phone.waitForURL("**/take/**");
        return take;
    }

    private Attempt attempt(Page phone) {
        return attempts.find(attemptIn(phone)).orElseThrow();
    }

    private static void handIn(TakePage take) {
        take.answerAnything(false);
        take.submit().click();
        assertThat(take.verdict()).isVisible();
    }

    /** Marks one segment before the connection is lost, and another while the browser is offline. */
    private static void loseTheConnection(TakePage take) {
        take.answerAnything(false);
        take.page.context().setOffline(true);
        take.page.locator(".segment").nth(1).click();
        assertThat(take.page.getByText("Connection lost").first()).isVisible();
    }

    private static void comeBack(TakePage take) {
        Page phone = take.page;
        phone.context().setOffline(false);
        assertThat(phone.getByText("Connection lost")).hasCount(0);
        assertThat(phone.locator(".segment[aria-checked=true]")).hasCount(2);
        reload(phone);
        assertThat(phone.locator(".segment[aria-checked=true]")).hasCount(2);
        take.submit().click();
        assertThat(take.verdict()).isVisible();
    }

    /** Answers all remaining items before the first choice item, and selects the choice at the given position there. */
    private int choose(Attempt attempt, int place) {
        for (int number = 1; ; number++) {
            Item item = attempt.items().get(number - 1);
            Response response = Items.noResponse(item);
            if (item instanceof HottextItem hottext) {
                response = new Response.Hottext(
                        Set.of(hottext.tappable().findFirst().orElseThrow()));
            } else if (item instanceof ChoiceItem choice) {
                response = new Response.SingleChoice(choice.choices().get(place).id());
            }
            respond(attempt, item, response);
            if (item instanceof ChoiceItem) {
                return number;
            }
        }
    }

    private void respond(Attempt attempt, Item item, Response response) {
        attempts.respond(
                attempt.id(),
                attempt.head().learner(),
                item.id(),
                new ResponseInput(response, Map.of(), Duration.ofSeconds(9)));
    }

    /** Submits responses to all items but the last, and enters an answer to the last item on the phone. */
    private void finish(TakePage take) {
        Attempt attempt = attempt(take.page);
        List<Item> items = attempt.items();
        items.subList(0, items.size() - 1).stream()
                .filter(item -> !attempt.answered().contains(item.id()))
                .forEach(item -> respond(attempt, item, Items.noResponse(item)));
        take.page.navigate("/take/" + attempt.id());
        take.isAt(items.size(), items.size());
        take.answerAnything(false);
        take.submit().click();
        take.next().click();
        take.page.waitForURL("**/end/**");
    }

    private void discussTheClipping() {
        keys.enter(page.getByText("Discuss with the class"));
        assertThat(page.locator(".projector-step")).hasText("Step 1 of 3: read");
        assertThat(page.locator(".heat")).hasCount(0);
        keys.press("Space");
        assertThat(page.locator(".heat-figure").first()).hasText("3");
        assertThat(page.locator(".heat-figure").nth(1)).hasText("1");
        assertThat(page.locator(".heat-key")).hasCount(0);
        keys.press("ArrowRight");
        assertThat(page.locator(".heat-key").first()).isVisible();
        assertThat(page.locator(".explanation")).isVisible();
        reload(page);
        assertThat(page.locator(".projector-step")).hasText("Step 3 of 3: the right answer");
    }

    private void discuss(int item) {
        while (!page.url().contains("item=" + item)) {
            String before = page.url();
            keys.press("PageDown");
            page.waitForURL(url -> !url.equals(before));
        }
        keys.press("Enter");
        assertThat(figure("1 (33%)")).hasCount(1);
        assertThat(figure("2 (67%)")).hasCount(1);
        assertThat(page.locator(".is-key")).hasCount(0);
        assertThat(page.locator(".projector")).not().containsText("Mia");
        keys.press("Enter");
        assertThat(page.locator(".is-key")).hasCount(1);
        keys.press("ArrowLeft");
        assertThat(page.locator(".projector-step")).hasText("Step 2 of 3: what the class answered");
        keys.press("Escape");
        assertThat(page).hasURL(Pattern.compile(".*/live$"));
        keys.headingHasFocus("Live: Spot the frame");
    }

    private Locator figure(String text) {
        return page.locator(".bar-figure").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void correct(Item item) {
        keys.enter(page.locator(".progress-items a[href$='/item/" + item.id() + "']"));
        assertThat(page.locator("h1")).containsText("Correct the key");
        page.locator("#kind label").getByText("Full marks").click();
        page.locator("#reason textarea").fill("Both can be read so.");
        page.locator("#correct").click();
        assertThat(page.locator(".done-line"))
                .hasText(
                        Pattern.compile("Done\\. .* changed\\."),
                        new LocatorAssertions.HasTextOptions().setTimeout(OneBrowser.PATIENCE));
        List<Double> scores = jdbc.sql("SELECT score FROM response WHERE item_id = :item")
                .param("item", item.id().value())
                .query(Double.class)
                .list();
        assertThat(scores).containsOnly(1.0);
        page.locator(".undo").click();
        assertThat(page.locator(".done-line")).containsText("Undone.");
        assertThat(page.locator(".undo")).hasCount(0);
    }
}
