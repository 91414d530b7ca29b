package org.framewise.classroom;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what a teacher deletes into the bin. Callers hold the transaction and have checked that it may be done. */
@Component
class BinStore {
    private static final int LONGEST_LABEL = 200;
    private static final int BATCH = 500;
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

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final RowTree rows;
    private final Clock clock;

    BinStore(JdbcClient jdbc, JdbcOperations batches, RowTree rows, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Deletes something with all that depends on it, and keeps it in the bin.
     *
     * @param classroom to which it belongs, or itself
     * @param owner who may restore a classroom; absent for what belongs to one
     * @param by the name of the teacher who deletes it
     * @param label by which teachers recognize it
     */
    void take(Bin.What what, UUID root, ClassroomId classroom, @Nullable TeacherId owner, String by, String label) {
        RowTree.Content content = rows.collect(what.table(), root);
        UUID id = UUID.randomUUID();
        insert(what, classroom, owner, null, by, List.of(new Taken(id, root, label, content)));
        keepSittings(id, content);
        if (what == Bin.What.CLASSROOM) {
            jdbc.sql("DELETE FROM learner WHERE classroom_id = :id")
                    .param("id", root)
                    .update();
        }
        jdbc.sql("DELETE FROM " + what.table() + " WHERE id = :id")
                .param("id", root)
                .update();
    }

    /**
     * Deletes members with all that depends on them, and keeps them in the bin, each in an entry of its own: they are restored together.
     *
     * @return by which they are restored
     */
    UUID takeMembers(List<Member> members, ClassroomId classroom, String by) {
        List<UUID> roots = members.stream().map(one -> one.id().value()).toList();
        Map<UUID, RowTree.Content> contents = rows.collect(Bin.What.MEMBER.table(), roots);
        List<Taken> taken = members.stream()
                .map(one -> new Taken(
                        UUID.randomUUID(),
                        one.id().value(),
                        one.name().map(Nickname::value).orElse(""),
                        Objects.requireNonNull(contents.get(one.id().value()))))
                .toList();
        UUID batch = taken.size() == 1 ? null : UUID.randomUUID();
        insert(Bin.What.MEMBER, classroom, null, batch, by, taken);
        for (int from = 0; from < roots.size(); from += BATCH) {
            jdbc.sql("DELETE FROM learner WHERE id IN (:ids)")
                    .param("ids", roots.subList(from, Math.min(from + BATCH, roots.size())))
                    .update();
        }
        return batch == null ? taken.getFirst().id : batch;
    }

    private record Taken(UUID id, UUID root, String label, RowTree.Content content) {}

    private void insert(
            Bin.What what,
            ClassroomId classroom,
            @Nullable TeacherId owner,
            @Nullable UUID batch,
            String by,
            List<Taken> taken) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<@Nullable Object[]> entries = new ArrayList<>();
        for (Taken one : taken) {
            entries.add(Arrays.asList(
                            one.id,
                            what.table(),
                            one.root,
                            classroom.value(),
                            owner == null ? null : owner.value(),
                            batch,
                            FoldedName.cut(one.label, LONGEST_LABEL),
                            by,
                            now,
                            RowTree.write(one.content))
                    .toArray());
        }
        batches.batchUpdate("""
                INSERT INTO bin (id, kind, root_id, classroom_id, owner_id, batch_id, label, teacher_name, deleted_at, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries, TYPES);
    }

    /** Who has moved a member into the bin, in which they still are. */
    Optional<Audit.Change> removal(LearnerId member) {
        return jdbc.sql("""
                SELECT teacher_name, deleted_at FROM bin WHERE root_id = :id
                ORDER BY deleted_at DESC, id FETCH FIRST 1 ROW ONLY""")
                .param("id", member.value())
                .query((row, n) -> new Audit.Change(
                        row.getString("teacher_name"),
                        row.getObject("deleted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Those of learners who stay. */
    private void keepSittings(UUID id, RowTree.Content content) {
        Set<String> gone = content.of("learner").stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        for (Map<String, @Nullable Object> attempt : content.of("attempt")) {
            if (!gone.contains(String.valueOf(attempt.get("learner_id")))) {
                jdbc.sql(
                                "INSERT INTO bin_sitting (bin_id, learner_id, quiz_id, sitting) VALUES (:id, :learner, :quiz, :sitting)")
                        .param("id", id)
                        .param("learner", UUID.fromString(String.valueOf(attempt.get("learner_id"))))
                        .param("quiz", attempt.get("quiz_id"))
                        .param("sitting", attempt.get("sitting"))
                        .update();
            }
        }
    }
}
