package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.framewise.journeys.Screen.Stage;
import org.framewise.journeys.Screen.Viewer;
import org.framewise.ui.address.Addresses;

/** Visits the screens of {@link Screens}; each viewer has one tab and signs in once. */
final class Tour {
    private final Map<Viewer, Page> tabs = new EnumMap<>(Viewer.class);
    private final Installation installation;
    private boolean signedIn;

    /** @param language the browsers' preferred language */
    Tour(BrowserTest test, BrowserTest.Viewport viewport, String language) {
        for (Viewer viewer : Viewer.values()) {
            tabs.put(viewer, test.newDevice(viewport, language).newPage());
        }
        installation = new Installation(test, tab(Viewer.LEARNER).context());
    }

    /** Rebuilds the installation and shows one screen after another. Unreachable screens are reported together at the end. */
    void through(Predicate<Screen> chosen, BiConsumer<Screen, Page> look) {
        List<String> unreachable = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            installation.prepare(stage);
            for (Screen screen : Screens.ALL) {
                if (screen.stage() == stage && chosen.test(screen)) {
                    try {
                        look.accept(screen, show(screen));
                    } catch (PlaywrightException missing) {
                        unreachable.add(
                                screen.name() + " at " + tab(screen.viewer()).url() + ": "
                                        + String.valueOf(missing.getMessage())
                                                .lines()
                                                .skip(1)
                                                .findFirst()
                                                .orElse(""));
                    }
                }
            }
        }
        installation.clear();
        assertThat(unreachable).as("screens that can't be reached").isEmpty();
    }

    private Page show(Screen screen) {
        Page page = tab(screen.viewer());
        if (screen.viewer() == Viewer.TEACHER) {
            signIn(page);
        }
        go(page, screen.address().apply(installation));
        page.locator(screen.shows()).first().waitFor();
        screen.steps().accept(page);
        page.locator(screen.reached()).first().waitFor();
        return page;
    }

    /** Navigates by a router link, which takes half as long as loading the page; files and the current page are loaded by URL. */
    private static void go(Page page, String address) {
        if (page.url().endsWith(address) || address.contains(".") || !isOurs(page)) {
            page.navigate(address);
            return;
        }
        page.evaluate("""
                address => {
                  const link = document.createElement('a');
                  link.href = address;
                  document.querySelector('main').append(link);
                  link.click();
                  link.remove();
                }""", address);
        page.waitForURL("**" + address);
    }

    private static boolean isOurs(Page page) {
        return Boolean.TRUE.equals(page.evaluate("'Vaadin' in window && !!document.querySelector('main')"));
    }

    private void signIn(Page page) {
        if (!signedIn) {
            page.navigate("/" + Addresses.TEACH);
            TeacherPage.signIn(page, Installation.TEACHER, Installation.PASSWORD);
            page.locator(".teacher-page").waitFor();
            signedIn = true;
        }
    }

    private Page tab(Viewer viewer) {
        return java.util.Objects.requireNonNull(tabs.get(viewer));
    }
}
