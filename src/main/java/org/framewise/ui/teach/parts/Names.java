package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.results.ClassroomLabel;
import org.framewise.results.LearnerLabel;

/**
 * Makes learners' names in a table unique: adds the classroom to names that occur more than once, and a code if that
 * isn't enough.
 */
public final class Names {
    private final Component on;
    private final Set<String> shared;
    private final Set<Called> toldByRoom = new HashSet<>();

    /** @param shared names that several learners have and that only a code can distinguish */
    public Names(Component on, Set<String> shared) {
        this.on = on;
        this.shared = Set.copyOf(shared);
    }

    public Names(Component on, Stream<LearnerLabel> learners) {
        this.on = on;
        Map<String, List<LearnerLabel>> namesakes = learners.filter(
                        learnerLabel -> learnerLabel.name().isPresent())
                .distinct()
                .collect(Collectors.groupingBy(
                        learnerLabel -> learnerLabel.name().orElseThrow()));
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

    public String of(LearnerLabel learnerLabel) {
        return learnerLabel
                .name()
                .map(name -> shared.contains(name)
                        ? on.getTranslation("teach.learner.shared", name, distinction(learnerLabel))
                        : name)
                .orElseGet(() -> on.getTranslation("teach.learner.guest", learnerLabel.suffix()));
    }

    private String distinction(LearnerLabel learnerLabel) {
        Called called = Called.of(learnerLabel);
        return toldByRoom.contains(called) ? called.room.orElseThrow() : learnerLabel.suffix();
    }

    /**
     * A name with the classroom's name. Classrooms may share a name too; then the pair of names doesn't distinguish
     * learners.
     */
    private record Called(String name, Optional<String> room) {
        static Called of(LearnerLabel learnerLabel) {
            return new Called(
                    learnerLabel.name().orElse(""),
                    Optional.ofNullable(learnerLabel.classroomLabel()).map(ClassroomLabel::name));
        }
    }
}
