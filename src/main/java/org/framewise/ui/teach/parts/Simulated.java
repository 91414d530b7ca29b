package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.classroom.Classroom;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;

/** Labels simulated data wherever it could be mistaken for that of real people. */
public final class Simulated {
    private Simulated() {}

    /** The label without further text, for a single classroom. */
    public static Span mark(Component words) {
        return Tags.span("simulated-mark", words.getTranslation("teach.simulated.mark"));
    }

    /** A note that names the simulated classrooms; empty if all are real. */
    static Optional<Div> note(Component words, List<Classroom> classrooms) {
        List<String> names = classrooms.stream()
                .filter(Classroom::simulated)
                .map(Classroom::name)
                .map(Words::isolated)
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Div note = Tags.div(
                "simulated-note",
                mark(words),
                new Span(words.getTranslation(
                        "teach.simulated.text", names.stream().collect(Collectors.joining(", ")))));
        return Optional.of(note);
    }
}
