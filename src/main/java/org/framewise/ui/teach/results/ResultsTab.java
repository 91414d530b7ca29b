package org.framewise.ui.teach.results;

import java.util.Locale;
import org.framewise.quiz.QuizId;
import org.framewise.results.UsedQuiz;
import org.framewise.ui.Addresses;

/** The pages about what a class did in a quiz, in the order in which they are offered. */
enum ResultsTab {
    /** The class in short. */
    CLASS(""),
    /** Learners × items. */
    GRID("/grid"),
    /** A few pages for the printer. */
    REPORT("/report"),
    /** Files for spreadsheets and statistics programs. */
    DOWNLOADS("/downloads");

    /** The address of the first page, as a route. */
    static final String ROUTE = "teach/quiz/:quiz";

    private final String place;

    ResultsTab(String place) {
        this.place = place;
    }

    /** How it is called in translations. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String address(QuizId quiz, ResultsQuery query) {
        return Addresses.results(quiz) + place + query.text();
    }

    /** Whether there can be something to see. */
    boolean isFor(UsedQuiz quiz) {
        return true;
    }
}
