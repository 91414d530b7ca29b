package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.DraftWriting;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Learner;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Response;
import org.framewise.testing.Chromium;
import org.framewise.testing.HttpSessions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * Answers entered but not yet handed in survive failures of the connection, the server and the browser; the page
 * reports the true state, and nobody else sees the answers. To simulate a killed server, the server stops responding,
 * and comes back without the session and the latest drafts.
 */
@SuppressWarnings("NullAway.Init")
class AnswersSurviveTest extends BrowserTest {
    private static final String STAYS = "It stays: evidence could test the claim, and just did.";
    private static final String GOES = "It has to go, because the figure is not exact.";
    private static final String IS_BACK = "What you had chosen or written here is back. You haven’t handed it in yet.";
    private static final String KEPT = "No connection. Your answer is kept in this browser; you can carry on.";
    private static final String TYPED = "Ten thousand <b>firms</b> & more";

    @Autowired
    private Drafts drafts;

    @Autowired
    private WebServerApplicationContext server;

    /** Cuts the connection to the server. */
    private static void kill(Page tab) {
        tab.context().setOffline(true);
    }

    /**
     * Brings the server back without the session, and without any drafts: none had been written two seconds before the
     * kill.
     */
    private void restart(Page tab) {
        endSession(tab.context());
        HttpSessions.expireAll(Objects.requireNonNull(server.getWebServer()));
        DraftWriting.write(drafts);
        jdbc.sql("DELETE FROM draft").update();
        tab.context().setOffline(false);
    }

    /** Sets a session cookie that the server doesn't know: a browser keeps sending the cookie of an expired session. */
    private void endSession(BrowserContext browser) {
        browser.addCookies(List.of(new Cookie("JSESSIONID", "long-gone").setUrl(origin())));
    }

    /** Leaves the page before the server comes back, and opens it again afterwards. */
    private void restartWithoutTheTab(Page tab) {
        String address = tab.url();
        tab.navigate("about:blank");
        restart(tab);
        tab.navigate(address);
    }

    private static void isBack(TakePage take) {
        assertThat(take.page.getByRole(AriaRole.ALERT)).hasText(IS_BACK);
    }

    private static Locator line(TakePage take) {
        return take.page.locator(".answer-copy");
    }

    private static Object copies(Page tab) {
        return tab.evaluate("Object.keys(localStorage).filter(key => key.startsWith('framewise-')).length");
    }

    private Response given(AttemptId attempt, String item) {
        return attempts.response(attempt, new ItemId(item))
                .orElseThrow()
                .input()
                .response();
    }

    private TakePage at(Learner learner, String quiz, int number) {
        TakePage take = take(begun(learner, quiz, number).id(), number);
        take.kind();
        return take;
    }

