package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framewise.measures.Discernment;
import org.framewise.measures.Discernment.Lean;
import org.framewise.measures.GroupDiscernment;
import org.framewise.measures.Interval;
import org.framewise.results.insight.Sorter;
import org.framewise.results.insight.StatementSet;
import org.framewise.ui.chart.Plane;

/** Explains d′ and c in plain words, for a class and for a learner. */
final class DiscernmentWords {
    private final Component words;
    private final StatementSet set;
    private final Decimals decimals = new Decimals(UI.getCurrent().getLocale());

    DiscernmentWords(Component words, StatementSet set) {
        this.words = words;
        this.set = set;
    }

    /** Describes the class in two sentences, or says why no conclusion is possible. */
    String message() {
        return set.group()
                .map(this::group)
                .orElseGet(() -> words.getTranslation(
                        "results.discernment.few", GroupDiscernment.FEWEST_LEARNERS, set.complete()));
    }

    private String group(GroupDiscernment group) {
        Optional<Interval> ability = group.sensitivity().interval();
        String tells;
        if (ability.filter(interval -> interval.low() > 0).isPresent()) {
            tells = words.getTranslation("results.discernment.group.apart", group.n());
        } else if (ability.filter(interval -> interval.high() < 0).isPresent()) {
            tells = words.getTranslation("results.discernment.group.reversed", group.n());
        } else {
            tells = words.getTranslation("results.discernment.group.unsure", group.n());
        }
        return tells + " " + words.getTranslation("results.discernment.group.lean." + lean(group.lean()));
    }

    private static String lean(Optional<Lean> lean) {
        return lean.map(side -> side == Lean.TO_OPINION ? "opinion" : "factual").orElse("none");
    }

    /** Describes one learner in a few words; empty if there are too few statements for a conclusion. */
    String learner(Sorter sorter) {
        if (!sorter.isComplete()) {
            return words.getTranslation("results.discernment.learner.open");
        }
        List<String> said = new ArrayList<>();
        set.of(sorter).ifPresent(discernment -> {
            if (discernment.sensitivity() > 2 * discernment.sensitivityError()) {
                said.add(words.getTranslation("results.discernment.learner.apart"));
            }
            discernment
                    .lean()
                    .ifPresent(side -> said.add(words.getTranslation(
                            side == Lean.TO_OPINION
                                    ? "results.discernment.learner.opinion"
                                    : "results.discernment.learner.factual")));
        });
        return String.join(", ", said);
    }

    /** Formats a value with its standard error. */
    String format(double value, double error) {
        return words.getTranslation("results.plus-minus", decimals.of(value, 2), decimals.of(error, 2));
    }

    /** Formats a mean with its interval. */
    String mean(double mean, Optional<Interval> interval) {
        return interval.map(ends -> words.getTranslation(
                        "results.mean-interval",
                        decimals.of(mean, 2),
                        decimals.of(ends.low(), 2),
                        decimals.of(ends.high(), 2)))
                .orElseGet(() -> decimals.of(mean, 2));
    }

    static Plane.Lean shape(Discernment discernment) {
        return discernment
                .lean()
                .map(side -> side == Lean.TO_OPINION ? Plane.Lean.LEFT : Plane.Lean.RIGHT)
                .orElse(Plane.Lean.NONE);
    }
}
