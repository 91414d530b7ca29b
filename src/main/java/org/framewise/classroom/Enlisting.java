package org.framewise.classroom;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds members from a list of names, and can undo this for a day: removes all members added from a list who haven't
 * been active and whom no teacher has changed.
 */
@Service
public class Enlisting {
    /** Maximum number of names added from a list at once. */
    public static final int MOST_AT_ONCE = 200;

    private final MemberTable table;
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final Members members;
    private final Learners learners;
    private final Removals removals;
    private final Audit audit;
    private final Clock clock;

    Enlisting(
            MemberTable table,
            TransactionTemplate transaction,
            Classrooms classrooms,
            Members members,
            Learners learners,
            Removals removals,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.members = members;
        this.learners = learners;
        this.removals = removals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A name that can't be added.
     *
     * @param line its line in the list, counted from 1
     */
    public record Left(int line, String name) {}

    /**
     * The effect of adding a list of names.
     *
     * @param names the names to add, in the order of the list
     * @param duplicates names already taken, in the classroom or earlier in the list
     * @param unfit names without a visible character, or longer than {@link Nickname#MAX_LENGTH}
     * @param tooMany names beyond the capacity of the classroom or of one list
     */
    public record Plan(List<Nickname> names, List<Left> duplicates, List<Left> unfit, List<Left> tooMany) {
        public Plan {
            names = List.copyOf(names);
            duplicates = List.copyOf(duplicates);
            unfit = List.copyOf(unfit);
            tooMany = List.copyOf(tooMany);
        }

        /** Whether every name in the list can be added. */
        public boolean isWhole() {
            return left().isEmpty();
        }

        /** The lines whose names can't be added. */
        public Set<Integer> left() {
            return Stream.of(duplicates, unfit, tooMany)
                    .flatMap(List::stream)
                    .map(Left::line)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * The result of adding a list.
     *
     * @param list the id for undoing it
     */
    public record Added(UUID list, Plan plan) {}

    /** Computes the effect of a list without changing anything. */
    public Plan plan(Classroom classroom, NameList list) {
        Set<String> taken = members.namesAlike(classroom.id());
        int room = Math.min(MOST_AT_ONCE, Member.MOST - members.count(classroom.id()));
        List<Nickname> names = new ArrayList<>();
        List<Left> duplicates = new ArrayList<>();
        List<Left> unfit = new ArrayList<>();
        List<Left> tooMany = new ArrayList<>();
        List<NameList.Person> people = list.people();
        List<String> called = ShortNames.of(people);
        for (int i = 0; i < people.size(); i++) {
            int line = people.get(i).line().number();
            Nickname name = Nickname.of(called.get(i)).orElse(null);
            if (name == null) {
                unfit.add(new Left(line, called.get(i)));
            } else if (taken.contains(NicknameLookAlikes.key(name))) {
                duplicates.add(new Left(line, name.value()));
            } else if (names.size() >= room) {
                tooMany.add(new Left(line, name.value()));
            } else {
                taken.add(NicknameLookAlikes.key(name));
                names.add(name);
            }
        }
        return new Plan(names, duplicates, unfit, tooMany);
    }

    /**
     * Adds the names in a list, each with a personal code.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's, or has ended
     */
    public Added add(ClassroomId id, Teacher by, NameList list) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            Plan plan = plan(classroom, list);
            UUID added = UUID.randomUUID();
            List<UUID> ids = plan.names().stream()
                    .map(name -> learners.insert(name, id).id().value())
                    .toList();
            if (!ids.isEmpty()) {
                table.setList(added, ids);
                audit.record(by.name(), id, Audit.Action.MEMBERS_ADDED, classroom.name() + ": " + ids.size());
            }
            return new Added(added, plan);
        }));
    }

    /**
     * A list that can be undone.
     *
     * @param names number of its members who haven't been active and whom no teacher has changed
     */
    public record Listed(UUID id, int names, Instant addedAt) {}

    /**
     * The lists added in the last day that can still be undone, at least for some members; latest first. Callers must
     * have checked the teacher's access to the classroom.
     */
    public List<Listed> recent(Classroom classroom) {
        return table.lists(classroom.id(), oldest());
    }

    /**
     * The result of undoing a list.
     *
     * @param removed number of members removed
     * @param undo the id for restoring them from the bin; empty if nobody was removed
     * @param stay members who have been active, or whom a teacher has renamed or given a new code
     */
    public record TakenBack(int removed, Optional<UUID> undo, List<Member> stay) {
        public TakenBack {
            stay = List.copyOf(stay);
        }
    }

    /**
     * Removes the members added from a list who haven't been active and whom no teacher has changed. Keeps them in the
     * bin for a day.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's, or has ended
     */
    public TakenBack takeBack(ClassroomId id, Teacher by, UUID list) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            Set<UUID> untouched = table.untouchedOfList(id, list, oldest());
            Set<UUID> all = table.ofList(id, list, oldest());
            List<Member> listed = members.of(classroom).stream()
                    .filter(one -> all.contains(one.id().value()))
                    .toList();
            List<Member> gone = listed.stream()
                    .filter(one -> untouched.contains(one.id().value()))
                    .toList();
            List<Member> stay = listed.stream()
                    .filter(one -> !untouched.contains(one.id().value()))
                    .toList();
            return new TakenBack(gone.size(), removals.intoBin(classroom, by, gone), stay);
        }));
    }

    private Instant oldest() {
        return clock.instant().minus(Bin.KEPT);
    }
}
