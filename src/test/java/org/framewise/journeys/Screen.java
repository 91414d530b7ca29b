package org.framewise.journeys;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A screen, or a state of a screen, and how to reach it.
 *
 * @param view the simple name of its view class
 * @param name its name in findings
 * @param usual whether {@code ./check} covers it; every view has exactly one such screen
 * @param stage the data that must be in the installation
 * @param viewer the viewer of the screen
 * @param address its URL; may prepare the screen's data, and does so anew each time
 * @param shows selector of an element that is visible once the page has loaded
 * @param steps actions on the page that reach the state
 * @param reached selector of an element that is visible once the state is reached
 */
record Screen(
        String view,
        String name,
        boolean usual,
        Stage stage,
        Viewer viewer,
        Function<Installation, String> address,
        String shows,
        Consumer<Page> steps,
        String reached) {

    /** The data in the installation; each stage adds to the previous one. */
    enum Stage {
        NO_TEACHER,
        NEW_TEACHER,
        LESSONS,
        /** Adds a quiz that can't be read any more, which affects many pages. */
        UNREADABLE
    }

    /** The person at the browser; each has their own browser profile. */
    enum Viewer {
        GUEST,
        LEARNER,
        TEACHER
    }

    static Screen of(String view, String name, Viewer viewer, Function<Installation, String> address, String shows) {
        return new Screen(view, name, false, Stage.LESSONS, viewer, address, shows, page -> {}, shows);
    }

    static Screen of(String view, String name, Viewer viewer, String address, String shows) {
        return of(view, name, viewer, installation -> address, shows);
    }

    Screen asUsual() {
        return new Screen(view, name, true, stage, viewer, address, shows, steps, reached);
    }

    Screen in(Stage other) {
        return new Screen(view, name, usual, other, viewer, address, shows, steps, reached);
    }

    /** Returns the state of the same screen after an action. */
    Screen then(Consumer<Page> done, String seen) {
        return new Screen(view, name, usual, stage, viewer, address, shows, done, seen);
    }

    @Override
    public String toString() {
        return name;
    }
}
