package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.results.Room;
import org.framewise.results.Who;

/** What learners are called in a table, so that no two are called alike: namesakes by their classrooms, and by a code where these don't tell. */
public final class Names {
    private final Component on;
    private final Set<String> shared;
    private final Set<Called> toldByRoom = new HashSet<>();

    /** @param shared names that more than one learner has, and nothing but a code tells apart */
    public Names(Component on, Set<String> shared) {
        this.on = on;
        this.shared = Set.copyOf(shared);
    }

    public Names(Component on, Stream<Who> learners) {
        this.on = on;
        Map<String, List<Who>> namesakes = learners.filter(who -> who.name().isPresent())
                .distinct()
                .collect(Collectors.groupingBy(who -> who.name().orElseThrow()));
        namesakes.values().removeIf(alike -> alike.size() == 1);
        this.shared = Set.copyOf(namesakes.keySet());
        namesakes.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Called::of, Collectors.counting()))
                .forEach((called, learnersThere) -> {
                    if (learnersThere == 1 && called.room.isPresent()) {
                        toldByRoom.add(called);
                    }
                });
    }

    public String of(Who who) {
        return who.name()
                .map(name -> shared.contains(name)
                        ? on.getTranslation("teach.learner.shared", name, distinction(who))
                        : name)
                .orElseGet(() -> on.getTranslation("teach.learner.guest", who.suffix()));
    }

    private String distinction(Who who) {
        Called called = Called.of(who);
        return toldByRoom.contains(called) ? called.room.orElseThrow() : who.suffix();
    }

    /** Classrooms may be called alike too, and then don't tell anybody apart. */
    private record Called(String name, Optional<String> room) {
        static Called of(Who who) {
            return new Called(
                    who.name().orElse(""), Optional.ofNullable(who.room()).map(Room::name));
        }
    }
}
