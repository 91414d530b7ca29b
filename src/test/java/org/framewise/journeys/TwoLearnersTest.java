package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.framewise.attempt.Attempt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A learner's work is visible to nobody else, even if they know the URL. */
class TwoLearnersTest extends BrowserTest {
    @Test
    @Tag("long")
    void anAttemptOpensOnlyInTheBrowserOfItsLearner() {
        Attempt.Open open = begun(enrolled("Anna"), "A", 4);
        Attempt done = submitted(enrolled("Anna"), "B");
        var other = newDevice(DESKTOP);
        enrolled("Bob", other);
        var nobody = newDevice(DESKTOP);
        for (Page tab : List.of(other.newPage(), nobody.newPage())) {
            for (String address : List.of(
                    "/take/" + open.id(),
                    "/take/" + open.id() + "/4",
                    "/end/" + done.id(),
                    "/look-back/" + open.id(),
                    "/look-back/" + done.id(),
                    "/take/00000000-0000-4000-8000-000000000000",
                    "/take/x")) {
                Response response = tab.navigate(address);
                assertThat(tab.locator("h1")).hasText("This quiz wasn’t started in this browser");
                assertThat(response.status()).as(address).isEqualTo(404);
                assertThat(tab.locator("main")).not().containsText("When a figure does not quite fit");
                assertThat(tab.locator(".clipping, .progress, .verdict")).hasCount(0);
                assertThat(tab.locator("body")).not().containsText("Anna");
            }
        }
    }

    @Test
    @Tag("long")
    void twoLearnersCanTakeTheSameQuizAtTheSameTime() {
        TakePage anna = take(begun(enrolled("Anna"), "A", 5).id(), 5);
        var other = newDevice(PHONE);
        TakePage bob = new TakePage(other.newPage());
        bob.page.navigate("/take/" + begun(enrolled("Bob", other), "A", 5).id() + "/5");
        anna.mark("seemed real");
        bob.mark("the result of some creative accounting");
        bob.mark("unlikely to go through, anyway.");
        anna.check("Not right");
        bob.check("Right");
        assertThat(anna.page.locator(".who-name")).hasText("Anna");
        assertThat(bob.page.locator(".who-name")).hasText("Bob");
    }
}
