package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the tables of the bin, including the sitting numbers reserved for what may be restored. */
@Component
class BinTable extends SqlTable {
    private static final int[] TYPES = {
        Types.OTHER,
        Types.VARCHAR,
        Types.OTHER,
        Types.OTHER,
        Types.OTHER,
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR
    };

    private final JdbcOperations batches;

    BinTable(JdbcClient jdbc, JdbcOperations batches) {
        super(jdbc);
        this.batches = batches;
    }

    /**
     * A deleted row with its dependent rows.
     *
     * @param root its id in the table it was deleted from
     */
    record Taken(UUID id, UUID root, String label, RowContent content) {}

    /**
     * Inserts the entries of one deletion.
     *
     * @param owner the teacher who may restore a deleted classroom; absent for members and assignments
     * @param batch the id shared by the entries of one deletion; absent for a single entry
     */
    void insert(
            Bin.What what,
            ClassroomId classroom,
            @Nullable TeacherId owner,
            @Nullable UUID batch,
            String by,
            Instant now,
            List<Taken> taken) {
        List<@Nullable Object[]> entries = new ArrayList<>();
        for (Taken one : taken) {
            entries.add(Arrays.asList(
                            one.id,
                            what.table(),
                            one.root,
                            classroom.value(),
                            owner == null ? null : owner.value(),
                            batch,
                            one.label,
                            by,
                            StoredTimes.of(now),
                            one.content.write())
                    .toArray());
        }
        batches.batchUpdate("""
                INSERT INTO bin (id, kind, root_id, classroom_id, owner_id, batch_id, label, teacher_name, deleted_at, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries, TYPES);
    }

    /** Reserves the number of a sitting. */
    void insertSitting(UUID id, UUID learner, String quiz, int sitting) {
        update(
                "INSERT INTO bin_sitting (bin_id, learner_id, quiz_id, sitting) VALUES (?, ?, ?, ?)",
                id,
                learner,
                quiz,
                sitting);
    }

    /** The displayable part of a bin entry. */
    record Shown(UUID id, UUID batch, Bin.What what, String label, String by, Instant deletedAt) {}

    /** Members and assignments of a classroom that were deleted after this time, latest first. */
    List<Shown> of(ClassroomId classroom, Instant deletedAfter) {
        return shown("classroom_id = :of AND kind <> 'classroom'", classroom.value(), deletedAfter);
    }

    /** Classrooms of an owner that were deleted after this time, latest first. */
    List<Shown> classrooms(TeacherId owner, Instant deletedAfter) {
        return shown("owner_id = :of AND kind = 'classroom'", owner.value(), deletedAfter);
    }

    private List<Shown> shown(String condition, UUID of, Instant deletedAfter) {
        return jdbc.sql("SELECT id, batch_id, kind, label, teacher_name, deleted_at FROM bin WHERE " + condition
                        + " AND deleted_at > :oldest ORDER BY deleted_at DESC, label, id")
                .param("of", of)
                .param("oldest", StoredTimes.of(deletedAfter))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID batch = row.getObject("batch_id", UUID.class);
                    return new Shown(
                            id,
                            batch == null ? id : batch,
                            Bin.What.of(row.getString("kind")),
                            row.getString("label"),
                            row.getString("teacher_name"),
                            StoredTimes.read(row, "deleted_at"));
                })
                .list();
    }

    /** A bin entry with its content. */
    record Whole(
            Bin.What what,
            UUID root,
            ClassroomId classroom,
            @Nullable UUID owner,
            String label,
            RowContent content) {}

    /** A single entry, or all entries of a batch, deleted after this time; locked until the transaction ends. */
    List<Whole> lock(UUID idOrBatch, Instant deletedAfter) {
        return jdbc.sql("""
                SELECT * FROM bin WHERE (id = :id OR batch_id = :id) AND deleted_at > :oldest
                ORDER BY label, id FOR UPDATE""")
                .param("id", idOrBatch)
                .param("oldest", StoredTimes.of(deletedAfter))
                .query((row, n) -> new Whole(
                        Bin.What.of(row.getString("kind")),
                        row.getObject("root_id", UUID.class),
                        new ClassroomId(row.getObject("classroom_id", UUID.class)),
                        row.getObject("owner_id", UUID.class),
                        row.getString("label"),
                        RowContent.read(row.getString("content"))))
                .list();
    }

    /** A bin entry without its content. */
    record Binned(UUID id, Bin.What what, UUID root) {}

    /** The entries deleted at or before this time; locked until the transaction ends. */
    List<Binned> lockAll(Instant deletedBy) {
        return list(
                "SELECT id, kind, root_id FROM bin WHERE deleted_at <= ? ORDER BY id FOR UPDATE",
                BinTable::binned,
                StoredTimes.of(deletedBy));
    }

    /** All entries that belong to a classroom. */
    List<Binned> all(ClassroomId classroom) {
        return list(
                "SELECT id, kind, root_id FROM bin WHERE classroom_id = ? ORDER BY id",
                BinTable::binned,
                classroom.value());
    }

    /** The deleted classrooms that only this owner can restore. */
    List<Binned> all(TeacherId owner) {
        return list(
                "SELECT id, kind, root_id FROM bin WHERE owner_id = ? ORDER BY id", BinTable::binned, owner.value());
    }

    /** Whether the entry still exists; locks it until the transaction ends. */
    boolean lock(UUID id) {
        return jdbc.sql("SELECT id FROM bin WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Who moved a member to the bin, and when; empty if the member isn't in the bin. */
    Optional<Audit.Change> removal(LearnerId member) {
        return jdbc.sql("""
                SELECT teacher_name, deleted_at FROM bin WHERE root_id = :id
                ORDER BY deleted_at DESC, id FETCH FIRST 1 ROW ONLY""")
                .param("id", member.value())
                .query((row, n) -> new Audit.Change(row.getString("teacher_name"), StoredTimes.read(row, "deleted_at")))
                .optional();
    }

    void delete(UUID id) {
        update("DELETE FROM bin WHERE id = ?", id);
    }

    void deleteAll(UUID idOrBatch) {
        update("DELETE FROM bin WHERE id = ? OR batch_id = ?", idOrBatch, idOrBatch);
    }

    void deleteOf(ClassroomId classroom) {
        update("DELETE FROM bin WHERE classroom_id = ?", classroom.value());
    }

    private static Binned binned(ResultSet row) throws SQLException {
        return new Binned(
                row.getObject("id", UUID.class),
                Bin.What.of(row.getString("kind")),
                row.getObject("root_id", UUID.class));
    }
}
