package org.framewise.ui.address;

import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.InvitationCode;
import org.framewise.classroom.JoinCode;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;

/** The URLs of all pages and downloads, relative to the application's base URL. */
public final class Addresses {
    public static final String HOME = "";
    public static final String RESUME = "resume";
    public static final String JOIN = "join";
    /** Parameter of {@link #JOIN} that carries the wrong code. */
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
    /** Exists only in development mode. */
    public static final String DESIGN = "design";

    private Addresses() {}

    public static String start(QuizId quiz) {
        return "start/" + quiz;
    }

    public static String take(AttemptId attempt) {
        return "take/" + attempt;
    }

    /** @param number the number of the item, starting at 1 */
    public static String take(AttemptId attempt, int number) {
        return "take/" + attempt + "/" + number;
    }

    public static String end(AttemptId attempt) {
        return "end/" + attempt;
    }

    public static String lookBack(AttemptId attempt) {
        return "look-back/" + attempt;
    }

    /** Page where learners join a classroom. */
    public static String join(JoinCode code) {
        return JOIN + "/" + code;
    }

    /** A classroom's page, for its teachers. */
    public static String classroom(ClassroomId classroom) {
        return CLASSROOM + "/" + classroom;
    }

    /** Projector page that shows how to join a classroom. */
    public static String board(ClassroomId classroom) {
        return classroom(classroom) + "/board";
    }

    /** Printable personal codes of a classroom's members. */
    public static String codeSheet(ClassroomId classroom) {
        return classroom(classroom) + "/codes";
    }

    public static String settings(ClassroomId classroom) {
        return classroom(classroom) + "/settings";
    }

    public static String member(ClassroomId classroom, LearnerId member) {
        return classroom(classroom) + "/member/" + member.value();
    }

    /** Printable report on a member's work across all quizzes. */
    public static String report(ClassroomId classroom, LearnerId member) {
        return member(classroom, member) + "/report";
    }

    /** Download of all data stored about a learner. */
    public static String learnerData(LearnerId learner) {
        return EXPORT + "/learner/" + learner.value() + ".json";
    }

    /** Results of a quiz for everybody whom the teacher may see. */
    public static String results(QuizId quiz) {
        return "teach/quiz/" + quiz;
    }

    /** Results of one assignment of a quiz. */
    public static String results(QuizId quiz, AssignmentId assignment) {
        return results(quiz) + "?assignment=" + assignment;
    }

    /** Results of a quiz for the members of one classroom. */
    public static String results(QuizId quiz, ClassroomId classroom) {
        return results(quiz) + "?classroom=" + classroom;
    }

    /** Page that shows an attempt to the teacher. */
    public static String seen(AttemptId attempt) {
        return "teach/attempt/" + attempt;
    }

    /** Page where a colleague accepts an invitation and creates an account. */
    public static String invitation(InvitationCode code) {
        return INVITATION + "/" + code.value();
    }

    /** Live view of a class working on an assignment. */
    public static String live(AssignmentId assignment) {
        return assignment(assignment) + "/live";
    }

    /** Class discussion of an assignment, for the projector. */
    public static String discuss(AssignmentId assignment) {
        return assignment(assignment) + "/discuss";
    }

    /** @param number the number of the item, starting at 1 and counted across all forms */
    public static String discuss(AssignmentId assignment, int number) {
        return discuss(assignment) + "?item=" + number;
    }

    /** Page for correcting the key of an item for one assignment. */
    public static String correct(AssignmentId assignment, ItemId item) {
        return assignment(assignment) + "/item/" + item;
    }

    /** Page where the teacher reads the written responses to an item and chooses those to show to the class. */
    public static String texts(AssignmentId assignment, ItemId item) {
        return assignment(assignment) + "/texts/" + item;
    }

    /** Rating page for the written responses to one item. */
    public static String rate(QuizId quiz, ItemId item) {
        return RATE + "/" + quiz + "/" + item;
    }

    /** Rating page for one written response. */
    public static String rate(QuizId quiz, ItemId item, AttemptId attempt) {
        return rate(quiz, item) + "?response=" + attempt;
    }

    /** Page where a learner starts an assignment. */
    public static String start(AssignmentId assignment) {
        return "start/assignment/" + assignment;
    }

    /** Page for assigning a quiz to a classroom. */
    public static String assign(ClassroomId classroom) {
        return classroom(classroom) + "/assign";
    }

    /** Page where teachers view and edit an assignment. */
    public static String assignment(AssignmentId assignment) {
        return "teach/assignment/" + assignment;
    }
}
