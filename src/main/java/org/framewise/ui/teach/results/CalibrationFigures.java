package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import org.framewise.measures.Calibration;
import org.framewise.measures.Calibration.Level;
import org.framewise.measures.Facility;
import org.framewise.quiz.Confidence;
import org.framewise.results.insight.ClassCalibration.OfKind;
import org.framewise.ui.chart.ChartFigure;
import org.framewise.ui.chart.Curve;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/**
 * Shows the calibration of a class, that is, stated confidence against actual success, as a curve, in words and in
 * figures.
 */
final class CalibrationFigures {
    /** Smallest difference between stated and actual share that counts as over- or underconfidence, from 0 to 1. */
    private static final double NOTICEABLE = 0.05;

    private final Component words;
    private final OfKind kind;
    private final Calibration calibration;
    private final Decimals decimals = new Decimals(UI.getCurrent().getLocale());

    CalibrationFigures(Component words, OfKind kind) {
        this.words = words;
        this.kind = kind;
        this.calibration = kind.calibration();
    }

    /** @param what name of the kind of answers */
    ChartFigure figure(String what) {
        return new ChartFigure(
                words.getTranslation("results.confidence.picture", what),
                message(),
                Curve.of(
                        new Curve.Words(
                                words.getTranslation("results.confidence.across"),
                                words.getTranslation("results.confidence.upwards"),
                                words.getTranslation("results.confidence.agree"),
                                words.getTranslation("results.confidence.above"),
                                words.getTranslation("results.confidence.below")),
                        calibration.levels().stream().map(this::point).toList()),
                table());
    }

    /**
     * States the success rate at the highest confidence level, and whether the class was over- or underconfident
     * overall.
     */
    private String message() {
        String whole = words.getTranslation("results.confidence.whole." + judgement(), points());
        return surest().map(level -> words.getTranslation(
                                "results.confidence.surest",
                                stated(level.confidence()),
                                Percent.of(level.confidence().probability()),
                                (int) Math.round(10 * level.shareRight()))
                        + " " + whole)
                .orElse(whole);
    }

    private Optional<Level> surest() {
        return calibration.levels().reversed().stream()
                .filter(level -> level.n() >= Facility.FEWEST_FOR_THE_POINT)
                .findFirst();
    }

    private String stated(Confidence confidence) {
        return words.getTranslation(
                "results.confidence.said." + confidence.name().toLowerCase(Locale.ROOT));
    }

    private String judgement() {
        if (Math.abs(calibration.overconfidence()) < NOTICEABLE) {
            return "well";
        }
        return calibration.overconfidence() > 0 ? "over" : "under";
    }

    private String points() {
        return Percent.of(Math.abs(calibration.overconfidence()));
    }

    private static Facility share(Level level) {
        return Facility.ofRightOrWrong(level.right(), level.n()).orElseThrow();
    }

    private Curve.Point point(Level level) {
        Facility share = share(level);
        return new Curve.Point(
                level.confidence().probability(),
                share.mean(),
                share.low(),
                share.high(),
                share.pointShown().isPresent(),
                Percent.of(level.confidence().probability()) + "%");
    }

    private Element table() {
        Element table = Sheet.table("levels", words.getTranslation("results.confidence.table"));
        Element head = Sheet.headings(
                table,
                words.getTranslation("results.confidence.stated"),
                words.getTranslation("results.confidence.answers"),
                words.getTranslation("results.confidence.right"),
                words.getTranslation("results.confidence.share"),
                words.getTranslation("results.interval"));
        head.children().forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        for (Level level : calibration.levels()) {
            Facility share = share(level);
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row)
                    .addClass("num")
                    .text(Percent.of(level.confidence().probability()) + "%");
            Sheet.figure(row, Integer.toString(level.n()));
            Sheet.figure(row, Integer.toString(level.right()));
            if (share.pointShown().isPresent()) {
                Sheet.figure(row, Percent.of(share.mean()) + "%");
            } else {
                Sheet.sign(Sheet.figure(row, ""), "–", words.getTranslation("teach.not-enough-data"));
            }
            Sheet.figure(row, Percent.of(share.low()) + "–" + Percent.of(share.high()) + "%");
        }
        return table;
    }

    /** A list of the measures, each with an interpretation. */
    Element measures() {
        Element table = Sheet.table("calibration-measures", words.getTranslation("results.confidence.measures"));
        Element head = Sheet.headings(
                table,
                words.getTranslation("results.measure"),
                words.getTranslation("results.value"),
                words.getTranslation("results.meaning"));
        head.child(1).addClass("num");
        Element body = table.appendElement("tbody");
        row(body, "answers", Integer.toString(calibration.n()), kind.learners());
        row(body, "brier", decimals.of(calibration.brier(), 3));
        row(body, "over", decimals.signed(100 * calibration.overconfidence(), 0));
        if (kind.partsShown()) {
            row(body, "reliability", decimals.of(calibration.reliability(), 3));
            row(body, "resolution", decimals.of(calibration.resolution(), 3));
            row(
                    body,
                    "uncertainty",
                    decimals.of(calibration.uncertainty(), 3),
                    decimals.of(calibration.brier(), 3),
                    decimals.of(calibration.reliability(), 3),
                    decimals.of(calibration.resolution(), 3),
                    decimals.of(calibration.uncertainty(), 3));
        }
        return table;
    }

    private void row(Element body, String measure, String value, Object... parts) {
        Element row = body.appendElement("tr");
        Sheet.rowHeading(row).text(words.getTranslation("results.confidence.measure." + measure));
        Sheet.figure(row, value);
        row.appendElement("td").text(words.getTranslation("results.confidence.meaning." + measure, parts));
    }
}
