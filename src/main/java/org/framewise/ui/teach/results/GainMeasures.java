package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.framewise.measures.DiscernmentChange;
import org.framewise.measures.EffectSize;
import org.framewise.measures.Gain;
import org.framewise.measures.Interval;
import org.framewise.measures.MeanEstimate;
import org.framewise.results.insight.CheckGain;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Table of the measures of a change, each with its interval and an interpretation. */
final class GainMeasures {
    private final Component words;
    private final CheckGain check;
    private final Gain gain;
    private final Decimals decimals = new Decimals(UI.getCurrent().getLocale());

    /** @param check gain of a check with at least one pair */
    GainMeasures(Component words, CheckGain check) {
        this.words = words;
        this.check = check;
        this.gain = check.gain().orElseThrow();
    }

    /** The table; with too few pairs for intervals, it contains only the mean. */
    Element table() {
        Element table =
                Sheet.tableWithHiddenCaption("change-measures", words.getTranslation("results.change.measures"));
        Element head = Sheet.headings(
                table,
                words.getTranslation("results.measure"),
                words.getTranslation("results.value"),
                words.getTranslation("results.interval"),
                words.getTranslation("results.meaning"));
        head.children().subList(1, 3).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        row(
                body,
                "mean",
                decimals.signed(gain.change().mean(), 1),
                gain.intervalsShown() ? gain.change().interval() : Optional.empty(),
                1,
                gain.change().n());
        if (gain.intervalsShown()) {
            forms(body);
            gain.effect().ifPresent(effect -> effect(body, effect));
        }
        check.discernment().flatMap(DiscernmentChange::shown).ifPresent(change -> {
            row(body, "sensitivity", change.sensitivity(), change.n());
            row(body, "criterion", change.criterion(), change.n());
        });
        return table;
    }

    private void forms(Element body) {
        check.balanced().ifPresent(balanced -> {
            row(
                    body,
                    "balanced",
                    error(decimals.signed(balanced.gain(), 1), balanced),
                    Optional.empty(),
                    1,
                    check.first().value(),
                    group(balanced.gain() + balanced.formEffect(), balanced.ab()),
                    check.second().value(),
                    group(balanced.gain() - balanced.formEffect(), balanced.ba()));
            row(
                    body,
                    "form",
                    error(decimals.signed(balanced.formEffect(), 1), balanced),
                    Optional.empty(),
                    1,
                    balanced.formEffect() < 0
                            ? check.first().value()
                            : check.second().value());
        });
    }

    private String group(double gain, int learners) {
        return words.getTranslation("results.change.group", decimals.signed(gain, 1), learners);
    }

    private String error(String value, Gain.Balanced balanced) {
        return balanced.error()
                .map(error -> words.getTranslation("results.plus-minus", value, decimals.of(error, 1)))
                .orElse(value);
    }

    private void effect(Element body, EffectSize effect) {
        row(body, "unbiased", decimals.of(effect.unbiased(), 2), Optional.empty(), 2);
        row(body, "standardized", decimals.of(effect.standardized(), 2), effect.interval(), 2);
    }

    private void row(Element body, String measure, MeanEstimate mean, int n) {
        row(body, measure, decimals.signed(mean.mean(), 2), mean.interval(), 2, n);
    }

    private void row(
            Element body, String measure, String value, Optional<Interval> interval, int digits, Object... parts) {
        Element row = body.appendElement("tr");
        Sheet.rowHeading(row).text(words.getTranslation("results.change.measure." + measure));
        Sheet.figure(row, value);
        Sheet.figure(
                row,
                interval.map(ends -> words.getTranslation(
                                "results.from-to", decimals.of(ends.low(), digits), decimals.of(ends.high(), digits)))
                        .orElse(""));
        row.appendElement("td").text(words.getTranslation("results.change.meaning." + measure, parts));
    }
}
