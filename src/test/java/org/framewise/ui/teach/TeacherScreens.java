package org.framewise.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.util.List;
import javax.sql.DataSource;
import org.framewise.classroom.Teacher;
import org.framewise.testing.Engine;
import org.framewise.testing.TestClock;
import org.framewise.testing.WithoutBrowser;
import org.framewise.testing.World;
import org.framewise.ui.security.SignedInTeacher;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Base class for tests of teachers' views: a signed-in teacher in an empty program. */
@WithoutBrowser
@SuppressWarnings("NullAway.Init")
public abstract class TeacherScreens extends SpringBrowserlessTest {
    @Autowired
    protected ApplicationContext program;

    @Autowired
    protected DataSource source;

    protected World world;
    protected Teacher teacher;

    @BeforeEach
    protected void signIn() {
        Engine.empty(source);
        world = new World(program);
        world.catalogue.clear();
        world.clock.set(TestClock.MORNING);
        teacher = world.teacher("Ms Lee");
        SignedInTeacher principal = new SignedInTeacher(teacher);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    @AfterEach
    protected void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Navigates to a URL. */
    protected void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    /** Returns all text on the page, tables included. */
    protected String words() {
        StringBuilder all = new StringBuilder();
        collect(UI.getCurrent(), all);
        return plain(all.toString());
    }

    /** Replaces all white space with ordinary spaces. */
    protected static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static void collect(Component component, StringBuilder all) {
        String html = component.getElement().getProperty("innerHTML");
        if (html != null) {
            all.append(' ').append(Jsoup.parse(html).text());
        }
        component.getElement().getChildren().forEach(child -> {
            if (child.isTextNode()) {
                all.append(' ').append(child.getText());
            } else if (child.getComponent().isEmpty()) {
                all.append(' ').append(child.getTextRecursively());
            }
        });
        component.getChildren().forEach(child -> collect(child, all));
    }

    /** The table with that class. */
    protected Document table(String className) {
        List<Document> found = $(Sheet.class).all().stream()
                .map(sheet -> Jsoup.parse(sheet.getElement().getProperty("innerHTML")))
                .filter(page -> !page.select("table." + className).isEmpty())
                .toList();
        assertThat(found).as("tables " + className).hasSize(1);
        return found.getFirst();
    }

    protected List<String> texts(String className, String selector) {
        return table(className).select(selector).eachText().stream()
                .map(TeacherScreens::plain)
                .toList();
    }

    protected List<String> linkAddresses() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
