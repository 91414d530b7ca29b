package org.framewise.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes teachers' accounts. Each classroom either keeps another teacher, gets a new teacher, or is deleted with the
 * account.
 *
 * @see "docs/decisions/0070-a-closed-account-keeps-its-name-and-nothing-else.md"
 */
@Service
public class AccountClosing {
    private final ClassroomTable rooms;
    private final MemberTable members;
    private final BinTable bin;
    private final BinStore store;
    private final TransactionTemplate transaction;
    private final Teachers teachers;
    private final Classrooms classrooms;
    private final ClassroomSharing sharing;
    private final Erasures erasures;
    private final Audit audit;

    AccountClosing(
            ClassroomTable rooms,
            MemberTable members,
            BinTable bin,
            BinStore store,
            TransactionTemplate transaction,
            Teachers teachers,
            Classrooms classrooms,
            ClassroomSharing sharing,
            Erasures erasures,
            Audit audit) {
        this.rooms = rooms;
        this.members = members;
        this.bin = bin;
        this.store = store;
        this.transaction = transaction;
        this.teachers = teachers;
        this.classrooms = classrooms;
        this.sharing = sharing;
        this.erasures = erasures;
        this.audit = audit;
    }

    /** Outcome of a request to close an account. Every outcome except {@code CLOSED} means that nothing was changed. */
    public enum Outcome {
        CLOSED,
        /** No one else has an account. */
        ONLY_ACCOUNT,
        /** Some classrooms have no other teacher, and no successor is named for them. */
        NOBODY_NAMED,
        /** The named successor has no account, or has just closed it. */
        NO_SUCH_TEACHER,
        /** The named successor is the teacher who is leaving. */
        ONESELF
    }

    /**
     * What should happen to the classrooms without another teacher.
     *
     * @param erased classrooms to erase with all their contents, immediately and for good
     * @param colleague the account name of the colleague who takes over all others; absent or blank if there are no
     *     others
     */
    public record Wish(Set<ClassroomId> erased, @Nullable String colleague) {
        public Wish {
            erased = Set.copyOf(erased);
        }
    }

    /** The consequences of closing the account now. */
    public Leaving leaving(TeacherId teacher) {
        List<Leaving.LedClassroom> rooms = classrooms.of(teacher).stream()
                .map(room -> new Leaving.LedClassroom(
                        room,
                        classrooms.teachersOf(room).stream()
                                .filter(one -> !one.id().equals(teacher))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new Leaving(teachers.names().size() <= 1, rooms, bin.all(teacher).size());
    }

    /**
     * Closes an account for good: nobody can sign in with it, its sessions end with their next request, and its open
     * invitations and its classrooms in the bin are deleted. Its name stays on past actions and may be reused by a new
     * account.
     *
     * @param shown the consequences shown on the page
     * @param by the name of the teacher who closes it; absent if it is closed from the command line
     * @throws Overtaken if the consequences have changed since
     */
    public Outcome close(Teacher teacher, @AsShown Leaving shown, Wish wish, @Nullable String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Set<ClassroomId> locked = lockRooms(teacher.id());
            List<BinTable.Binned> bins = bin.all(teacher.id()).stream()
                    .filter(one -> bin.lock(one.id()))
                    .toList();
            Set<TeacherId> accounts = teachers.lockAll();
            if (!accounts.contains(teacher.id())) {
                return Outcome.CLOSED;
            }
            Leaving now = leaving(teacher.id());
            List<ClassroomId> differences = now.differences(shown);
            Overtaken.unless(
                    differences.isEmpty()
                            && now.classrooms().stream()
                                    .allMatch(led ->
                                            locked.contains(led.classroom().id())),
                    () -> lastChange(differences));
            Outcome outcome = accounts.size() == 1 ? Outcome.ONLY_ACCOUNT : check(teacher, now, wish);
            if (outcome == Outcome.CLOSED) {
                now.classrooms().forEach(led -> leave(led, teacher, wish, by));
                bins.forEach(store::eraseForGood);
                closeAccount(teacher, by);
            }
            return outcome;
        }));
    }

    /** Checks that the request covers every classroom without another teacher. */
    private Outcome check(Teacher teacher, Leaving now, Wish wish) {
        if (now.alone().stream()
                .allMatch(led -> wish.erased.contains(led.classroom().id()))) {
            return Outcome.CLOSED;
        }
        if (wish.colleague == null || wish.colleague.isBlank()) {
            return Outcome.NOBODY_NAMED;
        }
        Optional<Teacher> heir = teachers.byName(wish.colleague).filter(one -> teachers.lock(one.id()));
        if (heir.isEmpty()) {
            return Outcome.NO_SUCH_TEACHER;
        }
        return heir.get().id().equals(teacher.id()) ? Outcome.ONESELF : Outcome.CLOSED;
    }

    private void closeAccount(Teacher teacher, @Nullable String by) {
        teachers.close(teacher.id());
        erasures.record(Erasures.Kind.TEACHER, teacher.id().value());
        audit.record(
                by,
                null,
                by == null ? Audit.Action.ACCOUNT_CLOSED_AT_MACHINE : Audit.Action.ACCOUNT_CLOSED,
                teacher.name());
    }

    private Set<ClassroomId> lockRooms(TeacherId teacher) {
        List<ClassroomId> ids = classrooms.of(teacher).stream()
                .map(Classroom::id)
                .sorted(Comparator.comparing(ClassroomId::value))
                .toList();
        ids.forEach(rooms::lock);
        return Set.copyOf(ids);
    }

    private Optional<Audit.Change> lastChange(List<ClassroomId> rooms) {
        return rooms.stream()
                .flatMap(id -> audit
                        .last(
                                id,
                                Audit.Action.CLASSROOM_MADE,
                                Audit.Action.CLASSROOM_SHARED,
                                Audit.Action.CLASSROOM_UNSHARED,
                                Audit.Action.CLASSROOM_LEFT,
                                Audit.Action.CLASSROOM_HANDED_OVER,
                                Audit.Action.CLASSROOM_DELETED,
                                Audit.Action.RESTORED)
                        .stream())
                .max(Comparator.comparing(Audit.Change::at));
    }

    private void leave(Leaving.LedClassroom led, Teacher teacher, Wish wish, @Nullable String by) {
        Classroom classroom = led.classroom();
        if (led.alone() && wish.erased.contains(classroom.id())) {
            erase(classroom);
            audit.record(by, classroom.id(), Audit.Action.CLASSROOM_DELETED, classroom.name());
        } else if (led.alone() || led.passes()) {
            Teacher next = led.next() != null
                    ? led.next()
                    : teachers.byName(Objects.requireNonNull(wish.colleague)).orElseThrow();
            sharing.pass(classroom, teacher, next);
            audit.record(by, classroom.id(), Audit.Action.CLASSROOM_HANDED_OVER, classroom.name() + ": " + next.name());
        } else {
            sharing.dismiss(classroom.id(), teacher.id());
            audit.record(by, classroom.id(), Audit.Action.CLASSROOM_LEFT, classroom.name());
        }
    }

    /** Erases a classroom without keeping it in the bin, because nobody would be left to restore it. */
    private void erase(Classroom classroom) {
        ClassroomId id = classroom.id();
        erasures.record(Erasures.Kind.CLASSROOM, id.value());
        bin.all(id).stream().filter(one -> bin.lock(one.id())).forEach(store::eraseForGood);
        members.deleteOf(id);
        rooms.delete(id);
    }
}
