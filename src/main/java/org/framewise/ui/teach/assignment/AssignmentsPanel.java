package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.framewise.attempt.AssignmentId;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentProgress;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.quiz.Catalogue;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Lists the assignments of a classroom, each with time window, terms, progress, and links for editing and results. */
public final class AssignmentsPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;

    /** @param now current time */
    public AssignmentsPanel(
            Classroom classroom, Assignments assignments, Catalogue catalogue, SchoolTime time, Instant now) {
        this.catalogue = catalogue;
        setId("assignments");
        addClassName("assignments");
        Anchor assign =
                Tags.a("side-action", Addresses.assign(classroom.id()), getTranslation("teach.assignments.assign"));
        List<Assignment> all = assignments.of(classroom.id());
        if (all.isEmpty()) {
            add(
                    new H2(getTranslation("teach.assignments.title")),
                    PageParts.empty(
                            getTranslation("teach.assignments.empty.title"),
                            getTranslation("teach.assignments.empty.text"),
                            PageParts.asMainAction(assign)));
            return;
        }
        Div head = Tags.div("section-head", new H2(getTranslation("teach.assignments.title")), assign);
        Map<AssignmentId, AssignmentProgress> progress = assignments.progress(classroom.id());
        AssignmentTexts texts = new AssignmentTexts(this, getLocale(), time);
        Element table = Sheet.tableWithHiddenCaption(
                "assignments", getTranslation("teach.assignments.caption", classroom.name()));
        Element headings = Sheet.headings(
                table,
                getTranslation("teach.assignments.quiz"),
                getTranslation("teach.assignments.when"),
                getTranslation("teach.assignments.terms"),
                getTranslation("teach.assignments.begun"),
                getTranslation("teach.assignments.finished"),
                getTranslation("teach.assignments.results"));
        headings.children().subList(3, 5).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        all.forEach(assignment -> row(
                body.appendElement("tr"),
                assignment,
                assignments.title(assignment),
                Objects.requireNonNull(progress.get(assignment.id())),
                texts,
                now));
        Sheet.stack(table);
        Sheet sheet = Sheet.of(getTranslation("teach.assignments.caption", classroom.name()), table);
        add(head, sheet, Tags.span("help", texts.zone(now)));
    }

    private void row(
            Element row,
            Assignment assignment,
            String title,
            AssignmentProgress progress,
            AssignmentTexts texts,
            Instant now) {
        Element heading = Sheet.rowHeading(row);
        QuizLanguage.load(catalogue, assignment.quiz())
                .of(Sheet.link(heading, Addresses.assignment(assignment.id()), title));
        heading.appendText(" ");
        heading.appendElement("span").addClass("meta").text(texts.state(assignment, now));
        FileNote.inShort(this, catalogue, assignment.quiz()).ifPresent(file -> {
            heading.appendText(" ");
            heading.appendElement("span")
                    .addClass("meta")
                    .addClass("file-state")
                    .text(file);
        });
        row.appendElement("td").addClass("wide").text(texts.window(assignment));
        Element terms = row.appendElement("td").addClass("wide").text(texts.terms(assignment));
        if (assignment.pair()) {
            terms.appendText(" ");
            terms.appendElement("span").addClass("meta").text(texts.post(assignment));
        }
        Sheet.figure(row, texts.begun(progress));
        Sheet.figure(row, texts.finished(assignment, progress));
        Sheet.link(
                        row.appendElement("td"),
                        Addresses.results(assignment.quiz(), assignment.id()),
                        getTranslation("teach.assignments.results"))
                .attr("aria-label", getTranslation("teach.assignments.results-of", title));
    }
}
