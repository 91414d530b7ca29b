package org.framewise.ui.teach.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.framewise.classroom.Audit;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;

/** The audit log. Lists the changes to ratings, keys, members and accounts that the teacher may see, newest first. */
@Route(value = Addresses.AUDIT, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class AuditView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Audit audit;
    private final transient CurrentTeacher teacher;
    private final transient SchoolTime time;

    AuditView(Audit audit, CurrentTeacher teacher, SchoolTime time) {
        super("teach", "teach.audit.title");
        this.audit = audit;
        this.teacher = teacher;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int number = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .map(AuditView::number)
                .orElse(1);
        Audit.Page page = audit.page(teacher.id(), number);
        if (page.lines().isEmpty() && number > 1) {
            throw new NotFoundException();
        }
        removeAll();
        Anchor back = new BackLink(Addresses.ACCOUNT, getTranslation("teach.audit.back"));
        add(back, heading());
        if (page.lines().isEmpty()) {
            add(PageParts.empty(getTranslation("teach.audit.empty.title"), getTranslation("teach.audit.empty.text")));
            return;
        }
        Paragraph deck = Tags.p("deck", getTranslation("teach.audit.text"));
        Sheet sheet = Sheet.of(getTranslation("teach.audit.caption"), table(page));
        add(deck, sheet, pages(page));
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(text);
    }

    private Element table(Audit.Page page) {
        Element table = Sheet.tableWithHiddenCaption("audit", getTranslation("teach.audit.caption"));
        Sheet.headings(
                table,
                getTranslation("teach.audit.when"),
                getTranslation("teach.audit.who"),
                getTranslation("teach.audit.what"),
                getTranslation("teach.audit.subject"),
                getTranslation("teach.audit.classroom"));
        Element body = table.appendElement("tbody");
        for (Audit.Line line : page.lines()) {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(time.moment(line.happenedAt(), getLocale()));
            row.appendElement("td")
                    .text(Objects.requireNonNullElse(line.teacher(), getTranslation("teach.audit.program")));
            row.appendElement("td").text(getTranslation("audit." + line.action()));
            row.appendElement("td").appendElement("bdi").text(line.subject());
            row.appendElement("td").text(Objects.requireNonNullElse(line.classroom(), ""));
        }
        return table;
    }

    private Nav pages(Audit.Page page) {
        Nav nav = Tags.nav("pages");
        nav.setAriaLabel(getTranslation("teach.audit.pages"));
        if (page.number() > 1) {
            nav.add(new Anchor(address(page.number() - 1), getTranslation("teach.audit.newer")));
        }
        if (page.more()) {
            nav.add(new Anchor(address(page.number() + 1), getTranslation("teach.audit.older")));
        }
        nav.setVisible(nav.getComponentCount() > 0);
        return nav;
    }

    private static String address(int page) {
        return page == 1 ? Addresses.AUDIT : Addresses.AUDIT + "?page=" + page;
    }
}
