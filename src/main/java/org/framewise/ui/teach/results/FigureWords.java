package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.framewise.measures.Interval;
import org.framewise.measures.MeanEstimate;
import org.framewise.ui.teach.parts.Percent;

/** Formats figures with no more digits than their precision justifies. */
final class FigureWords {
    private FigureWords() {}

    /** @param share 0 to 1 */
    static String percent(Component words, double share) {
        return words.getTranslation("figure.percent", Percent.of(share));
    }

    /** @param interval interval of shares, 0 to 1 */
    static String interval(Component words, Interval interval) {
        return words.getTranslation("figure.interval", Percent.of(interval.low()), Percent.of(interval.high()));
    }

    /**
     * The interval of a mean of percentages, 0 to 100, converted to shares; empty if there is none, or if all values
     * are equal and their spread is unknown.
     */
    static Optional<Interval> ofPercentages(MeanEstimate mean) {
        return mean.standardDeviation() == 0
                ? Optional.empty()
                : mean.interval()
                        .map(interval ->
                                new Interval(Math.max(0, interval.low()) / 100, Math.min(100, interval.high()) / 100));
    }

    /** Formats a correlation or another figure around 0. */
    static String decimal(Locale locale, double value) {
        return new Decimals(locale).of(value, 2);
    }

    static String time(Component words, Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        return seconds < 60
                ? words.getTranslation("figure.seconds", seconds)
                : words.getTranslation("figure.minutes", seconds / 60, seconds % 60);
    }
}
