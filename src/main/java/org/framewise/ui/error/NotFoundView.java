package org.framewise.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;

/** Shown for a URL that leads nowhere, or to something that this browser may not see. */
@ParentLayout(LearnerLayout.class)
@AnonymousAllowed
final class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private String words = "error.not-found";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        words = words(error.getException());
        boolean attempt = error.getException() instanceof NoSuchAttempt;
        addClassName("start");
        removeAll();
        Paragraph text = Tags.p("deck", getTranslation(words + ".text"));
        Anchor next = attempt
                ? new Anchor(Addresses.RESUME, getTranslation("home.resume"))
                : new Anchor(".", getTranslation("error.home"));
        add(PageParts.heading(getTranslation(words + ".title")), text, PageParts.actions(PageParts.asMainAction(next)));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    private static String words(Exception error) {
        return switch (error) {
            case NoSuchAttempt attempt -> "error.attempt";
            case NoSuchInvitation invitation -> "error.invitation";
            case NoSuchQuiz quiz -> "error.quiz";
            case NoSuchAssignment assignment -> "error.assignment";
            case NoQuizFile file -> "error.quiz-file";
            default -> "error.not-found";
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation(words + ".title"));
    }
}
