package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.classroom.Learner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An attempt survives a refresh, the back button, a second tab and an expired session; each response counts once. */
class GoingOnTest extends BrowserTest {
    private static final String STAYS = "It stays: evidence could test the claim, and just did.";
    private static final String GOES = "It has to go, because the figure is not exact.";

    @Test
    @Tag("long")
    void aRefreshKeepsTheChoiceAndItsConfidence() {
        TakePage take = take(begun(enrolled("Mia"), "A", 4).id(), 4);
        take.choose(STAYS);
        andAnswered(page, "checked", () -> page.locator(".levels label").nth(2).click());
        reload(page);
        assertThat(take.choice(STAYS).locator("input")).isChecked();
        assertThat(page.locator(".levels input").nth(2)).isChecked();
        take.check("Right");
    }

    @Test
    @Tag("long")
    void aRefreshKeepsMarkedWords() {
        TakePage take = take(begun(enrolled("Mia"), "A", 5).id(), 5);
        take.mark("seemed real");
        take.mark("unlikely to go through, anyway.");
        reload(page);
        assertThat(take.segment("seemed real")).hasAttribute("aria-checked", "true");
        assertThat(take.segment("unlikely to go through, anyway.")).hasAttribute("aria-checked", "true");
        assertThat(page.locator(".segment[aria-checked=true]")).hasCount(2);
        assertThat(page.locator(".mark-count")).hasText("2 places marked.");
    }

    @Test
    @Tag("long")
    void aRefreshKeepsPairsAndOrder() {
        Learner learner = enrolled("Mia");
        TakePage take = take(begun(learner, "B", 3).id(), 3);
        andAnswered(page, "value", () -> take.pair("trade imbalance", "names a problem"));
        reload(page);
        assertThat(take.picker("trade imbalance").locator("option:checked")).hasText("names a problem");

        TakePage order = take(begun(learner, "D", 1).id(), 1);
        order.kind();
        String last = order.order().getLast();
        order.moveUp(last).click();
        assertThat(page.locator(".element-text").nth(3)).hasText(last);
        reload(page);
        assertThat(page.locator(".element-text").nth(3)).hasText(last);
    }

    @Test
    void aRefreshKeepsTypedText() {
        TakePage take = take(begun(enrolled("Mia"), "A", 10).id(), 10);
        andAnswered(page, "ten thousand", () -> take.write("By January 2018 ten thousand firms"));
        reload(page);
        assertThat(take.text()).hasValue("By January 2018 ten thousand firms");
    }

    @Test
    @Tag("long")
    void backShowsThePreviousItemWithItsFeedbackAndForwardReturnsToTheNext() {
        TakePage take = take(begun(enrolled("Mia"), "A", 4).id(), 4);
        take.choose(GOES, "50%");
        take.check("Not right");
        take.goOnTo(5, 10);
        page.goBack();
        take.isAt(4, 10);
        assertThat(page.locator(".verdict-text")).hasText("Not right");
        assertThat(page.locator(".choice-wrong")).containsText(GOES);
        assertThat(take.submit()).hasCount(0);
        page.goForward();
        take.isAt(5, 10);
        assertThat(take.submit()).isVisible();
        page.goBack();
        take.goOnTo(5, 10);
        assertThat(take.submit()).isVisible();
    }

    /**
     * Delays the client's work a little, as on a slow phone; Flow's client router then drops a popstate that arrives
     * during another navigation.
     */
    @Test
    @Tag("long")
    void goingBackDuringANavigationShowsThePageOfTheUrl() {
        page.navigate("/");
        assertThat(page.locator("h1")).hasText("Read the news with your eyes open");
        page.evaluate("""
                () => {
                  const post = MessagePort.prototype.postMessage;
                  MessagePort.prototype.postMessage = function (...told) {
                    setTimeout(() => post.apply(this, told), 100);
                  };
                  const push = history.pushState;
                  history.pushState = function (...told) {
                    push.apply(this, told);
                    setTimeout(() => {
                      sessionStorage.setItem('went', 'back');
                      history.back();
                    }, 5);
                  };
                }""");
        page.locator("footer a[href=privacy]").click();
        page.waitForFunction("sessionStorage.getItem('went')"); // the previous page is still visible
        assertThat(page.locator("h1")).hasText("Read the news with your eyes open");
        assertThat(page).hasURL(Pattern.compile(".*:\\d+/$"));
    }

    @Test
    void itemsCannotBeSkippedByUrl() {
        Attempt.Open attempt = begun(enrolled("Mia"), "A", 4);
        take(attempt.id(), 7).isAt(4, 10);
        page.navigate("/end/" + attempt.id());
        new TakePage(page).isAt(4, 10);
    }

