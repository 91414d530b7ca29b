package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.framewise.measures.CompleteScores;
import org.framewise.measures.Consistency;
import org.framewise.measures.Facility;
import org.framewise.measures.MeanEstimate;
import org.framewise.results.items.FormItems;
import org.framewise.results.items.QuizItems;
import org.framewise.results.summary.ClassSummary;
import org.framewise.ui.parts.Tags;

/** Section with key figures of a class: number of learners, scores, and the reliability of the quiz. */
final class ClassFacts extends Section {
    private static final long serialVersionUID = 1L;

    ClassFacts(ClassSummary summary, QuizItems items) {
        Facts facts = new Facts();
        facts.add(getTranslation("class.began"), Integer.toString(summary.began()), "");
        facts.add(getTranslation("class.handed-in"), Integer.toString(summary.handedIn()), "");
        score(facts, summary.score());
        items.forms().forEach(form -> consistency(facts, form, items.forms().size() > 1));
        add(facts);
        keys(summary.keys());
        if (items.forms().stream().flatMap(form -> form.consistency().stream()).anyMatch(Consistency::isNegative)) {
            add(Tags.p("flag", getTranslation("class.consistency.negative")));
        }
    }

    private void keys(ClassSummary.Keys keys) {
        if (keys.mixed()) {
            note(getTranslation("class.keys.mixed", keys.corrected(), keys.attempts()));
        } else if (keys.corrected() > 0) {
            note(getTranslation("class.keys.corrected"));
        }
        if (keys.leavesOut()) {
            note(getTranslation("class.keys.left-out", keys.lacking()));
        }
    }

    private void note(String text) {
        add(Tags.p("help", text));
    }

    private void score(Facts facts, Optional<MeanEstimate> score) {
        String name = getTranslation("class.score");
        if (score.isEmpty()) {
            facts.add(name, "–", getTranslation("teach.not-enough-data"));
            return;
        }
        MeanEstimate mean = score.get();
        String interval = FigureWords.ofPercentages(mean)
                .map(range -> FigureWords.interval(this, range))
                .orElse("");
        if (mean.n() < Facility.FEWEST_FOR_THE_POINT) {
            facts.add(name, interval.isEmpty() ? "–" : interval, getTranslation("teach.facility.few"));
        } else {
            facts.add(name, FigureWords.percent(this, mean.mean() / 100), interval);
        }
    }

    private void consistency(Facts facts, FormItems form, boolean several) {
        String name = several
                ? getTranslation("class.consistency.form", form.form().value())
                : getTranslation("class.consistency");
        form.consistency()
                .ifPresentOrElse(
                        known -> facts.add(
                                name,
                                FigureWords.decimal(getLocale(), known.alpha()),
                                getTranslation("class.consistency.of", known.n(), known.items())),
                        () -> facts.add(
                                name,
                                "–",
                                getTranslation(
                                        form.complete() < CompleteScores.FEWEST_LEARNERS
                                                ? "class.consistency.few"
                                                : "class.consistency.none",
                                        form.complete())));
    }
}
