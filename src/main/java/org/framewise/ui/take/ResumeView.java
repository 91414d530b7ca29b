package org.framewise.ui.take;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.ResumeCode;
import org.framewise.ui.Addresses;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.PageParts;
import org.framewise.ui.security.CurrentLearner;
import org.framewise.ui.security.ResumeThrottle;

/** Brings a learner back with her code, on this device or another one. */
@Route(value = Addresses.RESUME, layout = LearnerLayout.class)
@AnonymousAllowed
final class ResumeView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Learners learners;
    private final transient Attempts attempts;
    private final transient CurrentLearner current;
    private final transient ResumeThrottle throttle;
    private final TextField code = new TextField();

    ResumeView(Learners learners, Attempts attempts, CurrentLearner current, ResumeThrottle throttle) {
        this.learners = learners;
        this.attempts = attempts;
        this.current = current;
        this.throttle = throttle;
        addClassName("start");
        Paragraph lead = new Paragraph(getTranslation("resume.lead"));
        lead.addClassName("deck");
        code.setLabel(getTranslation("resume.code"));
        code.setPlaceholder("ABCD-2345");
        code.setMaxLength(20);
        code.setId("code");
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        Button go = new Button(getTranslation("resume.go"), pressed -> resume());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(code);
        go.setId("resume");
        Div actions = new Div(go);
        actions.addClassName("actions");
        add(PageParts.heading(getTranslation("resume.title")), lead, code, actions);
    }

    private void resume() {
        if (!throttle.mayTry()) {
            refuse("resume.slow");
            return;
        }
        Optional<Learner> learner = ResumeCode.of(code.getValue()).flatMap(learners::byCode);
        if (learner.isEmpty()) {
            throttle.wrong();
            refuse("resume.wrong");
            return;
        }
        current.remember(learner.get());
        List<Attempt.Open> open = attempts.of(learner.get().id()).stream()
                .filter(Attempt.Open.class::isInstance)
                .map(Attempt.Open.class::cast)
                .toList();
        UI.getCurrent()
                .navigate(
                        open.size() == 1
                                ? Addresses.take(
                                        open.getFirst().id(), open.getFirst().current())
                                : Addresses.HOME);
    }

    private void refuse(String key) {
        code.setErrorMessage(getTranslation(key));
        code.setInvalid(true);
        code.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("resume.title"));
    }
}
