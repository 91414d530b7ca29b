package org.framewise.ui.address;

import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.InvitationCode;
import org.framewise.classroom.JoinCode;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;

/** Where pages are. Everything is relative to the program's own address. */
public final class Addresses {
    public static final String HOME = "";
    public static final String RESUME = "resume";
    public static final String JOIN = "join";
    /** The parameter of {@link #JOIN} that says which code was wrong. */
    public static final String WRONG_CODE = "wrong";

    public static final String MY_DATA = "my-data";
    public static final String MY_DATA_FILE = "my-data.json";
    public static final String TEACH = "teach";
    public static final String CLASSROOMS = "teach/classrooms";
    public static final String CLASSROOM = "teach/classroom";
    public static final String RATE = "teach/rate";
    public static final String FINDINGS = "teach/findings";
    public static final String EXPORT = "teach/export";
    public static final String SIGN_IN = "sign-in";
    public static final String SET_UP = "set-up";
    public static final String INVITATION = "invitation";
    public static final String ACCOUNT = "teach/account";
    public static final String CLOSE_ACCOUNT = ACCOUNT + "/close";
    public static final String AUDIT = "teach/audit";
    public static final String PRIVACY = "privacy";
    /** There only while somebody develops. */
    public static final String DESIGN = "design";

    private Addresses() {}

    public static String start(QuizId quiz) {
        return "start/" + quiz;
    }

    public static String take(AttemptId attempt) {
        return "take/" + attempt;
    }

    /** @param number counted from 1 */
    public static String take(AttemptId attempt, int number) {
        return "take/" + attempt + "/" + number;
    }

    public static String end(AttemptId attempt) {
        return "end/" + attempt;
    }

    public static String lookBack(AttemptId attempt) {
        return "look-back/" + attempt;
    }

    /** Where learners join a classroom. */
    public static String join(JoinCode code) {
        return JOIN + "/" + code;
    }

    /** A classroom as its teachers see it. */
    public static String classroom(ClassroomId classroom) {
        return CLASSROOM + "/" + classroom;
    }

    /** The way into a classroom, for the projector. */
    public static String board(ClassroomId classroom) {
        return classroom(classroom) + "/board";
    }

    /** The personal codes of a classroom, for the printer. */
    public static String codeSheet(ClassroomId classroom) {
        return classroom(classroom) + "/codes";
    }

    public static String settings(ClassroomId classroom) {
        return classroom(classroom) + "/settings";
    }

    public static String member(ClassroomId classroom, LearnerId member) {
        return classroom(classroom) + "/member/" + member.value();
    }

    /** What a member did across her quizzes, for the printer. */
    public static String report(ClassroomId classroom, LearnerId member) {
        return member(classroom, member) + "/report";
    }

    /** The file with all that is stored about a learner. */
    public static String learnerData(LearnerId learner) {
        return EXPORT + "/learner/" + learner.value() + ".json";
    }

    /** What a class did in a quiz. */
    public static String results(QuizId quiz) {
        return "teach/quiz/" + quiz;
    }

    /** What a class did at an assignment of that quiz. */
    public static String results(QuizId quiz, AssignmentId assignment) {
        return results(quiz) + "?assignment=" + assignment;
    }

    /** What the members of a classroom did in a quiz. */
    public static String results(QuizId quiz, ClassroomId classroom) {
        return results(quiz) + "?classroom=" + classroom;
    }

    /** An attempt as a teacher sees it. */
    public static String seen(AttemptId attempt) {
        return "teach/attempt/" + attempt;
    }

    /** Where a colleague makes an account with that invitation. */
    public static String invitation(InvitationCode code) {
        return INVITATION + "/" + code.value();
    }

    /** Who is where in an assignment. */
    public static String live(AssignmentId assignment) {
        return assignment(assignment) + "/live";
    }

    /** What the class talks about, for the projector. */
    public static String discuss(AssignmentId assignment) {
        return assignment(assignment) + "/discuss";
    }

    /** @param number counted from 1, through all forms */
    public static String discuss(AssignmentId assignment, int number) {
        return discuss(assignment) + "?item=" + number;
    }

    /** Where the key of an item is corrected for an assignment. */
    public static String correct(AssignmentId assignment, ItemId item) {
        return assignment(assignment) + "/item/" + item;
    }

    /** Where a teacher reads what was written for an item, and chooses what her class sees. */
    public static String texts(AssignmentId assignment, ItemId item) {
        return assignment(assignment) + "/texts/" + item;
    }

    /** The written responses to one item. */
    public static String rate(QuizId quiz, ItemId item) {
        return RATE + "/" + quiz + "/" + item;
    }

    /** One written response. */
    public static String rate(QuizId quiz, ItemId item, AttemptId attempt) {
        return rate(quiz, item) + "?response=" + attempt;
    }

    /** Where a learner starts what she was given. */
    public static String start(AssignmentId assignment) {
        return "start/assignment/" + assignment;
    }

    /** Gives a quiz to a classroom. */
    public static String assign(ClassroomId classroom) {
        return classroom(classroom) + "/assign";
    }

    /** An assignment as its teacher sees and changes it. */
    public static String assignment(AssignmentId assignment) {
        return "teach/assignment/" + assignment;
    }
}
