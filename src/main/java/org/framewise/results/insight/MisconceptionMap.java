package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.LearnerId;
import org.framewise.measures.MisconceptionProfile.Tag;
import org.framewise.quiz.Item;
import org.framewise.quiz.Misconception;
import org.framewise.results.ClassroomLabel;
import org.framewise.results.LearnerLabel;
import org.framewise.results.items.AnswerSheet;
import org.jspecify.annotations.Nullable;

/**
 * A table of misconceptions × classrooms, with how often each misconception occurred in each classroom.
 *
 * @param all the misconceptions in all classrooms taken together, largest share first
 * @param columns the classrooms with responses, sorted by name; the learners outside classrooms come last
 */
public record MisconceptionMap(List<ClassMisconceptions.Shown> all, List<Column> columns) {
    private static final Comparator<Column> BY_NAME = Comparator.comparing(
                    (Column column) -> column.classroom().isEmpty())
            .thenComparing(
                    column -> column.classroom().map(ClassroomLabel::name).orElse(""))
            .thenComparing(column -> column.classroom()
                    .map(classroomLabel -> classroomLabel.id().toString())
                    .orElse(""));

    public MisconceptionMap {
        all = List.copyOf(all);
        columns = List.copyOf(columns);
    }

    /**
     * @param items all items of the attempts' forms, each in its newest wording
     * @param sheets first attempts
     * @param learners the learners of those attempts
     */
    public static MisconceptionMap of(
            List<Item> items, List<AnswerSheet> sheets, Map<LearnerId, LearnerLabel> learners) {
        Map<Optional<ClassroomLabel>, List<AnswerSheet>> rooms = new HashMap<>();
        sheets.forEach(sheet -> Optional.ofNullable(learners.get(sheet.learner()))
                .ifPresent(learnerLabel -> rooms.computeIfAbsent(
                                Optional.ofNullable(learnerLabel.classroomLabel()), classroomLabel -> new ArrayList<>())
                        .add(sheet)));
        return new MisconceptionMap(
                ClassMisconceptions.of(items, sheets).all(),
                rooms.entrySet().stream()
                        .map(classroomLabel -> new Column(
                                classroomLabel.getKey().orElse(null), tags(items, classroomLabel.getValue())))
                        .filter(column -> !column.tags().isEmpty())
                        .sorted(BY_NAME)
                        .toList());
    }

    private static Map<Misconception, Tag> tags(List<Item> items, List<AnswerSheet> sheets) {
        return ClassMisconceptions.of(items, sheets).tags().stream()
                .collect(Collectors.toMap(Tag::misconception, Function.identity()));
    }

    /**
     * The misconceptions in one classroom.
     *
     * @param classroomLabel absent for learners outside classrooms
     */
    public record Column(@Nullable ClassroomLabel classroomLabel, Map<Misconception, Tag> tags) {
        public Column {
            tags = Map.copyOf(tags);
        }

        public Optional<ClassroomLabel> classroom() {
            return Optional.ofNullable(classroomLabel);
        }

        /**
         * How often the misconception occurred; empty if there is too little data to speak of a habit, or it was never
         * offered.
         */
        public Optional<Tag> shown(Misconception misconception) {
            return Optional.ofNullable(tags.get(misconception)).filter(Tag::isShown);
        }
    }
}
