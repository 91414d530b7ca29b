package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.framewise.classroom.Learner;
import org.framewise.ui.security.CurrentLearner;
import org.junit.jupiter.api.Test;

/** Several people use one browser after another, and one of them has copied its cookies. */
class SharedComputerTest extends BrowserTest {
    private static final String SESSION = "JSESSIONID";

    private Cookie cookie(String name) {
        return device.cookies().stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The page shown to a browser that sends that cookie. */
    private Page elsewhere(Cookie copied) {
        BrowserContext other = newDevice(PHONE);
        other.addCookies(List.of(new Cookie(copied.name, copied.value).setUrl(origin())));
        Page there = other.newPage();
        there.navigate(origin());
        return there;
    }

    private void resume(Learner learner) {
        page.navigate(origin() + "/resume");
        page.getByLabel("Your code").fill(learner.code().toString());
        page.keyboard().press("Enter");
        assertThat(page.locator(".who-name"))
                .hasText(learner.name().orElseThrow().value());
    }

    @Test
    void aCopiedSessionShowsNothingOfTheNextLearner() {
        page.navigate(origin());
        assertThat(page.locator("h1")).isVisible();
        Cookie noted = cookie(SESSION);

        resume(somebody("Mia"));

        assertThat(cookie(SESSION).value).isNotEqualTo(noted.value);
        Page there = elsewhere(noted);
        assertThat(there.locator("h1")).isVisible();
        assertThat(there.getByText("Mia")).hasCount(0);
        reload(page);
        assertThat(page.locator(".who-name")).hasText("Mia");
    }

    @Test
    void aCopiedCookieIsInvalidAfterLeaving() {
        resume(somebody("Mia"));
        Cookie key = cookie(CurrentLearner.COOKIE);
        Cookie session = cookie(SESSION);
        assertThat(elsewhere(key).locator(".who-name")).hasText("Mia");

        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave"))
                .click();
        assertThat(page.locator(".who-name")).hasCount(0);

        for (Cookie copied : List.of(key, session)) {
            Page there = elsewhere(copied);
            assertThat(there.locator("h1")).isVisible();
            assertThat(there.getByText("Mia")).hasCount(0);
        }
    }

    private Learner somebody(String name) {
        return learners.enrol(org.framewise.classroom.Nickname.of(name).orElseThrow());
    }
}
