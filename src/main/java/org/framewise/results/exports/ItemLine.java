package org.framewise.results.exports;

import java.util.Optional;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.QuizId;
import org.framewise.results.measures.ChoiceThirds;
import org.framewise.results.measures.Consistency;
import org.framewise.results.measures.Discrimination;
import org.framewise.results.measures.Facility;

/**
 * An item with its statistics.
 *
 * @param discrimination within its form
 * @param consistency of its form
 */
record ItemLine(
        QuizId quiz,
        FormId form,
        int number,
        Item item,
        Optional<Facility> facility,
        Optional<Discrimination> discrimination,
        Optional<Consistency> consistency) {

    /** A choice of an item, with who took it. */
    record Taken(QuizId quiz, FormId form, Item item, String text, ChoiceThirds thirds, ChoiceThirds.Share share) {}
}
