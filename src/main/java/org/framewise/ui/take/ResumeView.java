package org.framewise.ui.take;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;

/** Brings a learner back with her code, on this device or another one. */
@Route(value = Addresses.RESUME, layout = LearnerLayout.class)
@AnonymousAllowed
final class ResumeView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    ResumeView(OwnCode.Door door) {
        addClassName("start");
        Paragraph lead = new Paragraph(getTranslation("resume.lead"));
        lead.addClassName("deck");
        add(PageParts.heading(getTranslation("resume.title")), lead, new OwnCode(door));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("resume.title"));
    }
}
