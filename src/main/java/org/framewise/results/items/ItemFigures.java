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
 * An item and how it did, on first attempts.
 *
 * @param revision the newest that is used and has the item, or the one in use now
 * @param form of that revision
 * @param number the item's place in it, counted from 1
 * @param waiting responses that wait to be rated
 * @param uncounted responses that are in no figure
 * @param corrected responses in figures that were scored with a corrected key
 * @param leftOut learners who answered a version of the item that means something else; they are in no figure
 * @param facility empty when nobody has a score
 * @param compared whether the item is in the set on which discrimination rests
 * @param complete learners who have a score for every item of that set; 0 where the item isn't in it
 * @param discrimination empty below ten complete learners, and where the item or the rest has no spread
 * @param thirds empty where nothing is chosen from a list, and below three learners
 * @param medianTime empty when nobody has responded
 * @param calibration how sure learners were and how often right; empty when nobody said
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

    /** Learners with a score. */
    public int n() {
        return facility.map(Facility::n).orElse(0);
    }

    /** The calibration, if enough answers stand behind it to be shown. */
    public Optional<Calibration> calibrationShown() {
        return calibration.filter(known -> known.n() >= Facility.FEWEST_FOR_THE_POINT);
    }

    /** Whether the key should be checked before anything else is made of the item. */
    public boolean keyInDoubt() {
        return flags.stream().anyMatch(ItemFlag::doubtsTheKey);
    }
}
