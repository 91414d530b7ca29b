package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.framewise.attempt.AttemptId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The database goes away while a learner works: the learner sees a message, keeps the content of the screen, and
 * continues when the database is back.
 */
@SuppressWarnings("NullAway.Init")
@Tag("long")
class OutageTest extends BrowserTest {
    private static final String TRY_AGAIN =
            "That didn’t work. What you typed is still here: please try again in a moment.";

    @Autowired
    private HikariDataSource database;

    private final List<Connection> taken = new ArrayList<>();

    /** Exhausts the connection pool, as if the database didn't respond; requests time out after five seconds. */
    private void away() throws SQLException {
        while (taken.size() < database.getMaximumPoolSize()) {
            taken.add(database.getConnection());
        }
    }

    @AfterEach
    void back() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    private List<String> responses(AttemptId attempt, String item) {
        return jdbc.sql("SELECT chosen FROM response WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", attempt.value())
                .param("item", item)
                .query(String.class)
                .list();
    }

    private void isTold(String sentence) {
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(sentence))
                        .first())
                .isVisible();
    }

    @Test
    void typedTextSurvivesAnOutageAndIsSubmittedOnce() throws SQLException {
        TakePage take = take(begun(enrolled("Mia"), "A", 10).id(), 10);
        AttemptId attempt = attemptIn(page);
        andAnswered(page, "ten thousand", () -> take.write("By January 2018 ten thousand firms"));

        away();
        take.submit().click();
        isTold(TRY_AGAIN);
        andAnswered(page, "were to sell", () -> take.write("By January 2018 ten thousand firms were to sell."));
        assertThat(take.text()).hasValue("By January 2018 ten thousand firms were to sell.");
        assertThat(take.submit()).isEnabled();

        back();
        assertThat(responses(attempt, "A-10")).isEmpty();
        take.submit().click();
        assertThat(take.next()).isVisible();
        assertThat(responses(attempt, "A-10"))
                .singleElement()
                .asString()
                .contains("By January 2018 ten thousand firms were to sell.");
    }

    @Test
    void aPageLoadedDuringAnOutageExplainsItAndLaterShowsTheText() throws SQLException {
        TakePage take = take(begun(enrolled("Mia"), "A", 10).id(), 10);
        andAnswered(page, "ten thousand", () -> take.write("By January 2018 ten thousand firms"));

        away();
        page.reload();
        assertThat(page.locator("h1")).hasText("Something went wrong on our side");
        assertThat(page.getByText("What you have handed in is safe.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();

        back();
        page.reload();
        assertThat(take.text()).hasValue("By January 2018 ten thousand firms");
    }
}
