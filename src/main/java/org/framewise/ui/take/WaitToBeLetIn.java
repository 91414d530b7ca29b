package org.framewise.ui.take;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Optional;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.EntryRequest;
import org.framewise.classroom.Nickname;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * Shown while the learner waits for a teacher to let them in. The texts don't reveal whether a member of that name
 * exists. A reload doesn't interrupt the wait.
 */
final class WaitToBeLetIn extends Polling {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WaitToBeLetIn.class);
    private static final String SESSION_KEY = WaitToBeLetIn.class.getName();

    private final transient AskForm.Door door;
    private final transient Asked asked;
    private final transient Runnable back;

    /** @param back called when the learner cancels the request or wants to ask again */
    WaitToBeLetIn(AskForm.Door door, Asked asked, Runnable back) {
        this.door = door;
        this.asked = asked;
        this.back = back;
        setId("waiting");
        addClassName("waiting");
        Paragraph lead = Tags.p(
                "deck",
                getTranslation("ask.wait.lead", Words.isolated(asked.name().value())));
        Div number = Tags.div("waiting-number", Integer.toString(asked.ticket().number()));
        Paragraph label = Tags.p("waiting-label", getTranslation("ask.wait.number"));
        Paragraph help = Tags.p("help", getTranslation("ask.wait.help"));
        Button stop = new Button(getTranslation("ask.wait.stop"), pressed -> {
            door.requests().withdraw(asked.ticket());
            goBack();
        });
        stop.setId("stop");
        add(
                PageParts.heading(getTranslation("ask.wait.title")),
                lead,
                new Div(label, number),
                help,
                PageParts.actions(stop));
    }

    @Override
    void poll() {
        try {
            checkRequest();
        } catch (NestedRuntimeException databaseAway) {
            // retried at the next poll
            LOG.debug("It isn't known whether somebody is let in", databaseAway);
        }
    }

    private void checkRequest() {
        if (isIn()) {
            // let in through another tab
            forget();
            UI.getCurrent().navigate(Addresses.HOME);
            return;
        }
        switch (door.requests().state(asked.ticket())) {
            case EntryRequest.State.Waiting waiting -> {}
            case EntryRequest.State.LetIn letIn -> {
                forget();
                door.current().remember(letIn.learner(), asked.life());
                UI.getCurrent().navigate(Addresses.HOME);
            }
            case EntryRequest.State.Over over -> showRequestEnded();
        }
    }

    private boolean isIn() {
        return door.current()
                .find()
                .filter(learner -> door.members().isIn(asked.ticket().classroom(), learner.id()))
                .isPresent();
    }

    private void showRequestEnded() {
        removeAll();
        Button again = new Button(getTranslation("ask.over.again"), pressed -> goBack());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setId("again");
        Paragraph text = new Paragraph(getTranslation("ask.over.text"));
        text.getElement().setAttribute("role", "status");
        add(PageParts.heading(getTranslation("ask.over.title")), text, PageParts.actions(again));
    }

    private void goBack() {
        forget();
        back.run();
    }

    /** Stores a request in the session. */
    static void keep(Asked asked) {
        VaadinSession.getCurrent().setAttribute(SESSION_KEY, asked);
    }

    private static void forget() {
        VaadinSession.getCurrent().setAttribute(SESSION_KEY, null);
    }

    /** The request stored in the session. */
    static Optional<Asked> asked() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(SESSION_KEY))
                .map(Asked.class::cast);
    }

    /** The request stored in the session, if it is for that classroom. */
    static Optional<Asked> asked(ClassroomId classroom) {
        return asked().filter(asked -> asked.ticket().classroom().equals(classroom));
    }

    /**
     * A pending request, and the data needed once the learner is let in.
     *
     * @param name nickname as typed
     * @param life how long this browser will remember the member
     */
    record Asked(EntryRequest.Ticket ticket, Nickname name, Duration life) {}
}
