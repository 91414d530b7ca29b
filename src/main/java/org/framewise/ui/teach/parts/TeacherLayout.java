package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.framewise.classroom.Classrooms;
import org.framewise.quiz.Catalogue;
import org.framewise.results.MissingFiles;
import org.framewise.results.RatingQueue;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageContent;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;

/** The layout of every teacher page. */
@RolesAllowed("TEACHER")
@StyleSheet("teach.css")
public final class TeacherLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;
    private final transient CurrentTeacher teacher;
    private final transient RatingQueue queue;
    private final transient Catalogue catalogue;
    private final transient MissingFiles missing;
    private final transient Classrooms classrooms;
    private final UnorderedList links = new UnorderedList();
    private final Anchor name = Tags.styled("who-name", new Anchor(Addresses.ACCOUNT));
    private final Aside simulated = new Aside();
    private final PageContent content = new PageContent();
    /**
     * Navigations within the application. If one of them creates this layout, the teacher has returned from a projector
     * page, which has no layout; the pressed control is gone, so the heading gets the focus.
     */
    private static final Set<NavigationTrigger> CAME_FROM_A_PAGE =
            Set.of(NavigationTrigger.UI_NAVIGATE, NavigationTrigger.ROUTER_LINK);

    private boolean arrived;

    TeacherLayout(
            AuthenticationContext authentication,
            CurrentTeacher teacher,
            RatingQueue queue,
            Catalogue catalogue,
            MissingFiles missing,
            Classrooms classrooms) {
        this.authentication = authentication;
        this.teacher = teacher;
        this.queue = queue;
        this.catalogue = catalogue;
        this.missing = missing;
        this.classrooms = classrooms;
        addClassNames("page", "teacher-page");
        Nav nav = Tags.nav("teacher-nav", links);
        nav.setAriaLabel(getTranslation("teach.nav"));
        Button signOut = new Button(getTranslation("teach.sign-out"), pressed -> this.authentication.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        signOut.setId("sign-out");
        Div who = Tags.div("who", name, signOut);
        Header header = Tags.styled("page-header", new Header(PageParts.wordmark(this, ""), nav, who));
        Footer footer = Tags.styled(
                "page-footer",
                new Footer(
                        new Span(getTranslation("teach.footer")),
                        new Anchor(Addresses.AUDIT, getTranslation("teach.footer.audit")),
                        new Anchor(Addresses.PRIVACY, getTranslation("footer.privacy")),
                        new Anchor(".", getTranslation("teach.footer.learners"))));
        add(PageParts.skipLink(this), header, simulated, content, footer);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.show(view);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        name.setText(teacher.name());
        name.getElement().setAttribute("aria-label", getTranslation("teach.account.link", teacher.name()));
        String path = event.getLocation().getPath();
        int waiting = queue.waiting(teacher.scope());
        int findings =
                catalogue.findings().size() + missing.assigned(teacher.scope()).size();
        boolean rating = path.startsWith(Addresses.RATE);
        boolean files = path.startsWith(Addresses.FINDINGS);
        boolean own = path.startsWith(Addresses.ACCOUNT) || path.startsWith(Addresses.AUDIT);
        boolean classrooms = path.startsWith(Addresses.CLASSROOM) || path.startsWith("teach/assignment");
        current(name, path.startsWith(Addresses.ACCOUNT));
        simulated.removeAll();
        Simulated.note(this, this.classrooms.of(teacher.scope().teacher())).ifPresent(simulated::add);
        simulated.setVisible(simulated.getComponentCount() > 0);
        links.removeAll();
        link(Addresses.CLASSROOMS, getTranslation("teach.nav.classrooms"), classrooms);
        link(Addresses.TEACH, getTranslation("teach.nav.results"), !rating && !files && !own && !classrooms);
        link(Addresses.RATE, rate(waiting), rating);
        link(
                Addresses.FINDINGS,
                findings == 0
                        ? getTranslation("teach.nav.files")
                        : getTranslation("teach.nav.files.findings", findings),
                files);
        if (arrived || CAME_FROM_A_PAGE.contains(event.getLocationChangeEvent().getTrigger())) {
            PageParts.focusHeading(content);
        }
        arrived = true;
    }

    private String rate(int waiting) {
        if (waiting == 0) {
            return getTranslation("teach.nav.rate");
        }
        return waiting > RatingQueue.MOST_COUNTED
                ? getTranslation("teach.nav.rate.many", RatingQueue.MOST_COUNTED)
                : getTranslation("teach.nav.rate.waiting", waiting);
    }

    private void link(String address, String text, boolean current) {
        Anchor link = new Anchor(address, text);
        current(link, current);
        links.add(new ListItem(link));
    }

    private static void current(Anchor link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
