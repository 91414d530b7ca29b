package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.framewise.results.live.LearnerProgress;
import org.framewise.ui.parts.Tags;

/** Counts of a class's members by state: working, gone, finished and so on. */
final class ClassCounts extends DescriptionList {
    private static final long serialVersionUID = 1L;

    private final Map<LearnerProgress.State, Count> counts = new EnumMap<>(LearnerProgress.State.class);

    ClassCounts() {
        addClassName("live-counts");
        for (LearnerProgress.State state : List.of(
                LearnerProgress.State.GONE,
                LearnerProgress.State.JOINED,
                LearnerProgress.State.WORKING,
                LearnerProgress.State.FINISHED,
                LearnerProgress.State.ABSENT)) {
            Description figure = new Description();
            Div part = Tags.div(
                    "live-count place-" + state.id(), new Term(getTranslation("live.count." + state.id())), figure);
            counts.put(state, new Count(figure, part));
            getElement().appendChild(part.getElement());
        }
    }

    void show(Map<LearnerProgress.State, Long> now) {
        counts.forEach((state, shown) -> {
            long count = now.getOrDefault(state, 0L);
            shown.figure.setText(Long.toString(count));
            shown.part.setClassName("is-zero", count == 0);
        });
    }

    private record Count(Description figure, Div part) implements Serializable {}
}
