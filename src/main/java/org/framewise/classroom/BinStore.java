package org.framewise.classroom;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what a teacher deletes into the bin. Callers hold the transaction and have checked that it may be done. */
@Component
class BinStore {
    private static final int LONGEST_LABEL = 200;

    private final JdbcClient jdbc;
    private final RowTree rows;
    private final Clock clock;

    BinStore(JdbcClient jdbc, RowTree rows, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                INSERT INTO bin (id, kind, root_id, classroom_id, owner_id, label, teacher_name, deleted_at, content)
                VALUES (:id, :kind, :root, :classroom, :owner, :label, :teacher, :now, :content)""")
                .param("id", id)
                .param("kind", what.table())
                .param("root", root)
                .param("classroom", classroom.value())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("label", FoldedName.cut(label, LONGEST_LABEL))
                .param("teacher", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("content", RowTree.write(content))
                .update();
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
