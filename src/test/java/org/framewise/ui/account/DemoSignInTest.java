package org.framewise.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.login.LoginForm;
import org.framewise.classroom.Teachers;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
class DemoSignInTest extends ScreenTest {
    private static final String SENTENCE = "This is the demo. Its two classrooms are simulated";

    @Autowired
    private Teachers teachers;

    @AfterEach
    void noDemo() {
        System.clearProperty("framewise.demo");
    }

    @Test
    void theDemosSignInPageSaysThatItIsADemo() {
        teachers.create("Demo teacher", "a long password");
        System.setProperty("framewise.demo", "true");

        open("sign-in");

        assertThat(words()).contains(SENTENCE);
    }

    @Test
    void outsideTheDemoTheSignInPageDoesNotMentionIt() {
        teachers.create("Ms Reader", "a long password");

        open("sign-in");

        assertThat(findInView(LoginForm.class).exists()).isTrue();
        assertThat(words()).doesNotContain(SENTENCE);
    }
}
