package org.framewise.results.items;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.framewise.measures.Calibration;
import org.framewise.measures.ChoiceThirds;
import org.framewise.measures.Discrimination;
import org.framewise.measures.Facility;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;

/**
 * An item with its statistics, from first attempts.
 *
 * @param revision the newest revision used that contains the item, or the current one
 * @param form the item's form in that revision
 * @param number the item's position in the form, counted from 1
 * @param waiting number of responses waiting to be rated
 * @param uncounted number of responses excluded from statistics
 * @param corrected number of included responses scored with a corrected key
 * @param leftOut number of learners who answered a version of the item that means something else; they are excluded
 *     from statistics
 * @param facility empty if nobody has a score
 * @param compared whether the item is in the set that discrimination is based on
 * @param complete number of learners who have a score for every item of that set; 0 if the item isn't in it
 * @param discrimination empty for fewer than ten complete learners, or if the item or the rest doesn't vary
 * @param thirds empty for items without a list of choices, and for fewer than three learners
 * @param medianTime empty if nobody has responded
 * @param calibration stated confidence against actual success; empty if nobody stated any
 */
public record ItemFigures(
        Quiz revision,
        Form form,
        int number,
        int waiting,
        int uncounted,
        int corrected,
        int leftOut,
        Optional<Facility> facility,
        boolean compared,
        int complete,
        Optional<Discrimination> discrimination,
        Optional<ChoiceThirds> thirds,
        Optional<Duration> medianTime,
        Optional<Calibration> calibration,
        List<ItemFlag> flags) {
    public ItemFigures {
        flags = List.copyOf(flags);
    }

    public Item item() {
        return form.items().get(number - 1);
    }

    public ItemId id() {
        return item().id();
    }

    /** The number of learners with a score. */
    public int n() {
        return facility.map(Facility::n).orElse(0);
    }

    /** The calibration, if it is based on enough answers to be shown. */
    public Optional<Calibration> calibrationShown() {
        return calibration.filter(known -> known.n() >= Facility.FEWEST_FOR_THE_POINT);
    }

    /** Whether the key should be checked before drawing any conclusions from the item. */
    public boolean keyInDoubt() {
        return flags.stream().anyMatch(ItemFlag::doubtsTheKey);
    }
}
