package org.framewise.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.framewise.classroom.SetUpCode;
import org.framewise.classroom.Teachers;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests setting up the first teacher's account, and signing in. */
class SignInTest extends ScreenTest {
    private static final String PASSWORD = "a short sentence";

    @Autowired
    private Teachers teachers;

    @Autowired
    private SetUpCode setUpCode;

    @Test
    void withoutAnAccountSigningInLeadsToSetUp() {
        open("sign-in");

        assertThat(words()).contains("There is no teacher account yet");
        assertThat(links()).containsExactly("I have the code -> set-up");
        assertThat(isShown(LoginForm.class)).isFalse();
    }

    @Test
    void theUrlFromTheTerminalFillsInTheSetUpCode() {
        open("set-up?code=ABCD-2345");

        assertThat(findInView(TextField.class).id("set-up-code").getValue()).isEqualTo("ABCD-2345");
    }

    @Test
    void theSetUpFormCreatesTheFirstAccount() {
        open("set-up?code=" + setUpCode.open().orElseThrow());
        fill("Ms Reader", PASSWORD, PASSWORD);
        press("make");

        assertThat(words()).contains("Your account is ready", "Welcome, Ms Reader.");
        assertThat(links()).containsExactly("Sign in -> teach");
        assertThat(teachers.byName("ms reader")).isPresent();
        open("");
        open("set-up");
        assertThat(address()).isEqualTo("sign-in");
    }

    @Test
    void aWrongSetUpCodeCreatesNoAccount() {
        open("set-up?code=ABCD-2345-ABCD-2345");
        fill("Ms Reader", PASSWORD, PASSWORD);
        press("make");

        assertThat(findInView(TextField.class).id("set-up-code").getErrorMessage())
                .isEqualTo("That code is not the current one. Copy it from the terminal.");
        assertThat(teachers.none()).isTrue();
    }

    @Test
    void everyFieldShowsItsOwnError() {
        open("set-up?code=" + setUpCode.open().orElseThrow());
        fill(" ", "short", "shorter");
        press("make");

        assertThat(findInView(TextField.class).id("name").getErrorMessage())
                .isEqualTo("Please choose a name to sign in with.");
        assertThat(findInView(PasswordField.class).id("password").getErrorMessage())
                .isEqualTo("Please use at least 15 characters.");
        assertThat(findInView(PasswordField.class).id("again").getErrorMessage())
                .isEqualTo("The two passwords don’t match.");
        assertThat(teachers.none()).isTrue();

        fill("Ms Reader", PASSWORD, PASSWORD);
        press("make");
        assertThat(teachers.none()).isFalse();
    }

    private void fill(String name, String password, String again) {
        test(findInView(TextField.class).id("name")).setValue(name);
        test(findInView(PasswordField.class).id("password")).setValue(password);
        test(findInView(PasswordField.class).id("again")).setValue(again);
    }

    @Test
    void aTeacherSignsInWithTheSignInForm() {
        teachers.create("Ms Reader", PASSWORD);
        open("sign-in");

        LoginForm form = findInView(LoginForm.class).single();
        assertThat(form.getAction()).isEqualTo("sign-in");
        assertThat(form.isError()).isFalse();
    }

    @Test
    void wrongPasswordsAndTooManyOfThemAreReported() {
        teachers.create("Ms Reader", PASSWORD);
        open("sign-in?problem=wrong");
        assertThat(findInView(LoginForm.class).single().isError()).isTrue();
        assertThat(error()).contains("Wrong name or password");
        open("");
        open("sign-in?problem=slow");
        assertThat(error()).contains("Wait half a minute with this page open");
    }

    private String error() {
        return findInView(LoginForm.class)
                .single()
                .getElement()
                .getPropertyRaw("i18n")
                .toString();
    }
}
