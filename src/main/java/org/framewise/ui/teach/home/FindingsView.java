package org.framewise.ui.teach.home;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.framewise.message.Message;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Finding;
import org.framewise.quiz.QuizFile;
import org.framewise.results.MissingFiles;
import org.framewise.results.MissingFiles.MissingFile;
import org.framewise.results.TeacherScope;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;

/** Page that lists errors in quiz files and missing files, with instructions for fixing them. */
@Route(value = Addresses.FINDINGS, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class FindingsView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient MissingFiles missing;
    private final transient CurrentTeacher teacher;
    private final transient SchoolTime time;

    FindingsView(Catalogue catalogue, MissingFiles missing, CurrentTeacher teacher, SchoolTime time) {
        super("teach", "teach.findings.title");
        this.catalogue = catalogue;
        this.missing = missing;
        this.teacher = teacher;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(heading());
        int quizzes = catalogue.revisions().size();
        Map<String, List<Finding>> files = catalogue.findings().stream()
                .sorted()
                .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
        TeacherScope teacherScope = teacher.scope();
        List<MissingFile> assigned = missing.assigned(teacherScope);
        if (!assigned.isEmpty()) {
            add(Tags.p("deck", getTranslation("teach.findings.missing.text", quizzes)), missing("missing", assigned));
        }
        if (!files.isEmpty()) {
            Paragraph deck = Tags.p(
                    "deck",
                    getTranslation(
                            "teach.findings.text",
                            files.values().stream().mapToInt(List::size).sum(),
                            quizzes));
            add(deck);
            files.forEach((file, findings) -> add(section(file, findings)));
        } else if (assigned.isEmpty()) {
            add(PageParts.empty(
                    quizzes == 0
                            ? getTranslation("teach.findings.none.title")
                            : getTranslation("teach.findings.empty.title", quizzes),
                    getTranslation(quizzes == 0 ? "teach.findings.none.text" : "teach.findings.empty.text")));
        }
        notices(catalogue.notices());
        List<MissingFile> retired = missing.retired(teacherScope);
        if (!retired.isEmpty()) {
            add(missing("retired", retired));
        }
    }

    /** @param kind kind of missing files, which determines the texts */
    private Section missing(String kind, List<MissingFile> all) {
        String words = "teach.findings." + kind;
        Element table = Sheet.tableWithHiddenCaption(kind + "-files", getTranslation(words + ".title"));
        Sheet.headings(
                table,
                getTranslation("teach.findings.missing.quiz"),
                getTranslation("teach.findings.missing.file"),
                getTranslation("teach.findings.missing.what"),
                getTranslation("teach.findings.missing.do"));
        Element body = table.appendElement("tbody");
        for (MissingFile one : all) {
            Element row = body.appendElement("tr");
            QuizLanguage.load(catalogue, one.quiz()).of(Sheet.rowHeading(row).text(one.title()));
            row.appendElement("td")
                    .text(one.last()
                            .map(QuizFile::name)
                            .orElseGet(() -> getTranslation("teach.findings.missing.unnamed")));
            row.appendElement("td")
                    .text(one.last()
                            .map(file -> getTranslation(
                                    words + ".now", one.assignments(), time.day(file.since(), getLocale())))
                            .orElseGet(() -> getTranslation("teach.findings.missing.unknown")));
            row.appendElement("td").text(getTranslation(words + ".remedy"));
        }
        Sheet.stack(table);
        Sheet sheet = Sheet.of(getTranslation(words + ".title"), table);
        return new Section(new H2(getTranslation(words + ".title")), sheet);
    }

    /** Adds suggestions for files that are loaded nevertheless. They come last because they are not errors. */
    private void notices(List<Finding> notices) {
        if (notices.isEmpty()) {
            return;
        }
        String title = getTranslation("teach.findings.notices.title");
        Element table = Sheet.tableWithHiddenCaption("notices", title);
        Sheet.headings(
                table,
                getTranslation("teach.findings.missing.file"),
                getTranslation("teach.findings.notices.problem"),
                getTranslation("teach.findings.notices.remedy"));
        Element body = table.appendElement("tbody");
        for (Finding notice : notices.stream().sorted().toList()) {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).addClass("file").text(notice.file());
            words(row.appendElement("td"), notice.problem());
            words(row.appendElement("td"), notice.remedy());
        }
        stack(table);
        Sheet sheet = Sheet.of(title, table);
        add(new Section(new H2(title), sheet));
    }

    /** Stacks the cells of each row on narrow screens: each text has the full width, below its heading. */
    private static void stack(Element table) {
        Sheet.stack(table);
        table.select("td").addClass("wide");
    }

    /** Appends a message, turning quotations from the file, which are in backticks, into code elements. */
    private void words(Element in, Message message) {
        String[] parts = worded(message).split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                in.appendText(parts[i]);
            } else {
                in.appendElement("code").attr("dir", "auto").text(parts[i]);
            }
        }
    }

    private String worded(Message message) {
        return getTranslation(
                message.key(),
                message.arguments().stream()
                        .map(argument -> argument instanceof Message part ? worded(part) : argument)
                        .toArray());
    }

    private Section section(String file, List<Finding> findings) {
        Element table = Sheet.tableWithHiddenCaption("findings", getTranslation("teach.findings.caption", file));
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
            Element problem = row.appendElement("td");
            if (finding.excerpt().isEmpty()) {
                words(problem, finding.problem());
            } else {
                problem.appendElement("code")
                        .addClass("excerpt")
                        .attr("dir", "auto")
                        .text(finding.excerpt());
                words(problem.appendElement("p"), finding.problem());
            }
            words(row.appendElement("td"), finding.remedy());
        }
        stack(table);
        Sheet sheet = Sheet.of(getTranslation("teach.findings.caption", file), table);
        return new Section(Tags.styled("file", new H2(file)), sheet);
    }
}
