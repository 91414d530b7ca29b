package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Manages the bin, which keeps what teachers have deleted for 24 hours before it is erased for good. The rest of the
 * program doesn't see the content of the bin, which is stored in no other table and in no backup.
 *
 * @see "docs/decisions/0063-what-a-teacher-deletes-is-kept-in-a-bin-for-a-day.md"
 */
@Service
public class Bin {
    /** How long an entry can be restored. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Maximum number of names in a label; an ellipsis replaces the others. */
    private static final int FEW = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Bin.class);

    private final BinTable table;
    private final TransactionTemplate transaction;
    private final RowTree tree;
    private final Classrooms classrooms;
    private final ComingBack comingBack;
    private final BinStore store;
    private final Audit audit;
    private final Clock clock;

    Bin(
            BinTable table,
            TransactionTemplate transaction,
            RowTree tree,
            Classrooms classrooms,
            ComingBack comingBack,
            BinStore store,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.tree = tree;
        this.classrooms = classrooms;
        this.comingBack = comingBack;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An entry in the bin.
     *
     * @param label the member's name, the names of the first few members, the quiz's title or the classroom's name
     * @param count number of members removed at once, who are restored together
     * @param by the name of the teacher who deleted it
     */
    public record Entry(UUID id, What what, String label, int count, String by, Instant deletedAt) {}

    /** The type of an entry. */
    public enum What {
        MEMBER(Erasures.Kind.LEARNER),
        /** Several members removed at once; each is stored as {@link #MEMBER}. */
        MEMBERS(Erasures.Kind.LEARNER),
        ASSIGNMENT(Erasures.Kind.ASSIGNMENT),
        CLASSROOM(Erasures.Kind.CLASSROOM);

        private final Erasures.Kind kind;

        What(Erasures.Kind kind) {
            this.kind = kind;
        }

        /** The type under which {@link Erasures} lists it. */
        Erasures.Kind kind() {
            return kind;
        }

        /** The table it was deleted from. */
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

    /**
     * Deleted members and assignments of a classroom, latest first. Callers must have checked the teacher's access to
     * the classroom.
     */
    public List<Entry> of(Classroom classroom) {
        return entries(table.of(classroom.id(), oldest()));
    }

    /** Deleted classrooms that the teacher owned, latest first. */
    public List<Entry> classrooms(TeacherId owner) {
        return entries(table.classrooms(owner, oldest()));
    }

    /** Combines the rows of each batch into one entry. */
    private static List<Entry> entries(List<BinTable.Shown> all) {
        Map<UUID, List<BinTable.Shown>> batches = all.stream()
                .collect(Collectors.groupingBy(BinTable.Shown::batch, LinkedHashMap::new, Collectors.toList()));
        return batches.entrySet().stream()
                .map(batch -> {
                    List<BinTable.Shown> rows = batch.getValue();
                    BinTable.Shown first = rows.getFirst();
                    boolean several = rows.size() > 1;
                    return new Entry(
                            batch.getKey(),
                            several ? What.MEMBERS : first.what(),
                            several
                                    ? few(rows.stream()
                                            .map(BinTable.Shown::label)
                                            .toList())
                                    : first.label(),
                            rows.size(),
                            first.by(),
                            first.deletedAt());
                })
                .toList();
    }

    private static String few(List<String> names) {
        String first = names.stream().limit(FEW).collect(Collectors.joining(", "));
        return names.size() > FEW ? first + ", …" : first;
    }

    /**
     * The result of restoring an entry.
     *
     * @param label its name now; for several members the name of the first
     * @param count number of members, assignments or classrooms
     * @param renamed the new names of members whose names had been taken since the deletion
     */
    public record Restored(String label, int count, List<String> renamed) {
        public Restored {
            renamed = List.copyOf(renamed);
        }
    }

    /**
     * Restores an entry from the bin, along with everything that was deleted together with it. A member whose name has
     * been taken since the deletion gets a number, as in Mia 2.
     *
     * @return empty if the entry is no longer in the bin
     * @throws ClassroomRefusal if its classroom isn't the teacher's, or has ended
     */
    public Optional<Restored> restore(UUID id, Teacher by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<BinTable.Whole> all = table.lock(id, oldest());
            if (all.isEmpty()) {
                return Optional.empty();
            }
            BinTable.Whole binned = all.getFirst();
            if (binned.owner() == null) {
                classrooms.requireRunning(binned.classroom(), by);
            } else if (!binned.owner().equals(by.id().value())) {
                throw new ClassroomRefusal(ClassroomRefusal.Reason.NOT_OWNER);
            }
            table.deleteAll(id);
            List<RowContent> contents =
                    all.stream().map(BinTable.Whole::content).toList();
            Restored restored = binned.what() == What.MEMBER
                    ? comingBack.named(binned.classroom(), contents)
                    : new Restored(binned.label(), all.size(), List.of());
            RowContent content = RowContent.together(contents);
            comingBack.leaveOutClosedAccounts(content);
            comingBack.numberAnew(content);
            tree.putBack(content);
            audit.record(
                    by.name(),
                    binned.classroom(),
                    Audit.Action.RESTORED,
                    all.size() > 1 ? "learners " + all.size() : subject(binned, restored.label));
            return Optional.of(restored);
        }));
    }

    /** The subject for the audit log. Never contains a member's name, which must be erasable. */
    private static String subject(BinTable.Whole binned, String label) {
        String shown = binned.what() == What.MEMBER ? binned.root().toString().substring(0, 6) : label;
        return binned.what().table() + " " + shown;
    }

    /** Erases entries that have been in the bin for {@link #KEPT}. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void empty() {
        try {
            transaction.executeWithoutResult(status -> table.lockAll(oldest()).forEach(store::eraseForGood));
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "The bin could not be emptied; next try in a minute: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
