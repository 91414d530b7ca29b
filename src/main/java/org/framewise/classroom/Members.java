package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.attempt.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The learners in classrooms. No two in a classroom have the same nickname. */
@Service
public class Members {
    /** Beyond any number of sittings: makes room while they are renumbered. */
    private static final int FAR = 1_000_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final Learners learners;
    private final Audit audit;
    private final Erasures erasures;
    private final BinStore bin;

    Members(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Classrooms classrooms,
            Learners learners,
            Audit audit,
            Erasures erasures,
            BinStore bin) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.learners = learners;
        this.audit = audit;
        this.erasures = erasures;
        this.bin = bin;
    }

    /** The members of a classroom, by name. Callers have found it for the teacher who asks. */
    public List<Member> of(Classroom classroom) {
        Collator collator = Collator.getInstance(Locale.ROOT);
        return jdbc.sql("""
                        SELECT l.*, (SELECT COUNT(*) FROM attempt a WHERE a.learner_id = l.id) AS attempts
                        FROM learner l WHERE l.classroom_id = :classroom""").param("classroom", classroom.id().value()).query((row, n) -> member(row)).list().stream()
                .sorted(Comparator.comparing(
                                (Member one) -> one.name().map(Nickname::value).orElse(""), collator)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /** How many members a classroom has. */
    public int count(ClassroomId classroom) {
        return jdbc.sql("SELECT COUNT(*) FROM learner WHERE classroom_id = :classroom")
                .param("classroom", classroom.value())
                .query(Integer.class)
                .single();
    }

    /** How many members the classrooms of a teacher have; those without any are left out. */
    public Map<ClassroomId, Integer> counts(TeacherId teacher) {
        Map<ClassroomId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                SELECT l.classroom_id, COUNT(*) FROM learner l
                JOIN classroom_teacher t ON t.classroom_id = l.classroom_id
                WHERE t.teacher_id = :teacher GROUP BY l.classroom_id""").param("teacher", teacher.value()).query(row -> {
            counts.put(new ClassroomId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return counts;
    }

    /** A member of that classroom; nobody else. */
    public Optional<Member> find(Classroom classroom, LearnerId learner) {
        return of(classroom).stream().filter(one -> one.id().equals(learner)).findFirst();
    }

    /** Whether a learner is in that classroom. */
    public boolean isIn(ClassroomId classroom, LearnerId learner) {
        return classroomOf(learner).filter(one -> one.id().equals(classroom)).isPresent();
    }

    /** The classroom of a learner; empty for those who are in none. */
    public Optional<Classroom> classroomOf(LearnerId learner) {
        return jdbc.sql("SELECT c.* FROM classroom c JOIN learner l ON l.classroom_id = c.id WHERE l.id = :learner")
                .param("learner", learner.value())
                .query((row, n) -> Classrooms.classroom(row))
                .optional();
    }

    /** The learner's classroom, for a teacher who may see it; empty for everybody else. */
    public Optional<Classroom> classroomOf(LearnerId learner, TeacherId teacher) {
        return classroomOf(learner).flatMap(classroom -> classrooms.find(classroom.id(), teacher));
    }

    /** The nicknames in a classroom, as {@link NicknameLookAlikes} keys. */
    Set<String> namesAlike(ClassroomId classroom) {
        return jdbc
                .sql("SELECT nickname FROM learner WHERE classroom_id = :classroom AND nickname IS NOT NULL")
                .param("classroom", classroom.value())
                .query(String.class)
                .list()
                .stream()
                .map(name -> NicknameLookAlikes.key(new Nickname(name)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isTaken(ClassroomId classroom, LearnerId by, Nickname name) {
        String key = NicknameLookAlikes.key(name);
        return jdbc
                .sql("""
                        SELECT nickname FROM learner
                        WHERE classroom_id = :classroom AND nickname IS NOT NULL AND id <> :id""")
                .param("classroom", classroom.value())
                .param("id", by.value())
                .query(String.class)
                .list()
                .stream()
                .anyMatch(other -> NicknameLookAlikes.key(new Nickname(other)).equals(key));
    }

    /**
     * Gives a member another nickname. A teacher may choose any.
     *
     * @return false when another member of the classroom has it
     * @throws ClassroomRefusal when the classroom isn't the teacher's or has ended, or there is no such member
     * @throws Overtaken when somebody else has renamed or removed the member
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
                jdbc.sql("UPDATE learner SET nickname = :name, folded_nickname = :folded WHERE id = :id")
                        .param("name", name.value())
                        .param("folded", FoldedName.of(name))
                        .param("id", learner.value())
                        .update();
                erasures.record(Erasures.Kind.NAME, learner.value());
                audit.record(by.name(), id, learner, Audit.Action.MEMBER_RENAMED, subject(classroom, learner));
            }
            return true;
        }));
    }

    /**
     * Gives a member a new personal code. The old one opens nothing any more, and every device of theirs asks for the
     * new one.
     *
     * @throws ClassroomRefusal when the classroom isn't the teacher's or has ended, or there is no such member
     * @throws Overtaken when somebody else has renewed the code or removed the member
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
     * Makes one member of two: the attempts of the second one become the first one's, in the order in which they
     * started; the second one's name and code go.
     *
     * @throws ClassroomRefusal when the classroom isn't the teacher's or has ended, or there is no such member
     * @throws IllegalArgumentException when both are the same
     * @throws Overtaken when somebody else has renamed or removed one of them
     */
    public void merge(ClassroomId id, Teacher by, @AsShown Member shownKept, @AsShown Member shownGone) {
        LearnerId kept = shownKept.id();
        LearnerId gone = shownGone.id();
        if (kept.equals(gone)) {
            throw new IllegalArgumentException("a member is merged with another one");
        }
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            requireSameName(shownKept, require(classroom, shownKept));
            requireSameName(shownGone, require(classroom, shownGone));
            jdbc.sql("SELECT id FROM learner WHERE id IN (:kept, :gone) ORDER BY id FOR UPDATE")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .query(UUID.class)
                    .list();
            moveAttempts(kept, gone);
            jdbc.sql("""
                    UPDATE first_form SET learner_id = :kept WHERE learner_id = :gone
                      AND assignment_id NOT IN (SELECT assignment_id FROM first_form WHERE learner_id = :kept)""")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            jdbc.sql("""
                    UPDATE learner SET research = FALSE
                    WHERE id = :kept AND EXISTS (SELECT 1 FROM learner WHERE id = :gone AND NOT research)""")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            delete(gone);
            audit.record(
                    by.name(),
                    id,
                    Audit.Action.MEMBERS_MERGED,
                    classroom.name() + ": " + Audit.member(gone) + " → " + Audit.member(kept));
        });
    }

    private void moveAttempts(LearnerId kept, LearnerId gone) {
        jdbc.sql("UPDATE attempt SET sitting = sitting + :far WHERE learner_id = :kept")
                .param("far", FAR)
                .param("kept", kept.value())
                .update();
        jdbc.sql("UPDATE attempt SET sitting = sitting + :far, learner_id = :kept WHERE learner_id = :gone")
                .param("far", 2 * FAR)
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
        Map<String, Integer> sittings = new HashMap<>();
        record Moved(UUID id, String quiz) {}
        List<Moved> all = jdbc.sql("""
                SELECT id, quiz_id FROM attempt WHERE learner_id = :kept ORDER BY started_at, sitting, id""")
                .param("kept", kept.value())
                .query((row, n) -> new Moved(row.getObject("id", UUID.class), row.getString("quiz_id")))
                .list();
        for (Moved attempt : all) {
            jdbc.sql("UPDATE attempt SET sitting = :sitting WHERE id = :id")
                    .param("sitting", sittings.merge(attempt.quiz, 1, Integer::sum))
                    .param("id", attempt.id)
                    .update();
        }
    }

    /**
     * Removes a member with everything that is stored about them. It lies in the bin for a day.
     *
     * @throws ClassroomRefusal when the classroom isn't the teacher's, or there is no such member
     * @throws Overtaken when somebody else has renamed or removed the member, or the member has begun something more
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
     * Leaves a member out of files for researchers. Only the member can change that again.
     *
     * @throws ClassroomRefusal when the classroom isn't the teacher's, or there is no such member
     */
    public void leaveOutOfResearch(ClassroomId id, Teacher by, LearnerId member) {
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.require(id, by);
            if (find(classroom, member).isEmpty()) {
                throw new ClassroomRefusal(ClassroomRefusal.Reason.NO_SUCH_MEMBER);
            }
            jdbc.sql("UPDATE learner SET research = FALSE WHERE id = :id")
                    .param("id", member.value())
                    .update();
            audit.record(by.name(), id, Audit.Action.MEMBER_LEFT_OUT, subject(classroom, member));
        });
    }

    private void delete(LearnerId learner) {
        erasures.record(Erasures.Kind.LEARNER, learner.value());
        jdbc.sql("DELETE FROM learner WHERE id = :id")
                .param("id", learner.value())
                .update();
    }

    /** The member as they are now. */
    private Member require(Classroom classroom, Member shown) {
        return find(classroom, shown.id())
                .orElseThrow(() -> audit.removal(classroom.id(), shown.id())
                        .or(() -> bin.removal(shown.id()))
                        .<RuntimeException>map(removal -> Overtaken.byDeletion(Optional.of(removal)))
                        .orElseGet(() -> new ClassroomRefusal(ClassroomRefusal.Reason.NO_SUCH_MEMBER)));
    }

    private void requireSameName(Member shown, Member now) {
        Overtaken.unless(
                Objects.equals(shown.nickname(), now.nickname()),
                () -> audit.last(now.id(), Audit.Action.MEMBER_RENAMED));
    }

    private static String subject(Classroom classroom, LearnerId learner) {
        return classroom.name() + ": " + Audit.member(learner);
    }

    private static Member member(ResultSet row) throws SQLException {
        String nickname = row.getString("nickname");
        OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
        return new Member(
                new LearnerId(row.getObject("id", UUID.class)),
                nickname == null ? null : new Nickname(nickname),
                new ResumeCode(row.getString("resume_code")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                seen == null ? null : seen.toInstant(),
                row.getBoolean("simulated"));
    }
}
