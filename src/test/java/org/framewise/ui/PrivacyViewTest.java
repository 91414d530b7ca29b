package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.Test;

class PrivacyViewTest extends ScreenTest {
    @Test
    void thePageSaysWhatIsStoredWhereForHowLongAndWhoSeesIt() {
        open("privacy");

        assertThat(findInView(H2.class).all())
                .extracting(H2::getText)
                .containsExactly(
                        "What is stored about learners",
                        "Where it is",
                        "For how long",
                        "Cookies",
                        "Who sees it",
                        "Getting your data, and having it deleted",
                        "What is stored about teachers");
        assertThat(words())
                .contains(
                        "JSESSIONID",
                        "framewise-learner",
                        "framewise-cookies",
                        "Gone after 12 hours",
                        "30 days",
                        "within 15 minutes",
                        "24 hours",
                        "a year")
                .doesNotContain("{", "privacy.");
    }

    @Test
    void everyLearnersPageLinksToThePrivacyPage() {
        open("resume");

        assertThat(UI.getCurrent()
                        .getChildren()
                        .flatMap(part -> find(Anchor.class).all().stream())
                        .map(Anchor::getHref))
                .contains("privacy");
    }
}
