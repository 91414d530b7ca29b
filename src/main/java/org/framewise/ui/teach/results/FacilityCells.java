package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.framewise.measures.Facility;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Fills table cells with the facility of an item, with no more precision than the number of learners supports. */
final class FacilityCells {
    private FacilityCells() {}

    /** Shows the mean; for fewer than ten learners, a remark instead. */
    static void point(Component words, Element cell, Optional<Facility> facility) {
        if (facility.isEmpty()) {
            none(words, cell);
        } else if (facility.get().pointShown().isEmpty()) {
            Sheet.sign(cell, "n<" + Facility.FEWEST_FOR_THE_POINT, words.getTranslation("teach.facility.few"));
        } else {
            cell.text(Percent.of(facility.get().mean()));
        }
    }

    /** Shows the interval, if at least one learner has a score. */
    static void interval(Component words, Element cell, Optional<Facility> facility) {
        if (facility.isEmpty()) {
            none(words, cell);
        } else if (facility.get().low() == facility.get().high()) {
            Sheet.sign(cell, "–", words.getTranslation("figure.alike"));
        } else {
            cell.text(Percent.of(facility.get().low()) + "–"
                    + Percent.of(facility.get().high()));
        }
    }

    private static void none(Component words, Element cell) {
        Sheet.sign(cell, "–", words.getTranslation("teach.not-enough-data"));
    }
}
