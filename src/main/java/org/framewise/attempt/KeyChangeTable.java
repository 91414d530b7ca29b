package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Correction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the key_change table. */
@Component
class KeyChangeTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    KeyChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every correction of an item for an assignment, including undone ones, newest first. */
    List<KeyChange> of(AssignmentId assignment, ItemId item) {
        return jdbc.sql("""
                SELECT * FROM key_change WHERE assignment_id = :assignment AND item_id = :item
                ORDER BY made_at DESC, id""")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .query((row, n) -> change(row))
                .list();
    }

    /** The corrections in effect for the assignments, oldest first. */
    List<KeyChange> active(Collection<AssignmentId> assignments) {
        return jdbc.sql("""
                SELECT k.* FROM UNNEST(:assignments) AS f(id) JOIN key_change k ON k.assignment_id = f.id
                WHERE k.undone_at IS NULL
                ORDER BY k.made_at, k.id""")
                .param(
                        "assignments",
                        new SqlArrayValue(
                                "uuid",
                                assignments.stream().map(AssignmentId::value).toArray()))
                .query((row, n) -> change(row))
                .list();
    }

    void insert(KeyChange change) {
        jdbc.sql("""
                INSERT INTO key_change (id, assignment_id, item_id, kind, detail, reason, teacher_id, made_at)
                VALUES (:id, :assignment, :item, :kind, :detail, :reason, :teacher, :now)""")
                .param("id", change.id())
                .param("assignment", change.assignment().value())
                .param("item", change.item().value())
                .param("kind", KeyChanges.kind(change.correction()))
                .param("detail", detail(change.correction()))
                .param("reason", change.reason())
                .param("teacher", change.teacher())
                .param("now", change.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether the correction was still in effect */
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
