package org.framewise.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.LearnerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes several members of a classroom at once. */
@Service
public class Removals {
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final Members members;
    private final BinStore bin;
    private final Audit audit;

    Removals(TransactionTemplate transaction, Classrooms classrooms, Members members, BinStore bin, Audit audit) {
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.members = members;
        this.bin = bin;
        this.audit = audit;
    }

    /**
     * The result of a removal.
     *
     * @param removed number of members removed
     * @param before number of members already removed by someone else
     * @param undo the id for restoring them from the bin; empty if there was nobody left to remove
     */
    public record Removed(int removed, int before, Optional<UUID> undo) {}

    /**
     * Removes members with all data about them. Keeps them in the bin for a day, where they can only be restored
     * together. Skips members who are already gone.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's
     * @throws Overtaken if someone else has renamed one of them, or one has started another attempt; nobody is removed
     *     then
     */
    public Removed remove(ClassroomId id, Teacher by, @AsShown List<Member> shown) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Classroom classroom = classrooms.require(id, by);
            Map<LearnerId, Member> now =
                    members.of(classroom).stream().collect(Collectors.toMap(Member::id, Function.identity()));
            List<Member> found = new ArrayList<>();
            for (Member one : shown) {
                Member stored = now.get(one.id());
                if (stored != null) {
                    requireAsShown(one, stored);
                    found.add(stored);
                }
            }
            return new Removed(found.size(), shown.size() - found.size(), intoBin(classroom, by, found));
        }));
    }

    private void requireAsShown(Member shown, Member now) {
        Overtaken.unless(
                Objects.equals(shown.nickname(), now.nickname()),
                () -> audit.last(now.id(), Audit.Action.MEMBER_RENAMED));
        Overtaken.unless(now.attempts() <= shown.attempts(), Optional::empty);
    }

    /**
     * Moves members to the bin; returns the id for restoring them. Callers must hold the transaction and have checked
     * permissions.
     */
    Optional<UUID> intoBin(Classroom classroom, Teacher by, List<Member> gone) {
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        UUID undo = bin.takeMembers(gone, classroom.id(), by.name());
        String subject = classroom.name() + ": ";
        if (gone.size() == 1) {
            audit.record(
                    by.name(),
                    classroom.id(),
                    Audit.Action.MEMBER_REMOVED,
                    subject + Audit.member(gone.getFirst().id()));
        } else {
            audit.record(by.name(), classroom.id(), Audit.Action.MEMBERS_REMOVED, subject + gone.size());
        }
        return Optional.of(undo);
    }
}
