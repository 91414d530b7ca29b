package org.framewise.ui.teach;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.attempt.LearnerId;
import org.framewise.results.Who;

/** What learners are called in a table, so that no two are called alike. */
public final class Names {
    private final Component on;
    private final Set<String> shared = new HashSet<>();

    /** @param shared names that more than one learner has */
    public Names(Component on, Set<String> shared) {
        this.on = on;
        this.shared.addAll(shared);
    }

    public Names(Component on, Stream<Who> learners) {
        this.on = on;
        Map<String, LearnerId> seen = new HashMap<>();
        learners.forEach(who -> who.name().ifPresent(name -> {
            LearnerId other = seen.putIfAbsent(name, who.id());
            if (other != null && !other.equals(who.id())) {
                shared.add(name);
            }
        }));
    }

    public String of(Who who) {
        return who.name()
                .map(name ->
                        shared.contains(name) ? on.getTranslation("teach.learner.shared", name, who.suffix()) : name)
                .orElseGet(() -> on.getTranslation("teach.learner.guest", who.suffix()));
    }
}
