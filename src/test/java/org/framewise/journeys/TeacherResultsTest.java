package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.SetUpCode;
import org.framewise.quiz.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Follows a teacher from the first start to the downloaded responses file. */
class TeacherResultsTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";
    private static final String WRITTEN = "Between 2015 and 2018 the number fell by a third.";

    @Autowired
    SetUpCode setUpCode;

    @BeforeEach
    void aFreshInstallation() {
        nobody();
    }

    @Test
    void aTeacherGetsFromSetUpToTheResponsesFile() throws IOException {
        page.navigate("/set-up?code=" + setUpCode.open().orElseThrow());
        page.locator("#name input").fill("Ms Frame");
        page.locator("#password input").fill(PASSWORD);
        page.locator("#again input").fill(PASSWORD);
        page.locator("#make").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
        assertThat(page.locator("h1")).hasText("Results");
        assertThat(page.getByText("Here you will see who took which quiz").first())
                .isVisible();

        Attempt mia = written("Mia");
        submitted(learners.enrol(null), "A");
        reload(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Results for all days: Opinion or fact?"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Learners × items"))
                .click();
        assertThat(page.locator(".grid tbody tr")).hasCount(2);
        page.getByLabel("Find a learner").fill("mia");
        assertThat(page.locator(".grid tbody tr")).hasCount(1);

        page.locator(".grid tbody a").first().click();
        assertThat(page.locator("h1")).hasText("Mia");
        assertThat(page.locator(".look-back-item")).hasCount(10);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rate this text"))
                .click();
        assertThat(page.locator(".written")).hasText(WRITTEN);
        assertThat(page.locator("#points")).isVisible();
        page.locator("h2").first().press("2");
        assertThat(page.locator("#points input[value='2']")).isChecked();
        page.locator("#note textarea").fill("Clear. Which source would tell?");
        page.locator("#note textarea").press("Control+Enter");
        assertThat(page.getByText("Saved: 2 points.").first()).isVisible();
        assertThat(jdbc.sql("SELECT points || ': ' || note FROM rating WHERE attempt_id = :attempt")
                        .param("attempt", mia.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("2: Clear. Which source would tell?");

        page.locator(".teacher-nav a[href='teach']").click();
        Download file = page.waitForDownload(
                () -> page.getByText("All responses to all quizzes (CSV)").click());
        assertThat(file.suggestedFilename()).matches("framewise-responses-\\d{4}-\\d\\d-\\d\\d\\.csv");
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines).hasSize(1 + 10 + 10);
        assertThat(lines).anyMatch(line -> line.contains("Mia") && line.contains(WRITTEN));
    }

    private Attempt written(String nickname) {
        Attempt.Open open = begun(enrolled(nickname), "A", 10);
        return attempts.respond(
                open.id(),
                open.head().learner(),
                open.items().getLast().id(),
                new ResponseInput(new Response.ExtendedText(WRITTEN), Map.of(), Duration.ofMinutes(2)));
    }
}
