package org.framewise.journeys;

import com.microsoft.playwright.Page;

/** What teachers' journeys do on many screens. */
final class TeacherPage {
    private TeacherPage() {}

    /** Fills in the form at the door, which is already shown. */
    static void signIn(Page tab, String name, String password) {
        tab.locator("vaadin-login-form input[name=username]").fill(name);
        tab.locator("vaadin-login-form input[name=password]").fill(password);
        tab.locator("vaadin-login-form vaadin-button[slot=submit]").click();
    }
}
