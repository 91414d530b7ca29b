package org.framewise.journeys;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every screen, in every state that looks different.
 *
 * <p>{@link ScreenListTest} fails for a new view until it is listed here.
 *
 * @see "docs/decisions/0058-one-list-of-screens-drives-every-visual-check.md"
 */
final class Screens {
    /** All screens, in the order in which the installation is prepared for them. */
    static final List<Screen> ALL = Stream.of(
                    LearnerScreens.guests(),
                    LearnerScreens.learners(),
                    LearnerScreens.items(),
                    LearnerScreens.errors(),
                    TeacherScreens.doors(),
                    TeacherScreens.account(),
                    TeacherScreens.classrooms(),
                    TeacherScreens.assignments(),
                    TeacherScreens.results(),
                    TeacherScreens.single())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Screen::stage))
            .toList();

    private Screens() {}
}
