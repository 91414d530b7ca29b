package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections of keys as they stand in the database. Whoever gives assignments says who may make them. */
@Component
public class KeyChanges {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    KeyChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every correction of an item for an assignment, undone ones too, the newest first. */
    public List<KeyChange> of(AssignmentId assignment, ItemId item) {
        return jdbc.sql("""
                SELECT * FROM key_change WHERE assignment_id = :assignment AND item_id = :item
                ORDER BY made_at DESC, id""")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .query((row, n) -> change(row))
                .list();
    }

    /** The corrections that hold for an assignment, by item, the oldest first. */
    public Map<ItemId, List<KeyChange>> active(AssignmentId assignment) {
        Map<ItemId, List<KeyChange>> byItem = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT * FROM key_change WHERE assignment_id = :assignment AND undone_at IS NULL
                ORDER BY made_at, id""")
                .param("assignment", assignment.value())
                .query((row, n) -> change(row))
                .list()
                .forEach(change -> byItem.computeIfAbsent(change.item(), item -> new ArrayList<>())
                        .add(change));
        return byItem;
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

    void insert(KeyChange change) {
        jdbc.sql("""
                INSERT INTO key_change (id, assignment_id, item_id, kind, detail, reason, teacher_id, made_at)
                VALUES (:id, :assignment, :item, :kind, :detail, :reason, :teacher, :now)""")
                .param("id", change.id())
                .param("assignment", change.assignment().value())
                .param("item", change.item().value())
                .param("kind", kind(change.correction()))
                .param("detail", detail(change.correction()))
                .param("reason", change.reason())
                .param("teacher", change.teacher())
                .param("now", change.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it held until now */
    boolean undo(AssignmentId assignment, ItemId item, UUID id, UUID teacher, Instant now) {
        return jdbc.sql("""
                UPDATE key_change SET undone_by = :teacher, undone_at = :now
                WHERE id = :id AND assignment_id = :assignment AND item_id = :item AND undone_at IS NULL""")
                        .param("teacher", teacher)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("assignment", assignment.value())
                        .param("item", item.value())
                        .update()
                > 0;
    }

    /** How a kind of correction is called in the database, in the audit list and in translations. */
    public static String kind(Correction correction) {
        return switch (correction) {
            case Correction.NotCounted c -> "not-counted";
            case Correction.FullMarks c -> "full-marks";
            case Correction.Accept c -> "accept";
        };
    }

    private static String detail(Correction correction) {
        return correction instanceof Correction.Accept accept
                ? JSON.writeValueAsString(Map.of("unit", accept.unit(), "value", accept.value()))
                : "{}";
    }

    private static Correction correction(String kind, String detail) {
        return switch (kind) {
            case "not-counted" -> new Correction.NotCounted();
            case "full-marks" -> new Correction.FullMarks();
            case "accept" -> {
                JsonNode json = JSON.readTree(detail);
                yield new Correction.Accept(
                        json.get("unit").asString(), json.get("value").asString());
            }
            default -> throw new IllegalStateException("no correction is called " + kind);
        };
    }

    private static KeyChange change(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new KeyChange(
                row.getObject("id", UUID.class),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new ItemId(row.getString("item_id")),
                correction(row.getString("kind"), row.getString("detail")),
                row.getString("reason"),
                row.getObject("teacher_id", UUID.class),
                AttemptTable.instant(row, "made_at"),
                row.getObject("undone_by", UUID.class),
                undone == null ? null : undone.toInstant());
    }
}
