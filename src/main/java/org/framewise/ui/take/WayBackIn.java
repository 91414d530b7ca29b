package org.framewise.ui.take;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.framewise.ui.parts.Tags;

/** Section for returning learners, who enter their personal code or ask the teacher to let them in. */
final class WayBackIn extends Section {
    private static final long serialVersionUID = 1L;

    /** For pages that don't know the classroom: offers only the personal code. */
    WayBackIn(OwnCode.Door door) {
        addClassName("other-way");
        add(
                new H2(getTranslation("join.own-code")),
                Tags.p("help", getTranslation("join.own-code.help")),
                new OwnCode(door).asAlternative());
    }

    /** @param device check box that applies to both alternatives */
    WayBackIn(OwnCode.Door door, OwnDevice device, AskForm ask) {
        addClassName("other-way");
        device.setId("own-device-back");
        Paragraph codeHelp = Tags.p("help", getTranslation("join.own-code.help"));
        add(
                new H2(getTranslation("join.before")),
                device,
                new H3(getTranslation("join.own-code")),
                codeHelp,
                new OwnCode(door, device).asAlternative(),
                new H3(getTranslation("ask.title")),
                Tags.p("help", getTranslation("ask.help")),
                ask);
    }
}
