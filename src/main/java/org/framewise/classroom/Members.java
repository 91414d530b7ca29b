package org.framewise.classroom;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.attempt.LearnerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds members of classrooms and changes individual ones. Nicknames are unique within a classroom.
 * {@link MemberMerging} merges two members, {@link Removals} removes several at once.
 */
@Service
public class Members {
    private final MemberTable table;
    private final LearnerTable learnerTable;
    private final ClassroomTable classroomTable;
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final Learners learners;
    private final Audit audit;
    private final Erasures erasures;
    private final BinStore bin;
    private final BinTable binTable;

    Members(
            MemberTable table,
            LearnerTable learnerTable,
            ClassroomTable classroomTable,
            TransactionTemplate transaction,
            Classrooms classrooms,
            Learners learners,
            Audit audit,
            Erasures erasures,
            BinStore bin,
            BinTable binTable) {
        this.table = table;
        this.learnerTable = learnerTable;
        this.classroomTable = classroomTable;
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.learners = learners;
        this.audit = audit;
        this.erasures = erasures;
        this.bin = bin;
        this.binTable = binTable;
    }

    /** The members of a classroom, sorted by name. Callers must have checked the teacher's access to the classroom. */
    public List<Member> of(Classroom classroom) {
        Collator collator = Collator.getInstance(Locale.ROOT);
        return table.of(classroom.id()).stream()
                .sorted(Comparator.comparing(
                                (Member one) -> one.name().map(Nickname::value).orElse(""), collator)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /** The number of members in a classroom. */
    public int count(ClassroomId classroom) {
        return table.count(classroom);
    }

    /** The number of members in each classroom of a teacher; empty classrooms are left out. */
    public Map<ClassroomId, Integer> counts(TeacherId teacher) {
        return table.counts(teacher);
    }

    /** The member, if they belong to this classroom. */
    public Optional<Member> find(Classroom classroom, LearnerId learner) {
        return of(classroom).stream().filter(one -> one.id().equals(learner)).findFirst();
    }

    /** Whether a learner is in the classroom. */
    public boolean isIn(ClassroomId classroom, LearnerId learner) {
        return classroomOf(learner).filter(one -> one.id().equals(classroom)).isPresent();
    }

    /** The classroom of a learner; empty for guests. */
    public Optional<Classroom> classroomOf(LearnerId learner) {
        return classroomTable.find(learner);
    }

    /** The learner's classroom, if the teacher may see it. */
    public Optional<Classroom> classroomOf(LearnerId learner, TeacherId teacher) {
        return classroomOf(learner).flatMap(classroom -> classrooms.find(classroom.id(), teacher));
    }

    /** The nicknames in a classroom, as {@link NicknameLookAlikes} keys. */
    Set<String> namesAlike(ClassroomId classroom) {
        return table.named(classroom).stream()
                .map(one -> NicknameLookAlikes.key(one.name()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isTaken(ClassroomId classroom, LearnerId by, Nickname name) {
        String key = NicknameLookAlikes.key(name);
        return table.named(classroom).stream()
                .filter(one -> !one.id().equals(by))
                .anyMatch(other -> NicknameLookAlikes.key(other.name()).equals(key));
    }

    /**
     * Renames a member. Teachers may choose any nickname.
     *
     * @return false if another member of the classroom has it
     * @throws ClassroomRefusal if the classroom isn't the teacher's or has ended, or there is no such member
     * @throws Overtaken if someone else has renamed or removed the member
     */
    public boolean rename(ClassroomId id, Teacher by, @AsShown Member shown, Nickname name) {
        LearnerId learner = shown.id();
        return Objects.requireNonNull(transaction.execute(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            Member member = require(classroom, shown);
            if (!name.equals(member.nickname())) {
                requireSameName(shown, member);
            }
            if (isTaken(id, learner, name)) {
                return false;
            }
            if (!name.equals(member.nickname())) {
                learnerTable.setNickname(learner, name);
                erasures.record(Erasures.Kind.NAME, learner.value());
                audit.record(by.name(), id, learner, Audit.Action.MEMBER_RENAMED, subject(classroom, learner));
            }
            return true;
        }));
    }

    /**
     * Gives a member a new personal code. The old code stops working, and all of the member's devices ask for the new
     * code.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's or has ended, or there is no such member
     * @throws Overtaken if someone else has renewed the code or removed the member
     */
    public void renewCode(ClassroomId id, Teacher by, @AsShown Member shown) {
        LearnerId learner = shown.id();
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            Member member = require(classroom, shown);
            Overtaken.unless(
                    member.code().equals(shown.code()), () -> audit.last(learner, Audit.Action.MEMBER_CODE_RENEWED));
            learners.renewSecrets(learner);
            audit.record(by.name(), id, learner, Audit.Action.MEMBER_CODE_RENEWED, subject(classroom, learner));
        });
    }

    /**
     * Removes a member with all data about them. Keeps both in the bin for a day.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's, or there is no such member
     * @throws Overtaken if someone else has renamed or removed the member, or the member has started another attempt
     */
    public void remove(ClassroomId id, Teacher by, @AsShown Member shown) {
        LearnerId learner = shown.id();
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.require(id, by);
            Member member = require(classroom, shown);
            requireSameName(shown, member);
            Overtaken.unless(member.attempts() <= shown.attempts(), Optional::empty);
            String label = member.name().map(Nickname::value).orElse("");
            bin.take(Bin.What.MEMBER, learner.value(), id, null, by.name(), label);
            audit.record(by.name(), id, Audit.Action.MEMBER_REMOVED, subject(classroom, learner));
        });
    }

    /**
     * Excludes a member from research files. Only the member can reverse this.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's, or there is no such member
     */
    public void leaveOutOfResearch(ClassroomId id, Teacher by, LearnerId member) {
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.require(id, by);
            if (find(classroom, member).isEmpty()) {
                throw new ClassroomRefusal(ClassroomRefusal.Reason.NO_SUCH_MEMBER);
            }
            learnerTable.setInResearch(member, false);
            audit.record(by.name(), id, Audit.Action.MEMBER_LEFT_OUT, subject(classroom, member));
        });
    }

    /**
     * The member's current state.
     *
     * @throws Overtaken if someone else has removed the member
     * @throws ClassroomRefusal if there never was such a member
     */
    Member require(Classroom classroom, Member shown) {
        return find(classroom, shown.id())
                .orElseThrow(() -> audit.removal(classroom.id(), shown.id())
                        .or(() -> binTable.removal(shown.id()))
                        .<RuntimeException>map(removal -> Overtaken.byDeletion(Optional.of(removal)))
                        .orElseGet(() -> new ClassroomRefusal(ClassroomRefusal.Reason.NO_SUCH_MEMBER)));
    }

    /** @throws Overtaken if someone else has renamed the member */
    void requireSameName(Member shown, Member now) {
        Overtaken.unless(
                Objects.equals(shown.nickname(), now.nickname()),
                () -> audit.last(now.id(), Audit.Action.MEMBER_RENAMED));
    }

    private static String subject(Classroom classroom, LearnerId learner) {
        return classroom.name() + ": " + Audit.member(learner);
    }
}
