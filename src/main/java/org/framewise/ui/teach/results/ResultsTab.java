package org.framewise.ui.teach.results;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.QuizId;
import org.framewise.results.UsedQuiz;
import org.framewise.ui.address.Addresses;

/** The pages about the results of a quiz, in display order. */
enum ResultsTab {
    /** Summary of the class. */
    CLASS(""),
    /** Grid of the scores, learners × items. */
    GRID("/grid"),
    /** How well the class tells opinion from fact. */
    DISCERNMENT("/discernment"),
    /** Stated confidence against actual success. */
    CONFIDENCE("/confidence"),
    /** Misconceptions: where they occur and what to do next. */
    MISCONCEPTIONS("/misconceptions"),
    /** Change between two checks. */
    CHANGE("/change"),
    /** Printable report. */
    REPORT("/report"),
    /** Files for spreadsheets and statistics programs. */
    DOWNLOADS("/downloads");

    /** Route of the first page. */
    static final String ROUTE = "teach/quiz/:quiz";

    private final String place;

    ResultsTab(String place) {
        this.place = place;
    }

    /** The tab's name in translation keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String address(QuizId quiz, ResultsQuery query) {
        return Addresses.results(quiz) + place + query.text();
    }

    /** Whether the quiz can have data for the page. */
    boolean isFor(UsedQuiz quiz) {
        return switch (this) {
            case DISCERNMENT -> has(quiz, ItemCore::countsForDiscernment);
            case CONFIDENCE -> has(quiz, ItemCore::confidenceAsked);
            case CHANGE -> quiz.latest().isCheck();
            default -> true;
        };
    }

    /** Whether the page compares the two forms of a check, whose attempts may be on different days. */
    boolean isAboutPairs() {
        return this == CHANGE;
    }

    /** The query without the parameters that don't apply to the page. */
    ResultsQuery applicablePart(ResultsQuery query) {
        return isAboutPairs() ? query.withForm(null).withoutDay() : query;
    }

    private static boolean has(UsedQuiz quiz, Predicate<ItemCore> what) {
        return Stream.concat(quiz.latest().items(), quiz.items().stream())
                .map(Item::core)
                .anyMatch(what);
    }
}
