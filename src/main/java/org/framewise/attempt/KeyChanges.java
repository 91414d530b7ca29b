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

/** Reads corrections of keys. Callers must check who may see them. */
@Component
public class KeyChanges {
    private final KeyChangeTable table;

    KeyChanges(KeyChangeTable table) {
        this.table = table;
    }

    /** Every correction of an item for an assignment, including undone ones, newest first. */
    public List<KeyChange> of(AssignmentId assignment, ItemId item) {
        return table.of(assignment, item);
    }

    /** The corrections in effect for an assignment, by item, oldest first. */
    public Map<ItemId, List<KeyChange>> active(AssignmentId assignment) {
        return active(Set.of(assignment)).getOrDefault(assignment, Map.of());
    }

    /** The corrections in effect for the assignments; no entry for an assignment without any. */
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

    /** The corrections in effect for an item of an assignment; empty without an assignment. */
    List<Correction> active(@Nullable AssignmentId assignment, ItemId item) {
        return assignment == null
                ? List.of()
                : of(assignment, item).stream()
                        .filter(KeyChange::active)
                        .map(KeyChange::correction)
                        .toList();
    }

    /** The name of a kind of correction in the database, the audit log and translations. */
    public static String kind(Correction correction) {
        return switch (correction) {
            case Correction.NotCounted c -> "not-counted";
            case Correction.FullMarks c -> "full-marks";
            case Correction.Accept c -> "accept";
        };
    }
}
