package org.framewise.ui.take;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.EntryRequest;
import org.framewise.classroom.EntryRequests;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.security.CurrentLearner;
import org.springframework.stereotype.Component;

/** Form in which a member without their code asks the teacher to let them in. */
final class AskForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Door door;
    private final transient Classroom classroom;
    private final transient Consumer<WaitToBeLetIn.Asked> asked;
    private final NameField name = new NameField("ask-name", "ask.name", "ask.name.help");
    private final OwnDevice device;

    /**
     * @param device check box that is shown elsewhere on the page
     * @param asked called after the request was created
     */
    AskForm(Door door, Classroom classroom, OwnDevice device, Consumer<WaitToBeLetIn.Asked> asked) {
        this.door = door;
        this.classroom = classroom;
        this.device = device;
        this.asked = asked;
        Button go = new Button(
                getTranslation("ask.go"), pressed -> name.name().ifPresent(typed -> ask(typed, device.life())));
        go.addClickShortcut(Key.ENTER).listenOn(name);
        go.setId("ask");
        addClassName("ask-form");
        add(name, PageParts.actions(go));
    }

    /** @param life how long this browser will remember the member */
    void ask(Nickname typed, Duration life) {
        // withdraw the earlier request: only one is allowed per session
        WaitToBeLetIn.asked().ifPresent(before -> door.requests.withdraw(before.ticket()));
        Optional<EntryRequest.Ticket> ticket = door.requests.ask(classroom, typed);
        if (ticket.isEmpty()) {
            FieldMessage.show(name, getTranslation("ask.crowd"));
            return;
        }
        WaitToBeLetIn.Asked request = new WaitToBeLetIn.Asked(ticket.get(), typed, life);
        WaitToBeLetIn.keep(request);
        asked.accept(request);
    }

    /** The services needed to ask. */
    @Component
    record Door(EntryRequests requests, Members members, CurrentLearner current) {}
}
