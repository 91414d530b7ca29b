package org.framewise.ui;

import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;

/** Where pages are. Everything is relative to the program's own address. */
public final class Addresses {
    public static final String HOME = "";
    public static final String RESUME = "resume";
    public static final String TEACH = "teach";
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

    /** What a class did in a quiz. */
    public static String results(QuizId quiz) {
        return "teach/quiz/" + quiz;
    }

    /** An attempt as a teacher sees it. */
    public static String seen(AttemptId attempt) {
        return "teach/attempt/" + attempt;
    }

    /** An assignment with its settings. */
    public static String assignment(AssignmentId assignment) {
        return "teach/assignment/" + assignment;
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

    /** The written responses to one item. */
    public static String rate(QuizId quiz, ItemId item) {
        return RATE + "/" + quiz + "/" + item;
    }

    /** One written response. */
    public static String rate(QuizId quiz, ItemId item, AttemptId attempt) {
        return rate(quiz, item) + "?response=" + attempt;
    }
}
