package org.framewise.journeys;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A screen, or a state of one, and how to get there.
 *
 * @param view the simple name of the class that shows it
 * @param name what it is called in findings
 * @param usual whether {@code ./check} looks at it; every view has one such screen
 * @param stage what has to be in the installation
 * @param viewer who looks at it
 * @param address where it is; may prepare what it shows, and does so anew each time
 * @param shows a part that is visible once the page is there
 * @param steps what is done on the page to reach the state
 * @param reached a part that is visible once the state is reached
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

    /** What is in the installation; each stage adds to the one before. */
    enum Stage {
        NO_TEACHER,
        NEW_TEACHER,
        LESSONS,
        /** With a quiz that can't be read any more, which many pages want. */
        UNREADABLE
    }

    /** Each has a browser profile of their own. */
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

    /** The state of the same screen after something was done on it. */
    Screen then(Consumer<Page> done, String seen) {
        return new Screen(view, name, usual, stage, viewer, address, shows, done, seen);
    }

    @Override
    public String toString() {
        return name;
    }
}
