package org.framewise.ui;

import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.JoinCode;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;

/** Where pages are. Everything is relative to the program's own address. */
public final class Addresses {
    public static final String HOME = "";
    public static final String RESUME = "resume";
    public static final String JOIN = "join";
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

    /** The file with all that is stored about a learner. */
    public static String learnerData(LearnerId learner) {
        return EXPORT + "/learner/" + learner.value() + ".json";
    }

    /** What a class did in a quiz. */
    public static String results(QuizId quiz) {
        return "teach/quiz/" + quiz;
    }

    /** An attempt as a teacher sees it. */
    public static String seen(AttemptId attempt) {
        return "teach/attempt/" + attempt;
    }

    /** The written responses to one item. */
    public static String rate(QuizId quiz, ItemId item) {
        return RATE + "/" + quiz + "/" + item;
    }

    /** One written response. */
    public static String rate(QuizId quiz, ItemId item, AttemptId attempt) {
        return rate(quiz, item) + "?response=" + attempt;
    }
}
