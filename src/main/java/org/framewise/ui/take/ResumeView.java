package org.framewise.ui.take;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.Tags;

/** Page where learners enter their personal code to continue on this or another device. */
@Route(value = Addresses.RESUME, layout = LearnerLayout.class)
@AnonymousAllowed
final class ResumeView extends Page {
    private static final long serialVersionUID = 1L;

    ResumeView(OwnCode.Door door) {
        super("start", "resume.title");
        add(heading(), Tags.p("deck", getTranslation("resume.lead")), new OwnCode(door));
    }
}
