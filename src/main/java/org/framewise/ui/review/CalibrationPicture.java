package org.framewise.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.framewise.measures.Calibration;
import org.framewise.ui.parts.Tags;

/**
 * Compares a learner's stated confidence with their actual success. Each confidence level has a line for the stated
 * confidence and a bar for the share of right answers; a table beside them has the figures.
 */
final class CalibrationPicture extends Div {
    private static final long serialVersionUID = 1L;

    CalibrationPicture(Calibration calibration) {
        addClassName("calibration");
        NativeTable table = new NativeTable(new NativeTableRow(
                heading("col", getTranslation("end.calibration.stated")),
                heading("col", getTranslation("end.calibration.right")),
                heading("col", getTranslation("end.calibration.picture"))));
        for (Calibration.Level level : calibration.levels()) {
            long stated = Math.round(100 * level.confidence().probability());
            table.add(new NativeTableRow(
                    heading("row", getTranslation("figure.percent", stated)),
                    new NativeTableCell(getTranslation("end.calibration.of", level.right(), level.n())),
                    new NativeTableCell(picture(level))));
        }
        add(table);
    }

    private static NativeTableHeaderCell heading(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Div picture(Calibration.Level level) {
        Span fill = Tags.span("calibration-right");
        fill.getStyle().set("inline-size", percent(level.shareRight()));
        Span line = Tags.span("calibration-stated");
        line.getStyle().set("inset-inline-start", percent(level.confidence().probability()));
        Div track = Tags.div("calibration-track", fill, line);
        track.getElement().setAttribute("aria-hidden", "true");
        return track;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
