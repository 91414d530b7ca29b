package org.framewise.ui.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Finding;
import org.framewise.ui.Addresses;
import org.framewise.ui.PageParts;
import org.jsoup.nodes.Element;

/** What is wrong with the quiz files, and how to mend it. */
@Route(value = Addresses.FINDINGS, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class FindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;

    FindingsView(Catalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("teach");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(PageParts.heading(getTranslation("teach.findings.title")));
        int quizzes = catalogue.revisions().size();
        Map<String, List<Finding>> files = catalogue.findings().stream()
                .sorted()
                .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
        if (files.isEmpty()) {
            add(PageParts.empty(
                    quizzes == 0
                            ? getTranslation("teach.findings.none.title")
                            : getTranslation("teach.findings.empty.title", quizzes),
                    getTranslation(quizzes == 0 ? "teach.findings.none.text" : "teach.findings.empty.text")));
            return;
        }
        Paragraph deck = new Paragraph(getTranslation(
                "teach.findings.text",
                files.values().stream().mapToInt(List::size).sum(),
                quizzes));
        deck.addClassName("deck");
        add(deck);
        files.forEach((file, findings) -> add(section(file, findings)));
    }

    private Section section(String file, List<Finding> findings) {
        Element table = Sheet.table("findings", getTranslation("teach.findings.caption", file));
        table.child(0).addClass("sr-only");
        Sheet.headings(
                        table,
                        getTranslation("teach.findings.line"),
                        getTranslation("teach.findings.problem"),
                        getTranslation("teach.findings.remedy"))
                .child(0)
                .addClass("num");
        Element body = table.appendElement("tbody");
        for (Finding finding : findings) {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row)
                    .addClass("num")
                    .text(
                            finding.line() == 0
                                    ? getTranslation("teach.findings.file")
                                    : Integer.toString(finding.line()));
            row.appendElement("td").text(finding.problem());
            row.appendElement("td").text(finding.remedy());
        }
        Sheet sheet = new Sheet(getTranslation("teach.findings.caption", file));
        sheet.show(table);
        H2 heading = new H2(file);
        heading.addClassName("file");
        return new Section(heading, sheet);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("teach.findings.title"));
    }
}
