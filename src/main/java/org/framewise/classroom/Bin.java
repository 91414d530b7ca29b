package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What teachers have deleted in the last 24 hours. Nothing else in the program sees it: it lies in no table but the bin's own, and in no backup.
 * After that time it is deleted for good.
 */
@Service
public class Bin {
    /** For how long something can be restored. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Bin.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RowTree rows;
    private final Classrooms classrooms;
    private final Members members;
    private final Erasures erasures;
    private final Audit audit;
    private final Clock clock;

    Bin(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RowTree rows,
            Classrooms classrooms,
            Members members,
            Erasures erasures,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rows = rows;
        this.classrooms = classrooms;
        this.members = members;
        this.erasures = erasures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Something in the bin.
     *
     * @param label the member's name, the quiz's title or the classroom's name
     * @param by the name of the teacher who deleted it
     */
    public record Entry(UUID id, What what, String label, String by, Instant deletedAt) {}

    /** What it is. */
    public enum What {
        MEMBER(Erasures.Kind.LEARNER),
        ASSIGNMENT(Erasures.Kind.ASSIGNMENT),
        CLASSROOM(Erasures.Kind.CLASSROOM);

        private final Erasures.Kind kind;

        What(Erasures.Kind kind) {
            this.kind = kind;
        }

        /** The table in which it was, and what an erasure of it is listed as. */
        String table() {
            return kind.id();
        }

        private static What of(String table) {
            for (What what : values()) {
                if (what.table().equals(table)) {
                    return what;
                }
            }
            throw new IllegalArgumentException("nothing from the table " + table + " is kept in the bin");
        }
    }

    /** Members and assignments of a classroom, the latest first. Callers have found it for the teacher who asks. */
    public List<Entry> of(Classroom classroom) {
        return jdbc.sql("""
                SELECT * FROM bin WHERE classroom_id = :classroom AND kind <> 'classroom' AND deleted_at > :oldest
                ORDER BY deleted_at DESC, id""")
                .param("classroom", classroom.id().value())
                .param("oldest", oldest())
                .query((row, n) -> entry(row))
                .list();
    }

    /** Classrooms that the teacher owned, the latest first. */
    public List<Entry> classrooms(TeacherId owner) {
        return jdbc.sql("""
                SELECT * FROM bin WHERE owner_id = :owner AND kind = 'classroom' AND deleted_at > :oldest
                ORDER BY deleted_at DESC, id""")
                .param("owner", owner.value())
                .param("oldest", oldest())
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                What.of(row.getString("kind")),
                row.getString("label"),
                row.getString("teacher_name"),
                row.getObject("deleted_at", OffsetDateTime.class).toInstant());
    }

    private record Binned(
            What what,
            UUID root,
            ClassroomId classroom,
            @Nullable UUID owner,
            String label,
            String content) {}

    /**
     * Puts something back where it was. A member whose name has been taken meanwhile comes back with a number: Mia 2.
     *
     * @return what it is called now; empty when it isn't in the bin any more
     * @throws ClassroomRefusal when its classroom isn't the teacher's, or has ended
     */
    public Optional<String> restore(UUID id, Teacher by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Binned binned = find(id).orElse(null);
            if (binned == null) {
                return Optional.empty();
            }
            if (binned.owner == null) {
                classrooms.requireRunning(binned.classroom, by);
            } else if (!binned.owner.equals(by.id().value())) {
                throw new ClassroomRefusal(ClassroomRefusal.Reason.NOT_OWNER);
            }
            RowTree.Content content = RowTree.read(binned.content);
            jdbc.sql("DELETE FROM bin WHERE id = :id").param("id", id).update();
            String label = label(binned, content);
            numberAnew(content);
            rows.putBack(content);
            audit.record(by.name(), binned.classroom, Audit.Action.RESTORED, subject(binned, label));
            return Optional.of(label);
        }));
    }

    private Optional<Binned> find(UUID id) {
        return jdbc.sql("SELECT * FROM bin WHERE id = :id AND deleted_at > :oldest FOR UPDATE")
                .param("id", id)
                .param("oldest", oldest())
                .query((row, n) -> new Binned(
                        What.of(row.getString("kind")),
                        row.getObject("root_id", UUID.class),
                        new ClassroomId(row.getObject("classroom_id", UUID.class)),
                        row.getObject("owner_id", UUID.class),
                        row.getString("label"),
                        row.getString("content")))
                .optional();
    }

    /** Never a member's name, which must be erasable. */
    private static String subject(Binned binned, String label) {
        String shown = binned.what == What.MEMBER ? binned.root.toString().substring(0, 6) : label;
        return binned.what.table() + " " + shown;
    }

    /** A member's name is made one that is free. */
    private String label(Binned binned, RowTree.Content content) {
        Map<String, @Nullable Object> root = content.of(binned.what.table()).getFirst();
        return switch (binned.what) {
            case CLASSROOM, ASSIGNMENT -> binned.label;
            case MEMBER -> {
                if (root.get("nickname") == null) {
                    yield "";
                }
                Nickname name = new Nickname(String.valueOf(root.get("nickname")));
                Set<String> taken = members.namesAlike(binned.classroom);
                if (taken.contains(LookAlikes.key(name))) {
                    name = Joining.free(name, taken);
                    root.put("nickname", name.value());
                    root.put("folded_nickname", FoldedName.of(name));
                }
                yield name.value();
            }
        };
    }

    /** A sitting whose number was given away, when two members became one, gets the next. */
    private void numberAnew(RowTree.Content content) {
        for (Map<String, @Nullable Object> attempt : content.of("attempt")) {
            UUID learner = UUID.fromString(String.valueOf(attempt.get("learner_id")));
            List<Integer> taken = jdbc.sql(
                            "SELECT sitting FROM attempt WHERE learner_id = :learner AND quiz_id = :quiz")
                    .param("learner", learner)
                    .param("quiz", attempt.get("quiz_id"))
                    .query(Integer.class)
                    .list();
            if (taken.contains(sitting(attempt))) {
                int highest = Stream.concat(
                                taken.stream(),
                                content.of("attempt").stream()
                                        .filter(other ->
                                                Objects.equals(other.get("learner_id"), attempt.get("learner_id")))
                                        .filter(other -> Objects.equals(other.get("quiz_id"), attempt.get("quiz_id")))
                                        .map(Bin::sitting))
                        .max(Integer::compare)
                        .orElseThrow();
                attempt.put("sitting", highest + 1);
            }
        }
    }

    private static Integer sitting(Map<String, @Nullable Object> attempt) {
        return Integer.valueOf(String.valueOf(attempt.get("sitting")));
    }

    /** Deletes for good what has been in the bin for long enough. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void empty() {
        try {
            transaction.executeWithoutResult(status -> {
                record Old(UUID id, What what, UUID root) {}
                jdbc.sql("SELECT id, kind, root_id FROM bin WHERE deleted_at <= :oldest FOR UPDATE")
                        .param("oldest", oldest())
                        .query((row, n) -> new Old(
                                row.getObject("id", UUID.class),
                                What.of(row.getString("kind")),
                                row.getObject("root_id", UUID.class)))
                        .list()
                        .forEach(old -> {
                            erasures.record(old.what.kind, old.root);
                            jdbc.sql("DELETE FROM bin WHERE id = :id")
                                    .param("id", old.id)
                                    .update();
                        });
            });
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "The bin is emptied in a minute: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
