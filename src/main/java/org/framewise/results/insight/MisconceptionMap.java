package org.framewise.results.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.quiz.Misconception;
import org.framewise.results.Room;
import org.framewise.results.measures.MisconceptionProfile.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Misconception × classroom.
 *
 * @param all over all classrooms, the largest share first
 * @param columns classrooms by name, learners outside classrooms last; those from which there is a response
 */
public record MisconceptionMap(List<ClassMisconceptions.Shown> all, List<Column> columns) {
    public MisconceptionMap {
        all = List.copyOf(all);
        columns = List.copyOf(columns);
    }

    /**
     * One classroom.
     *
     * @param room absent for learners outside classrooms
     */
    public record Column(@Nullable Room room, Map<Misconception, Tag> tags) {
        public Column {
            tags = Map.copyOf(tags);
        }

        public Optional<Room> in() {
            return Optional.ofNullable(room);
        }

        /** How often it showed; empty where too little stands behind it to speak of a habit, or it was never offered. */
        public Optional<Tag> shown(Misconception misconception) {
            return Optional.ofNullable(tags.get(misconception)).filter(Tag::isShown);
        }
    }
}
