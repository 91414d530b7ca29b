package org.framewise.classroom;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves what teachers delete into the bin. Callers must hold the transaction and have checked permissions. */
@Component
class BinStore {
    private static final int LONGEST_LABEL = 200;

    private final BinTable table;
    private final MemberTable members;
    private final AnyTable tables;
    private final RowTree rows;
    private final Erasures erasures;
    private final Clock clock;

    BinStore(BinTable table, MemberTable members, AnyTable tables, RowTree rows, Erasures erasures, Clock clock) {
        this.table = table;
        this.members = members;
        this.tables = tables;
        this.rows = rows;
        this.erasures = erasures;
        this.clock = clock;
    }

    /**
     * Deletes a row with all dependent rows, and keeps their content in the bin.
     *
     * @param classroom the classroom it belongs to, or the deleted classroom itself
     * @param owner the teacher who may restore a deleted classroom; absent for members and assignments
     * @param by the name of the teacher who deletes it
     * @param label the name by which teachers recognize it
     */
    void take(Bin.What what, UUID root, ClassroomId classroom, @Nullable TeacherId owner, String by, String label) {
        RowContent content = rows.collect(what.table(), root);
        UUID id = UUID.randomUUID();
        table.insert(
                what,
                classroom,
                owner,
                null,
                by,
                clock.instant(),
                List.of(new BinTable.Taken(id, root, FoldedName.cut(label, LONGEST_LABEL), content)));
        keepSittings(id, content);
        if (what == Bin.What.CLASSROOM) {
            members.deleteOf(new ClassroomId(root));
        }
        tables.delete(what.table(), root);
    }

    /**
     * Deletes members with all dependent rows, and keeps each member in a separate bin entry; the entries are restored
     * together.
     *
     * @return the id for restoring them
     */
    UUID takeMembers(List<Member> gone, ClassroomId classroom, String by) {
        List<UUID> roots = gone.stream().map(one -> one.id().value()).toList();
        Map<UUID, RowContent> contents = rows.collect(Bin.What.MEMBER.table(), roots);
        List<BinTable.Taken> taken = gone.stream()
                .map(one -> new BinTable.Taken(
                        UUID.randomUUID(),
                        one.id().value(),
                        FoldedName.cut(one.name().map(Nickname::value).orElse(""), LONGEST_LABEL),
                        Objects.requireNonNull(contents.get(one.id().value()))))
                .toList();
        UUID batch = taken.size() == 1 ? null : UUID.randomUUID();
        table.insert(Bin.What.MEMBER, classroom, null, batch, by, clock.instant(), taken);
        members.delete(roots);
        return batch == null ? taken.getFirst().id() : batch;
    }

    /** Deletes a bin entry for good and lists its content as erased. Callers must have locked the entry. */
    void eraseForGood(BinTable.Binned binned) {
        erasures.record(binned.what().kind(), binned.root());
        table.delete(binned.id());
    }

    /** Reserves the sitting numbers of the deleted attempts whose learners stay. */
    private void keepSittings(UUID id, RowContent content) {
        Set<String> gone = content.of("learner").stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        for (Map<String, @Nullable Object> attempt : content.of("attempt")) {
            if (!gone.contains(String.valueOf(attempt.get("learner_id")))) {
                table.insertSitting(
                        id,
                        UUID.fromString(String.valueOf(attempt.get("learner_id"))),
                        String.valueOf(attempt.get("quiz_id")),
                        Integer.parseInt(String.valueOf(attempt.get("sitting"))));
            }
        }
    }
}