    @Test
    @Tag("long")
    void everyTypeOfItemSurvivesAKilledServer() {
        Learner mia = enrolled("Mia");
        TakePage take = at(mia, "A", 1);
        take.sort("looks more like an afterthought", "Opinion", "75%");
        kill(page);
        take.sort("looks more like an afterthought", "Factual", "95%");
        restartWithoutTheTab(page);
        isBack(take);
        Locator statement = take.statement("looks more like an afterthought");
        assertThat(statement.getByLabel("Factual")).isChecked();
        assertThat(statement.locator(".levels label:has(:checked)")).containsText("95%");

        at(mia, "A", 4).choose(STAYS, "75%");
        kill(page);
        take.choose(GOES, "95%");
        restartWithoutTheTab(page);
        isBack(take);
        assertThat(take.choice(GOES).locator("input")).isChecked();
        assertThat(page.locator(".levels label:has(:checked)")).containsText("95%");

        at(mia, "A", 5).mark("seemed real");
        kill(page);
        take.mark("seemed real");
        take.mark("unlikely to go through, anyway.");
        take.segment("the result of some creative accounting").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".mark-count")).hasText("2 places marked.");
        restartWithoutTheTab(page);
        isBack(take);
        assertThat(page.locator(".segment[aria-checked=true]"))
                .hasText(new String[] {"the result of some creative accounting", "unlikely to go through, anyway."});
        assertThat(page.locator(".mark-count")).hasText("2 places marked.");

        String survey = "A survey of how far business readers trust Alibaba";
        at(mia, "A", 8);
        kill(page);
        take.choose(survey);
        restartWithoutTheTab(page);
        isBack(take);
        assertThat(take.choice(survey).locator("input")).isChecked();

        at(mia, "A", 10).write("Ten");
        kill(page);
        take.write(TYPED);
        restartWithoutTheTab(page);
        isBack(take);
        assertThat(take.text()).hasValue(TYPED);
        take.check("Your text is in. Your teacher will read it.");
        assertThat(given(attemptIn(page), "A-10")).isEqualTo(new Response.ExtendedText(TYPED));
        assertThat(copies(page)).isEqualTo(0);

        at(mia, "B", 3).pair("trade imbalance", "names a problem");
        kill(page);
        take.pair("American producers need to", "names a problem");
        assertThat(take.picker("trade imbalance")).hasValue("");
        restartWithoutTheTab(page);
        isBack(take);
        assertThat(take.picker("American producers need to").locator("option:checked"))
                .hasText("names a problem");
        assertThat(take.picker("trade imbalance")).hasValue("");

        at(mia, "D", 1);
        List<String> before = take.order();
        kill(page);
        take.moveUp(before.get(4)).click();
        take.moveUp(before.get(4)).click();
        assertThat(take.moveUp(before.get(4))).isFocused();
        List<String> moved = List.of(before.get(0), before.get(1), before.get(4), before.get(2), before.get(3));
        assertThat(page.locator(".element-text")).hasText(moved.toArray(String[]::new));
        restartWithoutTheTab(page);
        isBack(take);
        assertThat(page.locator(".element-text")).hasText(moved.toArray(String[]::new));
    }

    @Test
    @Tag("long")
    void clicksWhileTheServerIsDownSubmitNothingAndThePageRecovers() {
        TakePage take = at(enrolled("Mia"), "A", 4);
        AttemptId attempt = attemptIn(page);
        take.choose(STAYS, "75%");
        kill(page);
        take.choose(GOES, "95%");
        take.submit().click();
        assertThat(line(take)).hasText("Not handed in yet. " + KEPT);
        page.waitForNavigation(() -> restart(page));
        isBack(take);
        assertThat(take.choice(GOES).locator("input")).isChecked();
        assertThat(attempts.response(attempt, new ItemId("A-04"))).isEmpty();

        take.check("Not right");
        assertThat(given(attempt, "A-04")).isEqualTo(new Response.SingleChoice("a"));
        assertThat(copies(page)).isEqualTo(0);
    }

    @Test
    void aReopenedBrowserRestoresTheAnswerForHalfADay() {
        TakePage take = at(enrolled("Mia"), "A", 10);
        String address = page.url();
        kill(page);
        take.write(TYPED);
        restart(page);
        BrowserContext again = reopened(device, PHONE);
        TakePage there = new TakePage(again.newPage());
        there.page.navigate(address);
        isBack(there);
        assertThat(there.text()).hasValue(TYPED);

        there.page.evaluate("""
                async () => {
                  const outdated = copy => JSON.stringify({...JSON.parse(copy), until: Date.now() - 1});
                  Object.entries(localStorage).filter(([key]) => key.startsWith('framewise-')).forEach(
                      ([key, copy]) => localStorage.setItem(key, outdated(copy)));
                  const db = await new Promise(resolve => {
                    const opening = indexedDB.open('framewise-answers');
                    opening.onsuccess = () => resolve(opening.result);
                  });
                  const store = db.transaction('copies', 'readwrite').objectStore('copies');
                  await new Promise(resolve => {
                    const rows = store.openCursor();
                    rows.onsuccess = () => {
                      rows.result?.update(outdated(rows.result.value));
                      rows.result ? rows.result.continue() : resolve();
                    };
                  });
                }""");
        restartWithoutTheTab(there.page);
        assertThat(there.text()).hasValue("");
        assertThat(there.page.getByText(IS_BACK)).hasCount(0);
        assertThat(copies(there.page)).isEqualTo(0);
    }

    @Test
    @Tag("long")
    void otherUsersOfTheBrowserDoNotSeeTheAnswer() {
        TakePage anna = at(enrolled("Anna"), "A", 10);
        anna.write(TYPED);
        assertThat(copies(page)).isEqualTo(1);
        anna.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave"))
                .click();
        assertThat(page.locator(".quiz-card")).hasCount(5);
        assertThat(copies(page)).isEqualTo(0);

        endSession(device);
        TakePage ada = at(enrolled("Ada"), "A", 10);
        ada.write(TYPED);
        Page home = device.newPage();
        home.navigate("/start/A");
        home.waitForNavigation(() -> home.getByText("Not you?").click());
        home.getByLabel("Nickname").fill("Bob");
        home.locator("#start").click();
        TakePage bob = new TakePage(home);
        bob.isAt(1, 10);
        assertThat(home.locator(".who-name")).hasText("Bob");
        home.waitForFunction("Object.keys(localStorage).length === 0");
        // the tab that stayed open no longer saves drafts
        ada.write("Still Ada");
        assertThat(ada.text()).hasValue("Still Ada");
        assertThat(copies(page)).isEqualTo(0);

        bob.sort("looks more like an afterthought", "Factual");
        reload(home);
        assertThat(bob.statement("looks more like an afterthought").getByLabel("Factual"))
                .isChecked();
        assertThat(copies(home)).isEqualTo(1);
    }

    @Test
    @Tag("long")
    void theNewerAnswerOfTwoTabsIsOfferedAndRestored() {
        TakePage first = at(enrolled("Mia"), "A", 4);
        TakePage second = new TakePage(device.newPage());
        second.page.navigate(page.url());
        second.kind();
        first.choose(STAYS);
        second.submit().click();
        assertThat(second.page.getByRole(AriaRole.ALERT)).hasText("1 part of this question is not answered yet.");
        reload(page);
        assertThat(first.choice(STAYS).locator("input")).isChecked();

        first.choose(STAYS, "75%");
        second.choose(GOES, "95%");
        assertThat(line(first)).containsText("You changed this answer in another tab. This tab shows the older one.");
        assertThat(first.choice(STAYS).locator("input")).isChecked();
        line(first).getByRole(AriaRole.BUTTON).click();
        assertThat(first.choice(GOES).locator("input")).isChecked();
        assertThat(first.page.locator(".levels label:has(:checked)")).containsText("95%");

        kill(page);
        second.choose(STAYS);
        first.choose(GOES);
        first.choose(STAYS);
        second.choose(GOES);
        restart(page);
        for (TakePage tab : List.of(first, second)) {
            reload(tab.page);
            assertThat(tab.choice(GOES).locator("input")).isChecked();
        }
        first.check("Not right");
        assertThat(copies(page)).isEqualTo(0);

        second.choose(STAYS);
        second.submit().click();
        assertThat(second.page.getByRole(AriaRole.ALERT)).containsText("You had already answered this in another tab");
        assertThat(second.page.locator(".choice-wrong")).containsText(GOES);
    }

    @Test
    @Tag("long")
    void aResponseFromAnotherDeviceWinsAndTheLateTextCanBeCopied() {
        Learner mia = enrolled("Mia");
        Attempt.Open attempt = begun(mia, "A", 10);
        TakePage take = take(attempt.id(), 10);
        take.kind();
        kill(page);
        take.write(TYPED);
        attempts.respond(
                attempt.id(),
                mia.id(),
                new ItemId("A-10"),
                new ResponseInput(new Response.ExtendedText("From the phone"), Map.of(), Duration.ofSeconds(5)));
        restartWithoutTheTab(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You had already answered this in another tab");
        assertThat(page.locator(".late-answer .written")).hasText(TYPED);
        assertThat(given(attempt.id(), "A-10")).isEqualTo(new Response.ExtendedText("From the phone"));

        reload(page);
        page.getByText("Delete this text from this browser").click();
        assertThat(page.locator(".late-answer")).hasCount(0);
        page.waitForFunction("Object.keys(localStorage).length === 0");
    }

    @Test
    @Tag("long")
    void withoutLocalStorageThePageSaysSoAndReportsTheConnection() {
        AttemptId attempt = begun(enrolled("Mia"), "A", 4).id();
        for (String trouble : List.of(
                "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
                "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})")) {
            TakePage take = new TakePage(device.newPage());
            take.page.addInitScript(trouble);
            take.page.navigate("/take/" + attempt + "/4");
            take.choose(STAYS, "75%");
            kill(take.page);
            take.choose(GOES, "95%");
            assertThat(line(take)).containsText("this browser can’t keep a copy of your answer.");
            device.setOffline(false);
            assertThat(line(take)).hasText("You’re connected again. Your answer is still here.");
            assertThat(take.choice(GOES).locator("input")).isChecked();
        }
    }

    /** Kills the browser's processes, including the one that writes to disk. */
    private static void killBrowser(Path profile) {
        List<ProcessHandle> processes = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(profile.toString()))
                        .isPresent())
                .toList();
        assertThat(processes).isNotEmpty();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /**
     * Browser and server die together, one second after the last of several changes, before even the cookie has been
     * written to disk. There are twenty changes because browsers write localStorage less often when a page writes
     * frequently.
     */
    @Test
    @Tag("long")
    @Tag("process")
    void aKilledBrowserAndAKilledServerLoseNothing(@TempDir Path profile) throws InterruptedException {
        Learner mia = enrolled("Mia");
        Attempt.Open attempt = begun(mia, "A", 4);
        String address = origin() + "/take/" + attempt.id() + "/4";
        try (Playwright playwright = Playwright.create()) {
            BrowserContext first = Chromium.withProfile(playwright, profile, profileOptions());
            comes(mia, first);
            TakePage take = new TakePage(first.pages().getFirst());
            take.page.navigate(address);
            take.kind();
            take.choose(STAYS, "75%");
            first.setOffline(true);
            for (int change = 0; change < 10; change++) {
                take.choose(STAYS, "75%");
                take.choose(GOES, "95%");
            }
            assertThat(line(take)).hasText(KEPT);
            Thread.sleep(1000);
            killBrowser(profile);
        }
        HttpSessions.expireAll(Objects.requireNonNull(server.getWebServer()));
        DraftWriting.write(drafts);
        jdbc.sql("DELETE FROM draft").update();
        try (Playwright playwright = Playwright.create()) {
            BrowserContext second = Chromium.withProfile(playwright, profile, profileOptions());
            TakePage take = new TakePage(second.pages().getFirst());
            take.page.navigate(origin() + "/resume");
            take.page.locator("#code input").fill(mia.code().toString());
            take.page.keyboard().press("Enter");
            take.page.waitForURL("**/take/**");
            isBack(take);
            assertThat(take.choice(GOES).locator("input")).isChecked();
            assertThat(take.page.locator(".levels label:has(:checked)")).containsText("95%");
            second.close();
        }
    }

    private static BrowserType.LaunchPersistentContextOptions profileOptions() {
        return new BrowserType.LaunchPersistentContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-GB");
    }
}
