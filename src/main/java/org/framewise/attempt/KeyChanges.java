package org.framewise.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corrections of keys that were made. Whoever gives assignments says who may make them. */
@Component
public class KeyChanges {
    private final KeyChangeTable table;

    KeyChanges(KeyChangeTable table) {
        this.table = table;
    }

    /** Every correction of an item for an assignment, undone ones too, the newest first. */
    public List<KeyChange> of(AssignmentId assignment, ItemId item) {
        return table.of(assignment, item);
    }

    /** The corrections that hold for an assignment, by item, the oldest first. */
    public Map<ItemId, List<KeyChange>> active(AssignmentId assignment) {
        return active(Set.of(assignment)).getOrDefault(assignment, Map.of());
    }

    /** The corrections that hold for some assignments; no entry for an assignment without any. */
    public Map<AssignmentId, Map<ItemId, List<KeyChange>>> active(Set<AssignmentId> assignments) {
        Map<AssignmentId, Map<ItemId, List<KeyChange>>> byAssignment = new HashMap<>();
        if (!assignments.isEmpty()) {
            table.active(assignments)
                    .forEach(change -> byAssignment
                            .computeIfAbsent(change.assignment(), assignment -> new LinkedHashMap<>())
                            .computeIfAbsent(change.item(), item -> new ArrayList<>())
                            .add(change));
        }
        return byAssignment;
    }

    /** What holds for an item of an assignment. Nothing is corrected where nothing is assigned. */
    List<Correction> active(@Nullable AssignmentId assignment, ItemId item) {
        return assignment == null
                ? List.of()
                : of(assignment, item).stream()
                        .filter(KeyChange::active)
                        .map(KeyChange::correction)
                        .toList();
    }

    /** How a kind of correction is called in the database, in the audit list and in translations. */
    public static String kind(Correction correction) {
        return switch (correction) {
            case Correction.NotCounted c -> "not-counted";
            case Correction.FullMarks c -> "full-marks";
            case Correction.Accept c -> "accept";
        };
    }
}
