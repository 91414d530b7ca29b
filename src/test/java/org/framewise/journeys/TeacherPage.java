package org.framewise.journeys;

import com.microsoft.playwright.Page;

/** Actions of teachers that several journeys share. */
final class TeacherPage {
    private TeacherPage() {}

    /** Fills in the sign-in form, which is already shown. */
    static void signIn(Page tab, String name, String password) {
        tab.locator("vaadin-login-form input[name=username]").fill(name);
        tab.locator("vaadin-login-form input[name=password]").fill(password);
        tab.locator("vaadin-login-form vaadin-button[slot=submit]").click();
    }
}
