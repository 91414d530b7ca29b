package org.framewise.classroom;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Every change of grades, keys, members and accounts: who, what, to what, when. */
@Service
public class Audit {
    /** How many lines a page of the list has. */
    public static final int PAGE = 100;

    private final AuditTable table;
    private final Clock clock;

    Audit(AuditTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Writes a line.
     *
     * @param teacher who did it, by name; absent for the program itself
     * @param classroom to whose teachers the line is shown; absent for accounts, whose lines all teachers see
     * @param subject to what; never a learner's name or code, which must be erasable: see {@link #member}
     */
    public void record(@Nullable String teacher, @Nullable ClassroomId classroom, Action action, String subject) {
        insert(teacher, classroom, null, null, action, subject);
    }

    /** Writes a line about an assignment. */
    void record(
            @Nullable String teacher, ClassroomId classroom, AssignmentId assignment, Action action, String subject) {
        insert(teacher, classroom, assignment.value(), null, action, subject);
    }

    /** Writes a line about a member, which forgets whom it is about when the member is deleted. */
    void record(@Nullable String teacher, ClassroomId classroom, LearnerId member, Action action, String subject) {
        insert(teacher, classroom, null, member.value(), action, subject);
    }

    private void insert(
            @Nullable String teacher,
            @Nullable ClassroomId classroom,
            @Nullable UUID assignment,
            @Nullable UUID learner,
            Action action,
            String subject) {
        table.insert(
                clock.instant(),
                teacher,
                classroom,
                assignment,
                learner,
                action.id(),
                subject.length() > 200 ? subject.substring(0, 200) : subject);
    }

    /**
     * Who did something, and when.
     *
     * @param teacher by name; absent for the program itself
     */
    public record Change(@Nullable String teacher, Instant at) {}

    /** Who did one of these things to an assignment last. */
    Optional<Change> last(AssignmentId assignment, Action... actions) {
        return last(AuditTable.About.ASSIGNMENT, assignment.value(), actions);
    }

    /** Who did one of these things to a member last. */
    Optional<Change> last(LearnerId member, Action... actions) {
        return last(AuditTable.About.MEMBER, member.value(), actions);
    }

    /** Who did one of these things to a classroom last. */
    Optional<Change> last(ClassroomId classroom, Action... actions) {
        return last(AuditTable.About.CLASSROOM, classroom.value(), actions);
    }

    private Optional<Change> last(AuditTable.About about, UUID id, Action... actions) {
        return table.last(about, id, Stream.of(actions).map(Action::id).toList());
    }

    /** Who removed a member, or made them one with another one; by then only the subject tells whom it is about. */
    Optional<Change> removal(ClassroomId classroom, LearnerId member) {
        return table.lastByName(
                classroom, member(member), List.of(Action.MEMBER_REMOVED.id(), Action.MEMBERS_MERGED.id()));
    }

    /**
     * Lines that a teacher may see, the newest first: of her classrooms, of accounts and of what belongs to no
     * classroom, and of what she did herself, also in a classroom that is gone. What somebody did who had her name before
     * her is none of it.
     *
     * @param page counted from 1
     */
    public Page page(TeacherId teacher, int page) {
        List<Line> lines = table.lines(teacher, (long) (page - 1) * PAGE, PAGE + 1);
        return new Page(lines.stream().limit(PAGE).toList(), page, lines.size() > PAGE);
    }

    /**
     * A part of the list.
     *
     * @param lines at most {@link #PAGE}, the newest first
     * @param number counted from 1
     * @param more whether there are older lines
     */
    public record Page(List<Line> lines, int number, boolean more) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param teacher who did it, by name; absent for the program itself
     * @param classroom its name; absent where it belongs to none, or the classroom is gone
     * @param action the id of an {@link Action}
     * @param subject to what
     */
    public record Line(
            Instant happenedAt,
            @Nullable String teacher,
            @Nullable String classroom,
            String action,
            String subject) {}

    /** How the list calls a learner: by the beginning of her id, as the grid of results does with guests. */
    public static String member(LearnerId learner) {
        return learner.value().toString().substring(0, 6);
    }

    /** What was done. Translated under {@code audit.<id>}. */
    public enum Action {
        CLASSROOM_MADE("classroom-made"),
        CLASSROOM_RENAMED("classroom-renamed"),
        CLASSROOM_CHANGED("classroom-changed"),
        CLASSROOM_SHARED("classroom-shared"),
        CLASSROOM_UNSHARED("classroom-unshared"),
        CLASSROOM_HANDED_OVER("classroom-handed-over"),
        CLASSROOM_LEFT("classroom-left"),
        CLASSROOM_ENDED("classroom-ended"),
        CLASSROOM_DELETED("classroom-deleted"),
        RESTORED("restored"),
        JOIN_CODE_RENEWED("join-code-renewed"),
        JOINING_OPENED("joining-opened"),
        JOINING_CLOSED("joining-closed"),
        MEMBERS_ADDED("members-added"),
        MEMBER_RENAMED("member-renamed"),
        MEMBERS_MERGED("members-merged"),
        MEMBER_REMOVED("member-removed"),
        MEMBERS_REMOVED("members-removed"),
        MEMBER_CODE_RENEWED("member-code-renewed"),
        MEMBER_LET_IN("member-let-in"),
        MEMBER_DATA_GIVEN("member-data-given"),
        MEMBER_LEFT_OUT("member-left-out"),
        ASSIGNMENT_MADE("assignment-made"),
        ASSIGNMENT_CHANGED("assignment-changed"),
        ASSIGNMENT_CLOSED("assignment-closed"),
        ASSIGNMENT_OPENED_AGAIN("assignment-opened-again"),
        ASSIGNMENT_DELETED("assignment-deleted"),
        POST_OPENED("post-opened"),
        GUESTS_ERASED("guests-erased"),
        RATED("rated"),
        RATING_TAKEN_BACK("rating-taken-back"),
        KEY_CHANGED("key-changed"),
        KEY_CHANGE_UNDONE("key-change-undone"),
        ACCOUNT_MADE("account-made"),
        PASSWORD_CHANGED("password-changed"),
        PASSWORD_RESET("password-reset"),
        ACCOUNT_CLOSED("account-closed"),
        ACCOUNT_CLOSED_AT_MACHINE("account-closed-at-machine"),
        TEACHER_INVITED("teacher-invited"),
        INVITATION_WITHDRAWN("invitation-withdrawn"),
        ADDRESS_SET("address-set"),
        ADDRESS_FORGOTTEN("address-forgotten");

        private final String id;

        Action(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
