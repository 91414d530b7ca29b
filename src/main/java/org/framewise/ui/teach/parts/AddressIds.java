package org.framewise.ui.teach.parts;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;

/** Parses ids from URLs, which may contain arbitrary text. */
public final class AddressIds {
    private AddressIds() {}

    public static Optional<QuizId> quiz(String text) {
        return read(text, QuizId::new);
    }

    public static Optional<FormId> form(String text) {
        return read(text, FormId::new);
    }

    public static Optional<ItemId> item(String text) {
        return read(text, ItemId::new);
    }

    public static Optional<AttemptId> attempt(String text) {
        return read(text, AttemptId::parse);
    }

    public static Optional<LearnerId> learner(String text) {
        return read(text, UUID::fromString)
                .filter(id -> id.toString().equals(text))
                .map(LearnerId::new);
    }

    /**
     * Returns the id in the URL of a navigation.
     *
     * @param name name of the route parameter
     * @throws NotFoundException if the value isn't a valid id
     */
    public static <T> T in(BeforeEnterEvent event, String name, Function<String, Optional<T>> reader) {
        return event.getRouteParameters().get(name).flatMap(reader).orElseThrow(NotFoundException::new);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
