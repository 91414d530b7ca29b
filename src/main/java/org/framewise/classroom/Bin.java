package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
 *
 * @see "docs/decisions/0063-what-a-teacher-deletes-is-kept-in-a-bin-for-a-day.md"
 */
@Service
public class Bin {
    /** For how long something can be restored. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** How many names stand for many. */
    private static final int FEW = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Bin.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RowTree rows;
    private final Classrooms classrooms;
    private final ComingBack comingBack;
    private final Erasures erasures;
    private final Audit audit;
    private final Clock clock;

    Bin(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RowTree rows,
            Classrooms classrooms,
            ComingBack comingBack,
            Erasures erasures,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rows = rows;
        this.classrooms = classrooms;
        this.comingBack = comingBack;
        this.erasures = erasures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Something in the bin.
     *
     * @param label the member's name, the names of the first few members, the quiz's title or the classroom's name
     * @param count how many are restored with it: members who were removed at once
     * @param by the name of the teacher who deleted it
     */
    public record Entry(UUID id, What what, String label, int count, String by, Instant deletedAt) {}

    /** What it is. */
    public enum What {
        MEMBER(Erasures.Kind.LEARNER),
        /** Several members, removed at once: each lies there as {@link #MEMBER}. */
        MEMBERS(Erasures.Kind.LEARNER),
        ASSIGNMENT(Erasures.Kind.ASSIGNMENT),
        CLASSROOM(Erasures.Kind.CLASSROOM);

        private final Erasures.Kind kind;

        What(Erasures.Kind kind) {
            this.kind = kind;
        }

        /** What it is listed as once it is erased. */
        Erasures.Kind kind() {
            return kind;
        }

        /** The table in which it was. */
        String table() {
            return kind.id();
        }

        static What of(String table) {
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
        return entries(
                "classroom_id = :of AND kind <> 'classroom'", classroom.id().value());
    }

    /** Classrooms that the teacher owned, the latest first. */
    public List<Entry> classrooms(TeacherId owner) {
        return entries("owner_id = :of AND kind = 'classroom'", owner.value());
    }

    /** What was deleted at once is one entry. */
    private List<Entry> entries(String condition, UUID of) {
        record Row(UUID id, UUID batch, What what, String label, String by, Instant deletedAt) {}
        Map<UUID, List<Row>> batches = jdbc
                .sql("SELECT id, batch_id, kind, label, teacher_name, deleted_at FROM bin WHERE " + condition
                        + " AND deleted_at > :oldest ORDER BY deleted_at DESC, label, id")
                .param("of", of)
                .param("oldest", oldest())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID batch = row.getObject("batch_id", UUID.class);
                    return new Row(
                            id,
                            batch == null ? id : batch,
                            What.of(row.getString("kind")),
                            row.getString("label"),
                            row.getString("teacher_name"),
                            row.getObject("deleted_at", OffsetDateTime.class).toInstant());
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::batch, LinkedHashMap::new, Collectors.toList()));
        return batches.entrySet().stream()
                .map(batch -> {
                    List<Row> rows = batch.getValue();
                    Row first = rows.getFirst();
                    boolean several = rows.size() > 1;
                    return new Entry(
                            batch.getKey(),
                            several ? What.MEMBERS : first.what,
                            several ? few(rows.stream().map(Row::label).toList()) : first.label,
                            rows.size(),
                            first.by,
                            first.deletedAt);
                })
                .toList();
    }

    private static String few(List<String> names) {
        String first = names.stream().limit(FEW).collect(Collectors.joining(", "));
        return names.size() > FEW ? first + ", …" : first;
    }

    private record Binned(
            What what,
            UUID root,
            ClassroomId classroom,
            @Nullable UUID owner,
            String label,
            RowTree.Content content) {}

    /**
     * What came back.
     *
     * @param label what it is called now; of several members the name of the first
     * @param count how many members, assignments or classrooms
     * @param renamed names that had been taken meanwhile, as they are now
     */
    public record Restored(String label, int count, List<String> renamed) {
        public Restored {
            renamed = List.copyOf(renamed);
        }
    }

    /**
     * Puts something back where it was, with all that was deleted at the same time. A member whose name has been taken meanwhile comes back with a
     * number: Mia 2.
     *
     * @return empty when it isn't in the bin any more
     * @throws ClassroomRefusal when its classroom isn't the teacher's, or has ended
     */
    public Optional<Restored> restore(UUID id, Teacher by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Binned> all = find(id);
            if (all.isEmpty()) {
                return Optional.empty();
            }
            Binned binned = all.getFirst();
            if (binned.owner == null) {
                classrooms.requireRunning(binned.classroom, by);
            } else if (!binned.owner.equals(by.id().value())) {
                throw new ClassroomRefusal(ClassroomRefusal.Reason.NOT_OWNER);
            }
            jdbc.sql("DELETE FROM bin WHERE id = :id OR batch_id = :id")
                    .param("id", id)
                    .update();
            List<RowTree.Content> contents = all.stream().map(Binned::content).toList();
            Restored restored = binned.what == What.MEMBER
                    ? comingBack.named(binned.classroom, contents)
                    : new Restored(binned.label, all.size(), List.of());
            RowTree.Content content = RowTree.together(contents);
            comingBack.leaveOutClosedAccounts(content);
            comingBack.numberAnew(content);
            rows.putBack(content);
            audit.record(
                    by.name(),
                    binned.classroom,
                    Audit.Action.RESTORED,
                    all.size() > 1 ? "learners " + all.size() : subject(binned, restored.label));
            return Optional.of(restored);
        }));
    }

    private List<Binned> find(UUID id) {
        return jdbc.sql("""
                SELECT * FROM bin WHERE (id = :id OR batch_id = :id) AND deleted_at > :oldest
                ORDER BY label, id FOR UPDATE""")
                .param("id", id)
                .param("oldest", oldest())
                .query((row, n) -> new Binned(
                        What.of(row.getString("kind")),
                        row.getObject("root_id", UUID.class),
                        new ClassroomId(row.getObject("classroom_id", UUID.class)),
                        row.getObject("owner_id", UUID.class),
                        row.getString("label"),
                        RowTree.read(row.getString("content"))))
                .list();
    }

    /** Never a member's name, which must be erasable. */
    private static String subject(Binned binned, String label) {
        String shown = binned.what == What.MEMBER ? binned.root.toString().substring(0, 6) : label;
        return binned.what.table() + " " + shown;
    }

    /** Deletes for good what has been in the bin for long enough. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void empty() {
        try {
            transaction.executeWithoutResult(status -> {
                record Old(UUID id, What what, UUID root) {}
                jdbc.sql("SELECT id, kind, root_id FROM bin WHERE deleted_at <= :oldest ORDER BY id FOR UPDATE")
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
