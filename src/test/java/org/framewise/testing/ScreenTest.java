package org.framewise.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.QuizId;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.security.CurrentLearner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Base class for tests of views without a browser: the whole program on an empty database, with a catalogue and a clock
 * that the test controls.
 */
@SuppressWarnings("NullAway.Init")
@WithoutBrowser
@ViewPackages(packages = "org.framewise.ui")
public abstract class ScreenTest extends SpringBrowserlessTest {
    @Autowired
    protected TestCatalogue catalogue;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Attempts attempts;

    @Autowired
    protected Learners learners;

    @Autowired
    protected CurrentLearner current;

    @Autowired
    protected DataSource source;

    @BeforeEach
    void anEmptyWorld() {
        Engine.empty(source);
        catalogue.clear();
        clock.set(TestClock.MORNING);
    }

    /** Enrols a learner whom this browser recognizes. */
    protected Learner learner(String nickname) {
        Learner learner = learners.enrol(Nickname.of(nickname).orElseThrow());
        current.remember(learner, CurrentLearner.SCHOOL_DAY);
        return learner;
    }

    protected Attempt.Open start(Learner learner, String quiz) {
        return attempts.start(learner.id(), new QuizId(quiz));
    }

    /** Opens a URL, and follows redirects. */
    protected void open(String address) {
        if (address.equals(address())) {
            // otherwise a page that is already shown would not be reloaded
            UI.getCurrent().navigate(address.equals(Addresses.RESUME) ? Addresses.HOME : Addresses.RESUME);
        }
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    /** Returns the browser's current location. */
    protected String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** Returns the view's text, without the layout around it. */
    protected String words() {
        return page().wholeText();
    }

    /** The text of the view's only element with that class, visible on screen or only in print. */
    protected String wordsOf(String className) {
        return page().select("." + className).stream().map(Element::wholeText).collect(onlyElement());
    }

    private Element page() {
        Document page = Document.createShell("");
        page.body().appendChild(ElementUtil.toJsoup(page, getCurrentView().getElement()));
        return page.body();
    }

    private static <T> Collector<T, ?, T> onlyElement() {
        return Collectors.collectingAndThen(Collectors.toList(), all -> {
            assertThat(all).hasSize(1);
            return all.getFirst();
        });
    }

    /** Presses the button with that id. */
    protected void press(String id) {
        test(find(Button.class).id(id)).click();
        roundTrip();
    }

    /** Returns the view's links as {@code text -> URL}. */
    protected List<String> links() {
        return findInView(Anchor.class).all().stream()
                .map(link -> link.getText() + " -> " + link.getHref())
                .toList();
    }

    protected boolean isShown(Class<? extends Component> part) {
        return findInView(part).exists();
    }
}
