package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.framewise.classroom.Classroom;
import org.framewise.results.Among;

/** Links to the same page for everybody, each classroom, or those outside classrooms. */
public final class ClassroomFilter {
    private ClassroomFilter() {}

    /**
     * The links; none for a teacher without classrooms, who has nothing to choose.
     *
     * @param now what the page is about
     * @param addresses where it is about others
     */
    public static Optional<Nav> of(
            Component words, List<Classroom> classrooms, Among now, Function<Among, String> addresses) {
        if (classrooms.isEmpty()) {
            return Optional.empty();
        }
        Nav nav = new Nav();
        nav.setAriaLabel(words.getTranslation("teach.rooms"));
        nav.addClassNames("choose-one", "rooms");
        nav.add(link(words.getTranslation("teach.rooms.all"), Among.EVERYBODY, now, addresses));
        classrooms.forEach(
                classroom -> nav.add(link(classroom.name(), new Among.Members(classroom.id()), now, addresses)));
        nav.add(link(words.getTranslation("teach.rooms.outside"), Among.OUTSIDE, now, addresses));
        return Optional.of(nav);
    }

    private static Anchor link(String text, Among among, Among now, Function<Among, String> addresses) {
        Anchor link = new Anchor(addresses.apply(among), text);
        if (among.equals(now)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
