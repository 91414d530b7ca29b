package org.framewise.results.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.KeyChanges;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;

/** The corrections of keys that hold, read once for each assignment that has some. */
final class Corrections {
    private final KeyChanges changes;
    private final Map<AssignmentId, Map<ItemId, List<Correction>>> read = new HashMap<>();

    Corrections(KeyChanges changes) {
        this.changes = changes;
    }

    /** @param assignment absent where nothing was assigned, or nothing is corrected */
    List<Correction> of(@Nullable AssignmentId assignment, ItemId item) {
        return assignment == null
                ? List.of()
                : read.computeIfAbsent(assignment, this::read).getOrDefault(item, List.of());
    }

    private Map<ItemId, List<Correction>> read(AssignmentId assignment) {
        Map<ItemId, List<Correction>> byItem = new HashMap<>();
        changes.active(assignment)
                .forEach((item, held) -> byItem.put(
                        item, held.stream().map(KeyChange::correction).toList()));
        return byItem;
    }

    /** The assignment that {@link FirstAttempts#CORRECTED} joins. */
    static @Nullable AssignmentId assignment(ResultSet row) throws SQLException {
        UUID id = row.getObject("assignment_id", UUID.class);
        return id == null ? null : new AssignmentId(id);
    }
}
