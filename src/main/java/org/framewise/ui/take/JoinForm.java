package org.framewise.ui.take;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.JoinResult;
import org.framewise.classroom.Joining;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentLearner;
import org.framewise.ui.security.JoinPace;
import org.springframework.stereotype.Component;

/** Form for joining a classroom under a nickname that no other member has. */
final class JoinForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Door door;
    private final transient Classroom classroom;
    private final transient BiConsumer<Nickname, Duration> ask;
    private final NameField nickname = new NameField("nickname", "start.nickname", "join.nickname.help");
    private final OwnDevice device = new OwnDevice();
    private final Div offer = new Div();
    private final Button join = new Button();

    /** @param ask called instead of joining when the learner says that the taken name is theirs */
    JoinForm(Door door, Classroom classroom, BiConsumer<Nickname, Duration> ask) {
        this.door = door;
        this.classroom = classroom;
        this.ask = ask;
        join.setText(getTranslation("join.go"));
        join.addClickListener(pressed -> join());
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClickShortcut(Key.ENTER).listenOn(nickname);
        join.setId("join");
        device.setId("own-device");
        addClassName("join-form");
        add(nickname, device, offer, PageParts.actions(join), Tags.p("help", getTranslation("join.privacy")));
    }

    void focusName() {
        nickname.focus();
    }

    private void join() {
        offer.removeAll();
        Optional<Nickname> name = nickname.name();
        if (isHere()) {
            // the button was pressed twice, and the learner has already joined
            UI.getCurrent().navigate(Addresses.HOME);
        } else if (name.isPresent()) {
            joinAs(name.get());
        }
    }

    private boolean isHere() {
        return door.current
                .find()
                .filter(learner -> door.members.isIn(classroom.id(), learner.id()))
                .isPresent();
    }

    /** Checks first whether the learner can join, so that a slot is reserved only if they can. */
    private void joinAs(Nickname name) {
        Optional<JoinResult> obstacle = door.joining.obstacle(classroom.code(), name);
        if (obstacle.isPresent()) {
            show(obstacle.get(), name);
            return;
        }
        Optional<Duration> wait = door.pace.book(classroom.id());
        if (wait.isEmpty()) {
            FieldMessage.show(nickname, getTranslation("join.crowd"));
        } else if (wait.get().isZero()) {
            joinNow(name);
        } else {
            join.setEnabled(false);
            nickname.setReadOnly(true);
            offer.add(new WaitToJoin(door.clock, wait.get(), () -> {
                join.setEnabled(true);
                nickname.setReadOnly(false);
                joinNow(name);
            }));
        }
    }

    private void joinNow(Nickname name) {
        show(door.joining.join(classroom.code(), name), name);
    }

    private void show(JoinResult result, Nickname name) {
        switch (result) {
            case JoinResult.Joined joined -> {
                door.current.remember(joined.learner(), device.life());
                UI.getCurrent().navigate(Addresses.HOME);
            }
            case JoinResult.NameTaken taken -> offer(name, taken.suggestion());
            case JoinResult.NameRefused refused -> showError("join.nickname.refused");
            case JoinResult.Full full -> showError("join.full");
            case JoinResult.Closed closed -> showError("join.closed");
            case JoinResult.NoSuchCode renewed -> showError("join.renewed");
        }
    }

    private void showError(String key) {
        FieldMessage.show(nickname, getTranslation(key));
    }

    private void offer(Nickname name, Nickname suggestion) {
        FieldMessage.show(nickname, getTranslation("join.nickname.taken", Words.isolated(name.value())));
        Button take = new Button(getTranslation("join.nickname.take", Words.isolated(suggestion.value())), pressed -> {
            nickname.setValue(suggestion.value());
            join();
        });
        take.setId("take");
        Button thatIsMe = new Button(
                getTranslation("join.nickname.mine", Words.isolated(name.value())),
                pressed -> ask.accept(name, device.life()));
        thatIsMe.setId("that-is-me");
        offer.add(PageParts.actions(take, thatIsMe));
    }

    /** The services needed to join. */
    @Component
    record Door(Joining joining, Members members, CurrentLearner current, JoinPace pace, Clock clock) {}
}
