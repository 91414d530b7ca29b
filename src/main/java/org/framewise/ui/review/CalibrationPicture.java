package org.framewise.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.framewise.measures.Calibration;

/**
 * How sure somebody was against how often she was right, level by level: a line for the stated confidence and a bar for
 * the share that was right, with the figures beside them in a table.
 */
final class CalibrationPicture extends Div {
    private static final long serialVersionUID = 1L;

    CalibrationPicture(Calibration calibration) {
        addClassName("calibration");
        Element table = new Element("table");
        table.appendChild(row("th", "end.calibration.stated", "end.calibration.right", "end.calibration.picture"));
        for (Calibration.Level level : calibration.levels()) {
            Element row = new Element("tr");
            row.appendChild(
                    cell(
                            "th",
                            getTranslation(
                                    "figure.percent",
                                    Math.round(100 * level.confidence().probability()))),
                    cell("td", getTranslation("end.calibration.of", level.right(), level.n())),
                    picture(level));
            table.appendChild(row);
        }
        getElement().appendChild(table);
    }

    private Element row(String tag, String... keys) {
        Element row = new Element("tr");
        for (String key : keys) {
            Element cell = cell(tag, getTranslation(key));
            cell.setAttribute("scope", "col");
            row.appendChild(cell);
        }
        return row;
    }

    private static Element cell(String tag, String text) {
        Element cell = new Element(tag);
        cell.setText(text);
        if (tag.equals("th")) {
            cell.setAttribute("scope", "row");
        }
        return cell;
    }

    private static Element picture(Calibration.Level level) {
        Span fill = new Span();
        fill.addClassName("calibration-right");
        fill.getStyle().set("inline-size", percent(level.shareRight()));
        Span line = new Span();
        line.addClassName("calibration-stated");
        line.getStyle().set("inset-inline-start", percent(level.confidence().probability()));
        Div track = new Div(fill, line);
        track.addClassName("calibration-track");
        track.getElement().setAttribute("aria-hidden", "true");
        Element cell = new Element("td");
        cell.appendChild(track.getElement());
        return cell;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
