package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framewise.measures.DiscernmentChange;
import org.framewise.measures.Gain;
import org.framewise.measures.GroupDiscernment;
import org.framewise.results.insight.CheckGain;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.chart.Slopes;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/**
 * Shows the change between two checks in words, in a chart and in figures. It is called a change and never an effect,
 * because there is no control group.
 */
final class GainFigures {
    /** Number of learners above which the chart omits single lines, because they would hide each other. */
    private static final int MOST_LINES = 200;

    private final Component words;
    private final CheckGain check;
    private final Gain gain;
    private final Decimals decimals = new Decimals(UI.getCurrent().getLocale());

    /** @param check gain of a check with at least one pair */
    GainFigures(Component words, CheckGain check) {
        this.words = words;
        this.check = check;
        this.gain = check.gain().orElseThrow();
    }

    ChartFigure figure() {
        List<Gain.Pair> pairs =
                check.pairs().stream().map(CheckGain.Pair::scores).toList();
        double before = pairs.stream().mapToDouble(Gain.Pair::pre).average().orElseThrow();
        double after = pairs.stream().mapToDouble(Gain.Pair::post).average().orElseThrow();
        return new ChartFigure(
                words.getTranslation("results.change.picture"),
                message(),
                Slopes.of(
                        words.getTranslation("results.change.before"),
                        words.getTranslation("results.change.after"),
                        pairs.size() > MOST_LINES
                                ? List.of()
                                : pairs.stream()
                                        .map(pair -> new Slopes.Slope(pair.pre(), pair.post()))
                                        .toList(),
                        new Slopes.Slope(before, after)),
                summary(pairs, before, after));
    }

    private String message() {
        double mean = gain.change().mean();
        String size = decimals.of(Math.abs(mean), 1);
        String said;
        if (decimals.of(mean, 1).equals(decimals.of(0, 1))) {
            said = words.getTranslation(
                    "results.change.message.same", gain.change().n());
        } else if (mean > 0) {
            said = words.getTranslation(
                    "results.change.message.more", gain.change().n(), size);
        } else {
            said = words.getTranslation(
                    "results.change.message.less", gain.change().n(), size);
        }
        return gain.intervalsShown()
                ? gain.change()
                        .interval()
                        .map(ends -> said + " "
                                + words.getTranslation(
                                        ends.contains(0)
                                                ? "results.change.message.maybe-none"
                                                : "results.change.message.certain"))
                        .orElse(said)
                : said;
    }

    private Element summary(List<Gain.Pair> pairs, double before, double after) {
        Element table = Sheet.table("change-summary", words.getTranslation("results.change.picture.table"));
        Element head = Sheet.headings(
                table, words.getTranslation("results.change.what"), words.getTranslation("results.value"));
        head.child(1).addClass("num");
        Element body = table.appendElement("tbody");
        line(body, "results.change.mean-before", decimals.of(before, 1));
        line(body, "results.change.mean-after", decimals.of(after, 1));
        line(
                body,
                "results.change.rose",
                count(pairs.stream().filter(pair -> pair.gain() > 0).count()));
        line(
                body,
                "results.change.level",
                count(pairs.stream().filter(pair -> pair.gain() == 0).count()));
        line(
                body,
                "results.change.fell",
                count(pairs.stream().filter(pair -> pair.gain() < 0).count()));
        return table;
    }

    private static String count(long count) {
        return Long.toString(count);
    }

    private void line(Element body, String key, String value) {
        Element row = body.appendElement("tr");
        Sheet.rowHeading(row).text(words.getTranslation(key));
        Sheet.figure(row, value);
    }

    /** Warnings to read before the figures. */
    List<Paragraph> warnings() {
        List<Paragraph> all = new ArrayList<>();
        if (gain.ceiling()) {
            all.add(Paragraphs.warning(words.getTranslation(
                    "results.change.ceiling", Percent.of(gain.atTheTop()), decimals.of(Gain.TOP, 0))));
        }
        if (check.discernment()
                .flatMap(DiscernmentChange::shown)
                .filter(DiscernmentChange::onlySuspicionRose)
                .isPresent()) {
            all.add(Paragraphs.warning(words.getTranslation("results.change.suspicion")));
        }
        return all;
    }

    /** Says why figures are missing; empty if none are. */
    Optional<Paragraph> whyMissing() {
        List<String> why = new ArrayList<>();
        if (!gain.intervalsShown()) {
            why.add(words.getTranslation(
                    "results.change.few", Gain.FEWEST_PAIRS, gain.change().n()));
        } else if (gain.effect().isEmpty()) {
            why.add(words.getTranslation("results.change.no-spread"));
        }
        check.onlyOrder()
                .filter(order -> gain.intervalsShown())
                .ifPresent(
                        order -> why.add(words.getTranslation("results.change.one-order", order(words, check, order))));
        if (check.discernment().flatMap(DiscernmentChange::shown).isEmpty()) {
            why.add(words.getTranslation(
                    "results.change.no-discernment",
                    GroupDiscernment.FEWEST_LEARNERS,
                    check.discernment().map(DiscernmentChange::n).orElse(0)));
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(Paragraphs.help(String.join(" ", why)));
    }

    /** Notes on what the figures are based on. */
    List<Paragraph> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(words.getTranslation("results.change.note"));
        notes.add(words.getTranslation("results.change.note.score"));
        if (check.written() + check.unwritten() > 0) {
            notes.add(words.getTranslation("results.change.written", check.written(), check.unwritten()));
        }
        if (check.waiting() > 0) {
            notes.add(words.getTranslation("results.change.waiting", check.waiting()));
        }
        if (check.unscored() > 0) {
            notes.add(words.getTranslation("results.change.unscored", check.unscored()));
        }
        if (check.unassigned() > 0) {
            notes.add(words.getTranslation("results.change.unassigned", check.unassigned()));
        }
        if (check.pairs().size() > MOST_LINES) {
            notes.add(words.getTranslation("results.change.no-lines", MOST_LINES));
        }
        return notes.stream().map(Paragraphs::help).toList();
    }

    /** Names the forms in the order in which they were taken. */
    static String order(Component words, CheckGain check, Gain.Order order) {
        return order == Gain.Order.AB
                ? words.getTranslation(
                        "results.change.order.of",
                        check.first().value(),
                        check.second().value())
                : words.getTranslation(
                        "results.change.order.of",
                        check.second().value(),
                        check.first().value());
    }
}
