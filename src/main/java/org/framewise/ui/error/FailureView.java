package org.framewise.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown when a page could not be rendered. The cause is logged; the user sees a short message and what to do next. */
@ParentLayout(LearnerLayout.class)
@AnonymousAllowed
final class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        LOG.error("A page failed", error.getException());
        addClassName("start");
        removeAll();
        Paragraph text = Tags.p("deck", getTranslation("error.failure.text"));
        add(
                PageParts.heading(getTranslation("error.failure.title")),
                text,
                PageParts.actions(PageParts.asMainAction(new Anchor(".", getTranslation("error.home")))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("error.failure.title"));
    }
}