    @Test
    void theFirstResponseOfTwoTabsCountsAndTheSecondTabShowsIt() {
        Attempt.Open attempt = begun(enrolled("Mia"), "A", 4);
        TakePage first = take(attempt.id(), 4);
        first.kind();
        TakePage second = new TakePage(device.newPage());
        second.page.navigate("/take/" + attempt.id() + "/4");
        second.kind();
        first.choose(STAYS, "75%");
        second.choose(GOES, "95%");
        first.check("Right");
        second.check("Right");
        assertThat(second.page.locator(".choice-right")).containsText(STAYS);
        assertThat(second.page.locator(".choice-wrong")).hasCount(0);
        assertThat(chosen(attempt.id(), "A-04")).isEqualTo("{\"type\":\"choice\",\"choice\":\"c\"}");
    }

    @Test
    void aDoubleClickStoresOneResponse() {
        Attempt.Open attempt = begun(enrolled("Mia"), "A", 5);
        TakePage take = take(attempt.id(), 5);
        take.mark("seemed real");
        take.submit().dblclick();
        assertThat(page.locator(".verdict-text")).hasText("Not right");
        take.isAt(5, 10);
        take.next().dblclick();
        take.isAt(6, 10);
        assertThat(take.submit()).isVisible();
        assertThat(responses(attempt.id())).isEqualTo(5);
    }

    @Test
    void aDoubleClickOnStartCreatesOneLearnerAndOneAttempt() {
        page.navigate("/start/A");
        page.getByLabel("Nickname").fill("Twice");
        page.locator("#start").dblclick();
        new TakePage(page).isAt(1, 10);
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM attempt a JOIN learner l ON l.id = a.learner_id
                        WHERE l.nickname = 'Twice'""").query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM learner WHERE nickname = 'Twice'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("long")
    void aPersonalCodeRestoresALearnerOnAnotherDevice() {
        TakePage take = take(begun(enrolled("Mia"), "A", 10).id(), 10);
        take.kind();
        String code = page.locator(".who-code").innerText().replace("Code ", "");
        assertThat(code).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{3}");
        andAnswered(page, "Half", () -> take.write("Half a sentence"));
        device.close();

        BrowserContext phone = newDevice(PHONE);
        Page other = phone.newPage();
        other.navigate("/");
        other.getByText("Continue with your code").click();
        other.getByLabel("Your code")
                .fill(" " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        other.keyboard().press("Enter");
        TakePage there = new TakePage(other);
        there.isAt(10, 10);
        // the URL changes after the page's content; a refresh before that would load the code page again
        other.waitForURL("**/take/**");
        assertThat(there.text()).hasValue("Half a sentence");
        assertThat(other.locator(".who-name")).hasText("Mia");
        reload(other);
        assertThat(there.text()).hasValue("Half a sentence");
    }

    @Test
    void aWrongCodeIsReportedAndKeptInTheField() {
        page.navigate("/resume");
        page.getByLabel("Your code").fill("ABCD-2345");
        page.locator("#resume").click();
        assertThat(page.getByText("We can’t find that code.").first()).isVisible();
        assertThat(page.getByLabel("Your code")).hasValue("ABCD-2345");
        assertThat(page.getByLabel("Your code")).isFocused();
    }

    @Test
    @Tag("long")
    void anExpiredSessionIsRestoredFromTheLearnersCookie() {
        TakePage take = take(begun(enrolled("Mia"), "A", 5).id(), 5);
        take.mark("seemed real");
        forgetSession();
        reload(page);
        assertThat(take.segment("seemed real")).hasAttribute("aria-checked", "true");
        take.check("Not right");
    }

    @Test
    void aClickInAnExpiredSessionReloadsThePageWithTheDraft() {
        TakePage take = take(begun(enrolled("Mia"), "A", 5).id(), 5);
        take.mark("seemed real");
        device.addCookies(List.of(new Cookie("JSESSIONID", "long-gone").setUrl(origin())));
        // the click finds no session: the page reloads by itself, with its previous content
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.LOAD, new Page.WaitForLoadStateOptions());
        page.waitForNavigation(() -> take.submit().click());
        assertThat(take.segment("seemed real")).hasAttribute("aria-checked", "true");
        take.check("Not right");
    }

    @Test
    void theHomePageOffersToContinueAndLeavingForgetsTheLearner() {
        Attempt.Open attempt = begun(enrolled("Mia"), "A", 4);
        page.navigate("/");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Continue with question 4 of 10: Opinion or fact?"))
                .click();
        new TakePage(page).isAt(4, 10);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave"))
                .click();
        assertThat(page.locator(".quiz-card")).hasCount(5);
        assertThat(page.locator(".who-name")).hasCount(0);
        page.navigate("/take/" + attempt.id());
        assertThat(page.locator("h1")).hasText("This quiz wasn’t started in this browser");
    }

    private void forgetSession() {
        device.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private String chosen(AttemptId attempt, String item) {
        return jdbc.sql("SELECT chosen FROM response WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", attempt.value())
                .param("item", item)
                .query(String.class)
                .single();
    }

    private long responses(AttemptId attempt) {
        return jdbc.sql("SELECT COUNT(*) FROM response WHERE attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query(Long.class)
                .single();
    }
}
