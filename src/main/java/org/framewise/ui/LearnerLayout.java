package org.framewise.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Presence;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.answer.AnswerCopies;
import org.framewise.ui.parts.PageContent;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentLearner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The layout of every learner page. */
@AnonymousAllowed
public final class LearnerLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LearnerLayout.class);

    /** Heartbeat interval of an open page, in milliseconds. A page that misses six heartbeats is considered closed. */
    public static final int BEAT_MS = 20_000;

    private static final String HELD = "event.detail";

    /**
     * Maximum number of attempts for which a browser may report answer copies at once; a learner works on only a few.
     */
    private static final int MOST_HELD = 100;

    private final CurrentLearner current;
    private final transient Presence presence;
    private @Nullable LearnerId present;
    private transient @Nullable Optional<LearnerId> asked;
    private @Nullable Registration beats;
    private final Learners learners;
    private final Members members;
    private final transient Attempts attempts;
    private final Div who = Tags.div("who");
    private final PageContent content = new PageContent();
    private transient Optional<Greeting> greeted = Optional.empty();
    private boolean arrived;

    LearnerLayout(CurrentLearner current, Presence presence, Learners learners, Members members, Attempts attempts) {
        this.current = current;
        this.presence = presence;
        this.learners = learners;
        this.members = members;
        this.attempts = attempts;
        getElement()
                .addEventListener(
                        "held", event -> dropCopiesOfOthers(event.getEventData().path(HELD)))
                .addEventData(HELD);
        addClassName("page");
        add(
                PageParts.skipLink(this),
                Tags.styled("page-header", new Header(PageParts.wordmark(this, ""), who)),
                content,
                footer());
    }

    private Footer footer() {
        Anchor teachers = new Anchor(Addresses.TEACH, getTranslation("footer.teachers"));
        // causes a full page load: a visitor who isn't signed in is redirected to the sign-in page; with client-side
        // routing, the back button would return to the URL that redirects
        teachers.getElement().setAttribute("router-ignore", true);
        return Tags.styled(
                "page-footer",
                new Footer(
                        new Span(getTranslation("footer.quotations")),
                        new Anchor(Addresses.PRIVACY, getTranslation("footer.privacy")),
                        teachers));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.show(view);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        present = null;
        try {
            Optional<Learner> learner = current.find();
            greet(learner.map(this::greeting));
            learner.ifPresent(one -> {
                learners.seen(one.id());
                present = one.id();
                touchPresence();
            });
            askForCopies(learner.map(Learner::id));
        } catch (RuntimeException databaseAway) {
            // the page itself reports that the database is unavailable; the layout must not prevent that
            LOG.debug("Nobody is greeted", databaseAway);
        }
        if (arrived) {
            PageParts.focusHeading(content);
        }
        arrived = true;
    }

    /**
     * Asks the browser for which attempts it holds answer copies, on page load and when another learner starts to use
     * this browser.
     */
    private void askForCopies(Optional<LearnerId> learner) {
        if (!learner.equals(asked)) {
            asked = learner;
            getElement().executeJs("window.framewiseAnswerCopies?.ask(this)");
        }
    }

    /**
     * Removes copies of other learners' answers from the browser. When the current learner is unknown, all copies are
     * kept: a browser that was killed may have lost its cookie, and the learner may return with their code.
     */
    private void dropCopiesOfOthers(JsonNode held) {
        Optional<Learner> learner = current.find();
        if (learner.isEmpty()) {
            return;
        }
        List<String> others = held.valueStream()
                .limit(MOST_HELD)
                .map(id -> id.asString(""))
                .filter(id -> learner.filter(one -> isAttemptOf(one, id)).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            getUI().ifPresent(ui -> AnswerCopies.drop(ui.getPage(), others));
        }
    }

    private boolean isAttemptOf(Learner learner, String id) {
        try {
            return attempts.find(AttemptId.parse(id), learner.id()).isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        AnswerCopies.load(event.getUI());
        event.getUI().setPollInterval(BEAT_MS);
        beats = event.getUI().addPollListener(poll -> touchPresence());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (beats != null) {
            beats.remove();
        }
        if (event.getUI().getPollInterval() == BEAT_MS) {
            event.getUI().setPollInterval(-1);
        }
    }

    private void touchPresence() {
        if (present != null) {
            presence.touch(present);
        }
    }

    /** The current learner's details that the layout shows. */
    private record Greeting(String name, String code, Optional<String> classroom) {}

    private Greeting greeting(Learner learner) {
        return new Greeting(
                learner.name().map(Nickname::value).orElseGet(() -> getTranslation("learner.guest")),
                learner.code().toString(),
                members.classroomOf(learner.id()).map(Classroom::name));
    }

    /** Updates the greeting only if it has changed; consecutive pages are usually for the same learner. */
    private void greet(Optional<Greeting> greeting) {
        if (!greeting.equals(greeted)) {
            greeted = greeting;
            who.removeAll();
            greeting.ifPresent(this::show);
        }
    }

    private void show(Greeting greeting) {
        Span name = Tags.span("who-name", greeting.name());
        Span code = Tags.span("who-code", getTranslation("learner.code", greeting.code()));
        code.setTitle(getTranslation("learner.code.help"));
        Button leave = new Button(getTranslation("learner.leave"), pressed -> {
            current.forget();
            AnswerCopies.dropAll();
            UI.getCurrent().getPage().setLocation(".");
        });
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setTooltipText(getTranslation("learner.leave.help"));
        who.add(name);
        greeting.classroom().ifPresent(classroom -> who.add(Tags.span("who-class", classroom)));
        who.add(code, leave);
    }
}
