package org.framewise.results.exports;

import java.util.Optional;
import org.framewise.measures.ChoiceThirds;
import org.framewise.measures.Consistency;
import org.framewise.measures.Discrimination;
import org.framewise.measures.Facility;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.QuizId;
import org.framewise.results.items.FormItems;
import org.framewise.results.items.ItemFigures;

/** A row of the table of items: an item with its statistics. */
record ItemLine(QuizId quiz, FormItems in, ItemFigures figures) {
    FormId form() {
        return in.form();
    }

    int number() {
        return figures.number();
    }

    Item item() {
        return figures.item();
    }

    Optional<Facility> facility() {
        return figures.facility();
    }

    Optional<Discrimination> discrimination() {
        return figures.discrimination();
    }

    /** The consistency of the item's form. */
    Optional<Consistency> consistency() {
        return in.consistency();
    }

    /** A row of the table of choices: a choice of an item, with the shares of learners who selected it. */
    record Taken(QuizId quiz, FormId form, Item item, String text, ChoiceThirds thirds, ChoiceThirds.Share share) {}
}
