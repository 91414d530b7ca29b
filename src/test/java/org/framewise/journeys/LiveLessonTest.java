package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Given;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lesson: the teacher sees her class at work, talks about two items with it, and corrects a key. */
@SuppressWarnings("NullAway.Init")
class LiveLessonTest extends BrowserTest {
    private static final String PASSWORD = "read it twice";

    @Autowired
    private Teachers teachers;

    @Autowired
    private Classrooms classrooms;

    @Autowired
    private Assignments assignments;

    private Look look;
    private Assignment assignment;
    private Classroom room;

    @BeforeEach
    void aClassHasAnAssignment() {
        nobody();
        look = new Look(page);
        Teacher teacher = teachers.create("Ms Frame", PASSWORD);
        room = classrooms.create(teacher.id(), "8b");
        assignment = assignments.create(
                room,
                new QuizId("B"),
                new Window(Instant.parse("2020-01-01T00:00:00Z"), null),
                Terms.USUAL,
                null,
                false);
        page.navigate("/teach/assignment/" + assignment.id() + "/live");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
    }

    @AfterEach
    void nothingWasFound() {
        look.foundNothing();
    }

    private Learner member(String nickname, BrowserContext on) {
        Learner learner = enrolled(nickname, on);
        jdbc.sql("UPDATE learner SET classroom_id = :room WHERE id = :id")
                .param("room", room.id().value())
                .param("id", learner.id().value())
                .update();
        return learner;
    }

    private Attempt begins(Learner learner) {
        return attempts.startAssigned(learner.id(), assignment.quiz(), assignment.id(), null);
    }

    private Locator place(String name) {
        return page.locator(".places tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void theTeacherSeesHerClassAtWorkAndTalksAboutItWithIt() {
        assertThat(page.locator("h1")).hasText("Live: Spot the frame");
        assertThat(page.getByText("Nobody is in this class yet")).isVisible();

        BrowserContext phone = newDevice(PHONE);
        Learner mia = member("Mia", phone);
        Attempt first = begins(mia);
        Learner noah = member("Noah", newDevice(PHONE));
        Attempt second = begins(noah);
        assertThat(place("Mia")).containsText("Item 1 of " + first.items().size());
        assertThat(page.locator(".live-count.place-working dd")).hasText("2");

        place("Noah").locator("a").focus();
        Page screen = phone.newPage();
        screen.navigate("/take/" + first.id() + "/1");
        TakePage take = new TakePage(screen);
        take.kind();
        screen.locator(".segment").first().click();
        take.submit().click();
        assertThat(take.verdict()).isVisible();
        assertThat(place("Mia")).containsText("Item 2 of " + first.items().size());
        assertThat(place("Noah").locator("a")).isFocused();
        assertThat(page.locator(".progress-items tbody tr").first()).containsText("1 of 2");
        look.at("live view");

        int choice = choose(mia, first, 0);
        choose(noah, second, 1);
        discussTheClipping();
        discuss(choice);
        correct(second.items().get(choice - 1));
    }

    /** Answers all items up to the first choice item, and that one with the choice at that place. */
    private int choose(Learner learner, Attempt attempt, int place) {
        for (int number = 1; ; number++) {
            Item item = attempt.items().get(number - 1);
            Response response = Response.none(item);
            if (item instanceof HottextItem hottext) {
                response = new Response.Hottext(
                        Set.of(hottext.tappable().findFirst().orElseThrow()));
            } else if (item instanceof ChoiceItem choice) {
                response = new Response.SingleChoice(choice.choices().get(place).id());
            }
            attempts.respond(
                    attempt.id(), learner.id(), item.id(), new Given(response, Map.of(), Duration.ofSeconds(9)));
            if (item instanceof ChoiceItem) {
                return number;
            }
        }
    }

    private void discussTheClipping() {
        page.getByText("Talk about it with the class").click();
        assertThat(page.locator(".projector-step")).hasText("Step 1 of 3: read");
        assertThat(page.locator(".heat")).hasCount(0);
        look.at("discussion, passage");
        page.keyboard().press("Space");
        assertThat(page.locator(".heat-figure").first()).hasText("2");
        assertThat(page.locator(".heat-key")).hasCount(0);
        look.at("discussion, heat map");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".heat-key").first()).isVisible();
        assertThat(page.locator(".explanation")).isVisible();
        look.at("discussion, key of a clipping");
        page.reload();
        assertThat(page.locator(".projector-step")).hasText("Step 3 of 3: the key");
    }

    private void discuss(int item) {
        while (!page.url().contains("item=" + item)) {
            String before = page.url();
            page.keyboard().press("PageDown");
            page.waitForURL(url -> !url.equals(before));
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".bar-figure").filter(new Locator.FilterOptions().setHasText("1 · 50 %")))
                .hasCount(2);
        assertThat(page.locator(".is-key")).hasCount(0);
        assertThat(page.locator(".projector")).not().containsText("Mia");
        assertThat(page.locator(".projector-notes")).containsText("Fewer than 3 answers");
        look.at("discussion, bars");
        page.keyboard().press("Enter");
        assertThat(page.locator(".is-key")).hasCount(1);
        look.at("discussion, key of a choice");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".projector-step")).hasText("Step 2 of 3: what the class answered");
        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile(".*/live$"));
        assertThat(page.locator("h1")).hasText("Live: Spot the frame");
    }

    private void correct(Item item) {
        page.locator(".progress-items a[href$='/item/" + item.id() + "']").click();
        assertThat(page.locator("h1")).containsText("Correct the key");
        page.locator("#kind label").getByText("Full marks").click();
        page.locator("#reason textarea").fill("Both can be read so.");
        page.locator("#correct").click();
        assertThat(page.locator(".done-line"))
                .hasText(
                        Pattern.compile("Done\\. .* changed\\."),
                        new LocatorAssertions.HasTextOptions().setTimeout(OneBrowser.PATIENCE));
        page.getByText("Scores before and after").click();
        look.at("correct the key");
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
