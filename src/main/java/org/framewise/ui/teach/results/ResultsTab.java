package org.framewise.ui.teach.results;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.QuizId;
import org.framewise.results.UsedQuiz;
import org.framewise.ui.address.Addresses;

/** The pages about what a class did in a quiz, in the order in which they are offered. */
enum ResultsTab {
    /** The class in short. */
    CLASS(""),
    /** Learners × items. */
    GRID("/grid"),
    /** Opinion and fact told apart. */
    DISCERNMENT("/discernment"),
    /** How sure, how right. */
    CONFIDENCE("/confidence"),
    /** What is misunderstood, where, and what to do next. */
    MISCONCEPTIONS("/misconceptions"),
    /** Before and after. */
    CHANGE("/change"),
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
        return switch (this) {
            case DISCERNMENT -> has(quiz, ItemCore::countsForDiscernment);
            case CONFIDENCE -> has(quiz, ItemCore::confidenceAsked);
            case CHANGE -> quiz.latest().isCheck();
            default -> true;
        };
    }

    /** Whether the page is about both forms of a check, and about days as far apart as its attempts. */
    boolean isAboutPairs() {
        return this == CHANGE;
    }

    /** What of an address the page heeds. */
    ResultsQuery heeds(ResultsQuery query) {
        return isAboutPairs() ? query.withForm(null).withoutDay() : query;
    }

    private static boolean has(UsedQuiz quiz, Predicate<ItemCore> what) {
        return Stream.concat(quiz.latest().items(), quiz.items().stream())
                .map(Item::core)
                .anyMatch(what);
    }
}
