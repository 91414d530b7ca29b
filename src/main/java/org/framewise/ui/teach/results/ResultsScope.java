package org.framewise.ui.teach.results;

import org.framewise.quiz.ItemId;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.ui.parts.QuizLanguage;

/** The scope of a results page, after the teacher's access has been checked. */
record ResultsScope(TeacherScope teacherScope, UsedQuiz quiz, ResultsQuery query, Selection selection) {
    /** The language of the quiz's texts. */
    QuizLanguage language() {
        return new QuizLanguage(quiz.latest().language());
    }

    /** Whether the quiz no longer contains that item. */
    boolean isRetired(ItemId item) {
        return quiz.latest().item(item).isEmpty();
    }
}
