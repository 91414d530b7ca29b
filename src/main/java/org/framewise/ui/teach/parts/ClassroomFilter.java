package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.framewise.classroom.Classroom;
import org.framewise.results.LearnerFilter;
import org.framewise.ui.parts.Tags;

/** Links that filter a page by classroom: everybody, each classroom, or learners outside classrooms. */
public final class ClassroomFilter {
    private ClassroomFilter() {}

    /**
     * Creates the links; empty for a teacher without classrooms, who has nothing to choose.
     *
     * @param now the selected filter
     * @param addresses returns the URL of the page for a filter
     */
    public static Optional<Nav> of(
            Component words, List<Classroom> classrooms, LearnerFilter now, Function<LearnerFilter, String> addresses) {
        if (classrooms.isEmpty()) {
            return Optional.empty();
        }
        Nav nav = Tags.nav("choose-one rooms");
        nav.setAriaLabel(words.getTranslation("teach.rooms"));
        nav.add(link(words.getTranslation("teach.rooms.all"), LearnerFilter.EVERYBODY, now, addresses));
        classrooms.forEach(classroom ->
                nav.add(link(classroom.name(), new LearnerFilter.Members(classroom.id()), now, addresses)));
        nav.add(link(words.getTranslation("teach.rooms.outside"), LearnerFilter.OUTSIDE, now, addresses));
        return Optional.of(nav);
    }

    private static Anchor link(
            String text, LearnerFilter learnerFilter, LearnerFilter now, Function<LearnerFilter, String> addresses) {
        Anchor link = new Anchor(addresses.apply(learnerFilter), text);
        if (learnerFilter.equals(now)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
