package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.measures.Alternatives;
import org.framewise.measures.Calibration;
import org.framewise.results.insight.ClassCalibration;
import org.framewise.results.insight.ClassCalibration.OfKind;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;

/** Results page that compares the confidence of the class with its actual success. */
@Route(value = ResultsTab.ROUTE + "/confidence", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class CalibrationView extends SheetsPage {
    private static final long serialVersionUID = 1L;

    CalibrationView(ResultsFrame frame, AnswerSheets sheets) {
        super(frame, ResultsTab.CONFIDENCE, sheets);
    }

    @Override
    void show(ResultsScope scope, List<AnswerSheet> given) {
        ClassCalibration calibration = ClassCalibration.of(given);
        if (calibration.kinds().isEmpty()) {
            add(
                    calibration.asked() == 0
                            ? PageParts.empty(
                                    getTranslation("results.confidence.off.title"),
                                    getTranslation("results.confidence.off.text"))
                            : PageParts.empty(
                                    getTranslation("results.confidence.empty.title"),
                                    getTranslation("results.confidence.empty.text")));
            return;
        }
        add(Paragraphs.intro(getTranslation("results.confidence.intro")));
        calibration.kinds().forEach(kind -> add(section(kind)));
        add(Paragraphs.help(getTranslation("results.confidence.note")));
    }

    private Section section(OfKind kind) {
        String title = getTranslation(
                kind.alternatives() == Alternatives.TWO ? "results.confidence.two" : "results.confidence.more");
        Section section = new Section(new H2(title));
        if (!kind.isShown()) {
            section.add(new Paragraph(getTranslation(
                    "results.confidence.few",
                    Calibration.FEWEST_FOR_A_LEARNER,
                    kind.calibration().n())));
            return section;
        }
        CalibrationFigures figures = new CalibrationFigures(this, kind);
        Sheet sheet = Sheet.of(getTranslation("results.confidence.measures.of", title), figures.measures());
        section.add(figures.figure(title), sheet);
        if (!kind.partsShown()) {
            section.add(Paragraphs.help(getTranslation(
                    "results.confidence.parts-hidden",
                    ClassCalibration.FEWEST_LEARNERS,
                    Calibration.FEWEST_FOR_PARTS)));
        }
        return section;
    }
}
