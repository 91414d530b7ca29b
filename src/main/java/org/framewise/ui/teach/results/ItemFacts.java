package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.framewise.measures.Discrimination;
import org.framewise.measures.Facility;
import org.framewise.measures.Interval;
import org.framewise.results.items.ItemFigures;

/** Shows the key figures of one item. */
final class ItemFacts extends Div {
    private static final long serialVersionUID = 1L;

    ItemFacts(ItemFigures item) {
        Facts facts = new Facts();
        facts.add(getTranslation("teach.items.n"), Integer.toString(item.n()), "");
        facility(facts, item.facility());
        item.discrimination()
                .ifPresentOrElse(
                        known -> facts.add(
                                getTranslation("teach.items.discrimination"),
                                FigureWords.decimal(getLocale(), known.correlation()),
                                verdict(known)),
                        () -> facts.add(
                                getTranslation("teach.items.discrimination"),
                                "–",
                                getTranslation(ItemsTable.whyNone(item))));
        facts.add(
                getTranslation("teach.items.time"),
                item.medianTime().map(time -> FigureWords.time(this, time)).orElse("–"),
                "");
        item.calibrationShown()
                .ifPresent(known -> facts.add(
                        getTranslation("item.sure"),
                        FigureWords.percent(this, NextLesson.right(known) + known.overconfidence()),
                        getTranslation(
                                "item.sure.right", FigureWords.percent(this, NextLesson.right(known)), known.n())));
        add(facts);
    }

    private void facility(Facts facts, Optional<Facility> facility) {
        String name = getTranslation("teach.facility");
        if (facility.isEmpty()) {
            facts.add(name, "–", getTranslation("teach.not-enough-data"));
            return;
        }
        Facility known = facility.get();
        boolean alike = known.low() == known.high();
        String interval = FigureWords.interval(this, new Interval(known.low(), known.high()));
        if (known.pointShown().isEmpty()) {
            facts.add(name, alike ? "–" : interval, getTranslation("teach.facility.few"));
        } else {
            facts.add(
                    name,
                    FigureWords.percent(this, known.mean()),
                    alike ? getTranslation("figure.alike") : getTranslation("item.facility.interval", interval));
        }
    }

    private String verdict(Discrimination known) {
        return known.verdict()
                .map(verdict -> switch (verdict) {
                    case CHECK_KEY -> getTranslation("item.discrimination.check-key");
                    case REVIEW_WORDING -> getTranslation("item.discrimination.review-wording");
                    case BORDERLINE -> getTranslation("item.discrimination.borderline");
                    case ACCEPTABLE -> getTranslation("item.discrimination.acceptable");
                    case GOOD -> getTranslation("item.discrimination.good");
                })
                .orElseGet(() -> getTranslation("item.discrimination.n", known.n()));
    }
}
