package org.framewise.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import org.framewise.quiz.Items;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests what users see on pages that don't exist and pages that fail. */
class ErrorViewsTest extends ScreenTest {
    @Test
    void aLostConnectionIsReportedInOurOwnWords() {
        ReconnectDialogConfiguration sign = UI.getCurrent().getReconnectDialogConfiguration();

        assertThat(sign.getDialogText()).startsWith("Connection lost.");
        assertThat(sign.getDialogTextGaveUp()).startsWith("There is still no connection.");
    }

    @Test
    void anUnknownUrlOffersTheQuizzes() {
        open("no/such/page");

        assertThat(words()).contains("Page not found").doesNotContain("Exception");
        assertThat(links()).containsExactly("Back to the quizzes -> .");
    }

    @Test
    void aPageThatFailsSaysThatSubmittedWorkIsSafe() {
        catalogue.put(Items.quiz("A", Items.twoChoices("A-1")));
        learner("Ada");
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("ALTER TABLE learner RENAME TO learner_away");
        try {
            open("start/A");
        } finally {
            jdbc.execute("ALTER TABLE learner_away RENAME TO learner");
        }

        assertThat(words()).contains("Something went wrong on our side").doesNotContain("SELECT", "Exception");
        assertThat(links()).containsExactly("Back to the quizzes -> .");
    }
}
