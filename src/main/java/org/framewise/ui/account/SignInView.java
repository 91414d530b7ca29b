package org.framewise.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.framewise.classroom.Teachers;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Sign-in page for teachers. */
@Route(value = Addresses.SIGN_IN, layout = LearnerLayout.class)
@AnonymousAllowed
final class SignInView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "again";

    private static final String CLOSED = "closed";

    private final LoginForm form = new LoginForm();
    private final transient Teachers teachers;
    private final transient CurrentTeacher current;
    private final boolean demo;

    SignInView(Teachers teachers, CurrentTeacher current, Environment environment) {
        super("sign-in", "sign-in.title");
        this.teachers = teachers;
        this.current = current;
        this.demo = environment.getProperty("framewise.demo", Boolean.class, false);
        form.setAction(Addresses.SIGN_IN);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("sign-in.wrong"));
    }

    private LoginI18n words(String problem) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("sign-in.title"));
        words.getForm().setUsername(getTranslation("sign-in.name"));
        words.getForm().setPassword(getTranslation("sign-in.password"));
        words.getForm().setSubmit(getTranslation("sign-in.submit"));
        words.getErrorMessage().setTitle(getTranslation(problem + ".title"));
        words.getErrorMessage().setMessage(getTranslation(problem + ".text"));
        words.getErrorMessage().setUsername(getTranslation("sign-in.name.missing"));
        words.getErrorMessage().setPassword(getTranslation("sign-in.password.missing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String problem = event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault("problem", List.of(""))
                .getFirst();
        if (problem.equals(AGAIN) && current.isSignedIn()) {
            // the form was submitted twice, and the first submission succeeded
            event.forwardTo(Addresses.TEACH);
            return;
        }
        removeAll();
        if (teachers.none()) {
            add(
                    PageParts.heading(getTranslation("sign-in.none.title")),
                    new Paragraph(getTranslation("sign-in.none.text")),
                    PageParts.asMainAction(new Anchor(Addresses.SET_UP, getTranslation("sign-in.none.link"))));
            return;
        }
        if (!problem.isEmpty()) {
            form.setI18n(words(
                    switch (problem) {
                        case "slow" -> "sign-in.slow";
                        case AGAIN -> "sign-in.again";
                        default -> "sign-in.wrong";
                    }));
            form.setError(true);
        }
        if (event.getLocation().getQueryParameters().getParameters().containsKey(CLOSED)) {
            add(PageParts.message(getTranslation("sign-in.closed"), "done"));
        }
        if (demo) {
            add(Tags.span("demo-note", getTranslation("sign-in.demo")));
        }
        add(form);
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && canBeRead(request.isSecure(), request.getRemoteAddr())) {
            add(Tags.span("help", getTranslation("sign-in.not-encrypted")));
        }
    }

    /**
     * Returns whether others on the network could read the password when it is sent: true unless the connection is
     * encrypted or never leaves this machine.
     */
    static boolean canBeRead(boolean encrypted, @Nullable String sender) {
        boolean local = sender != null
                && (sender.startsWith("127.") || sender.equals("0:0:0:0:0:0:0:1") || sender.equals("::1"));
        return !encrypted && !local;
    }
}
